#include "engine/baseline.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "engine/paths.hpp"
#include "engine/selection.hpp"
#include "rules/catalogue.hpp"
#include "rules/families.hpp"
#include "text/utf8.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

/// `/projects/4/name` as `/projects/*/name`, where the code of the project says which it is.
std::string pointer_of(const Diagnostic& finding) {
  constexpr std::string_view list = "/projects/";
  const std::string& pointer = finding.pointer;
  if (finding.project.empty() || !pointer.starts_with(list)) return printable(pointer);
  const std::size_t end = std::min(pointer.find('/', list.size()), pointer.size());
  return printable(std::string(list) + '*' + pointer.substr(end));
}

BaselineKey key_of(const std::string& path, const Diagnostic& finding) {
  return {.path = path,
          .rule = std::string(finding.rule->id),
          .department = printable(finding.department),
          .project = printable(finding.project),
          .pointer = pointer_of(finding)};
}

}  // namespace

Baseline::Baseline(std::string path)
    : path_(std::move(path)), folder_(real_path(std::filesystem::path(path_).parent_path())) {}

Baseline::Documents Baseline::documents_of(const RunReport& run) const {
  Documents documents;
  for (std::size_t i = 0; i < run.files.size(); ++i) {
    if (run.files[i].configuration) continue;
    std::string name = seen_from(folder_, place_of(run.files[i].source->path()));
    if (printable(name) == name) documents.emplace(std::move(name), i);
  }
  return documents;
}

bool Baseline::judges(const RunReport& run, const Documents& documents, const BaselineKey& key,
                      const ConfigurationOf& configuration_of) const {
  const auto document = documents.find(key.path);
  if (document == documents.end()) return !is_there(std::filesystem::path(folder_) / key.path);
  const FileReport& file = run.files[document->second];
  const Result<std::size_t, SelectionFault> rule = rule_named(key.rule);
  return file.complete && rule && configuration_of(file).severity_of(*rule) != Severity::off;
}

void Baseline::apply(RunReport& run, const ConfigurationOf& configuration_of, const Configuration& own) const {
  std::map<BaselineKey, BaselineEntry> left = entries_;
  const Documents documents = documents_of(run);
  for (const auto& [name, index] : documents) {
    const std::string& path = name;
    const auto is_known = [&](const Diagnostic& finding) {
      if (!may_be_suppressed(*finding.rule)) return false;
      const auto entry = left.find(key_of(path, finding));
      if (entry == left.end() || entry->second.count == 0) return false;
      --entry->second.count;
      return true;
    };
    FileReport& file = run.files[index];
    file.baselined += static_cast<std::uint32_t>(std::erase_if(file.diagnostics, is_known));
  }

  const std::size_t stale = index_of(*stale_baseline_entry.record).value();
  if (own.severity_of(stale) == Severity::off) return;
  FileReport about = empty_report(path_, source_);
  about.configuration = true;
  about.fail_on = own.fail_on;
  for (const auto& [key, entry] : left) {
    if (entry.count == 0 || !judges(run, documents, key, configuration_of)) continue;
    const std::uint32_t recorded = entries_.at(key).count;
    yaml::report(about.diagnostics, *stale_baseline_entry.record, entry.place,
                 {.zh = "基线记着 {} 个 {}（{}），现在只有 {} 个：请重写基线",
                  .en = "the baseline has {} of {} ({}), but now there are {}: record it anew"},
                 recorded, key.rule, key.path, recorded - entry.count);
    about.diagnostics.back().severity = own.severity_of(stale);
    ++about.tallies[stale].found;
  }
  if (about.diagnostics.empty()) return;
  std::sort(about.diagnostics.begin(), about.diagnostics.end());
  const auto place =
      std::upper_bound(run.files.begin(), run.files.end(), path_,
                       [](const std::string& path, const FileReport& file) { return path < file.source->path(); });
  run.files.insert(place, std::move(about));
}

void Baseline::record(const RunReport& run, const ConfigurationOf& configuration_of) {
  const Documents documents = documents_of(run);
  std::erase_if(entries_, [&](const auto& entry) { return judges(run, documents, entry.first, configuration_of); });
  std::map<BaselineKey, BaselineEntry> found;
  for (const auto& [name, index] : documents) {
    for (const Diagnostic& finding : run.files[index].diagnostics) {
      if (may_be_suppressed(*finding.rule)) ++found[key_of(name, finding)].count;
    }
  }
  for (const auto& [key, entry] : found) entries_[key] = entry;
}

std::string Baseline::text() const {
  using Json = nlohmann::ordered_json;
  std::string lines;
  for (const auto& [key, entry] : entries_) {
    Json line;
    line["path"] = key.path;
    line["rule"] = key.rule;
    line["department"] = key.department;
    line["project"] = key.project;
    line["pointer"] = key.pointer;
    line["count"] = entry.count;
    lines += (lines.empty() ? "\n  " : ",\n  ") + line.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  return R"({"format": "budgetlint-baseline/1", "findings": [)" + lines + "\n]}\n";
}

}  // namespace budgetlint
