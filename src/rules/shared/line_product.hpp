#pragma once

#include <optional>
#include <utility>

#include "model/document.hpp"
#include "num/interval.hpp"

namespace budgetlint {

/// Quantity × unit cost × times of a line of 测算明细, in every reading of the printed figures.
class LineProduct {
 public:
  /// Nothing where a product or its difference from the amount would need more than 38 digits. Quantity, unit cost and
  /// amount must be present; absent times are 1.
  static std::optional<LineProduct> of(const model::BreakdownLine& line);

  [[nodiscard]] const Decimal& exact() const { return exact_; }
  /// Whole counts are exact in every reading: a quantity without decimals whose measure counts, times without decimals.
  [[nodiscard]] Interval in(Reading reading) const;
  /// The least and the most that it can come to in any reading, the most perhaps not quite.
  [[nodiscard]] std::pair<Decimal, Decimal> extremes() const;
  /// Whether it can be `amount`, all figures read the same way.
  [[nodiscard]] bool agrees_with(const Decimal& amount) const;

 private:
  struct Factor {
    Decimal value;
    bool count = false;
    [[nodiscard]] Interval in(Reading reading) const { return Interval::of(value, count ? Reading::exact : reading); }
  };

  explicit LineProduct(const model::BreakdownLine& line);
  [[nodiscard]] bool fits(const Decimal& amount) const;

  Factor quantity_;
  Factor unit_cost_;
  Factor times_;
  Decimal exact_;
};

}  // namespace budgetlint
