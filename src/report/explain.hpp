#pragma once

#include <string>

#include "diag/rule_record.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// Appends all that is known of a rule, for people, in each language of `style`.
void append_explanation(const RuleRecord& record, const ReportStyle& style, std::string& out);

}  // namespace budgetlint
