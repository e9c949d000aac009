#pragma once

#include <optional>

#include "num/interval.hpp"
#include "num/money.hpp"
#include "rules/unit_cost/cost_reading.hpp"

namespace budgetlint {

/// What the unit costs of a project come to, in the unit of the document, held against its budget. Exact: nothing is
/// divided, and the ends of the intervals are open or closed as the printed figures make them.
class CostProduct {
 public:
  /// Nothing where the figures are too long to be multiplied. The budget, in `unit`, must be above 0.
  static std::optional<CostProduct> of(const CostReading& costs, const Decimal& budget, MoneyUnit unit);

  /// Σ cost × times × quantity, whatever the signs of comparison; all figures read the same way.
  [[nodiscard]] Interval in(Reading reading) const;
  /// The budgets that the costs leave room for: `≤k` for `=q` says no more than "at most", `≥q` at `≤k` nothing.
  [[nodiscard]] Interval allowed(Reading reading) const;
  [[nodiscard]] Interval budget_in(Reading reading) const { return Interval::of(budget_, reading); }

  /// Whether the budget is one that the costs leave room for, when all figures are read in this way.
  [[nodiscard]] bool holds(Reading reading) const { return allowed(reading).meets(budget_in(reading)); }
  [[nodiscard]] Agreement agreement() const;
  /// Whether the budget can be the product itself, in some reading.
  [[nodiscard]] bool meets_budget() const;
  /// Whether the budget is larger, or smaller, than the product in every reading.
  [[nodiscard]] bool below_budget() const;
  [[nodiscard]] bool above_budget() const;
  /// Whether even the smallest reading of the product exceeds the largest of the budget.
  [[nodiscard]] bool far_above_budget() const;
  /// The j other than 0 for which the budget is 10^j times the product, exactly or within rounding that leaves less
  /// than a factor of 2 open.
  [[nodiscard]] std::optional<int> magnitude_slip() const;

  [[nodiscard]] const CostReading& costs() const { return costs_; }
  [[nodiscard]] const Decimal& budget() const { return budget_; }
  [[nodiscard]] MoneyUnit unit() const { return unit_; }

 private:
  CostProduct(CostReading costs, const Decimal& budget, MoneyUnit unit);
  [[nodiscard]] bool fits() const;

  CostReading costs_;
  Decimal budget_;
  MoneyUnit unit_;
};

/// `a` ÷ `b` with `decimals` decimals, rounded up; both above 0. Nothing where it takes more than 38 digits.
std::optional<Decimal> quotient_rounded_up(const Decimal& a, const Decimal& b, int decimals);

}  // namespace budgetlint
