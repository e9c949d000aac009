#include "rules/unit_cost/working.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

struct MoneyName {
  int power;
  std::string_view name;
};

constexpr std::array money_names{
    MoneyName{-1, "角"},     MoneyName{0, "元"},      MoneyName{1, "十元"},   MoneyName{2, "百元"},
    MoneyName{3, "千元"},    MoneyName{4, "万元"},    MoneyName{5, "十万元"}, MoneyName{6, "百万元"},
    MoneyName{7, "千万元"},  MoneyName{8, "亿元"},    MoneyName{9, "十亿元"}, MoneyName{10, "百亿元"},
    MoneyName{11, "千亿元"}, MoneyName{12, "万亿元"},
};

std::string figure_text(const Figure& figure, int power) {
  const auto number = [&](const Decimal& value) { return value.scaled_by_power_of_ten(power).value_or(value); };
  if (figure.low == figure.high) return number(figure.low).to_string();
  return fmt::format("{}-{}", number(figure.low), number(figure.high));
}

/// 台/件/套
std::string unit_text(const Count& count) {
  std::string text;
  for (const TargetUnit& unit : count.indicator->target->value().units) {
    text += fmt::format("{}{}", text.empty() ? "" : "/", unit.name);
  }
  return text;
}

std::string with_unit(std::string number, const Count& count) {
  const std::string unit = unit_text(count);
  if (!unit.empty()) number += ' ' + unit;
  return number;
}

void append(OwnedText& text, const OwnedText& more) {
  text.zh += more.zh;
  text.en += more.en;
}

/// One cost times its periods and all counts but one: 1 人 × 0.07 万元/人·月 × 12 月
OwnedText term_text(const CostReading& costs, const UnitCost& cost, const model::Indicator* left_out = nullptr) {
  OwnedText text;
  for (const Count& count : costs.counts) {
    if (count.indicator == left_out) continue;
    const std::string factor = with_unit(figure_text(count.figure, count.figure.power), count) + " × ";
    append(text, {factor, factor});
  }
  append(text, cost_text(costs, cost));
  if (cost.period != nullptr && cost.period->times > 1) {
    append(text, compose({.zh = " × {} {}", .en = " × {} {}"}, cost.period->times, cost.period->plural));
  }
  return text;
}

OwnedText sum_text(const CostReading& costs, const model::Indicator* left_out = nullptr) {
  OwnedText text;
  for (const UnitCost& cost : costs.costs) {
    if (!text.empty()) append(text, {" + ", " + "});
    append(text, term_text(costs, cost, left_out));
  }
  return text;
}

/// The power of ten of 元 in which all costs are printed, if it is one and not that of the document.
std::optional<int> foreign_power(const CostProduct& product) {
  const auto& costs = product.costs().costs;
  const int power = costs.front().figure.power;
  const auto same = [&](const UnitCost& cost) { return cost.figure.power == power; };
  if (power == power_of_ten(product.unit()) || !std::all_of(costs.begin(), costs.end(), same)) return std::nullopt;
  return power;
}

/// “每月补贴标准”按“补贴人数”计、按月计（一年 12 月）
OwnedText reading_text(const CostReading& costs, const UnitCost& cost) {
  OwnedText text = compose({.zh = "“{}”", .en = "“{}”"}, label(*cost.indicator));
  if (costs.counts.empty() && cost.period == nullptr) {
    append(text, costs.total_stated ? OwnedText{"是总成本", " is the total cost"}
                                    : OwnedText{"没有写按什么计，作为全年的总数",
                                                " names no unit or period and is taken as the total of the year"});
    return text;
  }
  OwnedText sign{"按", " is for each "};
  for (const Count& count : costs.counts) {
    append(text, compose({.zh = "{}“{}”计", .en = "{}of “{}”"}, sign, label(*count.indicator)));
    sign = {"、按", " and for each "};
  }
  if (cost.period == nullptr) return text;
  append(text, compose({.zh = "{}{}计", .en = "{}{}"}, sign, cost.period->name));
  if (cost.period->times > 1) {
    append(text,
           compose({.zh = "（一年 {} {}）", .en = " ({} {} in a year)"}, cost.period->times, cost.period->plural));
  }
  return text;
}

}  // namespace

std::string_view money_name(int power) {
  const auto found = std::find_if(money_names.begin(), money_names.end(),
                                  [&](const MoneyName& money) { return money.power == power; });
  return found == money_names.end() ? std::string_view() : found->name;
}

