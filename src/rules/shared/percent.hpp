#pragma once

#include <cstdint>
#include <string>

#include "num/decimal.hpp"

namespace budgetlint {

/// `part` as a share of `whole` with two decimals, rounded half away from zero: "36.36%". `whole` must be above 0;
/// brought to the same decimals, both must have at most 37 digits, as amounts of a document have.
std::string percent_text(const Decimal& part, const Decimal& whole);

/// `percent` per cent of `whole`, exactly; shows the decimals of `whole`, and more only where the value needs them.
Decimal percent_of(std::int64_t percent, const Decimal& whole);

}  // namespace budgetlint
