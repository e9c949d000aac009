#include "rules/families.hpp"
#include "rules/shared/money_cells.hpp"

namespace budgetlint {
namespace {

void check_cell(RuleContext& context, const model::Project* project, const model::Cell& cell) {
  const auto& unit = context.document().unit;
  if (!cell.known()) {
    context.not_applicable(malformed_amount);
  } else if (!unit) {
    context.not_applicable({.zh = "没有填金额单位", .en = "the document states no unit"});
  } else if (cell.value.significant_decimals() <= decimals_to_fen(unit->value)) {
    context.passed();
  } else {
    context
        .report(project, cell.place,
                {.zh = "金额 {} {}带有不足一分的尾数", .en = "{} {} goes beyond one fen (0.01 yuan)"}, cell.value,
                name_of(unit->value))
        .advise({.zh = "以{}为单位最多写 {} 位小数", .en = "an amount in {} has at most {} decimals"},
                name_of(unit->value), decimals_to_fen(unit->value))
        .data("amount", cell.value.to_string());
  }
}

void check(RuleContext& context) {
  for_each_money_cell(context.document(),
                      [&](const model::Project* project, const model::Cell& cell, const model::Field& field) {
                        // A price may well be finer than 分: 0.005 元 a page.
                        if (&field == &model::fields::breakdown_line::unit_cost) return;
                        if (cell.present() || !cell.known()) check_cell(context, project, cell);
                      });
}

constexpr RuleRecord record{
    .id = "BL204",
    .name = "over-precise-amount",
    .severity = Severity::warning,
    .title = {.zh = "金额有不足一分的尾数", .en = "Amount finer than a fen"},
    .summary = {.zh = "金额换算成元后不得有不足一分的尾数；末尾的 0 不算，单价不在此列。",
                .en =
                    "In yuan, an amount must have no digits beyond the fen (0.01); zeros at the end do not count, and "
                    "unit costs are exempt."},
    .rationale = {.zh = "钱最小到分；更细的尾数付不出去，多半是除出来没有取整，或单位写错。",
                  .en = "Nothing smaller than a fen can be paid; finer digits mostly come from a division that was not "
                        "rounded, or from a wrong unit."},
    .origin = Origin::practice,
    .source = {.zh = "惯例：人民币最小单位为分。", .en = "Practice: the fen is the smallest unit of the currency."},
    .formula = {.zh = "小数位数 ≤ 2（单位为元）、5（千元）、6（万元）、10（亿元）；末尾的 0 不计。",
                .en = "Decimals ≤ 2 in 元, 5 in 千元, 6 in 万元, 10 in 亿元; zeros at the end do not count."},
    .bad = R"(预算规模:
  预算数: 9.0000001
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.0000001
)",
    .good = R"(预算规模:
  预算数: 9.000001
累计支出金额:
  3月底: 3.00
  6月底: 5.00
  10月底: 7.70
  12月底: 9.000001
)",
    .fix = {.zh = "取整到分，合计数相应调整。", .en = "Round to the fen and adjust the totals."},
};

}  // namespace

const Rule over_precise_amount{&record, check};

}  // namespace budgetlint
