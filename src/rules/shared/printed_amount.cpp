#include "rules/shared/printed_amount.hpp"

#include "num/interval.hpp"

namespace budgetlint {
namespace {

/// The power of ten of the last digit shown, in 元.
int last_place(const PrintedAmount& amount) { return power_of_ten(amount.unit) - amount.value.decimals(); }

}  // namespace

bool agree(const PrintedAmount& a, const PrintedAmount& b) {
  const bool a_is_coarser = last_place(a) > last_place(b);
  const PrintedAmount& coarse = a_is_coarser ? a : b;
  const std::optional<Decimal> fine = (a_is_coarser ? b : a).in(coarse.unit);
  return fine && (Interval::of(coarse.value, Reading::truncated).contains(*fine) ||
                  (last_place(a) != last_place(b) && Interval::of(coarse.value, Reading::rounded).contains(*fine)));
}

}  // namespace budgetlint
