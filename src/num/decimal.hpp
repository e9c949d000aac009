#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "text/result.hpp"

namespace budgetlint {

/// An exact decimal number that remembers how many decimals it shows: coefficient × 10^-decimals. `9.00` is
/// {900, 2}. Comparison is by value (`9.0 == 9.00`); sums keep the larger number of decimals, products add them.
/// Numbers read from text have at most 18 significant digits, so that sums of any document and products of two such
/// numbers always fit; `checked_*` say when a longer chain does not.
class Decimal {
 public:
  __extension__ typedef __int128 Coefficient;  // NOLINT(modernize-use-using): __extension__ takes no alias
  static constexpr int max_digits = 18;

  constexpr Decimal() = default;
  constexpr Decimal(Coefficient coefficient, int decimals) : coefficient_(coefficient), decimals_(decimals) {}
  static constexpr Decimal whole(std::int64_t value) { return {value, 0}; }

  [[nodiscard]] constexpr Coefficient coefficient() const { return coefficient_; }
  [[nodiscard]] constexpr int decimals() const { return decimals_; }
  [[nodiscard]] constexpr int sign() const { return coefficient_ == 0 ? 0 : (coefficient_ < 0 ? -1 : 1); }

  /// How many decimals the value needs: 2 for 1.2500.
  [[nodiscard]] int significant_decimals() const;
  /// One unit in the last place shown: 0.01 for 9.00.
  [[nodiscard]] constexpr Decimal unit() const { return {1, decimals_}; }
  /// The same value showing `decimals` decimals; nothing when digits would be lost or it does not fit.
  [[nodiscard]] std::optional<Decimal> rescaled(int decimals) const;
  /// The value × 10^power, with the decimals shown moved accordingly (never below 0).
  [[nodiscard]] std::optional<Decimal> scaled_by_power_of_ten(int power) const;
  [[nodiscard]] Decimal absolute() const { return {coefficient_ < 0 ? -coefficient_ : coefficient_, decimals_}; }
  [[nodiscard]] std::string to_string() const;

  friend std::optional<Decimal> checked_add(const Decimal& a, const Decimal& b);
  friend std::optional<Decimal> checked_multiply(const Decimal& a, const Decimal& b);

  Decimal operator-() const { return {-coefficient_, decimals_}; }
  /// These throw std::overflow_error beyond 38 digits, which no document within the digit limit reaches.
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b);
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Coefficient coefficient_ = 0;
  int decimals_ = 0;
};

/// Why a text is no amount.
enum class AmountFault : std::uint8_t {
  not_a_number,         ///< letters, two points, an exponent, a unit …
  misplaced_separator,  ///< thousands groups that are not of three digits
  too_many_digits,      ///< more than Decimal::max_digits significant digits
};

/// What stood in the text besides the plain digits.
struct Amount {
  Decimal value;
  bool full_width = false;  ///< written with full-width digits or signs
};

/// Reads an amount as the form allows it: digits, optional thousands groups, optional one point, optional minus;
/// full-width digits count. The text must not be blank.
Result<Amount, AmountFault> parse_amount(std::string_view text);

}  // namespace budgetlint

template <>
struct fmt::formatter<budgetlint::Decimal> : fmt::formatter<std::string_view> {
  template <class Context>
  auto format(const budgetlint::Decimal& value, Context& context) const {
    return fmt::formatter<std::string_view>::format(value.to_string(), context);
  }
};
