#include "num/decimal.hpp"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace budgetlint {
namespace {

using Coefficient = Decimal::Coefficient;
__extension__ typedef unsigned __int128 Magnitude;  // NOLINT(modernize-use-using): __extension__ takes no alias

constexpr int most_digits = 38;
constexpr Magnitude largest = ~Magnitude{0} >> 1U;

Magnitude magnitude(Coefficient value) {
  return value < 0 ? Magnitude{0} - static_cast<Magnitude>(value) : static_cast<Magnitude>(value);
}

/// `exponent` from 0 to `most_digits`.
Coefficient ten_to(int exponent) {
  Coefficient power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

/// Through magnitudes: for signed 128-bit products clang calls a run-time function that libgcc lacks.
std::optional<Coefficient> product(Coefficient a, Coefficient b) {
  if (b != 0 && magnitude(a) > largest / magnitude(b)) return std::nullopt;
  const auto positive = static_cast<Coefficient>(magnitude(a) * magnitude(b));
  return (a < 0) == (b < 0) ? positive : -positive;
}

std::optional<Coefficient> sum(Coefficient a, Coefficient b) {
  Coefficient result = 0;
  if (__builtin_add_overflow(a, b, &result) || magnitude(result) > largest) return std::nullopt;
  return result;
}

Decimal value_of(const std::optional<Decimal>& result) {
  if (!result) throw std::overflow_error("decimal number with more than 38 digits");
  return *result;
}

}  // namespace

int Decimal::significant_decimals() const {
  if (coefficient_ == 0) return 0;
  int decimals = decimals_;
  for (Coefficient rest = coefficient_; decimals > 0 && rest % 10 == 0; rest /= 10) --decimals;
  return decimals;
}

std::optional<Decimal> Decimal::rescaled(int decimals) const {
  if (decimals < 0) return std::nullopt;
  if (coefficient_ == 0) return Decimal(0, decimals);
  const int added = decimals - decimals_;
  if (added < -most_digits || added > most_digits) return std::nullopt;
  if (added < 0) {
    const Coefficient divisor = ten_to(-added);
    if (coefficient_ % divisor != 0) return std::nullopt;
    return Decimal(coefficient_ / divisor, decimals);
  }
  const auto widened = product(coefficient_, ten_to(added));
  if (!widened) return std::nullopt;
  return Decimal(*widened, decimals);
}

std::optional<Decimal> Decimal::scaled_by_power_of_ten(int power) const {
  if (power <= decimals_) return Decimal(coefficient_, decimals_ - power);
  const auto widened = Decimal(coefficient_, 0).rescaled(power - decimals_);
  if (!widened) return std::nullopt;
  return Decimal(widened->coefficient_, 0);
}

std::string Decimal::to_string() const {
  std::string text = fmt::format("{:0{}}", magnitude(coefficient_), decimals_ + 1);
  if (decimals_ > 0) text.insert(text.size() - static_cast<std::size_t>(decimals_), 1, '.');
  if (coefficient_ < 0) text.insert(0, 1, '-');
  return text;
}

std::optional<Decimal> checked_add(const Decimal& a, const Decimal& b) {
  const int decimals = std::max(a.decimals_, b.decimals_);
  const auto left = a.rescaled(decimals);
  const auto right = b.rescaled(decimals);
  if (!left || !right) return std::nullopt;
  const auto total = sum(left->coefficient_, right->coefficient_);
  if (!total) return std::nullopt;
  return Decimal(*total, decimals);
}

std::optional<Decimal> checked_multiply(const Decimal& a, const Decimal& b) {
  const auto coefficient = product(a.coefficient_, b.coefficient_);
  if (!coefficient) return std::nullopt;
  return Decimal(*coefficient, a.decimals_ + b.decimals_);
}

Decimal operator+(const Decimal& a, const Decimal& b) { return value_of(checked_add(a, b)); }
Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
Decimal operator*(const Decimal& a, const Decimal& b) { return value_of(checked_multiply(a, b)); }

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.decimals_ > b.decimals_) return 0 <=> (b <=> a);
  // Where the number with fewer decimals cannot take those of the other, it is the larger in magnitude.
  const auto widened = a.rescaled(b.decimals_);
  if (!widened) return a.sign() <=> 0;
  return widened->coefficient_ <=> b.coefficient_;
}

}  // namespace budgetlint
