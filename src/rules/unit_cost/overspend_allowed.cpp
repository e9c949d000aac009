#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/words_in.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

constexpr Text no_overspending{.zh = "没有超支率的上限", .en = "the project bounds no rate of overspending"};

/// Whether the target is an upper bound on a rate of overspending.
bool bounds_overspending(const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  return target != nullptr && is_rate(*target) && has_any(indicator.name, lexicon::overspending_rates) &&
         target->comparison != Comparison::at_least && target->comparison != Comparison::more_than;
}

void report(RuleContext& context, const model::Project& project, const model::Indicator& indicator,
            const Decimal& highest) {
  const model::Target& target = *indicator.target;
  Finding finding = context.report(project, target.place(),
                                   {.zh = "超支率 {} 等于允许超过预算数",
                                    .en = "an overspending rate of {} allows the budget to be "
                                          "exceeded"},
                                   target.text());
  const model::Cell& budget = project.budget.total;
  if (!budget.present()) return;
  const auto extra = checked_multiply(budget.value, share_of_whole(target.value(), highest));
  const auto limit = extra ? checked_add(budget.value, *extra) : std::nullopt;
  if (!limit) return;
  const Decimal amount = trimmed(*extra, budget.value.decimals());
  const std::string_view sign = target.value().units.front().name;
  finding
      .because({.zh = "{} × {}{} = {}，可超支到 {}", .en = "{} × {}{} = {}: up to {} may be spent"}, budget.value,
               highest, sign, amount, trimmed(*limit, budget.value.decimals()))
      .note(budget.place.span, {.zh = "预算数 {}", .en = "budget {}"}, budget.value)
      .data("budget", budget.value.to_string())
      .data("overspend", amount.to_string());
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    bool bounded = false;
    for (const model::Indicator& indicator : project.indicators) {
      if (!bounds_overspending(indicator)) continue;
      bounded = true;
      const TargetValue& target = indicator.target->value();
      const Decimal highest = target.upper.value_or(target.number);
      if (highest.sign() > 0) {
        report(context, project, indicator, highest);
      } else {
        context.passed();
      }
    }
    if (!bounded) context.not_applicable(no_overspending);
  }
}

constexpr RuleRecord record{
    .id = "BL409",
    .name = "overspend-allowed",
    .severity = Severity::warning,
    .title = {.zh = "指标允许超支", .en = "Overspending allowed"},
    .summary = {.zh = "超支率的上限不应大于 0。", .en = "The bound on a rate of overspending should not be above 0."},
    .rationale = {.zh = "预算一经批复就是支出的上限，超支要另行申请，绩效指标不能预先允许。",
                  .en = "An approved budget is the limit of what may be spent; more has to be applied for, and no "
                        "target can allow it beforehand."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：费用超支率“≤1%”。",
               .en = "A published table of 2024: an overspending rate of ≤1%."},
    .formula = {.zh = "超支率的上限 r ≤ 0；可超支的数 = 预算数 × r。",
                .en = "Upper bound r of the rate ≤ 0; what may be overspent = budget × r."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 费用超支率, 指标值: ≤1%, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 费用超支率, 指标值: ≤0%, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "写“≤0%”，或换成单位成本一类的指标。", .en = "Write ≤0%, or set a unit cost instead."},
};

}  // namespace

const Rule overspend_allowed{&record, check};

}  // namespace budgetlint
