#include <array>

#include "rules/families.hpp"
#include "rules/shared/percent.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

constexpr Parameter share_percent{
    .name = "share_percent",
    .help = {.zh = "最后两个时点之间的支出最多可占预算数的百分之几。",
             .en = "The largest share of the budget, in per cent, that may be spent between the last two checkpoints."},
    .number = 25,
    .most = 100};
constexpr std::array parameters{&share_percent};

constexpr Text single_checkpoint{.zh = "累计支出只有一个时点", .en = "the spending plan has a single checkpoint"};

bool has_gap(const model::Project& project) {
  for (std::size_t i = 0; i < project.cumulative_spending.size(); ++i) {
    if (!spent_by(project, i)) return true;
  }
  return false;
}

void report_rush(RuleContext& context, const model::Project& project, const Decimal& before, const Decimal& share) {
  const auto& plan = project.cumulative_spending;
  const model::Checkpoint& end = plan.back();
  const model::Checkpoint& earlier = plan[plan.size() - 2];
  const Decimal& total = project.budget.total.value;
  const std::string percent = percent_text(share, total);
  const std::int64_t allowed = context.number(share_percent);
  context
      .report(project, end.amount.place,
              {.zh = "{}以后的支出占预算数的 {}，超过 {}%",
               .en = "{1} of the budget is left for the time after {0}, more than {2}%"},
              end_of_month(earlier.month), percent, allowed)
      .note(earlier.amount.place.span, {.zh = "{}累计 {}", .en = "by {}: {}"}, end_of_month(earlier.month), before)
      .note(project.budget.total.place.span, {.zh = "预算数 {}", .en = "budget total {}"}, total)
      .because({.zh = "{} − {} = {}，{} ÷ {} = {}；{}% 为 {}", .en = "{} − {} = {}, {} ÷ {} = {}; {}% would be {}"},
               end.amount.value, before, share, share, total, percent, allowed, percent_of(allowed, total))
      .data("share", share.to_string())
      .data("percent", percent)
      .data("budget", total.to_string());
}

void check_project(RuleContext& context, const model::Project& project) {
  const auto& plan = project.cumulative_spending;
  const model::Cell& total = project.budget.total;
  const model::Checkpoint* end = year_end(project);
  if (end == nullptr || !end->amount.present()) return context.not_applicable(no_year_end_amount);
  if (plan.size() < 2) return context.not_applicable(single_checkpoint);
  if (has_gap(project)) return context.not_applicable(gap_in_plan);
  if (!total.present()) return context.not_applicable(no_budget_total);
  if (total.value.sign() <= 0) return context.not_applicable(no_positive_budget);

  const Decimal before = spent_by(project, plan.size() - 2).value_or(Decimal());
  const Decimal share = end->amount.value - before;
  if (share > percent_of(context.number(share_percent), total.value)) {
    report_rush(context, project, before, share);
  } else {
    context.passed();
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL307",
    .name = "year-end-rush",
    .severity = Severity::note,
    .title = {.zh = "年底集中支出", .en = "Year-end rush"},
    .summary =
        {.zh = "最后两个时点之间的支出不宜超过预算数的一定比例（默认 25%）。",
         .en =
             "No more than a given share of the budget (by default 25%) should be spent between the last two checkpoints."},
    .rationale = {.zh = "支出集中在年底，来不及验收和结算，也容易被认为是突击花钱。",
                  .en = "What is spent at the very end of the year leaves no time for inspection and settlement, and "
                        "looks like money spent for its own sake."},
    .origin = Origin::practice,
    .source = {.zh = "预算执行进度审核的通行做法。", .en = "What reviewers of budget execution ask for."},
    .formula =
        {.zh = "（最后一个时点累计 − 前一个时点累计）÷ 预算数 ≤ share_percent %；恰好相等不报，开头的空白按 0 计。",
         .en =
             "(Last checkpoint − the one before) ÷ budget ≤ share_percent %; an exact equality is no fault, blanks at the start are 0."},
    .bad = R"(累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 6.00
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 6.75
  12月底: 9.00
)",
    .fix = {.zh = "把能提前的支出排到前面的时点。", .en = "Plan earlier what can be spent earlier."},
    .parameters = parameters,
};

}  // namespace

const Rule year_end_rush{&record, check};

}  // namespace budgetlint
