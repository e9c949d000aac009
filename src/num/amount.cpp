#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "num/decimal.hpp"
#include "text/half_width.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr std::string_view digits_and_commas = "0123456789,";

Failure<AmountFault> failure(AmountFault fault) { return Failure<AmountFault>(fault); }

bool only_of(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

/// Whether the groups of `whole` (digits and commas) are of three digits, the first of one to three.
bool grouped_by_thousands(std::string_view whole) {
  const std::size_t first = whole.find(',');
  if (first == std::string_view::npos) return true;
  if (first == 0 || first > 3 || (whole.size() - first) % 4 != 0) return false;
  for (std::size_t at = first; at < whole.size(); ++at) {
    if ((whole[at] == ',') != ((at - first) % 4 == 0)) return false;
  }
  return true;
}

Result<Decimal, AmountFault> read_digits(const std::string& shown, std::size_t decimals, bool negative) {
  constexpr std::size_t most = Decimal::max_digits;
  const std::size_t leading = std::min(shown.find_first_not_of('0'), shown.size());
  if (shown.size() - leading > most || decimals > most) return failure(AmountFault::too_many_digits);
  Decimal::Coefficient coefficient = 0;
  for (std::size_t i = leading; i < shown.size(); ++i) coefficient = coefficient * 10 + (shown[i] - '0');
  return Decimal(negative ? -coefficient : coefficient, static_cast<int>(decimals));
}

}  // namespace

Result<Amount, AmountFault> parse_amount(std::string_view text) {
  const std::string half_width = to_half_width(text);
  std::string_view rest = half_width;
  const bool negative = rest.starts_with('-');
  if (negative) rest.remove_prefix(1);

  const std::size_t point = rest.find('.');
  const bool has_point = point != std::string_view::npos;
  const std::string_view whole = rest.substr(0, point);
  const std::string_view decimals = has_point ? rest.substr(point + 1) : std::string_view();
  if (!only_of(whole, digits_and_commas) || whole.find_first_of(digits) == std::string_view::npos ||
      !only_of(decimals, digits) || (has_point && decimals.empty())) {
    return failure(AmountFault::not_a_number);
  }
  if (!grouped_by_thousands(whole)) return failure(AmountFault::misplaced_separator);

  std::string shown(whole);
  std::erase(shown, ',');
  shown += decimals;
  return read_digits(shown, decimals.size(), negative).map([&](const Decimal& value) {
    return Amount{.value = value, .full_width = half_width != text};
  });
}

}  // namespace budgetlint
