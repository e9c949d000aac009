#include "engine/across.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "engine/suppression.hpp"
#include "rules/across/context.hpp"
#include "rules/catalogue.hpp"
#include "rules/families.hpp"

namespace budgetlint {
namespace {

Run all_of(const RunReport& report) {
  Run run;
  run.all_read = !report.interrupted && !report.shard;
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    const FileReport& file = report.files[i];
    run.all_read = run.all_read && file.complete;
    for (const DocumentFacts& facts : file.across.documents) {
      run.documents.push_back({.facts = &facts, .source = file.source.get(), .file = i});
    }
    for (const SummaryFacts& facts : file.across.summaries) {
      run.summaries.push_back({.facts = &facts, .source = file.source.get(), .file = i});
    }
  }
  return run;
}

void add(FileReport& file, Diagnostic finding) {
  if (is_excused(finding, file.across.excuses)) {
    ++file.suppressed;
  } else {
    finding.late = true;
    file.diagnostics.push_back(std::move(finding));
  }
}

/// Tells of comments that excuse nothing, now that everything is known; returns how many.
std::uint32_t report_unused_excuses(FileReport& file) {
  std::uint32_t count = 0;
  for (const Excuse& excuse : file.across.excuses) {
    if (excuse.used || excuse.unused == Severity::off) continue;
    report_unused(*file.source, excuse.word, file.diagnostics);
    file.diagnostics.back().severity = excuse.unused;
    file.diagnostics.back().document = excuse.document;
    file.diagnostics.back().late = true;
    ++count;
  }
  return count;
}

}  // namespace

void judge_across(RunReport& run) {
  const std::span<const Rule> rules = catalogue();
  run.settled.resize(std::max(run.settled.size(), rules.size()));
  Run all = all_of(run);
  std::vector<AcrossContext::Found> found;
  std::size_t position = 0;  // among the rules across documents
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].across == nullptr) continue;
    const auto set_severities = [&](auto& those) {
      for (auto& each : those) each.severity = run.files[each.file].across.severities[position];
    };
    set_severities(all.documents);
    set_severities(all.summaries);
    ++position;
    AcrossContext context(all, *rules[i].record, found);
    rules[i].across(context);
    run.settled[i].add(context.tally());
  }
  for (AcrossContext::Found& each : found) add(run.files[each.file], std::move(each.diagnostic));
  Tally& unused = run.settled[*index_of(*unused_suppression.record)];
  for (FileReport& file : run.files) {
    unused.found += report_unused_excuses(file);
    const bool has_late = !file.diagnostics.empty() && file.diagnostics.back().late;  // those just added are at the end
    if (has_late) std::sort(file.diagnostics.begin(), file.diagnostics.end());
  }
}

FileReport check_alone(std::string path, std::string text, const Configuration& configuration) {
  RunReport run;
  run.files.push_back(check_source(std::move(path), std::move(text), configuration, true));
  judge_across(run);
  return std::move(run.files.front());
}

}  // namespace budgetlint
