#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "text/half_width.hpp"
#include "text/utf8.hpp"
#include "yaml/keys.hpp"
#include "yaml/outline_head.hpp"
#include "yaml/outline_scan.hpp"
#include "yaml/slips_judge.hpp"

/// Slips in keys and the colons behind them.
namespace budgetlint::yaml {
namespace {

/// Whether `label` is a Chinese name as short as those of fields are.
bool is_field_name(std::string_view label) {
  constexpr std::size_t longest = 10;  // characters
  std::size_t count = 0;
  for (std::size_t at = 0; at < label.size(); ++count) {
    const std::optional<CodePoint> character = decode_utf8(label, at);
    if (!character || !is_ideograph(character->value) || count == longest) return false;
    at += character->size;
  }
  return count > 0;
}

/// Whether `value` is a number, with or without a unit of money.
bool is_amount(std::string_view value) {
  std::string number = to_half_width(value);
  for (const std::string_view unit : {"元", "万"}) {
    if (std::string_view(number).ends_with(unit)) number.resize(number.size() - unit.size());
  }
  return number.find_first_of("0123456789") != std::string::npos && is_number(number);
}

}  // namespace

bool SlipJudge::judge_empty_key(const Line& line) {
  if (line.colon != Colon::proper || !line.key.empty()) return false;
  found(line.parting, {.zh = "冒号前面没有栏目名：请写成“栏目名: 内容”",
                       .en = "no key stands before this colon: write `key: value`"});
  return true;
}

void SlipJudge::judge_key(const Line& line) {
  if (line.key.empty() || judge_curly_quotes(line.key, true) || parsed_) return;
  if (std::string_view("%@`&*!").find(text_[line.key.begin]) != std::string_view::npos) report_special(line.key, true);
}

void SlipJudge::judge_colon(const Line& line) {
  if (line.colon == Colon::none || line.colon == Colon::proper) return;
  const std::string_view mended = line.parting.end < line.content.end ? ": " : ":";
  const auto mend = [&](Finding finding, Safety safety) {
    finding.suggest(safety, {{line.parting, std::string(mended)}},
                    {.zh = "写成半角冒号加一个空格", .en = "write a half-width colon and a blank"});
  };
  const std::string key = shown(line.key);
  if (line.colon == Colon::wide) {
    std::uint32_t colon = line.parting.begin;
    while (scan::wide_colon(text_, colon) == 0) ++colon;
    mend(found({colon, colon + scan::wide_colon(text_, colon)},
               {.zh = "“{}”后面是全角冒号“：”：请改成半角冒号加一个空格“: ”",
                .en = "the colon after \"{}\" is full-width: write a half-width colon and a blank"},
               key),
         Safety::safe);
  } else if (line.colon == Colon::tight) {
    const std::uint32_t colon = scan::skip_any_blanks(text_, line.parting.begin, line.parting.end);
    mend(found({colon, colon + 1},
               {.zh = "“{}”的冒号后面缺少空格：请写成“: ”", .en = "no blank follows the colon of \"{}\": write `: `"},
               key),
         Safety::safe);
  } else if (line.colon == Colon::missing && key == "?") {
    report_special(line.key, false);
  } else if (line.colon == Colon::missing) {
    const bool children_alone = line.parting.empty();
    mend(found(line.key,
               {.zh = "“{}”后面缺少冒号：请写成“栏目名: 内容”", .en = "\"{}\" lacks its colon: write `key: value`"},
               key),
         children_alone ? Safety::safe : Safety::unsafe);
  }
}

void SlipJudge::judge_stray(const Line& line) {
  const char first = text_[line.content.begin];
  if (first == ']' || first == '}') {
    found({line.content.begin, line.content.begin + 1},
          {.zh = "多了一个“{}”：前面没有与它配对的括号", .en = "a surplus {}: no open bracket goes with it"}, first);
    return;
  }
  found(
      line.content,
      {.zh = "这一行不是“栏目名: 内容”：请补上冒号；如果是上一行文字的延续，请再缩进一些；如果是说明，请在前面加“# ”",
       .en = "this line is no `key: value`: add the colon; if it goes on with the text above, indent it further; if it "
             "is a remark, put `# ` before it"});
}

/// Judges a line of a plain text that looks like a field of its own.
bool SlipJudge::judge_glued_field(const Line& line) {
  const auto broken = scan::read_broken_key(text_, line.content.begin, line.content.end);
  if (!parsed_ || !broken || !is_field_name(written(broken->key))) return false;
  const std::uint32_t comment = scan::comment_start(text_, broken->parting.end, line.content.end);
  const bool amount = is_amount(written(scan::trimmed(text_, {broken->parting.end, comment})));
  const bool named = broken->colon != Colon::missing && is_key_elsewhere(written(broken->key));
  if (!amount && !named) return false;
  found(broken->key,
        {.zh = "“{}”比上面的栏目缩进得深，会被并入上面的文字：如果是另一个栏目，请和上面的栏目名左对齐，并写成“栏目名: "
               "内容”；如果就是文字，请给整段文字加英文引号",
         .en = "\"{}\" is indented deeper than the field above and becomes part of its text: if it is a field of its "
               "own, align it with the key above and write `key: value`; if it is text, put the whole text in quotes"},
        shown(broken->key));
  return true;
}

bool SlipJudge::is_key_elsewhere(std::string_view label) {
  if (keys_.empty()) {
    for (const Line& line : outline_.lines) {
      if (line.colon == Colon::proper) keys_.insert(written(line.key));
    }
  }
  return keys_.count(label) > 0;
}

void SlipJudge::judge_duplicates() {
  std::unordered_map<std::uint32_t, std::unordered_map<std::string_view, Span>> seen;
  for (const Line& line : outline_.lines) {
    if (is_full()) return;
    if (line.colon == Colon::none || line.fit != Fit::fits || line.key.empty()) continue;
    const auto [first, added] = seen[line.map].emplace(written(line.key), line.key);
    if (added) continue;
    found_as(duplicate_key, line.key, stands_twice, shown(line.key)).note(first->second, stood_first);
  }
}

}  // namespace budgetlint::yaml
