#include "rules/unit_cost/judgement.hpp"

#include <algorithm>

#include "rules/shared/money_cells.hpp"

namespace budgetlint {
namespace {

constexpr Text no_unit{.zh = "没有填金额单位", .en = "the document states no unit"};
constexpr Text too_long{.zh = "数字位数过多，无法相乘", .en = "the figures are too long to be multiplied"};
constexpr Text rival_reading{.zh = "成本指标有两种读法：一种与预算数不符，一种相符",
                             .en = "the cost can be read in two ways, of which one agrees with the budget"};

bool are_all_caps(const CostReading& costs) {
  return std::all_of(costs.costs.begin(), costs.costs.end(), [](const UnitCost& cost) { return cost.from_above; });
}

bool is_any_exact(const CostReading& costs) {
  return std::any_of(costs.costs.begin(), costs.costs.end(), [](const UnitCost& cost) { return cost.from_below; });
}

/// A printed exact price may be rounded; a cap that is must have been rounded down.
Verdict verdict_within_rounding(const CostProduct& product) {
  const bool exact_prices = product.allowed(Reading::exact).low().has_value();
  const bool accepted = exact_prices && product.holds(Reading::rounded);
  return accepted || !is_bounded(product.costs()) ? Verdict::agrees : Verdict::rounded;
}

/// Of a product that the budget cannot be, whatever rounding there was.
Verdict verdict_apart(const CostProduct& product) {
  const CostReading& costs = product.costs();
  const bool contradiction = product.agreement() == Agreement::contradiction;
  if ((contradiction || are_all_caps(costs)) && product.magnitude_slip()) return Verdict::slip;
  if (contradiction) return product.below_budget() ? Verdict::uncovered : Verdict::unaffordable;
  if (product.below_budget() && are_all_caps(costs) && !is_bounded(costs)) return Verdict::understated;
  const bool binding = are_all_caps(costs) && is_bounded(costs) && !is_any_exact(costs);
  return binding && product.far_above_budget() ? Verdict::loose : Verdict::agrees;
}

Verdict verdict_of(const CostProduct& product) {
  if (!product.meets_budget()) return verdict_apart(product);
  const bool consistent = product.agreement() == Agreement::consistent;
  return consistent ? Verdict::agrees : verdict_within_rounding(product);
}

bool agrees(const CostReading& costs, const Decimal& budget, MoneyUnit unit) {
  const auto product = CostProduct::of(costs, budget, unit);
  return product && product->meets_budget();
}

}  // namespace

bool is_bounded(const CostReading& costs) {
  return std::all_of(costs.counts.begin(), costs.counts.end(), [](const Count& count) { return count.bounded; });
}

Judging judge(const model::Document& document, const model::Project& project) {
  if (const auto reason = obstacle_to_total(project.budget)) return tl::unexpected(*reason);
  if (!document.unit) return tl::unexpected(no_unit);
  const auto readings = read_costs(project);
  if (!readings) return tl::unexpected(readings.error());
  const Decimal& budget = project.budget.total.value;
  const MoneyUnit unit = document.unit->value;
  const auto product = CostProduct::of(readings->main, budget, unit);
  if (!product) return tl::unexpected(too_long);
  const Verdict verdict = verdict_of(*product);
  const bool found = verdict != Verdict::agrees && verdict != Verdict::rounded;
  if (found && std::any_of(readings->rivals.begin(), readings->rivals.end(),
                           [&](const CostReading& rival) { return agrees(rival, budget, unit); })) {
    return tl::unexpected(rival_reading);
  }
  return Judgement{verdict, *product};
}

const std::vector<Judging>& judgements(RuleContext& context) {
  return context.once<std::vector<Judging>>([&] {
    std::vector<Judging> all;
    for (const model::Project& project : context.document().projects) all.push_back(judge(context.document(), project));
    return all;
  });
}

}  // namespace budgetlint
