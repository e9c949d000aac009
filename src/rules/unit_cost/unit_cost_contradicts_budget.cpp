#include "rules/families.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "rules/unit_cost/other_costs.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

Finding report_product(RuleContext& context, const model::Project& project, const Judgement& judgement) {
  const CostProduct& product = judgement.product;
  const model::Place& place = product.costs().costs.front().indicator->target->place();
  const std::string_view unit = name_of(product.unit()).zh;
  if (judgement.verdict == Verdict::uncovered) {
    return context.report(project, place,
                          {.zh = "预算数 {} {}超出按单位成本算得的 {} {}",
                           .en = "the budget of {} {} exceeds the {} {} that the unit cost comes to"},
                          product.budget(), unit, product_of(product), unit);
  }
  return context.report(project, place,
                        {.zh = "预算数 {} {}不够按单位成本算得的 {} {}",
                         .en = "the budget of {} {} falls short of the {} {} that the unit cost comes to"},
                        product.budget(), unit, product_of(product), unit);
}

void check_project(RuleContext& context, const model::Project& project, const Judgement& judgement) {
  const bool uncovered = judgement.verdict == Verdict::uncovered;
  if (judgement.verdict == Verdict::slip) return context.not_applicable(left_to_slip);
  if (!uncovered && judgement.verdict != Verdict::unaffordable) return context.passed();
  if (uncovered && other_cost_named(context, project)) {
    return context.not_applicable(left_to_other_costs);
  }
  Finding finding = report_product(context, project, judgement);
  explain_reading(finding, project, judgement.product, *judgement.product.costs().costs.front().indicator);
  finding.because({.zh = "{}", .en = "{}"}, comparison_text(judgement.product, rounding_text(judgement.product)));
}

void check(RuleContext& context) {
  for_each_judgement(context, [&](const model::Project& project, const Judgement& judgement) {
    check_project(context, project, judgement);
  });
}

constexpr RuleRecord record{
    .id = "BL401",
    .name = "unit-cost-contradicts-budget",
    .severity = Severity::error,
    .title = {.zh = "单位成本与预算数矛盾", .en = "Unit cost contradicts the budget"},
    .summary = {.zh = "数量 × 单位成本 × 期数必须与预算数相容；四舍五入或截尾能解释的差额不算。",
                .en = "Quantity × unit cost × periods must be compatible with the budget; what rounding or truncation "
                      "explains is no fault."},
    .rationale =
        {.zh = "单位成本“≤k”、数量“=q”时，总数最多是 q × k；单位成本“=k”时，总数就是 q × k。预算数在此之外，说明数量"
               "、单位成本或预算数有一个写错，多出或短少的钱没有依据。",
         .en = "With a unit cost of ≤k for =q the total is at most q × k; with =k it is q × k. A budget outside means "
               "that quantity, unit cost or budget is wrong, and the money in between has no basis."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：数量 × 单位成本 × 期数。", .en = "Arithmetic: quantity × unit cost × periods."},
    .formula =
        {.zh =
             "B 与 q × k × n 相比：单位成本写“≤k”的，B ≤ q × k × n；写“=k”的，B = q × k × n；写“≥k”的，B ≥ q × k × n。B 为预算数，q 为数量，n 为一年的期数（每月为 12）；数量写“≥q”的不设上限。各数按三种读法各算一遍：原值 v；四舍五入值，在 v − u/2 到 v + u/2 之间；截尾值，从 v 到不足 v + u；u 为末位的一个单位。以台、人、次等计的整数始终取原值。三种读法都不成立才报。",
         .en =
             "B against q × k × n: with a unit cost of ≤k, B ≤ q × k × n; with =k, B = q × k × n; with ≥k, B ≥ q × k × n. B is the budget, q the quantity, n the periods in a year (12 for a month); a quantity of ≥q sets no upper bound. All figures are read in three ways: as printed, v; as rounded, from v − u/2 to v + u/2; as truncated, from v to just below v + u, where u is one unit of the last digit. Whole counts (people, machines, times) always stand as printed. Reported only where no reading holds."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: =0.200万元/期, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: =0.225万元/期, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "核对数量、单位成本和预算数，改正写错的那个；另有其他费用的，在资金用途中写明。",
            .en = "Check quantity, unit cost and budget and correct the wrong one; where there are other costs, name "
                  "them in the purpose."},
    .parameters = other_cost_parameters,
};

}  // namespace

const Rule unit_cost_contradicts_budget{&record, check};

}  // namespace budgetlint
