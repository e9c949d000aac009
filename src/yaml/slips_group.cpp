#include "yaml/slips_group.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>

namespace budgetlint::yaml {
namespace {

constexpr std::size_t few = 5;  // slips of one kind that are reported one by one

/// Slips that go together: of one kind, and mended with the same trust.
using Kind = std::pair<std::string_view, int>;

Kind kind_of(const Slip& slip) {
  const std::vector<Fix>& fixes = slip.diagnostic.fixes;
  return {slip.cause, fixes.empty() ? -1 : static_cast<int>(fixes.front().safety)};
}

/// `3、5–8、10`: the lines of the slips, cut short where there are too many.
OwnedText lines_of(const Source& source, const std::vector<const Slip*>& group) {
  constexpr std::size_t most_ranges = 20;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranges;
  for (const Slip* slip : group) {
    const std::uint32_t line = source.line_of(slip->diagnostic.span.begin);
    if (!ranges.empty() && line <= ranges.back().second + 1) {
      ranges.back().second = line;
    } else {
      ranges.emplace_back(line, line);
    }
  }
  OwnedText out;
  for (std::size_t index = 0; index < ranges.size() && index < most_ranges; ++index) {
    const auto [first, last] = ranges[index];
    const std::string range = first == last ? std::to_string(first) : fmt::format("{}–{}", first, last);
    out.zh += (index == 0 ? "" : "、") + range;
    out.en += (index == 0 ? "" : ", ") + range;
  }
  if (ranges.size() > most_ranges) {
    out.zh += "等";
    out.en += " and more";
  }
  return out;
}

/// The edits of all the fixes, in order; none where they would disturb each other.
std::vector<Edit> joined_edits(const std::vector<const Slip*>& group) {
  std::vector<Edit> edits;
  for (const Slip* slip : group) {
    const std::vector<Edit>& more = slip->diagnostic.fixes.front().edits;
    edits.insert(edits.end(), more.begin(), more.end());
  }
  std::sort(edits.begin(), edits.end());
  const auto overlap = [](const Edit& a, const Edit& b) { return b.span.begin < a.span.end; };
  if (std::adjacent_find(edits.begin(), edits.end(), overlap) != edits.end()) edits.clear();
  return edits;
}

Diagnostic joined(const Source& source, const std::vector<const Slip*>& group) {
  Diagnostic all = group.front()->diagnostic;
  all.message =
      compose({.zh = "{}（同样的问题共 {} 处）", .en = "{} ({} places like this)"}, all.message, group.size());
  all.fixes.clear();
  Finding finding(all);
  finding.advise({.zh = "都在这些行：{}", .en = "they are on these lines: {}"}, lines_of(source, group));
  const std::vector<Fix>& fixes = group.front()->diagnostic.fixes;
  if (fixes.empty()) return all;
  std::vector<Edit> edits = joined_edits(group);
  if (!edits.empty()) {
    finding.suggest(fixes.front().safety, std::move(edits),
                    {.zh = "{}（{} 处一并改正）", .en = "{} ({} places at once)"}, fixes.front().message, group.size());
  }
  return all;
}

}  // namespace

std::vector<Diagnostic> group_slips(const Source& source, std::vector<Slip> slips) {
  std::stable_sort(slips.begin(), slips.end(),
                   [](const Slip& a, const Slip& b) { return a.diagnostic.span.begin < b.diagnostic.span.begin; });
  std::map<Kind, std::vector<const Slip*>> groups;
  for (const Slip& slip : slips) groups[kind_of(slip)].push_back(&slip);
  std::vector<Diagnostic> out;
  for (const Slip& slip : slips) {
    const std::vector<const Slip*>& group = groups[kind_of(slip)];
    if (group.size() <= few) {
      out.push_back(slip.diagnostic);
    } else if (group.front() == &slip) {
      out.push_back(joined(source, group));
    }
  }
  return out;
}

}  // namespace budgetlint::yaml
