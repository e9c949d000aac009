#pragma once

#include <cstddef>
#include <optional>

#include "model/document.hpp"
#include "model/fields.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// Why a check of a cell that is no amount is not applicable.
inline constexpr Text malformed_amount{.zh = "金额写得不对，读不出数来", .en = "the amount cannot be read"};

/// Why nothing can be compared with the total of a budget: malformed, missing or not above 0; nothing where it can.
std::optional<Text> obstacle_to_total(const model::Budget& budget);

/// Calls `visit(project, cell, field)` for every money cell of the document, in the order of the form; `project` is
/// null for the total of the document.
template <class Visit>
void for_each_money_cell(const model::Document& document, Visit visit) {
  namespace fields = model::fields;
  const model::Project* const none = nullptr;
  visit(none, document.total_budget, fields::root::total_budget);
  for (const model::Project& project : document.projects) {
    visit(&project, project.budget.total, fields::budget::total);
    visit(&project, project.budget.fiscal, fields::budget::fiscal);
    visit(&project, project.budget.other, fields::budget::other);
    for (const model::Checkpoint& checkpoint : project.cumulative_spending) {
      const auto month = static_cast<std::size_t>(checkpoint.month - 1);
      visit(&project, checkpoint.amount, fields::cumulative_spending::months[month]);
    }
    for (const model::BreakdownLine& line : project.breakdown) {
      visit(&project, line.unit_cost, fields::breakdown_line::unit_cost);
      visit(&project, line.amount, fields::breakdown_line::amount);
    }
  }
}

}  // namespace budgetlint
