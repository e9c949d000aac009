#include "yaml/outline.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>

#include "yaml/extent.hpp"
#include "yaml/outline_head.hpp"
#include "yaml/outline_indent.hpp"
#include "yaml/outline_scan.hpp"

namespace budgetlint::yaml {
namespace {

using scan::Head;

/// Whether a document begins or ends with `line`; a rule such as `--- 一 ---` is none.
bool is_document_mark(std::string_view line) {
  const bool mark = is_document_marker(line, 0, "---") || is_document_marker(line, 0, "...");
  return mark && (line.size() == 3 || !scan::is_ornament(line));
}

class OutlineBuilder {
 public:
  explicit OutlineBuilder(std::string_view text) : text_(text) {}

  Outline build() {
    next_ = byte_order_mark(text_);
    while (next_ < text_.size()) read_line();
    return std::move(out_);
  }

 private:
  /// What may follow the entry read last.
  struct Pending {
    std::int32_t parent = no_column;  // its column: what belongs to it is deeper
    Shape shape = Shape::none;        // of its value
    std::uint32_t line = UINT32_MAX;  // its index
  };

  void read_line();
  void read_structural(std::uint32_t begin, std::uint32_t content, std::uint32_t end);
  void read_document_mark(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] bool stands_for_comment(std::uint32_t begin, std::uint32_t content) const;
  void add_simple(Role role, std::uint32_t begin, std::uint32_t content, std::uint32_t end);
  void resolve_indent(OutlineLine& line, const Head& head);
  [[nodiscard]] bool continues_text(OutlineLine& line, const Head& head) const;
  void open_level(OutlineLine& line, Head& head);
  bool mend_first_key(OutlineLine& line, const Head& head);
  void mend_item_key(OutlineLine& line, const Head& head, std::int32_t column);
  bool mend_key(OutlineLine& line, std::uint32_t content);
  void settle(OutlineLine& line, Head& head);
  void expect(OutlineLine& line, bool map) const;
  void push(std::int32_t column, bool map);
  void add_content(OutlineLine& line, const Head& head);
  void read_value(OutlineLine& line, std::uint32_t at, std::int32_t parent);
  [[nodiscard]] bool names_value(const std::optional<scan::BrokenKey>& broken) const;
  [[nodiscard]] bool siblings_show_map(std::int32_t column) const;
  [[nodiscard]] bool next_is_inside(std::int32_t column) const;
  [[nodiscard]] bool next_begins_with_dash(std::int32_t column) const;
  [[nodiscard]] std::int32_t inner_column(const OutlineLine& line, const Head& head) const;

  std::string_view text_;
  std::uint32_t next_ = 0;  // start of the line to read next
  std::vector<Level> levels_;
  std::uint32_t maps_ = 0;
  Pending pending_;
  Indents indents_;
  Outline out_;
};

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
  pending_ = {no_column, line.shape, static_cast<std::uint32_t>(out_.lines.size())};
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
  if (continues_text(line, head)) {
    line.role = Role::continuation;
    line.comment = {scan::comment_start(text_, content, line.content.end), line.content.end};
    out_.lines[pending_.line].below = true;
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
  Indents::Around around{levels_, head.dashes.empty(), pending_.parent, pending_.shape == Shape::none, no_column};
  const bool has_value = head.key && head.key->colon + 1 < line.content.end;
  if (const auto below = scan::look_ahead(text_, next_); below && below->spaces && has_value) {
    around.sibling_below = below->column();
  }
  const Indents::Meaning meaning = indents_.resolve(indent, around);
  line.column = meaning.column;
  line.evident_column = meaning.evident;
  line.odd_indent = indent.find_first_not_of(' ') != std::string_view::npos;
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
    expect(line, head.dashes.empty());
    return;
  }
  if (pending_.line != UINT32_MAX) out_.lines[pending_.line].below = true;
  if (!head.dashes.empty()) return;
  auto loose = scan::read_loose_dash(text_, line.content.begin, line.content.end);
  if (loose && (loose->form == Dash::wide || head.key || next_begins_with_dash(line.column))) {
    head = *std::move(loose);
  } else if (head.key) {
    return;
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
  return (names_children || at_root) && mend_key(line, head.content);
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

void OutlineBuilder::settle(OutlineLine& line, Head& head) {
  const auto loose =
      head.dashes.empty() ? scan::read_loose_dash(text_, line.content.begin, line.content.end) : std::nullopt;
  const bool waits = pending_.shape == Shape::none && pending_.parent == line.column;
  const auto at_column = [&](bool map) {
    return std::any_of(levels_.begin(), levels_.end(),
                       [&](const Level& level) { return level.column == line.column && level.map == map; });
  };
  if (loose && (loose->form == Dash::wide || waits || at_column(false))) head = *loose;
  const bool item = !head.dashes.empty();
  const bool known = at_column(true) || at_column(false);
  const bool stray_item = known && item && !at_column(false) && !waits;
  if (!known || stray_item || (!at_column(true) && !item)) expect(line, !item);
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

/// Notes the open level of the same sort that is nearest to the column of `line`.
void OutlineBuilder::expect(OutlineLine& line, bool map) const {
  const std::int32_t limit = line.fit == Fit::fits ? INT32_MAX : pending_.parent;
  for (const Level& level : levels_) {
    if (level.map != map || level.column > limit) continue;
    if (line.expected != no_column && std::abs(level.column - line.column) > std::abs(line.expected - line.column))
      continue;
    line.expected = level.column;
    line.peer = level.line;
  }
}

void OutlineBuilder::push(std::int32_t column, bool map) {
  if (!levels_.empty() && levels_.back().column == column && levels_.back().map == map) return;
  levels_.push_back({column, map, false, map ? ++maps_ : 0, static_cast<std::uint32_t>(out_.lines.size())});
}

bool OutlineBuilder::siblings_show_map(std::int32_t column) const {
  auto below = scan::look_ahead(text_, next_);
  while (below && below->column() > column) below = scan::look_ahead(text_, scan::next_line(text_, below->begin));
  return below && below->column() == column && !scan::dash_at(text_, below->content, below->end) &&
         scan::key_at(text_, below->content, below->end).has_value();
}

bool OutlineBuilder::next_is_inside(std::int32_t column) const {
  const auto below = scan::look_ahead(text_, next_);
  return below && below->column() > column && scan::read_head(text_, below->content, below->end).is_entry();
}

bool OutlineBuilder::next_begins_with_dash(std::int32_t column) const {
  const auto below = scan::look_ahead(text_, next_);
  return below && below->column() == column && text_[below->content] == '-';
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
  pending_ = {parent, line.shape, index};
}

/// Recognises the key of `- 编码：1` by the keys below it or in the items above.
void OutlineBuilder::mend_item_key(OutlineLine& line, const Head& head, std::int32_t column) {
  if (head.key || head.content >= line.content.end) return;
  const std::int32_t outer = std::exchange(line.column, column);
  const std::uint32_t end = line.content.end;
  const auto broken = scan::read_broken_key(text_, head.content, end);
  const bool colon = broken && broken->colon != Colon::missing;
  const bool names_children = colon && broken->parting.end == end && next_is_inside(column);
  const bool among_maps = levels_.back().of_maps && names_value(broken);
  if (names_children || among_maps || siblings_show_map(column)) mend_key(line, head.content);
  line.column = outer;
}

}  // namespace

Outline read_outline(const Source& source) { return OutlineBuilder(source.text()).build(); }

}  // namespace budgetlint::yaml
