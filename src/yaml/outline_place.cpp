#include <algorithm>
#include <cstdlib>
#include <optional>

#include "yaml/extent.hpp"
#include "yaml/outline_builder.hpp"
#include "yaml/outline_scan.hpp"

/// Which open list or map a line belongs to, even where its indentation says otherwise.
namespace budgetlint::yaml {

void OutlineBuilder::settle(OutlineLine& line, Head& head) {
  const auto loose =
      head.dashes.empty() ? scan::read_loose_dash(text_, line.content.begin, line.content.end) : std::nullopt;
  if (line.fit == Fit::fits && begins_item_again(line, head)) return;
  mend_first_item(line, head);
  const bool waits = pending_.shape == Shape::none && pending_.parent == line.column;
  const auto at_column = [&](bool map) {
    return std::any_of(levels_.begin(), levels_.end(),
                       [&](const Level& level) { return level.column == line.column && level.map == map; });
  };
  if (loose && (!loose->glued || waits || at_column(false))) head = *loose;
  const bool item = !head.dashes.empty();
  const bool known = at_column(true) || at_column(false);
  const bool stray_item = known && item && !at_column(false) && !waits;
  const bool misplaced_key = !at_column(true) && !item;
  if (!known || stray_item || misplaced_key) expect(line, head);
  if (head.is_entry() && line.expected != no_column && line.fit == Fit::fits) {
    line.fit = !known ? Fit::no_level : stray_item ? Fit::stray_item : Fit::key_among_items;
    mend_column(line);
    return settle(line, head);
  }
  while (!levels_.empty() && levels_.back().column > line.column) levels_.pop_back();
  if (!item && !head.key && !at_column(true)) {
    line.role = Role::stray;
    line.fit = known ? Fit::text_among_items : Fit::no_level;
  } else if (!known) {
    line.fit = Fit::no_level;
  } else if (item) {
    if (stray_item) line.fit = Fit::stray_item;
    if (at_column(false) && levels_.back().map) levels_.pop_back();
    if (waits && at_column(true) && !at_column(false)) out_.lines[pending_.line].below = true;
  } else {
    if (!at_column(true)) line.fit = Fit::key_among_items;
    if (at_column(true) && !levels_.back().map) levels_.pop_back();
    if (!head.key && !mend_key(line, head.content)) line.role = Role::stray;
  }
}

/// Goes on as if `line` stood where it belongs.
void OutlineBuilder::mend_column(OutlineLine& line) {
  drift_ = Drift{line.column, line.expected - line.column};
  line.column = line.expected;
}

bool OutlineBuilder::fits(std::int32_t column, bool map) const {
  constexpr std::int32_t usual_step = 2;
  if (pending_.shape == Shape::none && (column == pending_.parent + usual_step || (!map && column == pending_.parent)))
    return true;
  return column <= pending_.parent && std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
           return level.column == column && level.map == map;
         });
}

/// Takes a line that was shifted with a wrong one above for what it would be after shifting both back.
void OutlineBuilder::follow_drift(OutlineLine& line, bool map) {
  if (!drift_) return;
  if (line.column < drift_->column) return drift_.reset();
  const std::int32_t mended = line.column + drift_->by;
  if (fits(line.column, map) || !fits(mended, map)) return;
  line.column = mended;
  line.drifts = true;
}

void OutlineBuilder::align_with_siblings(OutlineLine& line, const Head& head) {
  if (line.odd_indent || line.drifts) return;
  line.expected = column_of_siblings(line, head);
  if (line.expected == no_column) return;
  line.fit = Fit::off_siblings;
  line.peer = static_cast<std::uint32_t>(out_.lines.size());
  mend_column(line);
}

/// The column of the other entries beside `line`, which begins a list or map, if they agree on another one.
std::int32_t OutlineBuilder::column_of_siblings(const OutlineLine& line, const Head& head) const {
  constexpr int most_lines = 64;
  const bool item = !head.dashes.empty();
  const bool is_leaf =
      !item && head.key->colon + 1 < line.content.end &&
      std::string_view("|>[{\"'").find(text_[scan::skip_blanks(text_, head.key->colon + 1, line.content.end - 1)]) ==
          std::string_view::npos;
  std::int32_t other = no_column;
  int here = 1;
  int there = 0;
  auto below = scan::look_ahead(text_, next_);
  for (int count = 0; below && count < most_lines; ++count) {
    const std::int32_t column = below->column();
    if (!below->spaces || column < pending_.parent || (column == pending_.parent && !item)) break;
    const bool is_item = scan::dash_at(text_, below->content, below->end);
    const bool is_entry = is_item || scan::key_at(text_, below->content, below->end);
    const bool deeper = item ? column == line.column + 1 : column > line.column && is_leaf && count == 0;
    const bool beside = is_entry && is_item == item && (column < line.column || deeper);
    if (other == no_column && beside) other = column;
    if (is_entry && is_item == item && column == line.column) ++here;
    if (is_entry && is_item == item && column == other) ++there;
    below = scan::look_ahead(text_, scan::next_line(text_, below->begin));
  }
  const bool even = line.column % 2 != 0 && other % 2 == 0;
  return there > here || (there == here && even) ? other : no_column;
}

