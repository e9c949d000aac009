#include <algorithm>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/line_check.hpp"
#include "rules/shared/line_product.hpp"

namespace budgetlint {
namespace {

std::string working_of(const model::BreakdownLine& line) {
  std::string text = line.quantity.value.to_string();
  if (line.measure) text += fmt::format(" {}", line.measure->value);
  text += fmt::format(" × {}", line.unit_cost.value);
  if (line.times.present()) text += fmt::format(" × {}", line.times.value);
  return text;
}

/// `value` without zeros at the end beyond `decimals`.
Decimal trimmed(const Decimal& value, int decimals) {
  return value.rescaled(std::max(value.significant_decimals(), decimals)).value_or(value);
}

/// The least and the most that the product can come to; the most says whether it is not quite reached.
OwnedText range_text(const LineProduct& product, int decimals) {
  const auto [least, most] = product.extremes();
  const auto reaches_most = [&, end = most](Reading reading) {
    const Interval range = product.in(reading);
    return range.high()->value == end && !range.high()->open;
  };
  if (reaches_most(Reading::rounded) || reaches_most(Reading::truncated)) {
    return compose({.zh = "{} 到 {} 之间", .en = "{} to {}"}, trimmed(least, decimals), trimmed(most, decimals));
  }
  return compose({.zh = "{} 到不足 {} 之间", .en = "{} to just below {}"}, trimmed(least, decimals),
                 trimmed(most, decimals));
}

void report(RuleContext& context, const model::Project& project, const model::BreakdownLine& line) {
  const Decimal& amount = line.amount.value;
  const LineProduct product = *LineProduct::of(line);
  const Decimal exact = trimmed(product.exact(), amount.decimals());
  const Text factors = line.times.present() ? Text{.zh = "数量、单价、次数", .en = "quantity × unit cost × times"}
                                            : Text{.zh = "数量、单价", .en = "quantity × unit cost"};
  Finding finding = context.report(project, line.amount.place,
                                   {.zh = "金额 {} 与{}相乘所得 {} 不符", .en = "the amount of {} is not {}, {}"},
                                   amount, factors, exact);
  finding
      .because({.zh = "{} = {} ≠ {}（差 {}）", .en = "{} = {} ≠ {} (off by {})"}, working_of(line), exact, amount,
               (amount - exact).absolute())
      .because({.zh = "各数即使经过四舍五入或截尾，乘积也只在 {}", .en = "even if rounded or truncated, they give {}"},
               range_text(product, amount.decimals()))
      .note(line.quantity.place.span, {.zh = "数量 {}", .en = "quantity {}"}, line.quantity.value)
      .note(line.unit_cost.place.span, {.zh = "单价 {}", .en = "unit cost {}"}, line.unit_cost.value)
      .data("amount", amount.to_string())
      .data("product", exact.to_string());
  if (line.times.present()) {
    finding.note(line.times.place.span, {.zh = "次数 {}", .en = "times {}"}, line.times.value);
  }
}

void check_line(RuleContext& context, const model::Project& project, const model::BreakdownLine& line) {
  if (const auto reason = obstacle_to_product(line)) {
    context.not_applicable(*reason);
  } else if (contradicts_itself(line)) {
    report(context, project, line);
  } else {
    context.passed();
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    if (project.breakdown.empty()) context.not_applicable({.zh = "没有测算明细", .en = "there is no breakdown"});
    for (const model::BreakdownLine& line : project.breakdown) check_line(context, project, line);
  }
}

constexpr RuleRecord record{
    .id = "BL207",
    .name = "breakdown-line-mismatch",
    .severity = Severity::error,
    .title = {.zh = "测算明细一行算不平", .en = "Breakdown line does not multiply out"},
    .summary =
        {.zh = "测算明细每行的金额必须等于数量 × 单价 × 次数；只差在四舍五入或截尾的不算。",
         .en = "The amount of each breakdown line must be quantity × unit cost × times; what rounding or truncation "
               "explains is no fault."},
    .rationale = {.zh = "乘积与金额不符，说明其中一个数写错；多出或少掉的钱没有依据。",
                  .en = "Where the product differs a figure is wrong, and the money in between has no basis."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：数量 × 单价 × 次数。", .en = "Arithmetic: quantity × unit cost × times."},
    .formula =
        {.zh =
             "金额 = 数量 × 单价 × 次数（次数空白按 1 计）。各数按三种读法各算一遍：原值 v；四舍五入值，在 v − u/2 到 v + u/2 之间；截尾值，从 v 到不足 v + u；u 为末位的一个单位。以台、人、次等计的整数和不带小数的次数始终取原值。三种读法都不成立才报。",
         .en =
             "Amount = quantity × unit cost × times (blank = 1), computed with the figures read in three ways: as printed, v; as rounded, from v − u/2 to v + u/2; as truncated, from v to just below v + u, where u is one unit of the last digit. Whole counts (people, machines, times) and times without decimals always stand as printed. Reported only where no reading holds."},
    .bad = R"(测算明细:
  - 测算项: 教师授课报酬
    数量: 40
    计量单位: 期
    单价: 0.20
    金额: 9.00
)",
    .good = R"(测算明细:
  - 测算项: 教师授课报酬
    数量: 45
    计量单位: 期
    单价: 0.20
    金额: 9.00
)",
    .fix = {.zh = "核对数量、单价、次数和金额，改正写错的那个。",
            .en = "Check quantity, unit cost, times and amount, and correct the wrong one."},
};

}  // namespace

const Rule breakdown_line_mismatch{&record, check};

}  // namespace budgetlint
