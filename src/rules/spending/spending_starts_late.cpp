#include <array>

#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

constexpr Parameter start_by_month{.name = "start_by_month",
                                   .help = {.zh = "到几月底应当已有支出（1 至 12）。",
                                            .en = "The month, from 1 to 12, by whose end something should be spent."},
                                   .number = 6,
                                   .least = 1,
                                   .most = 12};
constexpr std::array parameters{&start_by_month};

constexpr Text no_early_checkpoint{
    .zh = "应当已有支出的月份以前没有时点",
    .en = "the spending plan has no checkpoint up to the month when spending should have begun"};

std::optional<std::size_t> last_checkpoint_by(const model::Project& project, std::int64_t month) {
  std::optional<std::size_t> last;
  const auto& plan = project.cumulative_spending;
  for (std::size_t i = 0; i < plan.size() && plan[i].month <= month; ++i) last = i;
  return last;
}

void report_late_start(RuleContext& context, const model::Project& project, std::size_t index) {
  const auto& plan = project.cumulative_spending;
  Finding finding = context.report(project, plan[index].amount.place,
                                   {.zh = "到{}还没有安排支出", .en = "nothing is to be spent by {}"},
                                   end_of_month(plan[index].month));
  for (std::size_t i = index + 1; i < plan.size(); ++i) {
    if (!plan[i].amount.present() || plan[i].amount.value.sign() <= 0) continue;
    finding.note(plan[i].amount.place.span, {.zh = "{}才有支出 {}", .en = "spending begins by {}: {}"},
                 end_of_month(plan[i].month), plan[i].amount.value);
    break;
  }
  const model::Cell& total = project.budget.total;
  if (total.present()) {
    finding.because({.zh = "{}累计 0，占预算数 {} 的 0.00%", .en = "0 by {} is 0.00% of the budget total {}"},
                    end_of_month(plan[index].month), total.value);
  }
}

void check_project(RuleContext& context, const model::Project& project) {
  const model::Cell& total = project.budget.total;
  if (total.present() && total.value.sign() <= 0) return context.not_applicable(no_positive_budget);
  const std::optional<std::size_t> index = last_checkpoint_by(project, context.number(start_by_month));
  if (!index) return context.not_applicable(no_early_checkpoint);
  const std::optional<Decimal> spent = spent_by(project, *index);
  if (!spent) return context.not_applicable(gap_in_plan);

  if (spent->sign() == 0) {
    report_late_start(context, project, *index);
  } else {
    context.passed();
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL306",
    .name = "spending-starts-late",
    .severity = Severity::warning,
    .title = {.zh = "支出开始过晚", .en = "Spending starts late"},
    .summary = {.zh = "到规定的月份（默认6月底）应当已有支出。",
                .en = "Something should be spent by a given month (by default by the end of June)."},
    .rationale =
        {.zh = "资金闲置几个月，年底容易突击花钱；项目条件不成熟的，不必急于安排预算。",
         .en = "Money that lies idle for months tends to be spent in a rush at the end of the year; a project that "
               "is not ready needs no budget yet."},
    .origin = Origin::practice,
    .source = {.zh = "预算执行进度审核的通行做法。", .en = "What reviewers of budget execution ask for."},
    .formula =
        {.zh = "到 start_by_month 月底为止的最后一个时点，累计支出 > 0；开头的空白按 0 计。",
         .en = "Spending at the last checkpoint up to the end of month start_by_month > 0; blanks at the start are 0."},
    .bad = R"(累计支出金额:
  3月底: 0
  6月底: 0
  10月底: 7.70
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 0
  6月底: 1.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "把能提前的支出排到上半年，或在资金用途中说明支出较晚的原因。",
            .en = "Plan in the first half of the year what can be spent then, or say in the purpose why not."},
    .parameters = parameters,
};

}  // namespace

const Rule spending_starts_late{&record, check};

}  // namespace budgetlint
