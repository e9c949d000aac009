#include <algorithm>

#include "rules/dates/last_deadline.hpp"
#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

/// Why there is no telling what is spent after a day.
std::optional<Text> obstacle(const model::Project& project) {
  const model::Checkpoint* const end = year_end(project);
  if (end == nullptr || !end->amount.present()) return no_year_end_amount;
  for (std::size_t i = 0; i < project.cumulative_spending.size(); ++i) {
    if (!spent_by(project, i)) return gap_in_plan;
  }
  return std::nullopt;
}

void check_deadline(RuleContext& context, const model::Project& project, const Deadline& deadline) {
  if (const auto reason = obstacle(project)) return context.not_applicable(*reason);
  // What is spent after the first checkpoint that does not lie before the month of the day, is spent after the day.
  const auto& plan = project.cumulative_spending;
  const int month = static_cast<int>(static_cast<unsigned>(deadline.day.month()));
  const auto next = std::find_if(plan.begin(), plan.end(), [&](const auto& point) { return point.month >= month; });
  const Decimal spent = spent_by(project, static_cast<std::size_t>(next - plan.begin())).value_or(Decimal());
  const Decimal& all = plan.back().amount.value;
  const Decimal later = all - spent;
  if (later.sign() <= 0) return context.passed();
  context
      .report(project, deadline.target->place(),
              {.zh = "完成时间是“{}”，但{}以后还要支出 {}",
               .en = "the work is to be done by “{0}”, yet {2} is spent after {1}"},
              deadline.target->text(), end_of_month(next->month), later)
      .note(next->amount.place.span, {.zh = "{}累计 {}", .en = "by {}: {}"}, end_of_month(next->month), spent)
      .note(plan.back().amount.place.span, {.zh = "{}累计 {}", .en = "by {}: {}"}, end_of_month(last_month), all)
      .because({.zh = "{} − {} = {}，是{}以后的支出", .en = "{} − {} = {}, spent after {}"}, all, spent, later,
               end_of_month(next->month))
      .data("spent_by_then", spent.to_string())
      .data("spent_later", later.to_string());
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    if (const auto deadline = last_deadline(context, project)) check_deadline(context, project, *deadline);
  }
}

constexpr RuleRecord record{
    .id = "BL704",
    .name = "deadline-before-spending",
    .severity = Severity::warning,
    .title = {.zh = "完成之后仍有支出", .en = "Spending after the work is done"},
    .summary = {.zh = "完成时间不应早于支出计划中仍在增加支出的时段。",
                .en = "The work should not be done before a period in which the plan still adds spending."},
    .rationale = {.zh = "工作已经完成，钱却还要花大半年，两者总有一个写错；确有尾款的，应当说明。",
                  .en = "Either the date or the plan is wrong where work is done long before it is paid for; a final "
                        "payment due later should be explained."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：2月28日前完成，支出却排到年底。",
               .en = "A published document: to be done by 28 February, but paid for until December."},
    .formula =
        {.zh = "完成后的支出 = 12月底累计 − 完成日期所在月份或其后第一个时点的累计；大于 0 就报。",
         .en =
             "Spent afterwards = amount by the end of December − amount at the first checkpoint in or after the month of the date; reported where above 0."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2024年6月30日前
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2024年11月30日前
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "核对完成时间和各时点累计支出，使二者一致。",
            .en = "Check the date and the spending plan, and make them agree."},
};

}  // namespace

const Rule deadline_before_spending{&record, check};

}  // namespace budgetlint
