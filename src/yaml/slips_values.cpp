#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "text/utf8.hpp"
#include "yaml/extent.hpp"
#include "yaml/outline_scan.hpp"
#include "yaml/slips_judge.hpp"

/// Slips in plain values.
namespace budgetlint::yaml {
namespace {

/// What YAML takes a character for at the begin of a value.
struct Special {
  char character;
  Text meaning;
};

constexpr std::array<Special, 14> specials{{
    {'>', {.zh = "多行文字的开头", .en = "the head of a text over several lines"}},
    {'|', {.zh = "多行文字的开头", .en = "the head of a text over several lines"}},
    {'%', {.zh = "指令", .en = "a directive"}},
    {'@', {.zh = "保留字符", .en = "a reserved character"}},
    {'`', {.zh = "保留字符", .en = "a reserved character"}},
    {'-', {.zh = "列表项", .en = "a list item"}},
    {'?', {.zh = "栏目名的开头", .en = "the head of a key"}},
    {':', {.zh = "栏目名后的冒号", .en = "the colon of a key"}},
    {',', {.zh = "括号里的分隔符", .en = "a separator between brackets"}},
    {']', {.zh = "结束括号", .en = "a closing bracket"}},
    {'}', {.zh = "结束括号", .en = "a closing bracket"}},
    {'&', {.zh = "供别处引用的标记（锚点）", .en = "an anchor"}},
    {'*', {.zh = "对别处内容的引用", .en = "a reference to other content"}},
    {'!', {.zh = "类型标记", .en = "a tag"}},
}};

bool is_core_tag(std::string_view value) { return value.substr(0, 2) == "!!" || value.substr(0, 2) == "! "; }

/// Whether a plain value cannot begin as `value` does.
bool begins_special(std::string_view value) {
  constexpr std::string_view always = ">|%@`,]}&*!";
  constexpr std::string_view before_blank = "-?:";
  if (value.front() == '!' && is_core_tag(value)) return false;
  if (always.find(value.front()) != std::string_view::npos) return true;
  return before_blank.find(value.front()) != std::string_view::npos && (value.size() == 1 || is_blank(value[1]));
}

/// Whether nobody can have meant `comment`, which begins with a #, as part of the value before it.
bool is_plain_comment(std::string_view comment) {
  const std::string_view rest = comment.substr(std::min<std::size_t>(1, comment.size()));
  const auto is_apart = [](std::string_view text) { return text.empty() || is_blank(text.front()); };
  return is_apart(rest) || rest.front() == '#' || (rest.front() == '!' && is_apart(rest.substr(1)));
}

/// Whether a Chinese word follows the #, as in `9.00 #万元`.
bool begins_with_word(std::string_view comment) {
  const auto first = comment.size() > 1 ? decode_utf8(comment, 1) : std::nullopt;
  return first && is_ideograph(first->value);
}

/// Size of the mark of `marks` that `text` begins or ends with; 0 if there is none.
template <std::size_t N>
std::size_t mark_at_begin(std::string_view text, const std::array<std::string_view, N>& marks) {
  for (const std::string_view mark : marks) {
    if (begins_with(text, mark)) return mark.size();
  }
  return 0;
}
template <std::size_t N>
std::size_t mark_at_end(std::string_view text, const std::array<std::string_view, N>& marks) {
  for (const std::string_view mark : marks) {
    if (text.size() >= mark.size() && text.substr(text.size() - mark.size()) == mark) return mark.size();
  }
  return 0;
}

/// A quote of the wide sort opens; either sort may close it.
struct QuoteMarks {
  std::array<std::string_view, 3> opening;
  std::array<std::string_view, 4> closing;
};
constexpr std::array<QuoteMarks, 2> quote_marks{{
    {{"“", "”", "＂"}, {"“", "”", "＂", "\""}},
    {{"‘", "’", "＇"}, {"‘", "’", "＇", "'"}},
}};

template <std::size_t N>
bool holds_any(std::string_view text, const std::array<std::string_view, N>& marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

/// What stands inside one pair of such quotes around the whole of `text`.
std::optional<std::string_view> inside_wide_quotes(std::string_view text) {
  for (const QuoteMarks& quotes : quote_marks) {
    const std::size_t open = mark_at_begin(text, quotes.opening);
    if (open == 0) continue;
    const std::size_t close = mark_at_end(text, quotes.closing);
    if (close == 0 || text.size() <= open + close) continue;
    const std::string_view inside = text.substr(open, text.size() - open - close);
    if (!holds_any(inside, quotes.closing)) return inside;
  }
  return std::nullopt;
}

}  // namespace

void SlipJudge::judge_value(const Line& line) {
  if (!line.value.empty() && judge_first_character(line.value, line)) return;
  if (line.shape == Shape::plain) {
    if (judge_second_colon(line)) return;
    if (line.comment.empty() && !line.below &&
        (judge_curly_quotes(line.value, false) || judge_wide_brackets(line.value)))
      return;
  }
  if (line.shape == Shape::plain || line.shape == Shape::quoted || line.shape == Shape::none) judge_comment(line);
}

bool SlipJudge::judge_first_character(Span value, const Line& line) {
  if (parsed_ || line.shape == Shape::block || !begins_special(written(value))) return false;
  report_special(value, !line.below);
  return true;
}

void SlipJudge::report_special(Span value, bool fixable) {
  const char first = text_[value.begin];
  if (written(value) == "-") {
    Finding finding =
        found(value, {.zh = "单独一个“-”会被 YAML 当作列表项：没有内容请留空，金额也可以写 0",
                      .en = "a - alone is taken for a list item: leave it blank, or write 0 for an amount"});
    if (fixable) finding.suggest(Safety::unsafe, {{value, ""}}, {.zh = "留空", .en = "leave it blank"});
    return;
  }
  const auto special =
      std::find_if(specials.begin(), specials.end(), [&](const Special& each) { return each.character == first; });
  const bool reference = std::string_view("&*!").find(first) != std::string_view::npos;
  Finding finding =
      found_as(reference ? reference_not_allowed : yaml_syntax, {value.begin, value.begin + 1},
               {.zh = "以“{}”开头的内容会被 YAML 当作{}：请给整个内容加英文引号",
                .en = "a text cannot begin with {}, which YAML takes for {}: put the whole text in quotes"},
               first, special->meaning);
  if (fixable) suggest_quotes(finding, value);
}

bool SlipJudge::judge_second_colon(const Line& line) {
  if (parsed_ || line.key.empty()) return false;
  const std::uint32_t colon = scan::proper_colon(text_, line.value.begin, line.value.end);
  if (colon == line.value.end) return false;
  const Span before_colon = scan::trimmed(text_, {line.value.begin, colon});
  const std::string_view before = written(before_colon);
  const std::size_t blank = before.find_last_of(" \t");
  if (blank == std::string_view::npos) {
    Finding finding =
        found({colon, colon + 1},
              {.zh = "“{}”的内容里又有一个“: ”，YAML 会把它当作另一个栏目：请给整个内容加英文引号",
               .en = "the value of \"{}\" holds another `: `, which YAML takes for a second key: quote the "
                     "whole value"},
              shown(line.key));
    if (!line.below) suggest_quotes(finding, line.value);
    return true;
  }
  const Span second{line.value.begin + static_cast<std::uint32_t>(blank) + 1, before_colon.end};
  Finding finding =
      found(second,
            {.zh = "“{}”写在了“{}”的同一行：请另起一行；如果都是内容，请给整个内容加英文引号",
             .en = "\"{}\" stands on the line of \"{}\": begin a new line; if all of it is one value, quote "
                   "it"},
            shown(second), shown(line.key));
  if (!line.below && !line.odd_indent) {
    const Span gap = scan::trimmed(text_, {line.value.begin, second.begin});
    const std::size_t column = line.key.begin - line.indent.begin;
    const std::uint32_t end = scan::line_end(text_, colon);
    const std::string line_break = end < text_.size() && text_[end] == '\r' ? "\r\n" : "\n";
    finding.suggest(Safety::unsafe, {{{gap.end, second.begin}, line_break + std::string(column, ' ')}},
                    {.zh = "另起一行", .en = "begin a new line"});
  }
  return true;
}

bool SlipJudge::judge_curly_quotes(Span span, bool is_key) {
  const std::string_view whole = written(span);
  const std::optional<std::string_view> inside = inside_wide_quotes(whole);
  if (!inside) return false;
  const auto open = static_cast<std::uint32_t>(inside->data() - whole.data());
  found({span.begin, span.begin + open},
        {.zh = "中文引号“”不是 YAML 的引号，会成为内容的一部分：请改成英文引号",
         .en = "curly quotes are no quotes to YAML, they become part of the text: use straight ones"})
      .advise({.zh = "如果内容里就要有这对中文引号，请在它外面再加一对英文引号",
               .en = "if the curly quotes belong to the text, put straight ones around them"})
      .suggest(is_key ? Safety::safe : Safety::unsafe, {{span, in_quotes(*inside)}},
               {.zh = "改成英文引号", .en = "use straight quotes"});
  return true;
}

bool SlipJudge::judge_wide_brackets(Span span) {
  constexpr std::array<std::string_view, 2> openings{"［", "｛"};
  constexpr std::array<std::string_view, 2> closings{"］", "｝"};
  const std::string_view whole = written(span);
  if (mark_at_begin(whole, openings) == 0 || mark_at_end(whole, closings) == 0) return false;
  const bool list = whole.substr(0, openings[0].size()) == openings[0];
  std::vector<Edit> edits{{{span.begin, span.begin + 3}, list ? "[" : "{"}};
  for (std::size_t comma = whole.find("，"); comma != std::string_view::npos; comma = whole.find("，", comma + 1)) {
    const std::uint32_t at = span.begin + static_cast<std::uint32_t>(comma);
    edits.push_back({{at, at + 3}, ", "});
  }
  edits.push_back({{span.end - 3, span.end}, list ? "]" : "}"});
  found(
      {span.begin, span.begin + 3},
      {.zh = "全角括号“{}”不是 YAML 的括号，整个内容会成为一段文字：请改成半角括号；如果就是文字，请加英文引号",
       .en =
           "the full-width bracket {} is none to YAML, so that all of it becomes one text: use half-width brackets, or "
           "quote it if text is meant"},
      whole.substr(0, 3))
      .suggest(Safety::unsafe, std::move(edits),
               {.zh = "改成半角括号和逗号", .en = "use half-width brackets and commas"});
  return true;
}

void SlipJudge::judge_comment(const Line& line) {
  const std::string_view comment = written(line.comment);
  const bool heads_block = line.value.empty() && line.below;
  const bool names_unit = line.shape == Shape::plain && is_number(written(line.value)) && begins_with_word(comment);
  if (is_plain_comment(comment) || heads_block || names_unit) return;
  Finding finding =
      found(line.comment,
            {.zh = "空格后的“#”是注释的开头，“{}”不会成为内容：如果是内容，请给整个内容加英文引号",
             .en = "a # behind a blank begins a comment, so \"{}\" is no part of the value: quote the whole "
                   "value if it should be"},
            shown(scan::trimmed(text_, line.comment)));
  finding.advise(
      {.zh = "如果确实是注释，请在“#”后加一个空格", .en = "if it is meant as a comment, put a blank behind the #"});
  if (line.below || line.role == Role::continuation || line.shape == Shape::quoted) return;
  const std::uint32_t begin = line.value.empty() ? line.comment.begin : line.value.begin;
  suggest_quotes(finding, scan::trimmed(text_, {begin, line.comment.end}));
}

bool is_number(std::string_view text) { return text.find_first_not_of("0123456789.,-+") == std::string_view::npos; }

}  // namespace budgetlint::yaml
