#include "rules/unit_cost/product.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace budgetlint {
namespace {

constexpr std::array readings{Reading::exact, Reading::rounded, Reading::truncated};

/// 1 亿元 = 10^8 元: no two units of money lie further apart.
constexpr int largest_slip = 8;

Decimal power_of_ten_as_decimal(int power) {
  return Decimal::whole(1).scaled_by_power_of_ten(power).value_or(Decimal::whole(1));
}

Interval scaled(const Interval& interval, int power) {
  return power == 0 ? interval : interval * Interval::exactly(power_of_ten_as_decimal(power));
}

/// More than any reading of the figure, with the digits that its readings may have.
Decimal beyond(const Figure& figure) {
  return {(figure.high.coefficient() + figure.high.unit().coefficient()) * 10, figure.high.decimals() + 1};
}

bool multiply(std::optional<Decimal>& product, const Decimal& factor) {
  product = product ? checked_multiply(*product, factor) : product;
  return product.has_value();
}

/// Whether the ratio of the two is known to within a factor of 2.
bool is_narrow(const Interval& a, const Interval& b) {
  const auto high = checked_multiply(a.high()->value, b.high()->value);
  const auto low = checked_multiply(a.low()->value, b.low()->value);
  const auto twice = low ? checked_add(*low, *low) : std::nullopt;
  return high && twice && *high < *twice;
}

std::optional<Bound> end(const std::optional<Bound>& bound, bool binding, bool open) {
  if (!binding || !bound) return std::nullopt;
  return Bound{bound->value, bound->open || open};
}

}  // namespace

CostProduct::CostProduct(CostReading costs, const Decimal& budget, MoneyUnit unit)
    : costs_(std::move(costs)), budget_(budget), unit_(unit) {}

std::optional<CostProduct> CostProduct::of(const CostReading& costs, const Decimal& budget, MoneyUnit unit) {
  CostProduct product(costs, budget, unit);
  if (!product.fits()) return std::nullopt;
  return product;
}

bool CostProduct::fits() const {
  std::optional<Decimal> sum = budget_;
  for (const UnitCost& cost : costs_.costs) {
    // The slip that is looked for takes the product up once more.
    std::optional<Decimal> product = power_of_ten_as_decimal(largest_slip);
    bool fit = multiply(product, beyond(cost.figure)) &&
               multiply(product, power_of_ten_as_decimal(cost.figure.power - power_of_ten(unit_)));
    if (cost.period != nullptr) fit = fit && multiply(product, Decimal::whole(cost.period->times));
    for (const Count& count : costs_.counts) {
      fit = fit && multiply(product, beyond(count.figure)) &&
            multiply(product, power_of_ten_as_decimal(count.figure.power));
    }
    if (!fit) return false;
    sum = checked_add(*sum, *product);
    if (!sum) return false;
  }
  return true;
}

Interval CostProduct::in(Reading reading) const {
  Interval sum = Interval::exactly(Decimal());
  for (const UnitCost& cost : costs_.costs) {
    Interval product = scaled(cost.figure.in(reading), cost.figure.power - power_of_ten(unit_));
    if (cost.period != nullptr) product = product * Interval::exactly(Decimal::whole(cost.period->times));
    sum = sum + product;
  }
  for (const Count& count : costs_.counts) {
    sum = sum * scaled(count.figure.in(reading), count.figure.power);
  }
  return sum;
}

Interval CostProduct::allowed(Reading reading) const {
  bool from_above = true;
  bool from_below = true;
  bool open = false;
  for (const UnitCost& cost : costs_.costs) {
    from_above = from_above && cost.from_above;
    from_below = from_below && cost.from_below;
    open = open || cost.open;
  }
  for (const Count& count : costs_.counts) {
    from_above = from_above && count.bounded;
    open = open || count.open;
  }
  // An open end beside a closed one would make an exact product empty: where both bind, none is open but by rounding.
  open = open && from_above != from_below;
  const Interval product = in(reading);
  return {end(product.low(), from_below, open), end(product.high(), from_above, open)};
}

Agreement CostProduct::agreement() const {
  if (holds(Reading::exact)) return Agreement::consistent;
  const bool within_rounding = holds(Reading::rounded) || holds(Reading::truncated);
  return within_rounding ? Agreement::rounding_artefact : Agreement::contradiction;
}

bool CostProduct::meets_budget() const {
  return std::any_of(readings.begin(), readings.end(),
                     [&](Reading reading) { return in(reading).meets(budget_in(reading)); });
}

bool CostProduct::below_budget() const {
  return std::all_of(readings.begin(), readings.end(),
                     [&](Reading reading) { return in(reading).below(budget_in(reading)); });
}

bool CostProduct::above_budget() const {
  return std::all_of(readings.begin(), readings.end(),
                     [&](Reading reading) { return budget_in(reading).below(in(reading)); });
}

bool CostProduct::far_above_budget() const { return budget_in(Reading::truncated).below(in(Reading::rounded)); }

std::optional<int> CostProduct::magnitude_slip() const {
  for (const Reading reading : readings) {
    const Interval product = in(reading);
    const Interval budget = budget_in(reading);
    if (!is_narrow(product, budget)) continue;
    for (int power = -largest_slip; power <= largest_slip; ++power) {
      if (power != 0 && scaled(product, power).meets(budget)) return power;
    }
  }
  return std::nullopt;
}

std::optional<Decimal> quotient_rounded_up(const Decimal& a, const Decimal& b, int decimals) {
  const auto numerator = a.scaled_by_power_of_ten(decimals + b.decimals());
  const auto denominator = b.scaled_by_power_of_ten(b.decimals());
  if (!numerator || !denominator) return std::nullopt;
  // a ÷ b = numerator.coefficient / (denominator × 10^numerator.decimals)
  const auto divisor = checked_multiply(*denominator, power_of_ten_as_decimal(numerator->decimals()));
  if (!divisor) return std::nullopt;
  const auto whole = numerator->coefficient() / divisor->coefficient();
  const auto rest = numerator->coefficient() % divisor->coefficient();
  return Decimal(whole + (rest == 0 ? 0 : 1), decimals);
}

}  // namespace budgetlint
