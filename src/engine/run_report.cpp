#include <algorithm>
#include <cstddef>

#include "engine/run.hpp"
#include "text/stable_hash.hpp"

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

bool is_fixable(const Diagnostic& finding) {
  return std::any_of(finding.fixes.begin(), finding.fixes.end(),
                     [](const Fix& fix) { return fix.safety == Safety::safe; });
}

bool fails(const FileReport& file) {
  return file.fail_on != Severity::off &&
         std::any_of(file.diagnostics.begin(), file.diagnostics.end(),
                     [&](const Diagnostic& finding) { return finding.severity >= file.fail_on; });
}

}  // namespace

bool Shard::has(std::string_view path) const { return stable_hash(path) % count == index - 1; }

void ForgottenFindings::add(const FileReport& file) {
  for (const Diagnostic& finding : file.diagnostics) {
    ++count.at(static_cast<std::size_t>(finding.severity));
    if (!file.configuration && is_fixable(finding)) ++fixable;
    if (gravest != nullptr && finding.severity <= gravest_severity) continue;
    gravest = finding.rule;
    gravest_severity = finding.severity;
  }
  failed = failed || fails(file);
}

std::uint32_t RunReport::count(Severity severity) const {
  return forgotten.count.at(static_cast<std::size_t>(severity)) +
         count_findings(*this, [severity](const Diagnostic& finding) { return finding.severity == severity; });
}

std::uint32_t RunReport::fixable() const {
  std::uint32_t total = forgotten.fixable;
  for (const FileReport& file : files) {
    if (file.configuration) continue;  // such files are not mended
    total += static_cast<std::uint32_t>(std::count_if(file.diagnostics.begin(), file.diagnostics.end(), is_fixable));
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
  std::vector<Tally> total = settled;
  for (const FileReport& file : files) {
    if (total.size() < file.tallies.size()) total.resize(file.tallies.size());
    for (std::size_t i = 0; i < file.tallies.size(); ++i) total[i].add(file.tallies[i]);
  }
  // The same whichever file came first.
  for (Tally& tally : total) {
    std::sort(tally.not_applicable.begin(), tally.not_applicable.end(), [](const auto& a, const auto& b) {
      return a.count != b.count ? a.count > b.count : a.reason.zh < b.reason.zh;
    });
  }
  return total;
}

int exit_status(const RunReport& run) {
  if (run.interrupted) return 130;
  if (!run.complete || (run.documents() == 0 && !run.shard)) return 2;
  return run.forgotten.failed || std::any_of(run.files.begin(), run.files.end(), fails) ? 1 : 0;
}

}  // namespace budgetlint
