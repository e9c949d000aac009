#pragma once

#include "diag/rule_record.hpp"

/// The rules about reading a file at all. Those that need the file system or the run are reported by the engine.
namespace budgetlint::yaml {

extern const RuleRecord unreadable_file;        // BL001
extern const RuleRecord invalid_encoding;       // BL002
extern const RuleRecord yaml_syntax;            // BL003
extern const RuleRecord duplicate_key;          // BL004
extern const RuleRecord limit_exceeded;         // BL005
extern const RuleRecord reference_not_allowed;  // BL006
extern const RuleRecord hidden_character;       // BL007
extern const RuleRecord not_a_budget_document;  // BL008
extern const RuleRecord internal_error;         // BL009

}  // namespace budgetlint::yaml
