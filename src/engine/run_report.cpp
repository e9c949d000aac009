#include <algorithm>
#include <cstddef>

#include "engine/run.hpp"

namespace budgetlint {
namespace {

template <class Counts>
std::uint32_t count_findings(const RunReport& run, Counts counts) {
  std::uint32_t total = 0;
  for (const FileReport& file : run.files) {
    total += static_cast<std::uint32_t>(std::count_if(file.diagnostics.begin(), file.diagnostics.end(), counts));
  }
  return total;
}

}  // namespace

std::uint32_t RunReport::count(Severity severity) const {
  return count_findings(*this, [severity](const Diagnostic& finding) { return finding.severity == severity; });
}

std::uint32_t RunReport::fixable() const {
  std::uint32_t total = 0;
  for (const FileReport& file : files) {
    if (file.configuration) continue;  // such files are not mended
    total += static_cast<std::uint32_t>(
        std::count_if(file.diagnostics.begin(), file.diagnostics.end(), [](const Diagnostic& finding) {
          return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                             [](const Fix& fix) { return fix.safety == Safety::safe; });
        }));
  }
  return total;
}

std::uint32_t RunReport::skipped() const {
  return static_cast<std::uint32_t>(
      std::count_if(files.begin(), files.end(), [](const FileReport& file) { return file.skipped; }));
}

std::uint32_t RunReport::documents() const {
  std::uint32_t total = 0;
  for (const FileReport& file : files) total += file.documents;
  return total;
}

std::uint32_t RunReport::projects() const {
  std::uint32_t total = 0;
  for (const FileReport& file : files) total += file.projects;
  return total;
}

std::vector<Tally> RunReport::tallies() const {
  std::vector<Tally> total = across;
  for (const FileReport& file : files) {
    if (total.size() < file.tallies.size()) total.resize(file.tallies.size());
    for (std::size_t i = 0; i < file.tallies.size(); ++i) total[i].add(file.tallies[i]);
  }
  return total;
}

int exit_status(const RunReport& run) {
  if (!run.complete || run.documents() == 0) return 2;
  const bool failed = std::any_of(run.files.begin(), run.files.end(), [](const FileReport& file) {
    return file.fail_on != Severity::off &&
           std::any_of(file.diagnostics.begin(), file.diagnostics.end(),
                       [&](const Diagnostic& finding) { return finding.severity >= file.fail_on; });
  });
  return failed ? 1 : 0;
}

}  // namespace budgetlint
