#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "num/decimal.hpp"

namespace budgetlint {

/// A single slip that would explain why a printed total is not the sum of its rows. To be shown, never applied.
struct WhatIf {
  /// In order of plausibility: the fewer rows or digits would fit by chance, the earlier.
  enum class Slip : std::uint8_t {
    row_left_out,        ///< the total lacks the row
    row_counted_twice,   ///< the total holds the row once too often
    wrong_magnitude,     ///< a power of ten too large or too small: 元 for 万元, a point misplaced
    swapped_neighbours,  ///< two neighbouring digits in each other's place
    swapped_digits,      ///< two other digits, or those around the point, in each other's place
    wrong_sign,          ///< the row was taken off instead of added, or the other way round
    wrong_digit,         ///< one digit is another
  };
  Slip slip;
  std::optional<std::size_t> row;  ///< the row at fault, from 0; absent: the printed total is at fault
  Decimal mended;                  ///< what would stand there without the slip; of a row wrongly counted the row itself
  friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

/// All slips that alone would turn the sum of `rows` into `total`, the most plausible first; none where they agree.
std::vector<WhatIf> explain_total(const std::vector<Decimal>& rows, const Decimal& total);

}  // namespace budgetlint
