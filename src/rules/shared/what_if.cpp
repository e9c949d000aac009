#include "rules/shared/what_if.hpp"

#include <algorithm>
#include <string>

namespace budgetlint {
namespace {

using Slip = WhatIf::Slip;

constexpr int largest_power = 8;  // 元 to 亿元

bool powers_of_ten_apart(const Decimal& printed, const Decimal& meant) {
  if (printed.sign() == 0) return false;
  for (int power = -largest_power; power <= largest_power; ++power) {
    if (power != 0 && printed.scaled_by_power_of_ten(power) == meant) return true;
  }
  return false;
}

/// Which slip of a digit makes `printed` out of `meant`. Only digits that show count: both must be equally long.
std::optional<Slip> digit_slip(const Decimal& printed, const Decimal& meant) {
  if (printed.sign() < 0 || meant.sign() < 0) return std::nullopt;
  const auto meant_as_printed = meant.rescaled(printed.decimals());
  if (!meant_as_printed) return std::nullopt;
  std::string is = printed.to_string();
  std::string should_be = meant_as_printed->to_string();
  if (is.size() != should_be.size()) return std::nullopt;
  const std::size_t point = std::min(is.find('.'), is.size());
  std::vector<std::size_t> differing;
  for (std::size_t i = 0; i < is.size(); ++i) {
    if (is[i] != should_be[i]) differing.push_back(i);
  }
  if (differing.size() == 1) return Slip::wrong_digit;
  if (differing.size() != 2) return std::nullopt;
  const auto [left, right] = std::pair(differing[0], differing[1]);
  if (is[left] != should_be[right] || is[right] != should_be[left]) return std::nullopt;
  // Across the point digits are seldom swapped, and then side by side.
  if (left < point && point < right) return right == left + 2 ? std::optional(Slip::swapped_digits) : std::nullopt;
  return right == left + 1 ? Slip::swapped_neighbours : Slip::swapped_digits;
}

/// How a number that should be `meant` came to be `printed`.
std::optional<Slip> slip_between(const Decimal& printed, const Decimal& meant) {
  if (powers_of_ten_apart(printed, meant)) return Slip::wrong_magnitude;
  return digit_slip(printed, meant);
}

void explain_row(const std::vector<Decimal>& rows, std::size_t row, const Decimal& excess, std::vector<WhatIf>& out) {
  const Decimal& amount = rows[row];
  if (amount.sign() == 0) return;
  if (excess == -amount) out.push_back({Slip::row_left_out, row, amount});
  if (excess == amount) out.push_back({Slip::row_counted_twice, row, amount});
  if (excess == -amount - amount) out.push_back({Slip::wrong_sign, row, -amount});
  const Decimal meant = amount + excess;
  if (const auto slip = slip_between(amount, meant)) {
    out.push_back({*slip, row, meant.rescaled(amount.decimals()).value_or(meant)});
  }
}

/// One changed digit explains little where it could be that of many rows.
void drop_ambiguous_digits(std::vector<WhatIf>& found) {
  const auto of_row = [](const WhatIf& what_if) {
    return what_if.slip == Slip::wrong_digit && what_if.row.has_value();
  };
  if (std::count_if(found.begin(), found.end(), of_row) < 2) return;
  found.erase(std::remove_if(found.begin(), found.end(), of_row), found.end());
}

}  // namespace

std::vector<WhatIf> explain_total(const std::vector<Decimal>& rows, const Decimal& total) {
  Decimal sum;
  for (const Decimal& row : rows) sum = sum + row;
  const Decimal excess = total - sum;
  if (excess.sign() == 0) return {};

  std::vector<WhatIf> found;
  if (const auto slip = slip_between(total, sum)) {
    found.push_back({*slip, std::nullopt, sum.rescaled(total.decimals()).value_or(sum)});
  }
  for (std::size_t row = 0; row < rows.size(); ++row) explain_row(rows, row, excess, found);
  drop_ambiguous_digits(found);
  std::stable_sort(found.begin(), found.end(), [](const WhatIf& a, const WhatIf& b) { return a.slip < b.slip; });
  return found;
}

}  // namespace budgetlint
