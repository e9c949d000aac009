// Baselines: what is none is refused with a place; what is one says the same when it is written again, and takes out of
// a run no more than it counts.
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "engine/baseline.hpp"
#include "engine/lay_over.hpp"
#include "engine/run.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/reports.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint::fuzz {
namespace {

const Configuration& every_rule() {
  static const Configuration configuration = configure({.select = {"all"}}).value();
  return configuration;
}

/// A file in memory, by its path.
class MemoryFile {
 public:
  explicit MemoryFile(std::string_view text) : descriptor_(::memfd_create("baseline", MFD_CLOEXEC)) {
    const auto size = static_cast<::ssize_t>(text.size());
    require(descriptor_ >= 0 && ::write(descriptor_, text.data(), text.size()) == size, "there is memory for a file");
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  ~MemoryFile() { ::close(descriptor_); }

  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
  int descriptor_;
};

Result<Baseline, FileReport> read(std::string_view text) { return Baseline::read(MemoryFile(text).path()); }

RunReport faulty_run() {
  RunReport run;
  run.files.push_back(check_source("/proc/self/fd/a.yaml",
                                   lay_over("资金用途: 公益艺术培训\n累计支出金额: {3月底: 3.00, 6月底: 2.00}\n"),
                                   every_rule(), true));
  return run;
}

std::ptrdiff_t not_to_be_suppressed(const FileReport& file) {
  return std::count_if(file.diagnostics.begin(), file.diagnostics.end(),
                       [](const Diagnostic& finding) { return !may_be_suppressed(*finding.rule); });
}

const FileReport& document_of(const RunReport& run) {
  return run.files.front().configuration ? run.files.back() : run.files.front();
}

void check_refusal(FileReport fault, std::size_t choice) {
  require(!fault.complete && fault.configuration && !fault.diagnostics.empty(), "what is no baseline is refused");
  check_findings(fault);
  RunReport run;
  run.complete = false;
  run.files.push_back(std::move(fault));
  check_reports(run, choice);
}

}  // namespace

void run(std::string_view input) {
  Result<Baseline, FileReport> baseline = read(input);
  if (!baseline) return check_refusal(std::move(baseline.error()), input.size());
  const std::string text = baseline->text();
  const Result<Baseline, FileReport> again = read(text);
  require(again.has_value(), "a baseline as written can be read");
  require(again->text() == text, "a baseline as written is the same");

  const RunReport before = faulty_run();
  RunReport run = faulty_run();
  baseline->apply(
      run, [](const FileReport& /*file*/) -> const Configuration& { return every_rule(); }, every_rule());
  const FileReport& after = document_of(run);
  require(after.diagnostics.size() + after.baselined == before.files.front().diagnostics.size(),
          "what a baseline takes out is counted");
  require(not_to_be_suppressed(after) == not_to_be_suppressed(before.files.front()),
          "a baseline takes out nothing that keeps a file from being checked");
  for (const FileReport& file : run.files) check_findings(file);
  check_reports(run, input.size());
}

}  // namespace budgetlint::fuzz
