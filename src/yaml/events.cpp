#include "yaml/events.hpp"

#include <algorithm>
#include <array>

#include "yaml/byte_findings.hpp"
#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/refusal.hpp"
#include "yaml/value_limit.hpp"

namespace budgetlint::yaml {
namespace {

Style style_at(std::string_view text, std::uint32_t begin) {
  switch (text[begin]) {
    case '\'':
      return Style::single_quoted;
    case '"':
      return Style::double_quoted;
    case '|':
      return Style::literal;
    case '>':
      return Style::folded;
    default:
      return Style::plain;
  }
}

/// The word of the core schema for "no value" at `offset`; empty if there is none.
std::string_view null_word_at(std::string_view text, std::uint32_t offset) {
  constexpr std::array<std::string_view, 4> words = {"~", "null", "Null", "NULL"};
  for (const std::string_view word : words) {
    if (text.substr(offset, word.size()) == word) return word;
  }
  return {};
}

/// Whether a line within `gap` is `...`.
bool has_document_end(std::string_view text, Span gap) {
  for (std::size_t at = text.find("...", gap.begin); at < gap.end; at = text.find("...", at + 1)) {
    if (is_document_marker(text, static_cast<std::uint32_t>(at), "...")) return true;
  }
  return false;
}

}  // namespace

std::uint32_t Events::offset_of(const YAML::Mark& mark) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  return mark.pos < 0 ? 0 : std::min(size, static_cast<std::uint32_t>(mark.pos) + byte_order_mark(text_));
}

int Events::column_of(std::uint32_t offset) const {
  return static_cast<int>(offset - script_.lines().span(script_.lines().at(offset)).begin);
}

bool Events::expects_key() const { return !open_.empty() && open_.back().kind == NodeKind::map && !open_.back().key; }

void Events::OnDocumentStart(const YAML::Mark& mark) {
  const std::uint32_t start = offset_of(mark);
  if (!document_starts_.empty()) {
    const bool progress = script_.in_source(start) > document_starts_.back();
    if (!progress || (!is_document_marker(text_, start, "---") && !has_document_end(text_, {cursor_, start}))) {
      refuse(yaml_syntax, visible_rest_of_line(text_, start),
             {.zh = "从这里起的内容接不上前面：请检查缩进，同级的内容要左对齐；另一份文档的前面要有一行 ---",
              .en = "what follows does not belong to anything before it: check the indentation (entries of one level "
                    "begin in one column), and put a line --- before another document"});
    }
  }
  document_starts_.push_back(script_.in_source(start));
  cursor_ = is_document_marker(text_, start, "---") ? start + 3 : start;
}

void Events::OnNull(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  if (const auto begin = content_at(mark)) {
    if (const std::string_view word = null_word_at(text_, *begin); !word.empty()) {
      const Span span{*begin, *begin + static_cast<std::uint32_t>(word.size())};
      return add_leaf(NodeKind::null, Style::plain, span, word);
    }
  }
  add_absent(mark);
}

void Events::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/) {
  const std::uint32_t begin = offset_of(mark);
  const Span span{begin, end_of_property(text_, begin)};
  if (aliases_.admit(span)) {
    report(
        out_, reference_not_allowed, span,
        {.zh = "不允许用 * 引用别处的内容：请把内容写在这里；如果 * 是文字本身，请加英文引号",
         .en = "references (*) are not allowed: write the content itself here, or quote the text if the * is meant"});
  }
  add_leaf(NodeKind::null, Style::plain, span, {});
}

void Events::OnScalar(const YAML::Mark& mark, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                      const std::string& value) {
  const auto begin = value.empty() ? content_at(mark) : skip_properties(text_, offset_of(mark));
  if (!begin || *begin >= text_.size()) return add_absent(mark);
  const Style style = style_at(text_, *begin);
  if (style == Style::plain && value.empty()) return add_absent(mark);
  const Span span{*begin, end_of_scalar(*begin, style, value)};
  if (style == Style::double_quoted && script_.slice(span).find('\\') != std::string_view::npos) {
    check_escapes(span, value, hidden_, out_);
  }
  add_leaf(NodeKind::scalar, style, span, decoded(span, style, value));
}

void Events::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value style) {
  open(NodeKind::sequence, mark, (tag != "?" ? 1 : 0) + (anchor != 0 ? 1 : 0), style == YAML::EmitterStyle::Flow);
}

void Events::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                        YAML::EmitterStyle::value style) {
  open(NodeKind::map, mark, (tag != "?" ? 1 : 0) + (anchor != 0 ? 1 : 0),
       style == YAML::EmitterStyle::Flow || in_flow());
}

/// Right behind the colon or dash of the value that comes next, or of a document the beginning.
std::uint32_t Events::empty_place() const {
  if (open_.empty()) return cursor_;
  const Open& parent = open_.back();
  if (parent.kind == NodeKind::map) {
    if (!parent.key) return cursor_;
    const std::uint32_t colon = skip_blanks(text_, parent.key->span.end);
    return colon < text_.size() && text_[colon] == ':' ? colon + 1 : parent.key->span.end;
  }
  if (parent.flow) return cursor_;
  const std::uint32_t dash = skip_properties(text_, cursor_);
  return dash < text_.size() && text_[dash] == '-' ? dash + 1 : cursor_;
}

/// Where the value that comes next is written, if `mark` is its own place: the mark of an absent value is that of
/// whatever comes after it.
std::optional<std::uint32_t> Events::content_at(const YAML::Mark& mark) const {
  const std::uint32_t place = offset_of(mark);
  const std::uint32_t begin = skip_properties(text_, place);
  if (begin >= text_.size()) return std::nullopt;
  if (open_.empty() || in_flow() || expects_key()) return begin;
  const std::uint32_t owner_line = script_.lines().at(empty_place());
  const auto belongs = [&](std::uint32_t offset) {
    return script_.lines().at(offset) == owner_line || column_of(offset) > open_.back().column;
  };
  return belongs(place) && belongs(begin) ? std::optional(begin) : std::nullopt;
}

