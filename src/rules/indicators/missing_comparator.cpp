#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

constexpr Text approximate{.zh = "指标值是约数", .en = "the target is approximate"};

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (target->form != TargetForm::quantity) return context.not_applicable(no_number);
  if (target->flags.approximate) return context.not_applicable(approximate);
  if (target->flags.signed_explicitly) return context.passed();
  const std::string_view written = indicator.target->text();
  context
      .report(project, indicator.target->at(target->number_span),
              {.zh = "指标值“{}”没有比较符号，按正好等于理解",
               .en = "the target “{}” has no sign and is read as exactly that"},
              written)
      .data("target", std::string(written));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL511",
    .name = "missing-comparator",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "缺比较符号", .en = "No sign of comparison"},
    .summary = {.zh = "数字前宜写明 ≥、≤ 或 =。", .en = "A number should have its ≥, ≤ or =."},
    .rationale = {.zh = "没有符号的数，多做、少做算不算完成，各人理解不一。",
                  .en = "Without a sign people differ on whether more or less than the number meets the target."},
    .origin = Origin::practice,
    .source = {.zh = "绩效目标审核的通行做法。", .en = "What reviewers of performance goals ask for."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    指标值: 40期
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "加上“≥”“≤”或“=”。", .en = "Add “≥”, “≤” or “=”."},
};

}  // namespace

const Rule missing_comparator{&record, check};

}  // namespace budgetlint
