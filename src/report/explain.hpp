#pragma once

#include <string>

#include "diag/rule_record.hpp"
#include "engine/run.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// Appends all that is known of a rule, for people, in each language of `style`. `example`: what the rule finds in the
/// `bad` of its record.
void append_explanation(const RuleRecord& record, const FileReport& example, const ReportStyle& style,
                        std::string& out);

}  // namespace budgetlint
