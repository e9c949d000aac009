#pragma once

#include <vector>

#include "cli/check_options.hpp"
#include "cli/output.hpp"
#include "cli/report_target.hpp"
#include "engine/run.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// Checks files, telling progress and minding Ctrl-C. A report on standard output that can be written piece by piece is
/// begun meanwhile, unless fixes or a baseline have a say in what it tells.
class CheckRun {
 public:
  /// All must outlive this.
  CheckRun(const CheckOptions& options, const std::vector<ReportTarget>& targets, const ReportStyle& style);

  RunReport check(std::vector<Input> inputs);

  /// The report that is begun; null where none is.
  [[nodiscard]] const ReportTarget* streamed() const { return streamed_; }
  /// Ends it. Throws OutputError.
  void finish(const RunReport& run);

 private:
  void write(const FileReport& file);

  const CheckOptions& options_;
  const std::vector<ReportTarget>& targets_;
  const ReportStyle& style_;
  const ReportTarget* streamed_ = nullptr;
  StandardOutput output_;
};

}  // namespace budgetlint
