#include "num/target.hpp"

#include <algorithm>

#include "num/target_grammar.hpp"

namespace budgetlint {
namespace {

bool has_number(const TargetValue& target) {
  return target.form == TargetForm::quantity || target.form == TargetForm::range;
}

Bound scaled(const Bound& bound, int power) {
  // Numbers as printed have at most 18 digits, so that any scale fits.
  return {bound.value.scaled_by_power_of_ten(power).value_or(bound.value), bound.open};
}

/// The values that one printed number of the target can stand for, in the target's unit.
Interval read(const TargetValue& target, const Decimal& number, Reading reading) {
  const Interval printed = Interval::of(number, counts_whole_things(target) ? Reading::exact : reading);
  const int power = target.flags.bare_wan ? 0 : target.scale;
  return {scaled(*printed.low(), power), scaled(*printed.high(), power)};
}

Bound opened(Bound bound) {
  bound.open = true;
  return bound;
}

Interval limited(const Interval& number, Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least:
      return {number.low(), std::nullopt};
    case Comparison::more_than:
      return {opened(*number.low()), std::nullopt};
    case Comparison::at_most:
      return {std::nullopt, number.high()};
    case Comparison::less_than:
      return {std::nullopt, opened(*number.high())};
    case Comparison::equal:
      break;
  }
  return number;
}

}  // namespace

TargetValue parse_target(std::string_view text) {
  const TargetText target(text);
  if (auto value = target_grammar::read_placeholder(target)) return *value;
  if (auto value = target_grammar::read_date(target)) return *value;
  if (auto value = target_grammar::read_quantity(target)) return *value;
  TargetValue value;
  value.form = shows_number(target.plain()) ? TargetForm::unparsed : TargetForm::words;
  value.words = target.plain();
  return value;
}

std::optional<int> money_power(const TargetValue& target) {
  if (!has_number(target)) return std::nullopt;
  if (target.flags.bare_wan) return target.scale;
  if (target.units.empty() || target.units.front().dimension != Dimension::money) return std::nullopt;
  return target.units.front().known->power_of_ten;
}

bool counts_whole_things(const TargetValue& target) {
  const bool whole = target.number.decimals() == 0 && (!target.upper || target.upper->decimals() == 0);
  return has_number(target) && whole && target.scale == 0 && !target.units.empty() &&
         std::all_of(target.units.begin(), target.units.end(),
                     [](const TargetUnit& unit) { return counts_whole_things(unit.name); });
}

Interval bounds(const TargetValue& target, Reading reading) {
  const bool reversed = target.upper && *target.upper < target.number;
  if (!has_number(target) || target.flags.approximate || reversed) return {std::nullopt, std::nullopt};
  const Interval number = read(target, target.number, reading);
  if (target.upper) return {number.low(), read(target, *target.upper, reading).high()};
  return limited(number, target.comparison);
}

}  // namespace budgetlint
