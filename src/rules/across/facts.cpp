#include "rules/across/facts.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace budgetlint {
namespace {

KeptText kept(std::string_view text, const Source& source) {
  const std::string_view whole = source.text();
  const bool is_written = std::less_equal<>()(whole.data(), text.data()) &&
                          std::less_equal<>()(text.data() + text.size(), whole.data() + whole.size());
  if (text.empty() || !is_written) return {.written = {}, .other = std::string(text)};
  const auto begin = static_cast<std::uint32_t>(text.data() - whole.data());
  const Span written{begin, begin + static_cast<std::uint32_t>(text.size())};
  // An excerpt has whole lines, one by one.
  if (source.line_of(written.begin) == source.line_of(written.end)) return {.written = written};
  return {.written = {}, .other = std::string(text)};
}

ProjectFacts facts_of(const model::Project& project, std::uint32_t index, const std::optional<int>& power,
                      const Source& source) {
  ProjectFacts facts;
  facts.index = index;
  if (project.code) {
    const std::string code = without_blanks(project.code->value);
    if (is_well_formed_code(code)) std::copy(code.begin(), code.end(), facts.code.begin());
    facts.code_place = project.code->place.span;
  }
  if (project.name) {
    facts.name = kept(project.name->value, source);
    facts.name_place = project.name->place.span;
  }
  if (power && project.budget.total.present()) {
    facts.budget = project.budget.total.value.scaled_by_power_of_ten(*power);
  }
  return facts;
}

/// What the document gives as its total, else the sum of its projects' budgets where each has one.
std::optional<Decimal> total_of(const model::Document& document) {
  if (document.total_budget.present()) return document.total_budget.value;
  if (!document.total_budget.known() || document.projects.empty()) return std::nullopt;
  Decimal sum;
  for (const model::Project& project : document.projects) {
    if (!project.budget.total.present()) return std::nullopt;
    sum = sum + project.budget.total.value;
  }
  return sum;
}

std::vector<Span> without_empty(std::vector<Span> places) {
  std::erase_if(places, [](Span place) { return place.empty(); });
  return places;
}

}  // namespace

DocumentFacts facts_of(const model::Document& document, const Source& source) {
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
  if (const std::optional<Decimal> total = total_of(document); total && document.unit) {
    facts.total = PrintedAmount{*total, document.unit->value};
    if (document.total_budget.present()) facts.total_place = document.total_budget.place.span;
  }
  facts.projects.reserve(document.projects.size());
  for (const model::Project& project : document.projects) {
    facts.projects.push_back(facts_of(project, static_cast<std::uint32_t>(facts.projects.size()), power, source));
  }
  return facts;
}

SummaryFacts facts_of(const model::Summary& summary, const Source& source) {
  SummaryFacts facts;
  facts.index = summary.index;
  if (summary.year) facts.year = summary.year->value;
  if (summary.unit) facts.unit = summary.unit->value;
  if (summary.total_budget.present()) facts.total = summary.total_budget.value;
  facts.total_place = summary.total_budget.place.span;
  facts.departments_place = summary.departments_place.span;
  for (const model::ListedDepartment& department : summary.departments) {
    ListedFacts& listed = facts.listed.emplace_back();
    if (department.code) {
      listed.code = department.code->value;
      listed.code_place = department.code->place.span;
    }
    if (department.name) listed.name = kept(department.name->value, source);
    if (department.total_budget.present()) listed.total = department.total_budget.value;
    listed.total_place = department.total_budget.place.span;
  }
  return facts;
}

std::vector<Span> places_of(const DocumentFacts& facts) {
  std::vector<Span> places{facts.department_place, facts.year_place, facts.total_place};
  for (const ProjectFacts& project : facts.projects) {
    places.push_back(project.code_place);
    places.push_back(project.name_place);
  }
  return without_empty(std::move(places));
}

std::vector<Span> places_of(const SummaryFacts& facts) {
  std::vector<Span> places{facts.total_place, facts.departments_place};
  for (const ListedFacts& department : facts.listed) {
    places.push_back(department.code_place);
    places.push_back(department.name.written);
    places.push_back(department.total_place);
  }
  return without_empty(std::move(places));
}

}  // namespace budgetlint
