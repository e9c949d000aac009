#include "corpus/faults.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <fmt/format.h>

namespace budgetlint::corpus {

ProjectPlan& with_budget(DepartmentPlan& plan, std::int64_t hundreds) {
  ProjectPlan& project = plan.projects.at(spoilt);
  project.hundreds = hundreds;
  project.total = project.fiscal = amount_text(hundreds, plan.unit);
  project.other.clear();
  project.breakdown.clear();
  std::int64_t sum = 0;
  for (const ProjectPlan& each : plan.projects) sum += each.hundreds;
  if (!plan.total_budget.empty()) plan.total_budget = amount_text(sum, plan.unit);
  return spending(plan, {25, 50, 80, 100});
}

ProjectPlan& spending(DepartmentPlan& plan, const std::vector<int>& percent) {
  constexpr std::array months{3, 6, 10, 12};
  ProjectPlan& project = plan.projects.at(spoilt);
  project.spending.clear();
  for (std::size_t i = 0; i < percent.size(); ++i) {
    const std::int64_t amount = project.hundreds * percent[i] / 100;
    project.spending.push_back({months.at(i), percent[i] < 0 ? "" : amount_text(amount, plan.unit)});
  }
  return project;
}

IndicatorPlan& indicator(DepartmentPlan& plan, std::string_view kind) {
  for (IndicatorPlan& each : plan.projects.at(spoilt).indicators) {
    if (each.kind == kind || (kind == "cost" && each.category == "cost") || each.category == kind) return each;
  }
  throw std::invalid_argument("no such indicator");
}

std::string pointer_to(const DepartmentPlan& plan, const IndicatorPlan& indicator) {
  return fmt::format("{}/indicators/{}", spoilt_pointer, &indicator - plan.projects.at(spoilt).indicators.data());
}

}  // namespace budgetlint::corpus
