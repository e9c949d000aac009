#include "num/interval.hpp"

#include <algorithm>
#include <array>
#include <compare>

namespace budgetlint {
namespace {

/// A corner of a product: a bound or an infinity.
struct Corner {
  int infinity = 0;  ///< −1, 0 (finite) or 1
  Bound bound;

  [[nodiscard]] int sign() const { return infinity != 0 ? infinity : bound.value.sign(); }
  [[nodiscard]] std::optional<Bound> end() const { return infinity != 0 ? std::nullopt : std::optional(bound); }
};

Corner corner(const std::optional<Bound>& end, int infinity) {
  return end ? Corner{.infinity = 0, .bound = *end} : Corner{.infinity = infinity, .bound = {}};
}

Corner operator*(const Corner& a, const Corner& b) {
  const int sign = a.sign() * b.sign();
  if (sign == 0) {
    // Zero is reached as soon as one factor reaches it, whatever the other is.
    const bool reached = (a.sign() == 0 && !a.bound.open) || (b.sign() == 0 && !b.bound.open);
    return {.infinity = 0, .bound = {Decimal(), !reached}};
  }
  if (a.infinity != 0 || b.infinity != 0) return {.infinity = sign, .bound = {}};
  return {.infinity = 0, .bound = {a.bound.value * b.bound.value, a.bound.open || b.bound.open}};
}

std::strong_ordering compare_values(const Corner& a, const Corner& b) {
  if (a.infinity != b.infinity || a.infinity != 0) return a.infinity <=> b.infinity;
  return a.bound.value <=> b.bound.value;
}

/// Of corners at one value the closed one counts: the value is reached.
bool lower(const Corner& a, const Corner& b) {
  const auto order = compare_values(a, b);
  return order < 0 || (order == 0 && !a.bound.open && b.bound.open);
}

bool higher(const Corner& a, const Corner& b) {
  const auto order = compare_values(a, b);
  return order > 0 || (order == 0 && !a.bound.open && b.bound.open);
}

std::optional<Bound> sum(const std::optional<Bound>& a, const std::optional<Bound>& b) {
  if (!a || !b) return std::nullopt;
  return Bound{a->value + b->value, a->open || b->open};
}

}  // namespace

Interval Interval::of(const Decimal& printed, Reading reading) {
  switch (reading) {
    case Reading::rounded: {
      const Decimal half_unit(5, printed.decimals() + 1);
      return {Bound{printed - half_unit}, Bound{printed + half_unit}};
    }
    case Reading::truncated:
      if (printed.sign() < 0) return {Bound{printed - printed.unit(), true}, Bound{printed}};
      return {Bound{printed}, Bound{printed + printed.unit(), true}};
    case Reading::exact:
      break;
  }
  return exactly(printed);
}

bool Interval::contains(const Decimal& value) const { return meets(exactly(value)); }

bool Interval::meets(const Interval& other) const { return !below(other) && !other.below(*this); }

bool Interval::below(const Interval& other) const {
  if (!high_ || !other.low_) return false;
  const auto order = high_->value <=> other.low_->value;
  return order < 0 || (order == 0 && (high_->open || other.low_->open));
}

Interval operator+(const Interval& a, const Interval& b) { return {sum(a.low_, b.low_), sum(a.high_, b.high_)}; }

Interval operator*(const Interval& a, const Interval& b) {
  const std::array left{corner(a.low_, -1), corner(a.high_, 1)};
  const std::array right{corner(b.low_, -1), corner(b.high_, 1)};
  const std::array corners{left[0] * right[0], left[0] * right[1], left[1] * right[0], left[1] * right[1]};
  return {std::min_element(corners.begin(), corners.end(), lower)->end(),
          std::min_element(corners.begin(), corners.end(), higher)->end()};
}

}  // namespace budgetlint
