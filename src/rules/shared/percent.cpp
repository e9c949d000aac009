#include "rules/shared/percent.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace budgetlint {
namespace {

__extension__ typedef unsigned __int128 Magnitude;  // NOLINT(modernize-use-using): __extension__ takes no alias

Magnitude magnitude(const Decimal& value, int decimals) {
  return static_cast<Magnitude>(value.absolute().rescaled(decimals).value().coefficient());
}

}  // namespace

std::string percent_text(const Decimal& part, const Decimal& whole) {
  const int decimals = std::max(part.decimals(), whole.decimals());
  const Magnitude divisor = magnitude(whole, decimals);
  Magnitude percent = magnitude(part, decimals) / divisor;
  Magnitude rest = magnitude(part, decimals) % divisor;
  // Long division, because the dividend × 10000 may not fit.
  unsigned hundredths = 0;
  for (int digit = 0; digit < 4; ++digit) {
    rest *= 10;
    hundredths = hundredths * 10 + static_cast<unsigned>(rest / divisor);
    rest %= divisor;
  }
  if (rest * 2 >= divisor) ++hundredths;
  percent = percent * 100 + hundredths / 100;
  hundredths %= 100;
  const bool negative = part.sign() < 0 && (percent != 0 || hundredths != 0);
  return fmt::format("{}{}.{:02}%", negative ? "-" : "", Decimal(static_cast<Decimal::Coefficient>(percent), 0),
                     hundredths);
}

Decimal percent_of(std::int64_t percent, const Decimal& whole) {
  const Decimal share = whole * Decimal(percent, 2);
  return share.rescaled(std::max(whole.decimals(), share.significant_decimals())).value_or(share);
}

}  // namespace budgetlint
