#include "rules/families.hpp"
#include "rules/shared/money_cells.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  for_each_money_cell(
      context.document(), [&](const model::Project* project, const model::Cell& cell, const model::Field& field) {
        // A negative total of a project is the matter of BL202.
        if (&field == &model::fields::budget::total) return;
        if (!cell.known()) {
          context.not_applicable(malformed_amount);
        } else if (cell.present() && cell.value.sign() < 0) {
          context.report(project, cell.place, {.zh = "金额为负数：{}", .en = "a negative amount: {}"}, cell.value)
              .data("amount", cell.value.to_string());
        } else if (cell.present()) {
          context.passed();
        }
      });
}

constexpr RuleRecord record{
    .id = "BL203",
    .name = "negative-amount",
    .severity = Severity::error,
    .title = {.zh = "金额为负数", .en = "Negative amount"},
    .summary = {.zh = "预算合计、资金来源、累计支出和测算明细中的金额不得为负数；预算数由 BL202 检查。",
                .en =
                    "No amount of the total, the sources of funds, the spending plan or the breakdown may be negative; "
                    "the budget of a project is checked by BL202."},
    .rationale = {.zh = "预算只列要花的钱，没有负数；负号多半是误打，或把冲减写成了支出。",
                  .en = "A budget lists money to be spent, which is never negative; a minus is mostly a slip, or a "
                        "deduction entered as spending."},
    .origin = Origin::form,
    .source = {.zh = "表格：各栏填的都是要花的钱。", .en = "The form: every cell holds money to be spent."},
    .formula = {.zh = "金额 ≥ 0", .en = "amount ≥ 0"},
    .bad = R"(累计支出金额:
  3月底: -3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "去掉负号；没有金额就留空。",
            .en = "Take the minus away; leave the cell blank where there is no amount."},
};

}  // namespace

const Rule negative_amount{&record, check};

}  // namespace budgetlint
