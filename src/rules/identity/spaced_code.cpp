#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

/// The runs of blanks with something on both sides: those at the ends are no part of the code.
std::vector<Span> inner_blanks(std::string_view text) {
  std::vector<Span> runs = blank_runs(text);
  if (!runs.empty() && runs.front().begin == 0) runs.erase(runs.begin());
  if (!runs.empty() && runs.back().end == text.size()) runs.pop_back();
  return runs;
}

bool is_quote(char c) { return c == '"' || c == '\''; }

/// Takes the inner blanks out of a code as it is written at `span`; nothing where the file has it in a form, such as a
/// block, from which the blanks cannot be taken alone.
std::vector<Edit> joining(std::string_view written, Span span, const std::string& joined) {
  if (written.size() >= 2 && is_quote(written.front()) && written.back() == written.front()) {
    written = written.substr(1, written.size() - 2);
    ++span.begin;
  }
  if (without_blanks(written) != joined) return {};
  std::vector<Edit> edits;
  for (const Span run : inner_blanks(written)) edits.push_back({{span.begin + run.begin, span.begin + run.end}, ""});
  return edits;
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    if (!project.code) {
      context.not_applicable(no_code);
      continue;
    }
    const auto& [code, place] = *project.code;
    if (inner_blanks(code).empty()) {
      context.passed();
      continue;
    }
    const std::string joined = without_blanks(code);
    Finding finding = context.report(
        project, place,
        {.zh = "项目编码中间有空格，按 {} 读取", .en = "there are blanks within the project code, which is read as {}"},
        joined);
    finding.data("code", joined);
    std::vector<Edit> edits = joining(context.written(place.span), place.span, joined);
    if (edits.empty()) {
      finding.advise({.zh = "写成一行：{}", .en = "write it on one line: {}"}, joined);
    } else {
      finding.suggest(Safety::safe, std::move(edits), {.zh = "去掉编码中间的空格", .en = "take the blanks out"});
    }
  }
}

constexpr RuleRecord record{
    .id = "BL609",
    .name = "spaced-code",
    .severity = Severity::note,
    .title = {.zh = "项目编码中间有空格", .en = "Blanks within a project code"},
    .summary = {.zh = "项目编码应当连写，中间不留空格；检查时先去掉空格再读。",
                .en = "A project code is written without blanks; all checks read it with its blanks taken out."},
    .rationale = {.zh = "排版或折行会把编码断开，带空格的编码在预算系统里查不到。",
                  .en = "Page layout and line breaks split codes, and the budget system does not find a split one."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：编码因表格栏宽被断成两截。",
               .en = "A published document, whose narrow columns break the codes in two."},
    .bad = "项目编码: 13018624P009335 10001X\n",
    .good = "项目编码: 13018624P00933510001X\n",
    .fix = {.zh = "去掉编码中间的空格。", .en = "Take the blanks out."},
};

}  // namespace

const Rule spaced_code{&record, check};

}  // namespace budgetlint
