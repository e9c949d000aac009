#include "yaml/outline_indent.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "yaml/outline_scan.hpp"

namespace budgetlint::yaml {
namespace {

constexpr std::int32_t usual_step = 2;

/// Columns that `indent` takes where a tab goes to the next multiple of `tab` and a U+3000 takes `wide`.
std::int32_t width_of(std::string_view indent, std::int32_t tab, std::int32_t wide) {
  std::int32_t width = 0;
  for (std::uint32_t at = 0; at < indent.size();) {
    const std::uint32_t size = scan::wide_blank(indent, at);
    if (indent[at] == '\t') {
      width += tab - width % tab;
    } else {
      width += size == 3 ? wide : 1;  // U+3000 has three bytes
    }
    at += std::max<std::uint32_t>(size, 1);
  }
  return width;
}

bool has_column(const Indents::Around& around, std::int32_t column) {
  return std::any_of(around.levels.begin(), around.levels.end(),
                     [&](const Level& level) { return level.column == column && level.map == around.map; });
}

/// The only open column among those that `indent` may mean.
std::optional<std::int32_t> matching_column(std::string_view indent, const Indents::Around& around) {
  std::optional<std::int32_t> match;
  for (const auto& [tab, wide] :
       std::array<std::pair<std::int32_t, std::int32_t>, 4>{{{2, 2}, {4, 2}, {8, 2}, {8, 1}}}) {
    const std::int32_t width = width_of(indent, tab, wide);
    if (!has_column(around, width)) continue;
    if (match && *match != width) return std::nullopt;
    match = width;
  }
  return match;
}

std::int32_t innermost_column(const Indents::Around& around) {
  const auto level = std::find_if(around.levels.rbegin(), around.levels.rend(),
                                  [&](const Level& each) { return each.map == around.map; });
  return level == around.levels.rend() ? no_column : level->column;
}

/// The only open column that is indented at all.
std::optional<std::int32_t> sole_indented_column(const Indents::Around& around) {
  std::optional<std::int32_t> sole;
  for (const Level& level : around.levels) {
    if (level.column <= 0 || level.map != around.map || level.column == sole) continue;
    if (sole) return std::nullopt;
    sole = level.column;
  }
  return sole;
}

}  // namespace

Indents::Meaning Indents::resolve(std::string_view indent, const Around& around) {
  const Meaning meaning = guess(indent, around);
  if (!meaning.evident) return meaning;
  const auto same = [&](const auto& known) { return known.first == indent; };
  const auto known = std::find_if(known_.begin(), known_.end(), same);
  constexpr std::size_t most_known = 64;  // keeps the search short on a hostile file
  if (known != known_.end()) {
    known->second = meaning.column;
  } else if (known_.size() < most_known) {
    known_.emplace_back(indent, meaning.column);
  }
  return meaning;
}

bool Indents::extends_parent(std::string_view indent, std::int32_t parent) const {
  return std::any_of(known_.begin(), known_.end(), [&](const auto& known) {
    return known.second == parent && known.first.size() < indent.size() &&
           indent.substr(0, known.first.size()) == known.first;
  });
}

Indents::Meaning Indents::guess(std::string_view indent, const Around& around) const {
  for (const auto& [text, column] : known_) {
    if (text != indent) continue;
    if (has_column(around, column) || (around.opens && column > around.parent)) return {column, true};
  }
  const bool has_tab = indent.find('\t') != std::string_view::npos;
  if (around.opens && width_of(indent, 8, 2) > around.parent) {
    if (around.sibling_below > around.parent) return {around.sibling_below, true};
    const std::int32_t deeper = around.parent < 0 ? 0 : around.parent + usual_step;
    return {deeper, !has_tab || around.parent <= 0 || extends_parent(indent, around.parent)};
  }
  // How wide a tab is only its writer knows: that of an outer level may fit by chance.
  if (const auto column = matching_column(indent, around)) {
    return {*column, !has_tab || *column == innermost_column(around)};
  }
  if (const auto column = sole_indented_column(around)) return {*column, has_tab};
  return {around.levels.empty() ? 0 : around.levels.back().column, false};
}

}  // namespace budgetlint::yaml