/// Notes the open level of the same sort that is nearest to the column of `line`, of two as near the likelier one.
void OutlineBuilder::expect(OutlineLine& line, const Head& head) const {
  const bool map = head.dashes.empty();
  const std::int32_t limit = line.fit == Fit::fits ? INT32_MAX : pending_.parent;
  const auto is_likely = [&](const Level& level) {
    if (!head.key) return false;
    return map ? stands_elsewhere_at(head.key->key, level.column)
               : key_of(out_.lines[level.line]) == written(head.key->key);
  };
  bool likely = false;  // what has been chosen
  for (const Level& level : levels_) {
    if (level.map != map || level.column > limit) continue;
    const std::int32_t gain = std::abs(line.expected - line.column) - std::abs(level.column - line.column);
    if (line.expected != no_column && (gain < 0 || (gain == 0 && likely && !is_likely(level)))) continue;
    line.expected = level.column;
    line.peer = level.line;
    likely = is_likely(level);
  }
}

/// Whether the nearest line with the same key, above or else below, has it in `column`.
bool OutlineBuilder::stands_elsewhere_at(Span key, std::int32_t column) const {
  constexpr std::size_t most_lines = 200;
  const std::size_t count = std::min(out_.lines.size(), most_lines);
  const auto same = [&](const OutlineLine& line) { return key_of(line) == written(key); };
  const auto end = out_.lines.rbegin() + static_cast<std::ptrdiff_t>(count);
  if (const auto above = std::find_if(out_.lines.rbegin(), end, same); above != end) {
    return above->dash.empty() && above->column == column;
  }
  auto below = scan::look_ahead(text_, next_);
  for (std::size_t line = 0; below && line < most_lines; ++line) {
    const auto other = scan::key_at(text_, below->content, below->end);
    if (other && written(other->key) == written(key)) return below->column() == column;
    below = scan::look_ahead(text_, scan::next_line(text_, below->begin));
  }
  return false;
}

/// Whether a line without key and colon goes on with the text above, although it stands left of it: the structure goes
/// on below as if it were not there.
bool OutlineBuilder::is_lost_text(const OutlineLine& line, const Head& head) const {
  if (head.is_entry() || pending_.shape != Shape::plain || line.column >= pending_.parent) return false;
  const auto broken = scan::read_broken_key(text_, head.content, line.content.end);
  if (broken && broken->colon != Colon::missing) return false;
  if (scan::read_loose_dash(text_, line.content.begin, line.content.end)) return false;
  const auto below = scan::look_ahead(text_, next_);
  if (!below || below->column() <= line.column) return false;
  // A name alone above a list is its key, without the colon.
  const bool above_list = scan::dash_at(text_, below->content, below->end);
  if (above_list && scan::is_bare_label(text_, head.content, line.content.end)) return false;
  return below->column() == pending_.parent || scan::holds_sentence(written(line.content));
}

/// Recognises the begin of an item whose dash is lost: the keys of the item above once more, in its order.
bool OutlineBuilder::begins_item_again(OutlineLine& line, const Head& head) {
  if (!head.key || !head.dashes.empty()) return false;
  for (std::size_t index = 0; index < levels_.size(); ++index) {
    const Level& level = levels_[index];
    const OutlineLine& first = out_.lines[level.line];
    const bool beside_dashes = !level.map && level.column == line.column;
    const bool beside_keys = level.map && level.column == line.column && index > 0 && !levels_[index - 1].map;
    if ((!beside_dashes && !beside_keys) || first.dash.empty() || key_of(first) != written(head.key->key)) continue;
    if (beside_keys && !second_key_follows(level)) continue;
    line.fit = Fit::lost_dash;
    line.expected = beside_keys ? levels_[index - 1].column : level.column;
    line.column = line.expected + 2;
    levels_.resize(beside_keys ? index : index + 1);
    return true;
  }
  return false;
}

bool OutlineBuilder::second_key_follows(const Level& map) const {
  if (map.line + 1 >= out_.lines.size()) return false;
  const OutlineLine& second = out_.lines[map.line + 1];
  const auto below = scan::look_ahead(text_, next_);
  const auto key = below ? scan::key_at(text_, below->content, below->end) : std::nullopt;
  return key && second.map == map.id && key_of(second) == written(key->key);
}

/// Finds that the map above is the first item of the list that the item at `line` belongs to, without its dash.
void OutlineBuilder::mend_first_item(const OutlineLine& line, const Head& head) {
  if (head.dashes.empty() || !head.key) return;
  const auto inner = line.column + static_cast<std::int32_t>(head.content - line.content.begin);
  const auto level = std::find_if(levels_.begin(), levels_.end(), [&](const Level& each) {
    return each.map && each.column == inner && key_of(out_.lines[each.line]) == written(head.key->key);
  });
  if (level == levels_.end() || (level != levels_.begin() && (level - 1)->column >= line.column)) return;
  OutlineLine& first = out_.lines[level->line];
  if (!first.dash.empty()) return;
  first.fit = Fit::lost_dash;
  first.expected = line.column;
  const std::uint32_t begun = level->line;
  levels_.erase(level, levels_.end());
  levels_.push_back({line.column, false, true, 0, begun});
}

}  // namespace budgetlint::yaml
