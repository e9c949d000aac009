#include <algorithm>
#include <set>
#include <string>

#include "model/fields.hpp"
#include "rules/families.hpp"
#include "rules/shared/money_cells.hpp"
#include "rules/shared/project_code.hpp"
#include "rules/shared/sum_mismatch.hpp"

namespace budgetlint {
namespace {

/// Why the total of the document cannot be compared with its projects; nothing where it can.
std::optional<Text> obstacle(const model::Document& document) {
  if (!document.total_budget.known()) return malformed_amount;
  if (!document.total_budget.present()) return Text{.zh = "没有填预算合计", .en = "no total budget is given"};
  const auto has_total = [](const model::Project& project) { return project.budget.total.present(); };
  if (!std::all_of(document.projects.begin(), document.projects.end(), has_total)) {
    return Text{.zh = "有项目没有可用的预算数", .en = "the budget of a project is missing or cannot be read"};
  }
  const auto is_positive = [](const model::Project& project) { return project.budget.total.value.sign() > 0; };
  if (!std::all_of(document.projects.begin(), document.projects.end(), is_positive)) {
    return Text{.zh = "有项目的预算数不是正数（见 BL202）", .en = "the budget of a project is not above 0 (see BL202)"};
  }
  if (document.projects.empty()) return Text{.zh = "没有项目", .en = "there are no projects"};
  return std::nullopt;
}

void check(RuleContext& context) {
  const model::Document& document = context.document();
  if (const auto reason = obstacle(document)) {
    context.not_applicable(*reason);
    return;
  }
  std::vector<SumRow> rows;
  std::set<std::string> codes;
  for (const model::Project& project : document.projects) {
    const model::Cell& total = project.budget.total;
    const bool repeated = project.code && !codes.insert(without_blanks(project.code->value)).second;
    rows.push_back({row_name(model::fields::root::projects.keys(), rows.size(), project.name), total.value, total.place,
                    repeated});
  }
  const Decimal& total = document.total_budget.value;
  if (sum_of(rows) == total) {
    context.passed();
    return;
  }
  explain_mismatch(context.report(document.total_budget.place,
                                  {.zh = "预算合计 {} 与各项目预算数之和 {} 不符",
                                   .en = "the total budget of {} is not the sum of the projects' budgets, {}"},
                                  total, sum_of(rows)),
                   {.zh = "预算合计", .en = "the total budget"}, total, rows);
}

constexpr RuleRecord record{
    .id = "BL205",
    .name = "department-total-mismatch",
    .severity = Severity::error,
    .title = {.zh = "预算合计与项目之和不符", .en = "Total budget is not the sum of the projects"},
    .summary = {.zh = "预算合计必须等于各项目预算数之和。",
                .en = "The total budget must be the sum of the projects' budgets."},
    .rationale =
        {.zh = "合计数不符，说明漏计、重复计算了项目，或写错了数字；报告会列出可能的原因，但不代为改动。",
         .en = "Where it differs, a project was left out or counted twice, or a figure is wrong; the report names "
               "slips that would explain it and changes nothing."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：合计等于各项之和。", .en = "Arithmetic: a total is the sum of its parts."},
    .formula = {.zh = "预算合计 = Σ 各项目预算数，一分不差。",
                .en = "Total budget = Σ budgets of the projects, to the last digit."},
    .bad = "预算合计: 9.90\n",
    .good = "预算合计: 9.00\n",
    .fix = {.zh = "核对合计数和各项目的预算数，改正写错的那个。",
            .en = "Check the total and the budget of each project, and correct the wrong one."},
};

}  // namespace

const Rule department_total_mismatch{&record, check};

}  // namespace budgetlint
