#pragma once

#include <optional>

#include "model/document.hpp"

namespace budgetlint {

/// Calls `visit(project, text)` for every text that somebody worded, in the order of the form: names, goals, purposes,
/// indicators, bases. Codes are none. `project` is null for the texts of the document as a whole.
template <class Visit>
void for_each_text(const model::Document& document, Visit visit) {
  const model::Project* project = nullptr;
  const auto one = [&](const std::optional<model::LocatedText>& text) {
    if (text) visit(project, *text);
  };
  const auto all = [&](const std::vector<model::LocatedText>& texts) {
    for (const model::LocatedText& text : texts) visit(project, text);
  };
  one(document.department.name);
  one(document.prepared_by);
  one(document.reviewed_by);
  one(document.overall_goal);
  for (const model::Goal& goal : document.goals) {
    one(goal.name);
    one(goal.objective);
    all(goal.indicators);
  }
  for (const model::Safeguard& safeguard : document.safeguards) {
    one(safeguard.name);
    one(safeguard.text);
  }
  for (const model::Project& each : document.projects) {
    project = &each;
    one(each.name);
    one(each.purpose);
    all(each.objectives);
    for (const model::Indicator& indicator : each.indicators) {
      one(indicator.name);
      one(indicator.description);
      if (indicator.target) visit(project, model::LocatedText{indicator.target->text(), indicator.target->place()});
      one(indicator.basis);
    }
    for (const model::BreakdownLine& line : each.breakdown) one(line.item);
  }
}

}  // namespace budgetlint
