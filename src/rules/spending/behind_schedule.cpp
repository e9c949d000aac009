#include <array>
#include <string_view>

#include "rules/families.hpp"
#include "rules/shared/percent.hpp"
#include "rules/spending/plan.hpp"
#include "rules/spending/schedule.hpp"

namespace budgetlint {
namespace {

constexpr std::array<std::string_view, 4> even_milestones{"3:25", "6:50", "9:75", "12:100"};
constexpr Parameter milestones{
    .name = "milestones",
    .help = {.zh = "进度要求，每项为“月份:百分比”，例如“6:50”指6月底累计支出不低于预算数的 50%；其间按月推算。",
             .en =
                 "The schedule as month:percent, such as 6:50 for half of the budget by the end of June; in between by "
                 "the month."},
    .words = even_milestones,
    .is_words = true,
    .accepts = [](const std::vector<std::string_view>& words) { return Schedule::of(words).has_value(); }};
constexpr std::array parameters{&milestones};

constexpr Text unreadable_schedule{.zh = "配置的进度要求无法识别",
                                   .en = "the schedule that is configured cannot be understood"};

void check_checkpoint(RuleContext& context, const model::Project& project, std::size_t index,
                      const Schedule& schedule) {
  const model::Checkpoint& checkpoint = project.cumulative_spending[index];
  const std::optional<Decimal> spent = spent_by(project, index);
  if (!spent) return context.not_applicable(gap_in_plan);

  const Decimal& total = project.budget.total.value;
  const Fraction due = schedule.due_by(checkpoint.month);
  const Decimal numerator = Decimal::whole(due.numerator);
  const Decimal denominator = Decimal::whole(due.denominator);
  if (*spent * denominator >= total * numerator) return context.passed();

  context
      .report(project, checkpoint.amount.place,
              {.zh = "{}累计支出占预算数的 {}，落后于进度要求（{}）",
               .en = "{1} of the budget is spent by {0}, behind the schedule of {2}"},
              end_of_month(checkpoint.month), percent_text(*spent, total), percent_text(numerator, denominator))
      .note(project.budget.total.place.span, {.zh = "预算数 {}", .en = "budget total {}"}, total)
      .because({.zh = "{} < {} × {}/{}", .en = "{} < {} × {}/{}"}, *spent, total, due.numerator, due.denominator)
      .data("spent", spent->to_string())
      .data("budget", total.to_string());
}

void check_project(RuleContext& context, const model::Project& project, const std::optional<Schedule>& schedule) {
  if (!schedule) return context.not_applicable(unreadable_schedule);
  const model::Cell& total = project.budget.total;
  if (!total.present()) return context.not_applicable(no_budget_total);
  if (total.value.sign() <= 0) return context.not_applicable(no_positive_budget);
  if (!first_written(project)) return context.not_applicable(no_amounts);
  for (std::size_t i = 0; i < project.cumulative_spending.size(); ++i) {
    // The end of the year is compared with the budget by final-cumulative-mismatch.
    if (project.cumulative_spending[i].month < last_month) check_checkpoint(context, project, i, *schedule);
  }
}

void check(RuleContext& context) {
  const std::optional<Schedule> schedule = Schedule::of(context.words(milestones));
  for (const model::Project& project : context.document().projects) check_project(context, project, schedule);
}

constexpr RuleRecord record{
    .id = "BL308",
    .name = "behind-schedule",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "支出进度落后", .en = "Spending is behind schedule"},
    .summary =
        {.zh = "累计支出不宜低于进度要求，默认为3月底 25%、6月底 50%、9月底 75%，其间按月推算。",
         .en =
             "Cumulative spending should keep up with the schedule, by default 25% by March, 50% by June and 75% by September, in between by the month."},
    .rationale = {.zh = "许多地方按序时进度考核预算执行；计划本身就落后，执行中更难赶上。",
                  .en = "Many offices measure execution against an even schedule; a plan that is behind from the start "
                        "will hardly catch up."},
    .origin = Origin::practice,
    .source = {.zh = "按序时进度考核预算执行的通行做法。", .en = "The practice of measuring execution against time."},
    .formula =
        {.zh =
             "累计支出 ≥ 预算数 × 该月底的进度；进度在相邻两个 milestones 之间按月等分，年初为 0，年底为 100%。12月底由 BL302 检查。",
         .en =
             "Cumulative spending ≥ budget × share due by that month; between two milestones the share grows evenly by the month, from 0 in January to 100% in December. The end of December is checked by BL302."},
    .bad = R"(累计支出金额:
  3月底: 2.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 2.25
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "把支出安排提前，或说明进度较慢的原因。", .en = "Plan the spending earlier, or say why it is slow."},
    .parameters = parameters,
};

}  // namespace

const Rule behind_schedule{&record, check};

}  // namespace budgetlint
