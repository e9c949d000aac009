#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "num/interval.hpp"
#include "text/language.hpp"
#include "text/result.hpp"

/// The one reading of a project's unit costs that all rules of this family share: which costs are in money, and how
/// many times each is paid.
namespace budgetlint {

/// A printed number, or the two of a range, as a power of ten of its unit.
struct Figure {
  Decimal low;
  Decimal high;        ///< the same unless a range
  bool whole = false;  ///< counts whole things: exact in every reading
  int power = 0;       ///< of ten, of 元 for money: 4 for 万元

  /// The values that it can stand for, in its unit without the power.
  [[nodiscard]] Interval in(Reading reading) const;
};

/// How often a cost that is paid by the period is paid in a year.
struct Period {
  std::string_view unit;  ///< canonical name: 月
  int times = 1;
  Text name;    ///< 月 / month
  Text plural;  ///< 月 / months
};

/// A quantity that costs are multiplied by. `>` and `<` of whole things are read as ≥ and ≤ of the next number.
struct Count {
  const model::Indicator* indicator = nullptr;
  Figure figure;
  bool bounded = true;  ///< =, ≤, < or a range; else at least so many
  bool open = false;    ///< > or < of what is measured: the number itself does not count
};

/// A cost in money that one indicator sets.
struct UnitCost {
  const model::Indicator* indicator = nullptr;
  Figure figure;
  bool from_above = true;          ///< says what it may cost at most
  bool from_below = false;         ///< says what it costs at least; both for an exact price or a range
  bool open = false;               ///< > or <
  const Period* period = nullptr;  ///< null where it is not paid by the period
};

/// What all costs of a project come to: the sum of the costs, each times its period, times all the counts.
struct CostReading {
  std::vector<UnitCost> costs;  ///< at least one
  std::vector<Count> counts;    ///< shared by all costs; mostly one or none
  bool total_stated = false;    ///< the words say that it is the total: 总成本
};

/// The reading by units and words, and those that the words do not rule out.
struct CostReadings {
  CostReading main;
  std::vector<CostReading> rivals;
};

/// How the costs of the project are to be read, or why that cannot be told. Points into the project.
Result<CostReadings, Text> read_costs(const model::Project& project);

/// Whether the indicator is about cost in money: 成本指标 or 经济成本指标.
bool is_cost_in_money(const model::Indicator& indicator);
/// Whether a number of the indicator is money: it is such a cost, or its name or description speaks of money.
bool means_money(const model::Indicator& indicator);

/// Of a target in money: which power of ten of 元 one of its number is; nothing for other targets. Bare 万 counts as
/// money.
std::optional<int> power_of_money(const TargetValue& target);

}  // namespace budgetlint
