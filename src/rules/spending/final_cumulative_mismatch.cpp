#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

void check_project(RuleContext& context, const model::Project& project) {
  const model::Checkpoint* end = year_end(project);
  if (end == nullptr || !end->amount.present()) return context.not_applicable(no_year_end_amount);
  if (!project.budget.total.present()) return context.not_applicable(no_budget_total);
  if (project.budget.total.value.sign() <= 0) return context.not_applicable(no_positive_budget);

  const Decimal& spent = end->amount.value;
  const Decimal& total = project.budget.total.value;
  if (spent == total) return context.passed();
  const Decimal difference = spent - total;
  const Text direction = difference.sign() > 0 ? Text{.zh = "多", .en = "more"} : Text{.zh = "少", .en = "less"};
  context
      .report(project, end->amount.place,
              {.zh = "12月底累计支出 {} 与预算数 {} 不等：全年支出应等于预算数",
               .en = "cumulative spending by the end of December is {}, but the budget total is {}: the year must add "
                     "up to the budget"},
              spent, total)
      .note(project.budget.total.place.span, {.zh = "预算数 {}", .en = "budget total {}"}, total)
      .because({.zh = "{0} ≠ {1}（{3} {2}）", .en = "{} ≠ {} ({} {})"}, spent, total, difference.absolute(), direction)
      .data("spent", spent.to_string())
      .data("budget", total.to_string());
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL302",
    .name = "final-cumulative-mismatch",
    .severity = Severity::error,
    .title = {.zh = "12月底累计支出与预算数不等", .en = "Spending by December differs from the budget"},
    .summary = {.zh = "12月底的累计支出必须等于预算数。",
                .en = "Cumulative spending by the end of December must equal the budget total."},
    .rationale = {.zh =
                      "预算数就是全年要支出的数，支出计划到年底应当全部排完；不等说明其中一个数写错，或计划没有排满。",
                  .en = "The budget is what is to be spent in the year, so a plan has to end with it; a difference "
                        "means that one of the two figures is wrong or that the plan is incomplete."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：全年累计等于全年预算。", .en = "Arithmetic: the year's spending is the year's budget."},
    .formula = {.zh = "12月底累计支出 = 预算数，一分不差。",
                .en = "Spending by the end of December = budget, to the last digit."},
    .bad = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金:
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.00
  12月底: 8.00
)",
    .good = R"(预算规模:
  预算数: 9.00
  财政资金: 9.00
  其他资金:
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.00
  12月底: 9.00
)",
    .fix = {.zh = "核对两个数，使12月底累计支出等于预算数。",
            .en = "Check both figures and make the amount for December equal to the budget total."},
};

}  // namespace

const Rule final_cumulative_mismatch{&record, check};

}  // namespace budgetlint
