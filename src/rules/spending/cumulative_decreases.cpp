#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

constexpr Text nothing_to_compare{.zh = "累计支出中的金额不足两个，无从比较",
                                  .en = "the spending plan has fewer than two amounts to compare"};
constexpr Text above_budget{.zh = "该时点的金额超过预算数（见 BL303）",
                            .en = "the amount is above the budget (see BL303)"};

/// Whether cumulative-exceeds-budget blames this amount: those after it need not be below it as well.
bool exceeds_budget(const model::Project& project, const model::Checkpoint& checkpoint) {
  const model::Cell& total = project.budget.total;
  return checkpoint.month != last_month && total.present() && total.value.sign() > 0 &&
         checkpoint.amount.value > total.value;
}

void report_fall(RuleContext& context, const model::Project& project, const model::Checkpoint& earlier,
                 const model::Checkpoint& later) {
  const Decimal& before = earlier.amount.value;
  const Decimal& after = later.amount.value;
  context
      .report(project, later.amount.place,
              {.zh = "{}累计支出 {} 低于{}的 {}：累计数只增不减",
               .en = "cumulative spending by {0} is {1}, below the {3} by {2}: it can only grow"},
              end_of_month(later.month), after, end_of_month(earlier.month), before)
      .note(earlier.amount.place.span, {.zh = "{}已累计 {}", .en = "by {}: {}"}, end_of_month(earlier.month), before)
      .because({.zh = "{} < {}（少 {}）", .en = "{} < {} ({} less)"}, after, before, before - after)
      .data("earlier", before.to_string())
      .data("later", after.to_string());
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    const model::Checkpoint* highest = nullptr;
    bool compared = false;
    for (const model::Checkpoint& checkpoint : project.cumulative_spending) {
      if (!checkpoint.amount.present()) continue;
      if (exceeds_budget(project, checkpoint)) {
        context.not_applicable(above_budget);
        compared = true;
        continue;
      }
      if (highest == nullptr) {
        highest = &checkpoint;
        continue;
      }
      compared = true;
      if (checkpoint.amount.value < highest->amount.value) {
        report_fall(context, project, *highest, checkpoint);
      } else {
        context.passed();
        highest = &checkpoint;
      }
    }
    if (!compared) context.not_applicable(nothing_to_compare);
  }
}

constexpr RuleRecord record{
    .id = "BL301",
    .name = "cumulative-decreases",
    .severity = Severity::error,
    .title = {.zh = "累计支出下降", .en = "Cumulative spending falls"},
    .summary = {.zh = "任一时点的累计支出不得低于之前的时点。",
                .en = "Cumulative spending at a checkpoint must not be below that of an earlier one."},
    .rationale = {.zh = "累计支出是从年初加到该时点的合计，只会持平或增加；下降说明填成了当期数，或数字写错。",
                  .en = "Cumulative spending adds up everything since January, so it can only stay or grow; a fall "
                        "means that the amount of one period was entered, or that a figure is wrong."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：累计数的定义。", .en = "Arithmetic: what cumulative means."},
    .formula =
        {.zh = "某时点累计 ≥ 之前各时点累计的最大值；空白和已超过预算数的时点（见 BL303）不参加比较。",
         .en =
             "Amount at a checkpoint ≥ the largest amount before it; blanks and amounts above the budget (see BL303) are left out."},
    .bad = R"(累计支出金额:
  3月底: 3.00
  6月底: 2.00
  10月底: 7.00
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.00
  12月底: 9.00
)",
    .fix = {.zh = "填从年初到该时点的合计数。", .en = "Enter the total from January to that checkpoint."},
};

}  // namespace

const Rule cumulative_decreases{&record, check};

}  // namespace budgetlint
