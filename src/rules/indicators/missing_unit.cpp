#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/unit_cost/cost_reading.hpp"

namespace budgetlint {
namespace {

constexpr Text needs_none{.zh = "这类比值没有计量单位", .en = "a ratio of this sort has no unit"};
constexpr Text bare_wan{.zh = "金额的“万”缺“元”，由 BL407 检查", .en = "an amount in bare 万 is looked at by BL407"};

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (!is_numeric(*target)) return context.not_applicable(no_number);
  if (speaks_of(indicator, lexicon::unitless_ratios)) return context.not_applicable(needs_none);
  if (target->flags.bare_wan && means_money(indicator)) return context.not_applicable(bare_wan);
  const bool nothing = target->number.sign() == 0 && !target->upper;
  if (nothing || !target->units.empty() || names_unit(indicator)) return context.passed();
  const std::string_view written = indicator.target->text();
  context
      .report(project, indicator.target->at(target->number_span),
              {.zh = "指标值“{}”没有计量单位", .en = "the target “{}” has no unit"}, written)
      .data("target", std::string(written));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL510",
    .name = "missing-unit",
    .severity = Severity::warning,
    .title = {.zh = "缺计量单位", .en = "The unit is missing"},
    .summary = {.zh = "数字要带计量单位；容积率、系数、指数、倍数等没有单位的比值除外。",
                .en =
                    "A number has a unit, unless it is a ratio that has none: 容积率, 系数, 指数, 倍数 and the like."},
    .rationale =
        {.zh = "“≥95”可以是 95%、95 分或 95 人，没有单位就无法核对，也无法同预算核算。单位写在指标名称的括号里也可以。",
         .en =
             "≥95 may be 95%, 95 points or 95 people: without its unit it can be neither checked nor held against the budget. A unit in brackets in the name will do."},
    .origin = Origin::practice,
    .source = {.zh = "绩效目标审核的通行做法。", .en = "What reviewers of performance goals ask for."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    指标值: ≥85
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    指标值: ≥85%
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "补上单位，例如“≥95%”“≥40期”。", .en = "Add it, such as in “≥95%” or “≥40期”."},
};

}  // namespace

const Rule missing_unit{&record, check};

}  // namespace budgetlint
