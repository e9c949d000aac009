#pragma once

#include <optional>

#include "num/decimal.hpp"
#include "num/money.hpp"

namespace budgetlint {

/// An amount as it is printed, and its unit.
struct PrintedAmount {
  Decimal value;
  MoneyUnit unit = MoneyUnit::yuan;

  /// In another unit, exactly; nothing where it does not fit.
  [[nodiscard]] std::optional<Decimal> in(MoneyUnit other) const {
    return value.scaled_by_power_of_ten(power_of_ten(unit) - power_of_ten(other));
  }
};

/// Whether the two are the same amount, of which one may have been rounded or cut to a larger unit or fewer decimals:
/// the finer one lies in what the coarser one can stand for (`num/interval.hpp`).
bool agree(const PrintedAmount& a, const PrintedAmount& b);

}  // namespace budgetlint
