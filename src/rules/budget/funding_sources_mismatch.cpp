#include "rules/families.hpp"
#include "rules/shared/money_cells.hpp"

namespace budgetlint {
namespace {

/// Why the sources of this budget cannot be compared with it; nothing where they can.
std::optional<Text> obstacle(const model::Budget& budget) {
  if (const auto reason = obstacle_to_total(budget)) return reason;
  if (!budget.fiscal.known() || !budget.other.known()) return malformed_amount;
  if (!budget.fiscal.present() && !budget.other.present()) {
    return Text{.zh = "财政资金和其他资金都没有填", .en = "neither fiscal nor other funds are given"};
  }
  return std::nullopt;
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    const model::Budget& budget = project.budget;
    if (const auto reason = obstacle(budget)) {
      context.not_applicable(*reason);
      continue;
    }
    const Decimal sources = budget.fiscal.or_zero() + budget.other.or_zero();
    const Decimal& total = budget.total.value;
    if (sources == total) {
      context.passed();
      continue;
    }
    Finding finding = context.report(
        project, budget.total.place,
        {.zh = "预算数 {} 与资金来源合计 {} 不符", .en = "the budget of {} is not the sum of its sources of funds, {}"},
        total, sources);
    finding
        .because(
            {.zh = "财政资金 {} + 其他资金 {} = {} ≠ {}（差 {}）", .en = "fiscal {} + other {} = {} ≠ {} (off by {})"},
            budget.fiscal.or_zero(), budget.other.or_zero(), sources, total, (total - sources).absolute())
        .data("total", total.to_string())
        .data("sum", sources.to_string())
        .data("difference", (total - sources).to_string());
    if (budget.fiscal.present()) {
      finding.note(budget.fiscal.place.span, {.zh = "财政资金 {}", .en = "fiscal funds {}"}, budget.fiscal.value);
    }
    if (budget.other.present()) {
      finding.note(budget.other.place.span, {.zh = "其他资金 {}", .en = "other funds {}"}, budget.other.value);
    }
  }
}

constexpr RuleRecord record{
    .id = "BL201",
    .name = "funding-sources-mismatch",
    .severity = Severity::error,
    .title = {.zh = "资金来源与预算数不符", .en = "Sources of funds do not add up to the budget"},
    .summary = {.zh = "财政资金加其他资金必须等于预算数；空白按 0 计，两项都空白时不检查。",
                .en = "Fiscal and other funds must add up to the budget; a blank counts as 0, and nothing is checked "
                      "where both are blank."},
    .rationale = {.zh = "预算数就是各项来源之和；不相等说明其中一个数写错或漏填。",
                  .en = "The budget is the sum of its sources; where it differs, a figure is wrong or missing."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：表上“其中：财政资金、其他资金”是预算数的组成部分。",
               .en = "Arithmetic: the form prints fiscal and other funds as the parts of the budget."},
    .formula = {.zh = "财政资金 + 其他资金 = 预算数，一分不差；空白按 0 计。",
                .en = "Fiscal funds + other funds = budget, to the last digit; a blank is 0."},
    .bad = R"(预算规模:
  预算数: 9.00
  财政资金: 8.00
  其他资金: 0.50
)",
    .good = R"(预算规模:
  预算数: 9.00
  财政资金: 8.00
  其他资金: 1.00
)",
    .fix = {.zh = "核对三个数，改正写错的那个。", .en = "Check the three figures and correct the wrong one."},
};

}  // namespace

const Rule funding_sources_mismatch{&record, check};

}  // namespace budgetlint
