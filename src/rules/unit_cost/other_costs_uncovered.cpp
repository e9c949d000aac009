#include "rules/families.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "rules/unit_cost/other_costs.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

void check_project(RuleContext& context, const model::Project& project, const Judgement& judgement) {
  if (judgement.verdict == Verdict::slip) return context.not_applicable(left_to_slip);
  const auto other = other_cost_named(context, project);
  if (judgement.verdict != Verdict::uncovered || !other) return context.passed();
  const CostProduct& product = judgement.product;
  Finding finding = context.report(
      project, product.costs().costs.front().indicator->target->place(),
      {.zh = "预算数中有 {} {}没有成本指标，名称或用途写有其他费用",
       .en = "no cost indicator covers {} {} of the budget, whose name or purpose speaks of other costs"},
      difference_of(product), name_of(product.unit()).zh);
  explain_reading(finding, project, product, *product.costs().costs.front().indicator);
  finding.because({.zh = "{}", .en = "{}"}, comparison_text(product, rounding_text(product)))
      .note(other->place.span, {.zh = "这里写有“{}”", .en = "“{}” here"}, other->value)
      .data("uncovered", difference_of(product).to_string());
}

void check(RuleContext& context) {
  for_each_judgement(context, [&](const model::Project& project, const Judgement& judgement) {
    check_project(context, project, judgement);
  });
}

constexpr RuleRecord record{
    .id = "BL402",
    .name = "other-costs-uncovered",
    .severity = Severity::warning,
    .title = {.zh = "其他费用没有成本指标", .en = "Other costs have no indicator"},
    .summary = {.zh = "名称或用途写有税费、前期费用等，预算数超出单位成本算得的数，超出部分应有自己的成本指标。",
                .en = "Where name or purpose speak of taxes, preliminary or other costs and the budget exceeds what "
                      "the unit cost comes to, the rest should have a cost indicator of its own."},
    .rationale = {.zh = "没有指标的那部分钱，花多少、花得值不值，年终都无从考核。",
                  .en = "Money without an indicator can be held against nothing at the end of the year."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：土地购置费之外的税费和前期费用没有指标；差额由算术得出。",
               .en = "A published table of 2024, in which taxes and preliminary costs of a land purchase have no "
                     "indicator; the difference is arithmetic."},
    .formula =
        {.zh =
             "三种读法下都有 q × k × n < B（B 预算数，q 数量，k 单位成本，n 一年的期数；三种读法见 BL401），且项目名称或资金用途有 other_cost_words 中的词；没有指标的数 = B − q × k × n，取原值。",
         .en =
             "q × k × n < B in all three readings (B budget, q quantity, k unit cost, n periods in a year; the readings as in BL401), and the name or purpose has one of other_cost_words; what no indicator covers = B − q × k × n, as printed."},
    .bad = R"(资金用途: 支付外聘教师授课报酬及相关费用
绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期授课成本, 指标值: ≤0.200万元/期, 指标值确定依据: 根据年初预算}
)",
    .good = R"(资金用途: 支付外聘教师授课报酬及相关费用
绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期授课成本, 指标值: ≤0.200万元/期, 指标值确定依据: 根据年初预算}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期场地布置费用, 指标值: ≤0.025万元/期, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "给其他费用补上成本指标，或把它们计入单位成本。",
            .en = "Add a cost indicator for the other costs, or include them in the unit cost."},
    .parameters = other_cost_parameters,
};

}  // namespace

const Rule other_costs_uncovered{&record, check};

}  // namespace budgetlint
