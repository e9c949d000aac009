#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/format.hpp"

namespace budgetlint {

/// A report that was asked for, and where it goes.
struct ReportTarget {
  const ReportFormat* format = nullptr;
  std::string file;  ///< empty = standard output
};

/// Reads what was given to `--format`, each `FMT` or `FMT=FILE`; of nothing at all, the report that suits standard
/// output. UsageError for an unknown format, a file without a name, or two reports in one place.
std::vector<ReportTarget> report_targets(const std::vector<std::string>& words);

/// The one that goes to standard output; null where none does.
const ReportTarget* on_screen(const std::vector<ReportTarget>& targets);

/// Writes a report to where it goes; a file is written whole or not at all. Throws OutputError.
void deliver(const ReportTarget& target, const RunReport& run, const ReportStyle& style);

}  // namespace budgetlint
