#include <string>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

/// Full-width where an unquoted YAML value could not begin with the sign.
std::string_view sign_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least:
      return "≥";
    case Comparison::at_most:
      return "≤";
    case Comparison::more_than:
      return "＞";
    case Comparison::less_than:
      return "＜";
    case Comparison::equal:
      break;
  }
  return "=";
}

/// Whether putting `sign` in place of the comparison leaves everything else as it is.
bool keeps_meaning(const model::Target& target, std::string_view sign) {
  const TargetValue& before = target.value();
  std::string text = target.text();
  text.replace(before.comparator_span.begin, before.comparator_span.size(), sign);
  const TargetValue after = parse_target(text);
  return !after.flags.malformed_comparator && after.form == before.form && after.comparison == before.comparison &&
         after.flags.approximate == before.flags.approximate && after.per.size() == before.per.size();
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const value = target_of(indicator);
  if (value == nullptr) return context.not_applicable(no_target);
  if (!value->flags.signed_explicitly) {
    return context.not_applicable({.zh = "指标值没有比较符号", .en = "the target has no sign of comparison"});
  }
  if (!value->flags.malformed_comparator) return context.passed();

  const model::Target& target = *indicator.target;
  const Span span = value->comparator_span;
  const std::string_view written = std::string_view(target.text()).substr(span.begin, span.size());
  const std::string_view sign = sign_of(value->comparison);
  const model::Place place = target.at(span);
  Finding finding = context.report(
      project, place,
      {.zh = "比较符号“{}”写法不规范，应为“{}”", .en = "the sign of comparison “{}” is malformed: write “{}”"}, written,
      sign);
  finding.data("written", std::string(written)).data("sign", std::string(sign));
  // Where the file spells the sign with escapes, the place is that of the whole target.
  if (context.written(place.span) != written || !keeps_meaning(target, sign)) return;
  finding.suggest(Safety::safe, {Edit{place.span, std::string(sign)}}, {.zh = "改为“{}”", .en = "write “{}”"}, sign);
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL513",
    .name = "malformed-comparator",
    .severity = Severity::note,
    .title = {.zh = "比较符号写法不规范", .en = "Malformed sign of comparison"},
    .summary = {.zh = "比较符号应写成 ≥、≤、＞、＜ 或 =，不要用书名号代替、拆开写、全角半角混写或重复写。",
                .en = "A sign of comparison is written ≥, ≤, >, < or =: not with book-title brackets, not with a blank "
                      "inside, not half in full width, not twice."},
    .rationale = {.zh = "写法不规范的符号别人看得懂，汇总和比对的程序却会读错或读不出来。",
                  .en = "People understand such a sign; programs that gather and compare targets misread it."},
    .origin = Origin::practice,
    .source = {.zh = "各地绩效文本中常见的录入习惯。", .en = "Typing habits often seen in performance documents."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    绩效指标描述: 实际出勤人次÷应出勤人次×100%
    指标值: 〉=85%
    指标值确定依据: 根据培训管理办法
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    绩效指标描述: 实际出勤人次÷应出勤人次×100%
    指标值: ≥85%
    指标值确定依据: 根据培训管理办法
)",
    .fix = {.zh = "改用 ≥、≤、＞、＜ 或 =。", .en = "Write ≥, ≤, >, < or =."},
};

}  // namespace

const Rule malformed_comparator{&record, check};

}  // namespace budgetlint
