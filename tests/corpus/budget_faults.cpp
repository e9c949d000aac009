#include <fmt/format.h>

#include "corpus/faults.hpp"
#include "num/money.hpp"

namespace budgetlint::corpus {
namespace {

std::string at(std::string_view below) { return std::string(spoilt_pointer) + std::string(below); }

std::int64_t sum_of(const DepartmentPlan& plan) {
  std::int64_t sum = 0;
  for (const ProjectPlan& project : plan.projects) sum += project.hundreds;
  return sum;
}

template <int... percent>
std::string spend(DepartmentPlan& plan) {
  spending(plan, {percent...});
  return at("/cumulative_spending");
}

/// One line of the breakdown, with amounts in hundreds of 元.
std::string break_down(DepartmentPlan& plan, std::int64_t unit_cost, int quantity, std::int64_t amount) {
  plan.projects.at(spoilt).breakdown = {
      {"设备", fmt::to_string(quantity), "台", amount_text(unit_cost, plan.unit), "", amount_text(amount, plan.unit)}};
  return at("/breakdown");
}

}  // namespace

std::vector<Fault> budget_faults() {
  return {
      {.rule = "BL201",
       .spoil =
           [](DepartmentPlan& plan) {
             with_budget(plan, 9000).fiscal = amount_text(8900, plan.unit);
             return at("/budget");
           },
       .companions = {"BL401", "BL402", "BL403", "BL404", "BL405", "BL411"}},
      {.rule = "BL202",
       .spoil =
           [](DepartmentPlan& plan) {
             with_budget(plan, 0);
             return at("/budget/total");
           },
       .companions = {"BL306"}},
      {.rule = "BL203",
       .spoil =
           [](DepartmentPlan& plan) {
             spending(plan, {25, 50, 80, 100}).spending.front().amount = "-1.00";
             return at("/cumulative_spending/3");
           }},
      {.rule = "BL204",
       .spoil =
           [](DepartmentPlan& plan) {
             std::string& amount = spending(plan, {25, 50, 80, 100}).spending.front().amount;
             const std::size_t decimals = amount.size() - amount.find('.') - 1;
             amount += std::string(static_cast<std::size_t>(decimals_to_fen(plan.unit)) - decimals, '0') + "1";
             return at("/cumulative_spending/3");
           }},
      {.rule = "BL205",
       .spoil =
           [](DepartmentPlan& plan) {
             plan.total_budget = amount_text(sum_of(plan) + 1, plan.unit);
             return std::string("/total_budget");
           }},
      {.rule = "BL206",
       .spoil =
           [](DepartmentPlan& plan) {
             const std::int64_t amount = plan.projects.at(spoilt).hundreds - 1;
             break_down(plan, amount, 1, amount);
             return at("/budget/total");
           }},
      {.rule = "BL207",
       .spoil =
           [](DepartmentPlan& plan) {
             const std::int64_t amount = plan.projects.at(spoilt).hundreds;
             return break_down(plan, amount, 2, amount);
           }},
      {.rule = "BL208",
       .spoil =
           [](DepartmentPlan& plan) {
             with_budget(plan, sum_of(plan) * 3);
             return at("");
           },
       .companions = {"BL401", "BL402", "BL403", "BL404", "BL405", "BL411"}},
      {.rule = "BL301", .spoil = spend<30, 20, 80, 100>},
      {.rule = "BL302", .spoil = spend<25, 50, 80, 99>},
      // What exceeds the budget before the end falls again, or ends wrong.
      {.rule = "BL303", .spoil = spend<25, 50, 120, 100>, .companions = {"BL301"}},
      {.rule = "BL304", .spoil = spend<25, -1, 80, 100>},
      {.rule = "BL305", .spoil = spend<-1, 50, 80, 100>},
      {.rule = "BL306", .spoil = spend<0, 0, 80, 100>},
      {.rule = "BL307", .spoil = spend<25, 50, 70, 100>},
      {.rule = "BL308", .spoil = spend<10, 50, 85, 100>},
      {.rule = "BL309",
       .spoil =
           [](DepartmentPlan& plan) {
             with_budget(plan, 4000);
             spending(plan, {25, 50, 75, 100}).spending[2].month = 9;
             return at("/cumulative_spending");
           },
       .companions = {"BL401", "BL402", "BL403", "BL404", "BL405", "BL411"}},
  };
}

}  // namespace budgetlint::corpus
