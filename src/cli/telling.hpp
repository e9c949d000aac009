#pragma once

#include <vector>

#include "cli/report_target.hpp"
#include "engine/run.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// Tells on standard error what the report on standard output does not: the summary, files that no finding says are
/// incomplete, and that nothing was checked. `is_understood`: configuration and baseline are.
void tell(const RunReport& run, const std::vector<ReportTarget>& targets, const ReportStyle& style,
          bool is_understood = true);

}  // namespace budgetlint
