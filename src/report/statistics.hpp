#pragma once

#include <string>

#include "engine/run.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// Appends a table of how the checks of each rule came out: found, passed, not applicable and why; then the totals, and
/// the rules that had nothing to look at.
void append_statistics(const RunReport& run, const ReportStyle& style, std::string& out);

}  // namespace budgetlint
