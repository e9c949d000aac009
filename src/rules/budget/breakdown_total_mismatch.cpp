#include <algorithm>

#include "model/fields.hpp"
#include "rules/families.hpp"
#include "rules/shared/line_check.hpp"
#include "rules/shared/money_cells.hpp"
#include "rules/shared/sum_mismatch.hpp"

namespace budgetlint {
namespace {

/// Why the breakdown cannot be compared with the budget; nothing where it can.
std::optional<Text> obstacle(const model::Project& project) {
  if (project.breakdown.empty()) return Text{.zh = "没有测算明细", .en = "there is no breakdown"};
  if (const auto reason = obstacle_to_total(project.budget)) return reason;
  const auto has_amount = [](const model::BreakdownLine& line) { return line.amount.present(); };
  if (!std::all_of(project.breakdown.begin(), project.breakdown.end(), has_amount)) {
    return Text{.zh = "测算明细有一行没有可用的金额", .en = "an amount of the breakdown is missing or cannot be read"};
  }
  return std::nullopt;
}

void check_project(RuleContext& context, const model::Project& project) {
  if (const auto reason = obstacle(project)) {
    context.not_applicable(*reason);
    return;
  }
  std::vector<SumRow> rows;
  for (const model::BreakdownLine& line : project.breakdown) {
    rows.push_back({row_name(model::fields::project::breakdown.keys(), rows.size(), line.item), line.amount.value,
                    line.amount.place});
  }
  const Decimal& total = project.budget.total.value;
  if (sum_of(rows) == total) {
    context.passed();
    return;
  }
  Finding finding = context.report(project, project.budget.total.place,
                                   {.zh = "预算数 {} 与测算明细金额之和 {} 不符",
                                    .en = "the budget of {} is not the sum of the amounts of its breakdown, {}"},
                                   total, sum_of(rows));
  // Guesses are idle where it is known already that an amount is wrong.
  const bool wrong_line = std::any_of(project.breakdown.begin(), project.breakdown.end(), contradicts_itself);
  explain_mismatch(finding, {.zh = "预算数", .en = "the budget"}, total, rows,
                   wrong_line ? Guesses::hide : Guesses::show);
  if (wrong_line) {
    finding.advise({.zh = "先改正算不平的那一行（见 BL207）", .en = "first correct the line that BL207 reports"});
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL206",
    .name = "breakdown-total-mismatch",
    .severity = Severity::error,
    .title = {.zh = "测算明细与预算数不符", .en = "Breakdown does not add up to the budget"},
    .summary = {.zh = "测算明细各行金额之和必须等于预算数。",
                .en = "The amounts of the breakdown must add up to the budget."},
    .rationale = {.zh = "测算明细说明预算数怎样得来；两者不符，预算数就没有依据。",
                  .en = "The breakdown tells how the budget came about; where they differ, the budget has no basis."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：合计等于各项之和。", .en = "Arithmetic: a total is the sum of its parts."},
    .formula = {.zh = "预算数 = Σ 测算明细各行金额，一分不差。",
                .en = "Budget = Σ amounts of the breakdown lines, to the last digit."},
    .bad = R"(测算明细:
  - 测算项: 教师授课报酬
    金额: 6.00
  - 测算项: 学员教材印制
    金额: 2.40
)",
    .good = R"(测算明细:
  - 测算项: 教师授课报酬
    金额: 6.00
  - 测算项: 学员教材印制
    金额: 3.00
)",
    .fix = {.zh = "补上漏掉的行，或改正写错的金额。", .en = "Add the missing line, or correct the wrong amount."},
};

}  // namespace

const Rule breakdown_total_mismatch{&record, check};

}  // namespace budgetlint