std::uint32_t Events::end_of_scalar(std::uint32_t begin, Style style, const std::string& value) const {
  if (style == Style::plain) return end_of_plain(text_, begin, value);
  if (style == Style::literal || style == Style::folded) return end_of_block(begin, value);
  const auto end = end_of_quoted(text_, begin);
  if (!end) {
    refuse(yaml_syntax, visible_rest_of_line(text_, begin),
           {.zh = "这里的引号没有关上：请在内容末尾补上同样的引号",
            .en = "this quote is never closed: add the closing quote where the text ends"});
  }
  return *end;
}

/// The parser takes the indentation of a block scalar from blank lines too, and from a tag before it, and may so lose
/// lines that look like comments.
std::uint32_t Events::end_of_block(std::uint32_t begin, const std::string& value) const {
  const std::uint32_t end = end_of_block_scalar(text_, begin, open_.empty() ? -1 : open_.back().column);
  const std::uint32_t header = script_.lines().span(script_.lines().at(begin)).end;
  const std::string_view lines = end > header ? script_.slice({header, end}) : std::string_view();
  if (!same_but_for_white_space(lines, value)) {
    refuse(
        yaml_syntax, visible_rest_of_line(text_, begin),
        {.zh = "下面这段多行文字的缩进不清楚：各行要比栏目名多缩进相同的空格，开头的空行里不要有空格",
         .en =
             "the indentation of the lines below is unclear: indent them all alike, deeper than the key, and leave no "
             "blanks on empty lines before them"});
  }
  return end;
}

/// `value` as a view: into the source where it is written just so.
std::string_view Events::decoded(Span span, Style style, const std::string& value) {
  const bool quoted = style == Style::single_quoted || style == Style::double_quoted;
  Span content = quoted ? Span{span.begin + 1, span.end - 1} : span;
  if (script_.slice(content) == value) return script_.source().slice(script_.in_source(content));
  if (style == Style::literal || style == Style::folded) {
    content.begin = script_.lines().span(script_.lines().at(span.begin)).end;  // behind a comment
  }
  return builder_.keep(script_.restored(content, value));
}

void Events::add_absent(const YAML::Mark& mark) {
  const Span place = visible_character(text_, offset_of(mark));
  if (expects_key()) {
    refuse(yaml_syntax, place,
           {.zh = "这里缺少键名：冒号前面要写栏目名",
            .en = "a key is missing here: write the name of the field before the colon"});
  }
  if (in_flow() && open_.back().kind == NodeKind::sequence) {
    refuse(yaml_syntax, place,
           {.zh = "两个逗号之间没有内容：请补上，或删去多余的逗号",
            .en = "nothing stands before this comma: write the item or delete the comma"});
  }
  const std::uint32_t at = empty_place();
  add_leaf(NodeKind::null, Style::plain, {at, at}, {});
}

void Events::add_leaf(NodeKind kind, Style style, Span span, std::string_view text) {
  cursor_ = span.end;
  if (expects_key()) {
    open_.back().key = Key{span, text};
    return;
  }
  Node node;
  node.kind = kind;
  node.style = style;
  node.value = span;
  node.text = text;
  add(node);
}

NodeId Events::add(Node node) {
  if (tree_.size() >= limits_.nodes) {
    refuse<std::uint32_t>(limit_exceeded, visible_character(text_, node.value.begin), too_many_values(), limits_.nodes);
  }
  if (!open_.empty() && open_.back().key) {
    node.key = script_.in_source(open_.back().key->span);
    node.key_text = open_.back().key->text;
    open_.back().key.reset();
  }
  node.value = script_.in_source(node.value);
  return builder_.add(node);
}

void Events::open(NodeKind kind, const YAML::Mark& mark, int properties, bool flow) {
  const std::uint32_t offset = offset_of(mark);
  if (expects_key()) {
    refuse(
        yaml_syntax, visible_character(text_, offset),
        {.zh = "键名只能是一段文字，不能是列表或一组栏目：请检查这里的括号、短横线和冒号；文字以括号开头时要加英文引号",
         .en = "a key can only be text, not a list or a map: check the brackets, dashes and colons here, and quote a "
               "text that begins with a bracket"});
  }
  if (open_.size() >= limits_.depth) {
    refuse(limit_exceeded, visible_character(text_, offset),
           {.zh = "嵌套超过 {} 层的上限：请检查缩进和括号",
            .en = "nested deeper than {} levels, the limit: check the indentation and the brackets"},
           limits_.depth);
  }
  const std::uint32_t begin = flow ? skip_properties(text_, offset) : skip_properties(text_, offset, properties);
  const bool bracketed = flow && begin < text_.size() && (text_[begin] == '[' || text_[begin] == '{');
  Node node;
  node.kind = kind;
  node.style = flow ? Style::flow : Style::block;
  node.value = {begin, begin};
  builder_.open(add(node));
  open_.push_back({kind, flow, bracketed, flow ? 0 : column_of(begin), std::nullopt});
  cursor_ = bracketed ? begin + 1 : begin;
}

void Events::close() {
  if (open_.back().bracketed) cursor_ = end_of_flow(text_, cursor_);
  open_.pop_back();
  builder_.close(script_.in_source(cursor_));
}

void Events::finish() const {
  aliases_.close(out_, reference_not_allowed);
  hidden_.close(out_, hidden_character);
}

}  // namespace budgetlint::yaml
