#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "yaml/outline_head.hpp"
#include "yaml/outline_scan.hpp"
#include "yaml/slips_judge.hpp"

/// Slips in quoted texts, brackets and block texts.
namespace budgetlint::yaml {
namespace {

constexpr std::string_view wide_comma = "，";

/// The first offset of `needle` in `span`, or its end.
std::uint32_t find_in(std::string_view text, Span span, std::string_view needle) {
  const std::size_t found = text.substr(span.begin, span.size()).find(needle);
  return found == std::string_view::npos ? span.end : span.begin + static_cast<std::uint32_t>(found);
}

}  // namespace

void SlipJudge::judge_items() {
  const std::vector<FlowItem>& items = outline_.items;
  for (std::size_t first = 0; first < items.size() && !is_full();) {
    std::size_t end = first;
    while (end < items.size() && items[end].opening == items[first].opening) ++end;
    report_wide_commas(first, end);
    std::for_each(items.begin() + static_cast<std::ptrdiff_t>(first), items.begin() + static_cast<std::ptrdiff_t>(end),
                  [&](const FlowItem& item) { judge_item(item); });
    first = end;
  }
}

/// One finding for all the full-width commas within one pair of brackets.
void SlipJudge::report_wide_commas(std::size_t first, std::size_t end) {
  std::vector<Edit> edits;
  for (std::size_t index = first; index < end; ++index) {
    Span rest = outline_.items[index].span;
    while ((rest.begin = find_in(text_, rest, wide_comma)) < rest.end) {
      const std::uint32_t after = rest.begin + static_cast<std::uint32_t>(wide_comma.size());
      edits.push_back({{rest.begin, scan::skip_any_blanks(text_, after, rest.end)}, ", "});
      rest.begin = after;
    }
  }
  if (edits.empty()) return;
  const std::uint32_t at = edits.front().span.begin;
  found(
      {at, at + static_cast<std::uint32_t>(wide_comma.size())},
      {.zh = "全角逗号“，”在括号里不能分隔，前后会合成一项：请改成半角逗号；如果就是文字，请给这一项加英文引号",
       .en =
           "a full-width comma parts nothing between brackets, what stands around it becomes one item: use a half-width "
           "comma, or quote the item if text is meant"})
      .suggest(Safety::unsafe, std::move(edits), {.zh = "改成半角逗号", .en = "use half-width commas"});
}

void SlipJudge::judge_item(const FlowItem& item) {
  const std::string_view whole = written(item.span);
  if (whole.find(wide_comma) != std::string_view::npos) return;  // reported for the brackets as a whole
  if (judge_curly_quotes(item.span, false)) return;
  if (item.lone) {
    const auto broken = scan::read_broken_key(text_, item.span.begin, item.span.end);
    if (!broken || broken->colon == Colon::missing) return;
    found(broken->parting,
          {.zh = "“{}”后面不是半角冒号加空格：请写成“: ”",
           .en = "no half-width colon and blank follow \"{}\": write `: `"},
          shown(broken->key))
        .suggest(Safety::safe, {{broken->parting, ": "}},
                 {.zh = "写成半角冒号加一个空格", .en = "write a half-width colon and a blank"});
    return;
  }
  if (parsed_) return;
  if (std::string_view(">|%@`&*!").find(whole.front()) != std::string_view::npos) {
    report_special(item.span, true);
  } else if (const std::uint32_t mark = find_in(text_, item.span, "?"); mark < item.span.end) {
    Finding finding = found({mark, mark + 1}, {.zh = "括号里的内容不能含有半角“?”：请给这一项加英文引号",
                                               .en = "an item between brackets cannot hold a ?: quote the item"});
    suggest_quotes(finding, item.span);
  }
}

void SlipJudge::judge(const Irregularity& irregularity) {
  using Kind = Irregularity::Kind;
  const Span span = irregularity.span;
  if (irregularity.kind == Kind::unclosed_quote) return report_unclosed_quote(span);
  if (irregularity.kind == Kind::lost_block_text) {
    structure_lost_ = true;
    return report_special(span, span.size() > 1);
  }
  if (irregularity.kind == Kind::unclosed_bracket) {
    report_unclosed_bracket(span);
    return;
  }
  if (parsed_) return;  // the others are refused by the parser, or harmless
  switch (irregularity.kind) {
    case Kind::surplus_bracket:
      found(span, {.zh = "多了一个“{}”：前面没有与它配对的括号", .en = "a surplus {}: no open bracket goes with it"},
            written(span))
          .suggest(Safety::unsafe, {{span, ""}}, {.zh = "删除", .en = "delete it"});
      break;
    case Kind::mismatched_bracket:
      found(span, {.zh = "“{}”和“{}”不能配对", .en = "{} does not go with {}"}, written(span),
            written(irregularity.other))
          .note(irregularity.other, {.zh = "括号从这里开始", .en = "the bracket opens here"});
      break;
    case Kind::text_after_value:
      report_text_behind(irregularity);
      break;
    case Kind::unknown_escape:
      report_escape(irregularity);
      break;
    case Kind::shallow_text:
      found(span,
            {.zh = "这一行比上面的文字缩进少，不再属于它们：请和上面的文字左对齐",
             .en = "this line is indented less than the text above and no longer belongs to it: align it with that "
                   "text"});
      break;
    case Kind::unclosed_quote:
    case Kind::unclosed_bracket:
    case Kind::lost_block_text:
      break;
  }
}

void SlipJudge::report_unclosed_bracket(Span bracket) {
  Finding finding =
      found(bracket,
            {.zh = "括号“{}”没有配对的结束括号：请补上；如果它就是文字，请给整个内容加英文引号",
             .en = "this {} is never closed: close it, or quote the whole value if it is part of the text"},
            written(bracket));
  const std::uint32_t end = scan::line_end(text_, bracket.begin);
  const Span value = scan::trimmed(text_, {bracket.begin, scan::comment_start(text_, bracket.begin, end)});
  const char last = text_[value.end - 1];
  if (value.size() == 1 || last == ',' || last == '[' || last == '{') return;  // meant to go on
  finding.suggest(Safety::unsafe, {{value, in_quotes(written(value))}},
                  {.zh = "给整个内容加英文引号", .en = "quote the whole value"});
}

void SlipJudge::report_unclosed_quote(Span quote) {
  static constexpr std::array<std::string_view, 4> wide_closings{"”", "“", "＂", "’"};
  Finding finding = found(quote, {.zh = "这个引号没有关上：请在内容末尾补上同样的引号",
                                  .en = "this quote is never closed: put the same quote at the end of the text"});
  const Span content =
      scan::trimmed(text_, {quote.end, scan::comment_start(text_, quote.end, scan::line_end(text_, quote.end))});
  const std::string_view rest = written(content);
  const std::string closing(written(quote));
  for (const std::string_view wide : wide_closings) {
    const std::size_t at = rest.size() - std::min(wide.size(), rest.size());
    if (rest.substr(at) != wide) continue;
    finding.suggest(Safety::unsafe, {{{content.begin + static_cast<std::uint32_t>(at), content.end}, closing}},
                    {.zh = "把中文引号改成英文引号", .en = "use a straight quote at the end too"});
    return;
  }
  finding.suggest(Safety::unsafe, {{{content.end, content.end}, closing}},
                  {.zh = "在行末补上引号", .en = "close it at the end of the line"});
}

void SlipJudge::report_text_behind(const Irregularity& irregularity) {
  const Span behind = irregularity.span;
  const Span value = irregularity.other;
  const std::string_view rest = written(behind);
  const bool separator = rest == "," || rest == ";" || rest == "，" || rest == "；";
  if (separator) {
    found(behind, {.zh = "内容后面多了“{}”：请删除", .en = "\"{}\" stands behind the value: delete it"}, rest)
        .suggest(Safety::unsafe, {{behind, ""}}, {.zh = "删除", .en = "delete it"});
    return;
  }
  const char last = text_[value.end - 1];
  const Text closing = last == ']' || last == '}' ? Text{.zh = "结束括号", .en = "closing bracket"}
                                                  : Text{.zh = "结束引号", .en = "closing quote"};
  Finding finding = found(behind,
                          {.zh = "{}后面不能再有文字：请给整个内容加一对英文引号",
                           .en = "no text may follow the {}: put one pair of quotes around all of it"},
                          closing);
  const Span whole{value.begin, behind.end};
  const char quote = text_[value.begin];
  const bool inner_quotes = (quote == '"' || quote == '\'') && rest.back() == quote;
  if (inner_quotes && written(whole).find('\n') == std::string_view::npos) {
    const std::string_view inside = written({whole.begin + 1, whole.end - 1});
    finding.suggest(Safety::unsafe, {{whole, in_quotes(inside)}},
                    {.zh = "外层改用另一种引号", .en = "use the other sort of quotes around it"});
  } else {
    suggest_quotes(finding, whole);
  }
}

void SlipJudge::report_escape(const Irregularity& irregularity) {
  const Span quoted = irregularity.other;
  Finding finding = found(irregularity.span,
                          {.zh = "双引号里的反斜杠“\\”有特殊含义，“{}”不是有效的写法：请改用单引号",
                           .en = "a backslash has a meaning of its own between double quotes, and \"{}\" is none that "
                                 "YAML knows: use single quotes"},
                          written(irregularity.span));
  const std::string_view inside = written({quoted.begin + 1, quoted.end - 1});
  const bool plain = inside.find_first_of("'\n") == std::string_view::npos &&
                     inside.find("\\\"") == std::string_view::npos && inside.find("\\\\") == std::string_view::npos;
  if (!plain) return;
  finding.suggest(Safety::safe, {{quoted, "'" + std::string(inside) + "'"}},
                  {.zh = "改用单引号", .en = "use single quotes"});
}

}  // namespace budgetlint::yaml
