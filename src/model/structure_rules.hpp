#pragma once

#include "diag/rule_record.hpp"

/// The rules about the form of a document; the decoder finds their faults.
namespace budgetlint::model {

extern const RuleRecord missing_field;               // BL101
extern const RuleRecord unknown_field;               // BL102
extern const RuleRecord wrong_type;                  // BL103
extern const RuleRecord unknown_value;               // BL104
extern const RuleRecord malformed_amount;            // BL105
extern const RuleRecord mixed_vocabulary;            // BL106
extern const RuleRecord empty_text;                  // BL107
extern const RuleRecord unsupported_format_version;  // BL108
extern const RuleRecord full_width_number;           // BL109

}  // namespace budgetlint::model
