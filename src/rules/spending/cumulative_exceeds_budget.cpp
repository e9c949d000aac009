#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

constexpr Text nothing_before_december{.zh = "12月以前没有填累计支出金额",
                                       .en = "the spending plan has no amount before December"};

void report_excess(RuleContext& context, const model::Project& project, const model::Checkpoint& checkpoint) {
  const Decimal& spent = checkpoint.amount.value;
  const Decimal& total = project.budget.total.value;
  context
      .report(
          project, checkpoint.amount.place,
          {.zh = "{}累计支出 {} 超过预算数 {}", .en = "cumulative spending by {} is {}, above the budget total of {}"},
          end_of_month(checkpoint.month), spent, total)
      .note(project.budget.total.place.span, {.zh = "预算数 {}", .en = "budget total {}"}, total)
      .because({.zh = "{} > {}（多 {}）", .en = "{} > {} ({} more)"}, spent, total, spent - total)
      .data("spent", spent.to_string())
      .data("budget", total.to_string());
}

void check_project(RuleContext& context, const model::Project& project) {
  const model::Cell& total = project.budget.total;
  if (!total.present()) return context.not_applicable(no_budget_total);
  if (total.value.sign() <= 0) return context.not_applicable(no_positive_budget);

  bool compared = false;
  for (const model::Checkpoint& checkpoint : project.cumulative_spending) {
    // The end of the year is compared with the budget by final-cumulative-mismatch.
    if (checkpoint.month == last_month || !checkpoint.amount.present()) continue;
    compared = true;
    if (checkpoint.amount.value > total.value) {
      report_excess(context, project, checkpoint);
    } else {
      context.passed();
    }
  }
  if (!compared) context.not_applicable(nothing_before_december);
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL303",
    .name = "cumulative-exceeds-budget",
    .severity = Severity::error,
    .title = {.zh = "累计支出超过预算数", .en = "Spending exceeds the budget"},
    .summary = {.zh = "12月以前任一时点的累计支出不得超过预算数。",
                .en = "Cumulative spending at a checkpoint before December must not exceed the budget total."},
    .rationale = {.zh = "支出以预算为限，年中就超过预算数，说明数字或单位写错。",
                  .en = "Spending ends where the budget ends; more than the budget before the year is over means that "
                        "a figure or its unit is wrong."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：部分不大于整体。", .en = "Arithmetic: a part is no larger than the whole."},
    .formula = {.zh = "累计支出 ≤ 预算数；12月底由 BL302 检查。",
                .en = "Cumulative spending ≤ budget; the end of December is checked by BL302."},
    .bad = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金:
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 77.00
  12月底: 9.00
)",
    .good = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金:
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "核对该时点的金额和单位，改为不超过预算数的累计数。",
            .en = "Check the amount and its unit; enter a total that is not above the budget."},
};

}  // namespace

const Rule cumulative_exceeds_budget{&record, check};

}  // namespace budgetlint
