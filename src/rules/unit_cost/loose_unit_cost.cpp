#include "rules/families.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

void report(RuleContext& context, const model::Project& project, const CostProduct& product) {
  const model::Indicator& cost = *product.costs().costs.front().indicator;
  Finding finding =
      context.report(project, cost.target->place(),
                     {.zh = "单位成本上限偏松：算得 {} {}，比预算数多 {}",
                      .en = "the cap on the unit cost is loose: it comes to {} {}, {} more than the budget"},
                     product_of(product), name_of(product.unit()).zh, difference_of(product));
  explain_reading(finding, project, product, cost);
  finding.because({.zh = "{}", .en = "{}"}, comparison_text(product, rounding_text(product)));
}

void check(RuleContext& context) {
  for_each_judgement(context, [&](const model::Project& project, const Judgement& judgement) {
    if (!is_bounded(judgement.product.costs())) return context.not_applicable(open_count);
    if (judgement.verdict == Verdict::slip) return context.not_applicable(left_to_slip);
    if (judgement.verdict != Verdict::loose) return context.passed();
    report(context, project, judgement.product);
  });
}

constexpr RuleRecord record{
    .id = "BL405",
    .name = "loose-unit-cost",
    .severity = Severity::note,
    .title = {.zh = "单位成本上限偏松", .en = "Loose unit cost"},
    .summary = {.zh = "单位成本上限乘出来不宜超过预算数；四舍五入能解释的不算。",
                .en = "What a cap on the unit cost comes to should not exceed the budget by more than rounding."},
    .rationale = {.zh = "上限高于预算数能支付的价格，花完预算也碰不到上限，这个指标约束不了成本。",
                  .en = "A cap above what the budget can pay is never reached: it holds no cost down."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：月均“≤3万元”，全年预算 22.00 万元；由算术得出。",
               .en = "A published table of 2024: ≤3万元 a month in a budget of 22.00 万元; by arithmetic."},
    .formula =
        {.zh =
             "单位成本写“≤k”、数量有上限的：四舍五入读法下最小的 q × k × n 也大于预算数，才报；预算数按截尾读法，不足 B + u（B 预算数，q 数量，k 单位成本，n 一年的期数；三种读法见 BL401）。",
         .en =
             "For ≤k and a quantity with an upper bound: reported where even the smallest q × k × n as rounded is above the budget as truncated, anything below B + u (B budget, q quantity, k unit cost, n periods in a year; the readings as in BL401)."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: ≤0.30万元/期, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: ≤0.23万元/期, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "按预算数和数量、期数倒算单位成本，改写上限。",
            .en = "Work the cap out from the budget, the quantity and the periods."},
};

}  // namespace

const Rule loose_unit_cost{&record, check};

}  // namespace budgetlint
