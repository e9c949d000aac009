#include "rules/families.hpp"
#include "rules/shared/money_cells.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    const model::Cell& total = project.budget.total;
    if (!total.present()) {
      context.not_applicable(*obstacle_to_total(project.budget));
    } else if (total.value.sign() > 0) {
      context.passed();
    } else if (total.value.sign() == 0) {
      context
          .report(project, total.place,
                  {.zh = "预算数为 0：项目没有钱可用", .en = "the budget is 0: there is nothing to spend"})
          .data("total", total.value.to_string());
    } else {
      context.report(project, total.place, {.zh = "预算数为负数：{}", .en = "the budget is negative: {}"}, total.value)
          .data("total", total.value.to_string());
    }
  }
}

constexpr RuleRecord record{
    .id = "BL202",
    .name = "non-positive-budget",
    .severity = Severity::error,
    .title = {.zh = "预算数不是正数", .en = "Budget not above 0"},
    .summary = {.zh = "项目的预算数必须大于 0。", .en = "The budget of a project must be above 0."},
    .rationale = {.zh = "没有预算的项目不用填绩效目标；0 或负数多半是漏填、写错，与它有关的其他检查也无从做起。",
                  .en =
                      "A project without a budget needs no performance table; 0 or less is mostly a slip, and nothing "
                      "else can be checked against it."},
    .origin = Origin::form,
    .source = {.zh = "表格：预算数是项目要花的钱。",
               .en = "The form: the budget is the money that the project is to spend."},
    .formula = {.zh = "预算数 > 0", .en = "budget > 0"},
    .bad = R"(预算规模:
  预算数: 0.00
累计支出金额:
  12月底: 0.00
)",
    .good = R"(预算规模:
  预算数: 9.00
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "填项目的预算数；没有预算就不列这个项目。",
            .en = "Enter the budget of the project; leave out a project that has none."},
};

}  // namespace

const Rule non_positive_budget{&record, check};

}  // namespace budgetlint
