#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/money_cells.hpp"
#include "rules/shared/words_in.hpp"
#include "rules/spending/plan.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

constexpr Text no_saving{.zh = "没有承诺节约率的指标", .en = "no indicator promises a rate of savings"};
constexpr Text too_long{.zh = "数字位数过多，无法相乘", .en = "the figures are too long to be multiplied"};

/// Whether the target of a rate of savings promises one: ≥r, >r or =r above 0 and up to 100 %.
bool promises_saving(const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr || !is_rate(*target) || !has_any(indicator.name, lexicon::saving_rates)) return false;
  const Decimal rate = share_of_whole(*target, target->number);
  const bool from_below = target->comparison != Comparison::at_most && target->comparison != Comparison::less_than;
  return from_below && !target->flags.approximate && rate.sign() > 0 && rate <= Decimal::whole(1);
}

void check_saving(RuleContext& context, const model::Project& project, const model::Indicator& indicator,
                  const Text& unit) {
  const TargetValue& target = indicator.target->value();
  const Decimal& budget = project.budget.total.value;
  const model::Cell& end = year_end(project)->amount;
  const Decimal rest = Decimal::whole(1) - share_of_whole(target, target.number);
  const auto product = checked_multiply(budget, rest);
  const auto excess = product ? checked_add(end.value, -*product) : std::nullopt;
  if (!excess) return context.not_applicable(too_long);
  const bool kept = target.comparison == Comparison::more_than ? excess->sign() < 0 : excess->sign() <= 0;
  if (kept) return context.passed();
  const Decimal allowed = trimmed(*product, budget.decimals());
  const std::string_view rate =
      std::string_view(indicator.target->text()).substr(target.number_span.begin, target.number_span.size());
  const std::string_view sign = target.units.front().name;
  context
      .report(project, indicator.target->place(),
              {.zh = "节约 {}{} 的话最多支出 {}，计划却支出 {}",
               .en = "saving {}{} leaves at most {} to spend, yet the plan spends {}"},
              rate, sign, allowed, end.value)
      .because({.zh = "{} {} × (1 − {}{}) = {} {} < 12月底累计 {} {}（差 {}）",
                .en = "{} {} × (1 − {}{}) = {} {} < {} {} by the end of December (difference {})"},
               budget, unit, rate, sign, allowed, unit, end.value, unit, trimmed(*excess, budget.decimals()))
      .note(end.place.span, {.zh = "12月底累计 {}", .en = "{} by the end of December"}, end.value)
      .note(project.budget.total.place.span, {.zh = "预算数 {}", .en = "budget {}"}, budget)
      .data("budget", budget.to_string())
      .data("allowed", allowed.to_string())
      .data("planned", end.value.to_string());
}

void check_project(RuleContext& context, const model::Project& project) {
  bool promised = false;
  for (const model::Indicator& indicator : project.indicators) {
    if (!promises_saving(indicator)) continue;
    promised = true;
    const model::Checkpoint* const end = year_end(project);
    if (const auto reason = obstacle_to_total(project.budget)) {
      context.not_applicable(*reason);
    } else if (end == nullptr || !end->amount.present()) {
      context.not_applicable(no_year_end_amount);
    } else {
      const auto& unit = context.document().unit;
      const std::string_view name = unit ? name_of(unit->value).zh : std::string_view();
      check_saving(context, project, indicator, {.zh = name, .en = name});
    }
  }
  if (!promised) context.not_applicable(no_saving);
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL408",
    .name = "savings-contradicts-plan",
    .severity = Severity::warning,
    .title = {.zh = "节约率与支出计划矛盾", .en = "Promised savings contradict the plan"},
    .summary = {.zh = "承诺节约率“≥r”的，12月底累计支出不应超过预算数 ×（1 − r）。",
                .en = "With a rate of savings of ≥r, the plan should spend no more than (1 − r) of the budget."},
    .rationale = {.zh = "支出计划花完预算，就节约不出承诺的数，两处有一处不实。",
                  .en = "A plan that spends it all saves nothing: one of the two is not meant."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：成本节约率“≥1%”，12月底却支出全部预算；由算术得出。",
               .en = "A published table of 2024: savings of ≥1%, yet the whole budget spent by December."},
    .formula = {.zh = "12月底累计支出 ≤ 预算数 × (1 − r)，取原值；节约率写“>r”的为 <。",
                .en = "Spending by the end of December ≤ budget × (1 − r), as printed; < for a rate of >r."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 成本节约率, 指标值: ≥1%, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每月授课成本, 指标值: ≤0.75万元, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "把支出计划降到节约以后的数，或换成能考核的成本指标，如单位成本。",
            .en = "Lower the plan to what is left after saving, or set a cost that can be checked, such as a unit "
                  "cost."},
};

}  // namespace

const Rule savings_contradicts_plan{&record, check};

}  // namespace budgetlint
