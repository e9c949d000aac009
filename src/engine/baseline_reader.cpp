#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/baseline.hpp"
#include "engine/selection.hpp"
#include "engine/system_reason.hpp"
#include "model/structure_rules.hpp"
#include "text/whole_number.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/reader.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

using yaml::NodeId;
using yaml::NodeKind;

constexpr std::uint64_t largest_file = std::uint64_t{64} << 20U;
constexpr std::size_t members_of_entry = 6;

/// Reads the entries of a baseline and reports every mistake on the way. JSON is read as the YAML that it is, so that
/// each mistake has its place.
class EntryReader {
 public:
  EntryReader(const yaml::Tree& tree, std::vector<Diagnostic>& out) : tree_(tree), out_(out) {}

  std::map<BaselineKey, BaselineEntry> read() {
    std::map<BaselineKey, BaselineEntry> entries;
    if (tree_.roots().size() != 1 || tree_[tree_.roots().front()].kind != NodeKind::map) {
      report(tree_.roots().empty() ? Span{} : tree_[tree_.roots().front()].place());
      return entries;
    }
    const NodeId root = tree_.roots().front();
    const NodeId format = tree_.find(root, "format");
    const NodeId findings = tree_.find(root, "findings");
    if (format == yaml::no_node || tree_[format].text != "budgetlint-baseline/1") {
      report(format == yaml::no_node ? Span{} : tree_[format].place());
    } else if (findings == yaml::no_node || tree_[findings].kind != NodeKind::sequence) {
      report(findings == yaml::no_node ? Span{} : tree_[findings].place());
    } else {
      for (const NodeId item : tree_.children(findings)) read_entry(item, entries);
    }
    return entries;
  }

 private:
  void report(Span place) {
    yaml::report(out_, model::wrong_type, place,
                 {.zh = "这不是 --write-baseline 写出的基线文件，或者已被改坏",
                  .en = "this is no baseline as --write-baseline writes it, or it has been damaged"});
  }

  /// The text of a member, which must be one.
  std::string member(NodeId item, std::string_view key) {
    const NodeId node = tree_[item].kind == NodeKind::map ? tree_.find(item, key) : yaml::no_node;
    if (node != yaml::no_node && tree_[node].kind == NodeKind::scalar) return std::string(tree_[node].text);
    understood_ = false;
    return {};
  }

  void read_entry(NodeId item, std::map<BaselineKey, BaselineEntry>& entries) {
    understood_ = true;
    BaselineKey key{.path = member(item, "path"),
                    .rule = member(item, "rule"),
                    .department = member(item, "department"),
                    .project = member(item, "project"),
                    .pointer = member(item, "pointer")};
    const auto count = parse_whole_number(member(item, "count"), 1, UINT32_MAX);
    if (!understood_ || !count || tree_[item].size != members_of_entry) return report(tree_[item].place());
    if (const Result<std::size_t, SelectionFault> rule = rule_named(key.rule); !rule) {
      yaml::report(out_, model::unknown_value, tree_[item].place(), {.zh = "{}", .en = "{}"}, rule.error().message);
      return;
    }
    BaselineEntry& entry = entries[std::move(key)];
    entry.count += static_cast<std::uint32_t>(*count);
    entry.place = tree_[item].place();
  }

  const yaml::Tree& tree_;
  std::vector<Diagnostic>& out_;
  bool understood_ = true;
};

}  // namespace

Result<Baseline, FileReport> Baseline::read(std::string path) {
  Baseline baseline(std::move(path));
  std::vector<Diagnostic> mistakes;
  Result<std::string, ReadFault> text = read_file(baseline.path_, largest_file);
  if (text) {
    baseline.source_ = *std::move(text);
    const Source source(baseline.path_, baseline.source_);
    yaml::Reading reading = yaml::read(source, {.bytes = largest_file, .depth = 8, .nodes = 8'000'000});
    mistakes = std::move(reading.diagnostics);
    if (mistakes.empty()) baseline.entries_ = EntryReader(reading.tree, mistakes).read();
  } else {
    yaml::report(mistakes, yaml::unreadable_file, Span{},
                 {.zh = "无法读取基线：{}", .en = "the baseline cannot be read: {}"}, reason_of(text.error()));
  }
  if (mistakes.empty()) return baseline;
  FileReport fault = empty_report(baseline.path_, baseline.source_);
  fault.complete = false;
  fault.configuration = true;
  fault.diagnostics = std::move(mistakes);
  std::sort(fault.diagnostics.begin(), fault.diagnostics.end());
  return Failure<FileReport>(std::move(fault));
}

}  // namespace budgetlint
