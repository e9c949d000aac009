#include "rules/across/facts.hpp"

#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

ProjectFacts facts_of(const model::Project& project, std::uint32_t index, const std::optional<int>& power) {
  ProjectFacts facts;
  facts.index = index;
  if (project.code) {
    facts.code = without_blanks(project.code->value);
    if (!is_well_formed_code(facts.code)) facts.code.clear();
    facts.code_place = project.code->place.span;
  }
  if (project.name) {
    facts.name = project.name->value;
    facts.name_place = project.name->place.span;
  }
  if (power && project.budget.total.present()) {
    facts.budget = project.budget.total.value.scaled_by_power_of_ten(*power);
  }
  return facts;
}

}  // namespace

DocumentFacts facts_of(const model::Document& document) {
  DocumentFacts facts;
  facts.index = document.index;
  if (document.department.code) {
    facts.department = document.department.code->value;
    facts.department_place = document.department.code->place.span;
  }
  if (document.department.name) facts.name = document.department.name->value;
  if (document.year) {
    facts.year = document.year->value;
    facts.year_place = document.year->place.span;
  }
  const std::optional<int> power = document.unit ? std::optional(power_of_ten(document.unit->value)) : std::nullopt;
  facts.projects.reserve(document.projects.size());
  for (const model::Project& project : document.projects) {
    facts.projects.push_back(facts_of(project, static_cast<std::uint32_t>(facts.projects.size()), power));
  }
  return facts;
}

std::vector<Span> places_of(const DocumentFacts& facts) {
  std::vector<Span> places{facts.department_place, facts.year_place};
  for (const ProjectFacts& project : facts.projects) {
    places.push_back(project.code_place);
    places.push_back(project.name_place);
  }
  std::erase_if(places, [](Span place) { return place.empty(); });
  return places;
}

}  // namespace budgetlint
