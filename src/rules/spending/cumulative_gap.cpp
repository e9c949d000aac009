#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

Finding report_gap(RuleContext& context, const model::Project& project, const model::Checkpoint& blank,
                   const model::Checkpoint* earlier) {
  const model::Place& place = blank.amount.place;
  if (earlier == nullptr) {
    return context.report(project, place,
                          {.zh = "{}累计支出空白：应填全年合计", .en = "no amount for {}: enter the total of the year"},
                          end_of_month(blank.month));
  }
  return context
      .report(project, place,
              {.zh = "{}累计支出空白，而{}已有金额：没有新支出也要填累计数",
               .en = "no amount for {}, although there is one for {}: the total stands even where nothing is added"},
              end_of_month(blank.month), end_of_month(earlier->month))
      .note(earlier->amount.place.span, {.zh = "{}已有金额", .en = "there is an amount for {}"},
            end_of_month(earlier->month));
}

void check_project(RuleContext& context, const model::Project& project) {
  const model::Checkpoint* earlier = nullptr;
  for (const model::Checkpoint& checkpoint : project.cumulative_spending) {
    if (written(checkpoint)) {
      context.passed();
      earlier = &checkpoint;
    } else if (checkpoint.month == last_month) {
      Finding finding = report_gap(context, project, checkpoint, earlier);
      const model::Cell& total = project.budget.total;
      if (total.present()) finding.advise({.zh = "填预算数 {}", .en = "enter the budget total, {}"}, total.value);
    } else if (earlier != nullptr) {
      report_gap(context, project, checkpoint, earlier);
    }
  }
  if (earlier == nullptr && year_end(project) == nullptr) context.not_applicable(no_amounts);
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL304",
    .name = "cumulative-gap",
    .severity = Severity::error,
    .title = {.zh = "累计支出中间空白", .en = "Gap in cumulative spending"},
    .summary = {.zh = "前面的时点已有金额，后面的时点就不得空白；12月底一律要填。",
                .en = "No checkpoint may be blank after one that has an amount, and December never."},
    .rationale = {.zh = "累计数不会消失：空白之后无法知道是没有新支出，还是漏填。",
                  .en = "A cumulative amount does not vanish: a blank does not tell whether nothing was added or the "
                        "figure was forgotten."},
    .origin = Origin::form,
    .source = {.zh = "表样：累计支出金额各栏依次填列。",
               .en = "The form: the columns of cumulative spending are filled in one after the other."},
    .bad = R"(累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底:
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "填到该时点为止的累计数；这一段没有支出，就照抄前一时点的数。",
            .en = "Enter the total up to that checkpoint; where nothing was added, repeat the amount before."},
};

}  // namespace

const Rule cumulative_gap{&record, check};

}  // namespace budgetlint
