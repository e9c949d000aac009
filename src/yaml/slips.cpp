#include "yaml/slips.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "text/utf8.hpp"
#include "yaml/extent.hpp"
#include "yaml/outline_scan.hpp"
#include "yaml/slips_judge.hpp"

namespace budgetlint::yaml {
namespace {

std::string spaces(std::int32_t count) {
  std::string out(static_cast<std::size_t>(std::max(count, 0)), ' ');
  return out;
}

/// The blank that is none to YAML, as people call it.
Text name_of_blank(std::string_view text, std::uint32_t at) {
  if (text[at] == '\t') return {.zh = "制表符（Tab 键）", .en = "a tab"};
  if (scan::wide_blank(text, at) == 3) return {.zh = "全角空格", .en = "a full-width space"};
  return {.zh = "不间断空格", .en = "a non-breaking space"};
}

}  // namespace

void SlipJudge::run() {
  for (std::size_t index = 0; index < outline_.lines.size() && !is_full(); ++index) {
    judge(outline_.lines[index], index);
  }
  if (!parsed_) judge_duplicates();
  judge_items();
  for (const Irregularity& irregularity : outline_.irregularities) {
    if (!is_full()) judge(irregularity);
  }
  if (is_full()) report_full();
}

void SlipJudge::report_full() {
  found(visible_character(text_, 0),
        {.zh = "文件里的问题超过 {} 处，其余的没有再找：请先改正已经列出的",
         .en = "the file has more than {} slips, and the rest was not looked for: mend "
               "those listed first"},
        most_slips);
}

std::vector<Slip> SlipJudge::take() {
  std::vector<Slip> slips;
  slips.reserve(out_.size());
  for (std::size_t index = 0; index < out_.size(); ++index) {
    slips.push_back({std::move(out_[index]), causes_[index]});
  }
  return slips;
}

void SlipJudge::judge(const Line& line, std::size_t index) {
  const std::size_t before = out_.size();
  const bool has_place = judge_structure(line, index);
  structure_lost_ = structure_lost_ || out_.size() > before;
  if (!has_place) return;
  if (line.role == Role::continuation) return judge_comment(line);
  if (line.role == Role::entry) judge_key(line);
  judge_value(line);
}

/// Judges what `line` is and where it stands. Returns whether its content can be judged too.
bool SlipJudge::judge_structure(const Line& line, std::size_t index) {
  switch (line.role) {
    case Role::blank:
      judge_wide_blanks(line);
      return false;
    case Role::ornament:
      judge_ornament(line);
      return false;
    case Role::wide_hash:
      judge_wide_hash(line);
      return false;
    case Role::continuation:
      return !judge_indent(line) && !judge_glued_field(line);
    case Role::text:
      return !judge_indent(line);
    case Role::stray:
      if (!judge_indent(line) && !judge_fit(line, index)) judge_stray(line);
      return false;
    case Role::entry:
      break;
  }
  if (judge_indent(line) || judge_empty_key(line) || judge_fit(line, index)) return false;
  judge_dash(line, index);
  judge_colon(line);
  return true;
}

bool SlipJudge::judge_indent(const Line& line) {
  if (!line.odd_indent) return false;
  std::uint32_t odd = line.indent.begin;
  while (text_[odd] == ' ') ++odd;
  const bool only_tabs = written({odd, line.indent.end}).find_first_not_of(" \t") == std::string_view::npos;
  const bool harmless = parsed_ && only_tabs && (line.role == Role::text || line.role == Role::continuation);
  if (harmless) return false;
  Finding finding = found({odd, line.indent.end},
                          {.zh = "行首的缩进用了{}：YAML 的缩进只能用半角空格",
                           .en = "the line is indented with {}: YAML takes ordinary spaces only"},
                          name_of_blank(text_, odd));
  if (line.evident_column) {
    finding.suggest(Safety::safe, {{line.indent, spaces(line.column)}},
                    {.zh = "改为 {} 个半角空格", .en = "use {} ordinary spaces"}, line.column);
  }
  return true;
}

void SlipJudge::judge_wide_blanks(const Line& line) {
  const Span blanks = line.indent.empty() ? line.content : line.indent;
  std::uint32_t odd = blanks.begin;
  while (is_blank(text_[odd])) ++odd;
  found({odd, blanks.end},
        {.zh = "这里有{}，YAML 会把它当作文字：请删除", .en = "{} stands here, which YAML takes for text: delete it"},
        name_of_blank(text_, odd))
      .suggest(Safety::safe, {{blanks, ""}}, {.zh = "删除", .en = "delete it"});
}

void SlipJudge::judge_ornament(const Line& line) {
  found(line.content,
        {.zh = "“{}”是装饰用的分隔线，YAML 会把它当作文字：请在前面加“# ”，或删除这一行",
         .en = "\"{}\" is a ruled line, which YAML takes for text: put `# ` before it or delete the line"},
        shown(line.content))
      .suggest(Safety::safe, {{{line.content.begin, line.content.begin}, "# "}},
               {.zh = "改成注释", .en = "make it a comment"});
}

void SlipJudge::judge_wide_hash(const Line& line) {
  const std::uint32_t begin = line.content.begin;
  const Span hash{begin, begin + 3};
  const std::uint32_t after = scan::skip_any_blanks(text_, hash.end, line.content.end);
  found(hash, {.zh = "注释要用半角“#”开头：全角“＃”会被当作文字",
               .en = "a comment begins with a half-width #: the full-width ＃ is taken for text"})
      .suggest(Safety::safe, {{{begin, after}, "# "}}, {.zh = "改成半角“# ”", .en = "use a half-width `# `"});
}

void SlipJudge::judge_dash(const Line& line, std::size_t index) {
  if (line.dash_form == Dash::proper || line.dash_form == Dash::none) return;
  const Line* next = index + 1 < outline_.lines.size() ? &outline_.lines[index + 1] : nullptr;
  const bool unclear = next != nullptr && next->odd_indent && !next->evident_column;  // where the next line belongs
  const bool inside = next != nullptr && !unclear && next->column > line.column + 1 && next->column <= line.column + 4;
  // What follows on the next line must stay in line with what stands behind the dash.
  const bool alone = next == nullptr || (!unclear && next->column <= line.column);
  const Safety safety = inside || alone ? Safety::safe : Safety::unsafe;
  const std::string dash_and_blank = "-" + spaces(inside ? next->column - line.column - 1 : 1);
  if (line.dash_form == Dash::tight) {
    found(line.dash, {.zh = "列表项的“-”后面要有一个空格", .en = "a blank must follow the dash of a list item"})
        .suggest(safety, {{line.dash, dash_and_blank}}, {.zh = "写成“- ”", .en = "write `- `"});
  } else {
    const Span dash{line.dash.begin, line.dash.begin + scan::wide_dash(text_, line.dash.begin)};
    found(dash,
          {.zh = "列表项要用半角“-”加空格开头：“{}”会被当作文字",
           .en = "a list item begins with a half-width dash and a blank: \"{}\" is taken for text"},
          written(dash))
        .suggest(safety, {{line.dash, dash_and_blank}}, {.zh = "改成“- ”", .en = "write `- `"});
  }
}

bool SlipJudge::judge_fit(const Line& line, std::size_t index) {
  switch (line.fit) {
    case Fit::fits:
      return false;
    case Fit::glued_item:
      report_glued_item(line, index);
      return true;
    case Fit::too_deep:
      if (!parsed_) report_too_deep(line, index);
      return true;
    case Fit::no_level:
      if (!parsed_) report_no_level(line, index);
      return true;
    case Fit::off_siblings:
      if (!parsed_) report_off_siblings(line, index);
      return true;
    case Fit::lost_text:
      if (!parsed_) report_lost_text(line);
      return true;
    case Fit::lost_dash:
      report_lost_dash(line);
      return true;
    case Fit::stray_item:
    case Fit::key_among_items:
    case Fit::text_among_items:
      if (!parsed_) report_beside_items(line, index);
      return true;
  }
  return false;
}

void SlipJudge::report_too_deep(const Line& line, std::size_t index) {
  if (line.role == Role::stray) {
    found(line.content,
          {.zh = "上一行的内容已经结束，这一行不知道属于谁：请并入上一行，或写成“栏目名: 内容”",
           .en = "the value above is complete, so this line belongs to nothing: join it to that value, or write `key: "
                 "value`"});
    return;
  }
  if (line.expected == no_column) {
    found(line.key,
          {.zh = "“{}”缩进在上一行下面，但上一行已经有内容：请检查缩进",
           .en = "\"{}\" is indented below a line that already has a value: check the indentation"},
          shown(line.key));
    return;
  }
  Finding finding = found(
      line.key,
      {.zh = "“{}”的缩进太深：应从第 {} 列开始", .en = "\"{}\" is indented too far: it should begin in column {}"},
      shown(line.key), line.expected + 1);
  finding.advise({.zh = "如果这一行是上一行文字的延续，请给整段文字加英文引号",
                  .en = "if this line goes on with the text above, put that whole text in quotes"});
  align(finding, line, index);
}

void SlipJudge::report_glued_item(const Line& line, std::size_t index) {
  if (line.expected == no_column) {
    found(line.dash,
          {.zh = "上一行已有内容，这个列表项会被并入它的文字：列表应写在栏目名的下面，栏目名的冒号后面不写内容",
           .en = "the line above has a value already, so this item is joined to its text: a list goes below "
                 "a key that has nothing after its colon"});
    return;
  }
  Finding finding = found(line.dash,
                          {.zh = "这一项的缩进太深，会被并入上一项的文字：“-”应在第 {} 列",
                           .en = "this item is indented too far and is joined to the text above: its dash belongs in "
                                 "column {}"},
                          line.expected + 1);
  align(finding, line, index);
}

void SlipJudge::report_no_level(const Line& line, std::size_t index) {
  const Span place = line.role == Role::stray ? line.content : line.dash.empty() ? line.key : line.dash;
  if (line.expected == no_column) {
    found(place, {.zh = "这一行的缩进和上面任何一层都对不齐：请检查缩进",
                  .en = "the indentation of this line matches no level above: check it"});
    return;
  }
  Finding finding = found(place,
                          {.zh = "这一行的缩进和上面任何一层都对不齐：可能应从第 {} 列开始",
                           .en = "the indentation of this line matches no level above: it probably should begin in "
                                 "column {}"},
                          line.expected + 1);
  align(finding, line, index);
}

void SlipJudge::report_off_siblings(const Line& line, std::size_t index) {
  const Span place = line.dash.empty() ? line.key : line.dash;
  align(found(place,
              {.zh = "这一行的缩进和下面的同级内容对不齐：应从第 {} 列开始",
               .en = "this line is not in line with its siblings below: it should begin in column {}"},
              line.expected + 1),
        line, index);
}

void SlipJudge::report_lost_text(const Line& line) {
  found(line.content, {.zh = "这一行没有“栏目名: ”，可能是上一行文字的延续：请再缩进一些，或把整段文字写在一行里",
                       .en = "this line has no key, so it may go on with the text above: indent it further, or write "
                             "the whole text on one line"})
      .suggest(Safety::unsafe, {{line.indent, spaces(line.expected)}},
               {.zh = "缩进 {} 个空格", .en = "indent it by {} blanks"}, line.expected);
}

void SlipJudge::report_lost_dash(const Line& line) {
  Finding finding = found(line.key,
                          {.zh = "这里可能少了“- ”：从“{}”起像是列表里新的一项",
                           .en = "a dash may be missing here: \"{}\" looks like the begin of a list item"},
                          shown(line.key));
  if (line.odd_indent) return;
  finding.suggest(Safety::unsafe, {{line.indent, spaces(line.expected) + "- "}},
                  {.zh = "在前面写上“- ”", .en = "write `- ` before it"});
}

void SlipJudge::report_beside_items(const Line& line, std::size_t index) {
  if (line.fit == Fit::stray_item && line.expected != no_column) {
    align(found(line.dash,
                {.zh = "这个列表项不属于任何栏目：“-”可能应在第 {} 列",
                 .en = "this item belongs to no key: its dash probably belongs in column {}"},
                line.expected + 1),
          line, index);
  } else if (line.fit == Fit::stray_item) {
    found(line.dash, {.zh = "这个列表项不属于任何栏目：列表应写在栏目名的下面，栏目名的冒号后面不写内容",
                      .en = "this item belongs to no key: a list goes below a key that has nothing after its colon"});
  } else if (line.fit == Fit::key_among_items) {
    Finding finding = found(line.key,
                            {.zh = "“{}”和列表项的“-”对齐了：这一列只能是列表项",
                             .en = "\"{}\" stands in the column of the dashes, where only list items can be"},
                            shown(line.key));
    if (line.expected != no_column) {
      finding.advise(
          {.zh = "属于上一项的内容应从第 {} 列开始", .en = "what belongs to the item above begins in column {}"},
          line.expected + 1);
    }
  } else {
    const std::uint32_t begin = line.content.begin;
    found(line.content,
          {.zh = "这一行和列表项对齐，却没有“- ”：新的一项要以“- ”开头，上一项的延续要再缩进",
           .en = "this line stands in the column of the dashes without one: a new item begins with `- `, and what "
                 "goes on with the item above is indented further"})
        .suggest(Safety::unsafe, {{{begin, begin}, "- "}}, {.zh = "写成新的一项", .en = "make it an item"});
  }
}

void SlipJudge::align(Finding finding, const Line& line, std::size_t index) const {
  const Line& peer = outline_.lines[line.peer];
  const Span place = !line.dash.empty() && !peer.dash.empty() ? peer.dash : peer.key.empty() ? peer.content : peer.key;
  if (line.peer != index) finding.note(place, {.zh = "和这里对齐", .en = "in line with this"});
  std::vector<Edit> edits = shift(line, index);
  if (edits.empty()) return;
  finding.suggest(Safety::unsafe, std::move(edits), {.zh = "移到第 {} 列", .en = "move to column {}"},
                  line.expected + 1);
}

/// Where the lines end that are shifted together with the one at `index`.
std::uint32_t SlipJudge::end_of_drift(std::size_t index) const {
  const auto ends = [](const Line& line) { return !line.drifts && line.role != Role::continuation; };
  const auto below = outline_.lines.begin() + static_cast<std::ptrdiff_t>(index) + 1;
  const auto end = std::find_if(below, outline_.lines.end(), ends);
  return end == outline_.lines.end() ? static_cast<std::uint32_t>(text_.size()) : end->indent.begin;
}

std::vector<Edit> SlipJudge::shift(const Line& line, std::size_t index) const {
  constexpr std::size_t most_lines = 100;
  std::vector<Edit> edits;
  const auto column_before = static_cast<std::int32_t>(line.indent.size());
  const std::int32_t by = line.expected - column_before;
  const std::uint32_t until = end_of_drift(index);
  std::uint32_t number = source_.line_of(outline_.lines[index].indent.begin);
  for (; number <= source_.line_count(); ++number) {
    const Span span = source_.line_span(number);
    const std::uint32_t content = scan::skip_any_blanks(text_, span.begin, span.end);
    if (content >= span.end) continue;
    const std::string_view indent = written({span.begin, content});
    if (indent.find_first_not_of(' ') != std::string_view::npos || edits.size() == most_lines) return {};
    const auto column = static_cast<std::int32_t>(content - span.begin);
    if (column < column_before || span.begin >= until) break;
    edits.push_back({{span.begin, content}, spaces(column + by)});
  }
  return edits;
}

std::string SlipJudge::shown(Span span) const {
  constexpr std::size_t longest = 20;  // code points
  const std::string_view whole = written(span);
  std::uint32_t at = 0;
  for (std::size_t count = 0; at < whole.size() && count < longest; ++count) {
    const std::optional<CodePoint> point = decode_utf8(whole, at);
    at += point ? point->size : 1;
  }
  return printable(whole.substr(0, at)) + (at < whole.size() ? "…" : "");
}

void SlipJudge::suggest_quotes(Finding& finding, Span span) const {
  const std::string_view content = written(span);
  if (content.find('\n') != std::string_view::npos) return;
  finding.suggest(Safety::safe, {{span, in_quotes(content)}},
                  {.zh = "给整个内容加英文引号", .en = "quote the whole value"});
}

std::string in_quotes(std::string_view content) {
  if (content.find_first_of("\"\\\t") == std::string_view::npos) return "\"" + std::string(content) + "\"";
  std::string quoted = "'";
  for (const char c : content) {
    quoted += c;
    if (c == '\'') quoted += c;
  }
  return quoted + "'";
}

bool find_slips(const Source& source, bool parsed, std::vector<Diagnostic>& out) {
  const Outline outline = read_outline(source);
  SlipJudge judge(source, outline, parsed);
  judge.run();
  std::unordered_set<std::uint32_t> known;
  for (const Diagnostic& diagnostic : out) known.insert(diagnostic.span.begin);
  std::vector<Slip> slips = judge.take();
  std::erase_if(slips, [&](const Slip& slip) { return known.count(slip.diagnostic.span.begin) > 0; });
  for (Diagnostic& slip : group_slips(source, std::move(slips))) out.push_back(std::move(slip));
  return judge.structure_lost();
}

}  // namespace budgetlint::yaml
