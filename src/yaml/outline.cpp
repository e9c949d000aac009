#include "yaml/outline.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/extent.hpp"
#include "yaml/outline_builder.hpp"
#include "yaml/outline_scan.hpp"

namespace budgetlint::yaml {
namespace {

/// Whether a document begins or ends with `line`; a rule such as `--- 一 ---` is none.
bool is_document_mark(std::string_view line) {
  const bool mark = is_document_marker(line, 0, "---") || is_document_marker(line, 0, "...");
  return mark && (line.size() == 3 || !scan::is_ornament(line));
}

}  // namespace

void OutlineBuilder::read_line() {
  const std::uint32_t begin = next_;
  const std::uint32_t end = scan::line_end(text_, begin);
  next_ = scan::next_line(text_, begin);
  const std::uint32_t content = scan::skip_any_blanks(text_, begin, end);
  const std::string_view written = text_.substr(content, end - content);
  const bool after_wide = content > begin && !is_blank(text_[content - 1]);
  if (written.empty()) {
    if (scan::skip_blanks(text_, begin, end) < end) add_simple(Role::blank, begin, begin, end);
  } else if (written.front() == '#') {
    if (after_wide) add_simple(Role::blank, begin, content, end);
  } else if (begin == content && is_document_mark(written)) {
    read_document_mark(begin, end);
  } else if (begin == content && written.front() == '%' && levels_.empty()) {
    return;  // a directive
  } else if (scan::is_ornament(written)) {
    add_simple(Role::ornament, begin, content, end);
  } else if (stands_for_comment(begin, content)) {
    add_simple(Role::wide_hash, begin, content, end);
  } else {
    read_structural(begin, content, end);
  }
}

bool OutlineBuilder::stands_for_comment(std::uint32_t begin, std::uint32_t content) const {
  constexpr std::string_view wide_hash = "＃";
  if (text_.substr(content, wide_hash.size()) != wide_hash) return false;
  const auto column = static_cast<std::int32_t>(content - begin);
  const std::uint32_t after = content + static_cast<std::uint32_t>(wide_hash.size());
  const bool blank_follows = scan::skip_any_blanks(text_, after, scan::line_end(text_, after)) > after;
  // Inside a text ＃1 may be a number; with a blank behind it is meant as a comment.
  return blank_follows || (pending_.shape == Shape::plain ? column <= pending_.parent : pending_.parent == no_column);
}

void OutlineBuilder::read_document_mark(std::uint32_t begin, std::uint32_t end) {
  levels_.clear();
  pending_ = {};
  const std::uint32_t content = scan::skip_blanks(text_, begin + 3, end);
  if (content == end || text_[content] == '#') return;
  OutlineLine line;
  line.indent = {begin, begin};
  line.content = scan::trimmed(text_, {content, end});
  line.role = Role::text;
  read_value(line, content, no_column);
  pending_ = {no_column, line.shape, static_cast<std::uint32_t>(out_.lines.size()), Colon::none};
  out_.lines.push_back(line);
}

void OutlineBuilder::read_value(OutlineLine& line, std::uint32_t at, std::int32_t parent) {
  next_ = scan::read_value(text_, line, at, parent, out_);
}

void OutlineBuilder::add_simple(Role role, std::uint32_t begin, std::uint32_t content, std::uint32_t end) {
  OutlineLine line;
  line.indent = {begin, content};
  line.content = scan::trimmed(text_, {content, end});
  line.role = role;
  out_.lines.push_back(line);
}

void OutlineBuilder::read_structural(std::uint32_t begin, std::uint32_t content, std::uint32_t end) {
  OutlineLine line;
  line.indent = {begin, content};
  line.content = scan::trimmed(text_, {content, end});
  Head head = scan::read_head(text_, content, line.content.end);
  resolve_indent(line, head);
  if (head.is_entry()) follow_drift(line, head.dashes.empty());
  if (continues_text(line, head)) {
    line.role = Role::continuation;
    line.comment = {scan::comment_start(text_, content, line.content.end), line.content.end};
    out_.lines[pending_.line].below = true;
  } else if (is_lost_text(line, head)) {
    line.role = Role::stray;
    line.fit = Fit::lost_text;
    line.expected = pending_.parent + 2;
  } else {
    if (line.column > pending_.parent) {
      open_level(line, head);
    } else {
      settle(line, head);
    }
    add_content(line, head);
  }
  out_.lines.push_back(line);
}

void OutlineBuilder::resolve_indent(OutlineLine& line, const Head& head) {
  const std::string_view indent = text_.substr(line.indent.begin, line.indent.size());
  line.odd_indent = indent.find_first_not_of(' ') != std::string_view::npos;
  if (!line.odd_indent) {
    line.column = static_cast<std::int32_t>(indent.size());
    line.evident_column = true;
    return;
  }
  Indents::Around around{levels_, head.dashes.empty(), pending_.parent, pending_.shape == Shape::none, no_column};
  const bool has_value = head.key && head.key->colon + 1 < line.content.end;
  if (const auto below = scan::look_ahead(text_, next_); below && below->spaces && has_value) {
    around.sibling_below = below->column();
  }
  const Indents::Meaning meaning = indents_.resolve(indent, around);
  line.column = meaning.column;
  line.evident_column = meaning.evident;
}

/// Whether the line goes on with the text of the entry above; settles what the blanks before it are.
bool OutlineBuilder::continues_text(OutlineLine& line, const Head& head) const {
  if (head.is_entry()) return false;
  // A block text is still open only where wide blanks have broken it.
  const bool open_text = pending_.shape == Shape::plain || pending_.shape == Shape::block;
  const std::string_view indent = text_.substr(line.indent.begin, line.indent.size());
  const auto spaces = static_cast<std::int32_t>(std::min(indent.find_first_not_of(' '), indent.size()));
  if (spaces > pending_.parent) {
    line.odd_indent = false;  // the rest is part of the text
    line.column = spaces;
    return open_text;
  }
  if (!line.odd_indent || !open_text) return false;
  const auto broken = scan::read_broken_key(text_, head.content, line.content.end);
  if (broken && broken->colon != Colon::missing) return false;
  const std::int32_t above = out_.lines[pending_.line].text_column;
  // Any deeper column goes on with a plain text.
  line.column = above != no_column ? above : std::max(pending_.parent, 0) + 2;
  line.evident_column = true;
  return true;
}

void OutlineBuilder::open_level(OutlineLine& line, Head& head) {
  if (pending_.shape != Shape::none) {
    line.fit = !head.dashes.empty() ? Fit::glued_item : Fit::too_deep;
    if (!head.is_entry()) line.role = Role::stray;
    expect(line, head);
    if (!head.is_entry() || line.expected == no_column) return;
    mend_column(line);
    return settle(line, head);
  }
  if (pending_.line != UINT32_MAX) out_.lines[pending_.line].below = true;
  auto loose = head.dashes.empty() ? scan::read_loose_dash(text_, line.content.begin, line.content.end) : std::nullopt;
  if (loose && (!loose->glued || loose->key || next_begins_with_dash(line.column))) {
    head = *std::move(loose);
  } else if (head.is_entry()) {
    align_with_siblings(line, head);
  } else if (!mend_first_key(line, head)) {
    line.role = Role::text;
  }
}

/// Whether a colon of some sort parts a name, not a number as in 10:30, from what follows.
bool OutlineBuilder::names_value(const std::optional<scan::BrokenKey>& broken) const {
  if (!broken || broken->colon == Colon::missing) return false;
  const std::string_view label = text_.substr(broken->key.begin, broken->key.size());
  return label.find_first_not_of("0123456789") != std::string_view::npos;
}

bool OutlineBuilder::mend_first_key(OutlineLine& line, const Head& head) {
  const std::uint32_t end = line.content.end;
  const auto broken = scan::read_broken_key(text_, head.content, end);
  const bool opens_value = std::string_view("[{\"'|>&!").find(text_[head.content]) != std::string_view::npos;
  if (opens_value && !broken) return false;
  if (siblings_show_map(line.column)) {
    if (!mend_key(line, head.content)) line.role = Role::stray;
    return true;
  }
  const bool colon = broken && broken->colon != Colon::missing;
  const bool alone = colon ? broken->parting.end == end : scan::is_bare_label(text_, head.content, end);
  const bool names_children = alone && next_is_inside(line.column);
  const bool at_root = pending_.parent == no_column && names_value(broken);
  const bool slipped_above = pending_.colon == Colon::wide || pending_.colon == Colon::tight;
  const bool among_slips = colon && (slipped_above || is_slip_of_habit(broken)) && reads_as_key(*broken, line);
  return (names_children || at_root || among_slips) && mend_key(line, head.content);
}

/// Whether a colon that is none to YAML is meant as one, going by the rest of the file.
bool OutlineBuilder::is_slip_of_habit(const std::optional<scan::BrokenKey>& broken) const {
  if (!broken || broken->colon == Colon::missing) return false;
  return habit_.slips_prevail || habit_.labels.count(text_.substr(broken->key.begin, broken->key.size())) > 0;
}

/// Whether a line among others whose colons are none to YAML is a key too, rather than a sentence with a colon.
bool OutlineBuilder::reads_as_key(const scan::BrokenKey& broken, const OutlineLine& line) const {
  if (!scan::holds_sentence(text_.substr(broken.parting.end, line.content.end - broken.parting.end))) return true;
  const auto below = scan::look_ahead(text_, next_);
  if (!below || below->column() != line.column) return false;
  const auto sibling = scan::read_broken_key(text_, below->content, below->end);
  return sibling && sibling->colon != Colon::missing;
}

bool OutlineBuilder::mend_key(OutlineLine& line, std::uint32_t content) {
  const std::uint32_t end = line.content.end;
  if (const auto broken = scan::read_broken_key(text_, content, end)) {
    line.key = broken->key;
    line.parting = broken->parting;
    line.colon = broken->colon;
    return true;
  }
  if (!scan::is_bare_label(text_, content, end) || !next_is_inside(line.column)) return false;
  line.key = scan::trimmed(text_, {content, scan::comment_start(text_, content, end)});
  line.parting = {line.key.end, line.key.end};
  line.colon = Colon::missing;
  return true;
}

void OutlineBuilder::push(std::int32_t column, bool map) {
  if (!levels_.empty() && levels_.back().column == column && levels_.back().map == map) return;
  levels_.push_back({column, map, false, map ? ++maps_ : 0, static_cast<std::uint32_t>(out_.lines.size())});
}

bool OutlineBuilder::siblings_show_map(std::int32_t column) const {
  auto below = scan::look_ahead(text_, next_);
  while (below && below->column() > column) below = scan::look_ahead(text_, scan::next_line(text_, below->begin));
  if (!below || below->column() != column || scan::dash_at(text_, below->content, below->end)) return false;
  if (scan::key_at(text_, below->content, below->end)) return true;
  return is_slip_of_habit(scan::read_broken_key(text_, below->content, below->end));
}

bool OutlineBuilder::next_is_inside(std::int32_t column) const {
  const auto below = scan::look_ahead(text_, next_);
  return below && below->column() > column && scan::read_head(text_, below->content, below->end).is_entry();
}

bool OutlineBuilder::next_begins_with_dash(std::int32_t column) const {
  const auto below = scan::look_ahead(text_, next_);
  return below && below->column() == column &&
         (text_[below->content] == '-' || scan::wide_dash(text_, below->content) > 0);
}

/// The column of what follows the dashes of `line`.
std::int32_t OutlineBuilder::inner_column(const OutlineLine& line, const Head& head) const {
  if (head.form == Dash::proper) return line.column + static_cast<std::int32_t>(head.content - line.content.begin);
  const auto below = scan::look_ahead(text_, next_);
  const bool inside = below && below->column() > line.column && below->column() <= line.column + 4;
  return inside ? below->column() : line.column + 2;
}

/// Enters the dashes, the key and the value of a line that has found its place.
void OutlineBuilder::add_content(OutlineLine& line, const Head& head) {
  std::int32_t parent = pending_.parent;
  std::int32_t column = line.column;
  for (const std::uint32_t dash : head.dashes) {
    parent = line.column + (head.form == Dash::proper ? static_cast<std::int32_t>(dash - line.content.begin) : 0);
    push(parent, false);
  }
  if (!head.dashes.empty()) {
    line.dash = head.dash;
    line.dash_form = head.form;
    column = inner_column(line, head);
    mend_item_key(line, head, column);
  }
  if (head.key) {
    line.key = head.key->key;
    line.parting = {head.key->colon, head.key->colon + 1};
    line.colon = Colon::proper;
  }
  std::uint32_t value = head.content;
  if (line.colon != Colon::none && !head.dashes.empty()) levels_.back().of_maps = true;
  if (line.colon != Colon::none || line.role == Role::stray) {
    push(column, true);
    parent = column;
  }
  if (line.colon != Colon::none) {
    line.map = levels_.back().id;
    value = line.parting.end;
  }
  read_value(line, value, parent);
  const auto index = static_cast<std::uint32_t>(out_.lines.size());
  pending_ = {parent, line.shape, index, line.colon};
}

/// Recognises the key of `- 编码：1` by the keys below it or in the items above.
void OutlineBuilder::mend_item_key(OutlineLine& line, const Head& head, std::int32_t column) {
  if (head.key || head.content >= line.content.end || text_[head.content] == '#') return;
  const std::int32_t outer = std::exchange(line.column, column);
  const std::uint32_t end = line.content.end;
  const auto broken = scan::read_broken_key(text_, head.content, end);
  const bool colon = broken && broken->colon != Colon::missing;
  const bool names_children = colon && broken->parting.end == end && next_is_inside(column);
  const bool among_maps = levels_.back().of_maps && names_value(broken);
  if (names_children || among_maps || siblings_show_map(column)) mend_key(line, head.content);
  line.column = outer;
}

namespace {

/// What the outline read at first shows of the colons; nothing where it need not be read again.
std::optional<Habit> habit_of(std::string_view text, const Outline& outline) {
  constexpr std::size_t fewest = 3;  // a text may well hold one or two
  std::size_t slips = 0;
  std::size_t proper = 0;
  std::vector<std::string_view> unsure;  // before colons that are none to YAML, in lines taken for text
  for (const OutlineLine& line : outline.lines) {
    if (line.role == Role::ornament || line.role == Role::blank || line.role == Role::wide_hash) continue;
    if (line.colon == Colon::proper) {
      if (!line.value.empty()) ++proper;
      continue;
    }
    const std::uint32_t begin = scan::behind_dashes(text, line.content.begin, line.content.end);
    const auto broken = scan::read_broken_key(text, begin, line.content.end);
    if (!broken || broken->colon == Colon::missing) continue;
    ++slips;
    if (line.colon == Colon::none) unsure.push_back(text.substr(broken->key.begin, broken->key.size()));
  }
  if (unsure.empty()) return std::nullopt;
  Habit habit{.slips_prevail = slips >= fewest && slips > proper};
  for (const OutlineLine& line : outline.lines) {
    if (line.colon == Colon::proper) habit.labels.insert(text.substr(line.key.begin, line.key.size()));
  }
  const bool known =
      std::any_of(unsure.begin(), unsure.end(), [&](std::string_view label) { return habit.labels.count(label) > 0; });
  if (!habit.slips_prevail && !known) return std::nullopt;
  return habit;
}

}  // namespace

Outline read_outline(const Source& source) {
  Outline outline = OutlineBuilder(source.text(), {}).build();
  std::optional<Habit> habit = habit_of(source.text(), outline);
  return habit ? OutlineBuilder(source.text(), *std::move(habit)).build() : outline;
}

}  // namespace budgetlint::yaml
