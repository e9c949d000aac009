#include "rules/shared/line_product.hpp"

#include <algorithm>
#include <array>

#include "num/unit.hpp"
#include "text/half_width.hpp"

namespace budgetlint {

LineProduct::LineProduct(const model::BreakdownLine& line)
    : quantity_{line.quantity.value},
      unit_cost_{line.unit_cost.value},
      times_{line.times.present() ? line.times.value : Decimal::whole(1)} {
  quantity_.count =
      quantity_.value.decimals() == 0 && line.measure && counts_whole_things(to_half_width(line.measure->value));
  times_.count = times_.value.decimals() == 0;
}

std::optional<LineProduct> LineProduct::of(const model::BreakdownLine& line) {
  LineProduct product(line);
  if (!product.fits(line.amount.value)) return std::nullopt;
  product.exact_ = product.quantity_.value * product.unit_cost_.value * product.times_.value;
  return product;
}

bool LineProduct::fits(const Decimal& amount) const {
  // The ends of an interval show a decimal more than the printed figure and lie within a unit of it.
  Decimal bound = Decimal::whole(1);
  for (const Factor* factor : {&quantity_, &unit_cost_, &times_}) {
    const Decimal& value = factor->value;
    const auto wider = checked_multiply(bound, {(value.absolute().coefficient() + 1) * 10, value.decimals() + 1});
    if (!wider) return false;
    bound = *wider;
  }
  return checked_add(bound, amount.absolute()).has_value();
}

Interval LineProduct::in(Reading reading) const {
  return quantity_.in(reading)*unit_cost_.in(reading)*times_.in(reading);
}

std::pair<Decimal, Decimal> LineProduct::extremes() const {
  const Interval rounded = in(Reading::rounded);
  const Interval truncated = in(Reading::truncated);
  return {std::min(rounded.low()->value, truncated.low()->value),
          std::max(rounded.high()->value, truncated.high()->value)};
}

bool LineProduct::agrees_with(const Decimal& amount) const {
  constexpr std::array readings{Reading::exact, Reading::rounded, Reading::truncated};
  return std::any_of(readings.begin(), readings.end(),
                     [&](Reading reading) { return in(reading).meets(Interval::of(amount, reading)); });
}

}  // namespace budgetlint
