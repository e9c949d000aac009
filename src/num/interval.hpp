#pragma once

#include <cstdint>
#include <optional>

#include "num/decimal.hpp"

namespace budgetlint {

/// What a printed number v with d decimals (u = 10^-d) can stand for.
enum class Reading : std::uint8_t {
  exact,      ///< E: [v, v]
  rounded,    ///< R: [v − u/2, v + u/2]
  truncated,  ///< T: [v, v + u); for a negative v, (v − u, v]
};

/// One end of an interval; open where the value itself is not reached.
struct Bound {
  Decimal value;
  bool open = false;
  friend bool operator==(const Bound&, const Bound&) = default;
};

/// The set of values that a quantity may have, with open and closed ends; an absent bound is unbounded. Never empty:
/// the low end lies below the high one, or both are closed and equal. Sums and products throw as those of Decimal do.
/// Formulas: design of the rules, "intervals, not tolerances" (ordinary interval arithmetic, exact corners).
class Interval {
 public:
  static Interval exactly(const Decimal& value) { return {Bound{value}, Bound{value}}; }
  static Interval of(const Decimal& printed, Reading reading);
  Interval(std::optional<Bound> low, std::optional<Bound> high) : low_(low), high_(high) {}

  [[nodiscard]] const std::optional<Bound>& low() const { return low_; }
  [[nodiscard]] const std::optional<Bound>& high() const { return high_; }
  [[nodiscard]] bool contains(const Decimal& value) const;
  /// Whether some value lies in both.
  [[nodiscard]] bool meets(const Interval& other) const;
  /// Whether every value of this one is smaller than every value of `other`.
  [[nodiscard]] bool below(const Interval& other) const;

  friend Interval operator+(const Interval& a, const Interval& b);
  friend Interval operator*(const Interval& a, const Interval& b);
  friend bool operator==(const Interval&, const Interval&) = default;

 private:
  std::optional<Bound> low_;
  std::optional<Bound> high_;
};

/// How a product of printed numbers relates to a printed total.
enum class Agreement : std::uint8_t {
  consistent,         ///< holds with the exact values
  rounding_artefact,  ///< holds only if the numbers were rounded or truncated
  contradiction,      ///< holds in no reading
};

}  // namespace budgetlint
