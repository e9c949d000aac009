#include <algorithm>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/unit_cost/cost_reading.hpp"

namespace budgetlint {
namespace {

bool carries_money(const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  return is_cost_in_money(indicator) && target != nullptr && money_power(*target);
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    const auto& indicators = project.indicators;
    const auto cost = std::find_if(indicators.begin(), indicators.end(), is_cost_in_money);
    if (cost == indicators.end()) {
      context.not_applicable({.zh = "没有成本指标", .en = "the project has no cost indicator"});
    } else if (std::any_of(indicators.begin(), indicators.end(), carries_money)) {
      context.passed();
    } else {
      context
          .report(project, cost->target ? cost->target->place() : cost->place,
                  {.zh = "没有一个成本指标写明金额，看不出预算数是怎样算出来的",
                   .en = "no cost indicator states an amount, so that nothing shows how the budget was arrived at"})
          .note(project.budget.place.span, {.zh = "预算", .en = "the budget"});
    }
  }
}

constexpr RuleRecord record{
    .id = "BL410",
    .name = "no-cost-basis",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "成本指标没有金额", .en = "No amount among the cost indicators"},
    .summary = {.zh = "每个项目至少应有一个以金额为指标值的成本指标。",
                .en = "A project should have at least one cost indicator in money."},
    .rationale = {.zh = "只有节约率、超支率一类的比率，无从核对预算数的测算依据。",
                  .en = "Rates of savings or overspending alone say nothing of how the budget was worked out."},
    .origin = Origin::practice,
    .source = {.zh = "预算评审的通行做法：按数量和单价测算。",
               .en = "What budget reviewers ask for: quantities and unit prices."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 费用超支率, 指标值: ≤0%, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每月授课成本, 指标值: ≤0.75万元, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "补一个以金额为指标值的成本指标，如单位成本。",
            .en = "Add a cost indicator in money, such as a unit cost."},
};

}  // namespace

const Rule no_cost_basis{&record, check};

}  // namespace budgetlint