OwnedText cost_text(const CostReading& costs, const UnitCost& cost) {
  const std::string money = fmt::format("{} {}", figure_text(cost.figure, 0), money_name(cost.figure.power));
  OwnedText text{money, money};
  std::string_view sign = "/";
  for (const Count& count : costs.counts) {
    const std::string unit = unit_text(count);
    if (unit.empty()) continue;
    append(text, compose({.zh = "{}{}", .en = "{}{}"}, sign, unit));
    sign = "·";
  }
  if (cost.period != nullptr) {
    append(text, compose({.zh = "{}{}", .en = "{}{}"}, sign, cost.period->name));
  }
  return text;
}

OwnedText price_text(const CostReading& costs, const Count& count) {
  OwnedText text = sum_text(costs, count.indicator);
  const bool single = costs.counts.size() == 1 && costs.costs.size() == 1;
  if (single && (costs.costs.front().period == nullptr || costs.costs.front().period->times == 1)) return text;
  return compose({.zh = "({})", .en = "({})"}, text);
}

std::string count_text(const Count& count, const Decimal& number) { return with_unit(number.to_string(), count); }

OwnedText rounding_text(const CostProduct& product) {
  const int decimals = product.budget().decimals();
  if (product_of(product) < product.budget()) {
    return compose({.zh = "各数即使都是截尾得来，也不到 {}", .en = "even if cut off, the figures stay below {}"},
                   trimmed(product.in(Reading::truncated).high()->value, decimals));
  }
  return compose(
      {.zh = "各数即使都经过四舍五入，也至少有 {}", .en = "even if rounded, the figures come to at least {}"},
      trimmed(product.in(Reading::rounded).low()->value, decimals));
}

Decimal trimmed(const Decimal& value, int decimals) {
  return value.rescaled(std::max(value.significant_decimals(), decimals)).value_or(value);
}

Decimal product_of(const CostProduct& product) {
  const Interval exact = product.in(Reading::exact);
  const bool short_of_budget = exact.high()->value < product.budget();
  return trimmed((short_of_budget ? exact.high() : exact.low())->value, product.budget().decimals());
}

Decimal difference_of(const CostProduct& product) {
  return trimmed((product_of(product) - product.budget()).absolute(), product.budget().decimals());
}

OwnedText comparison_text(const CostProduct& product, const OwnedText& remark) {
  const std::string_view sign = product_of(product) < product.budget() ? "<" : ">";
  return compose({.zh = "{} {} 预算数 {} {}（差 {}；{}）", .en = "{} {} budget {} {} (difference {}; {})"},
                 product_text(product), sign, product.budget(), name_of(product.unit()).zh, difference_of(product),
                 remark);
}

OwnedText product_text(const CostProduct& product) {
  OwnedText text = sum_text(product.costs());
  const Decimal exact = product_of(product);
  if (const auto power = foreign_power(product)) {
    const int shift = power_of_ten(product.unit()) - *power;
    const Decimal there = exact.scaled_by_power_of_ten(shift).value_or(exact);
    const std::string step = fmt::format(" = {} {}", trimmed(there, 0), money_name(*power));
    append(text, {step, step});
  }
  const std::string result = fmt::format(" = {} {}", exact, name_of(product.unit()).zh);
  append(text, {result, result});
  return text;
}

void explain_reading(Finding& finding, const model::Project& project, const CostProduct& product,
                     const model::Indicator& marked) {
  const CostReading& costs = product.costs();
  for (const UnitCost& cost : costs.costs) {
    finding.because({.zh = "{}", .en = "{}"}, reading_text(costs, cost));
    if (cost.indicator == &marked) continue;
    finding.note(cost.indicator->target->place().span, {.zh = "单位成本 {}", .en = "unit cost {}"},
                 cost_text(costs, cost));
  }
  for (const Count& count : costs.counts) {
    if (count.indicator == &marked) continue;
    finding.note(count.indicator->target->place().span, {.zh = "数量 {}", .en = "quantity {}"},
                 with_unit(figure_text(count.figure, count.figure.power), count));
  }
  finding
      .note(project.budget.total.place.span, {.zh = "预算数 {} {}", .en = "budget {} {}"}, product.budget(),
            name_of(product.unit()).zh)
      .data("budget", product.budget().to_string())
      .data("product", product_of(product).to_string())
      .data("difference", difference_of(product).to_string());
}

}  // namespace budgetlint
