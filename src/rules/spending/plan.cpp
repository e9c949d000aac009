#include "rules/spending/plan.hpp"

#include <algorithm>
#include <array>

namespace budgetlint {
namespace {

constexpr std::array<Text, last_month> month_ends{{
    {.zh = "1月底", .en = "the end of January"},
    {.zh = "2月底", .en = "the end of February"},
    {.zh = "3月底", .en = "the end of March"},
    {.zh = "4月底", .en = "the end of April"},
    {.zh = "5月底", .en = "the end of May"},
    {.zh = "6月底", .en = "the end of June"},
    {.zh = "7月底", .en = "the end of July"},
    {.zh = "8月底", .en = "the end of August"},
    {.zh = "9月底", .en = "the end of September"},
    {.zh = "10月底", .en = "the end of October"},
    {.zh = "11月底", .en = "the end of November"},
    {.zh = "12月底", .en = "the end of December"},
}};

}  // namespace

bool written(const model::Checkpoint& checkpoint) { return !checkpoint.amount.blank(); }

std::optional<std::size_t> first_written(const model::Project& project) {
  const auto& plan = project.cumulative_spending;
  const auto found = std::find_if(plan.begin(), plan.end(), written);
  if (found == plan.end()) return std::nullopt;
  return static_cast<std::size_t>(found - plan.begin());
}

std::optional<Decimal> spent_by(const model::Project& project, std::size_t index) {
  const model::Cell& amount = project.cumulative_spending[index].amount;
  if (amount.present()) return amount.value;
  const std::optional<std::size_t> first = first_written(project);
  if (first && index < *first) return Decimal();
  return std::nullopt;
}

const model::Checkpoint* year_end(const model::Project& project) {
  const auto& plan = project.cumulative_spending;
  return plan.empty() || plan.back().month != last_month ? nullptr : &plan.back();
}

Text end_of_month(int month) { return month_ends.at(static_cast<std::size_t>(month - 1)); }

}  // namespace budgetlint
