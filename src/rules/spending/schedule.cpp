#include "rules/spending/schedule.hpp"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string>

#include "rules/spending/plan.hpp"
#include "text/half_width.hpp"

namespace budgetlint {
namespace {

constexpr std::int64_t all_of_it = 100;

std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<Schedule::Milestone> Schedule::read(std::string_view text) {
  const std::string plain = to_half_width(text);
  const std::size_t colon = plain.find(':');
  if (colon == std::string::npos) return std::nullopt;
  const auto month = whole_number(std::string_view(plain).substr(0, colon));
  const auto percent = whole_number(std::string_view(plain).substr(colon + 1));
  if (!month || !percent || *month > last_month || *percent > all_of_it) return std::nullopt;
  return Milestone{*month, *percent};
}

bool Schedule::add(const Milestone& milestone) {
  if (milestone.month <= line_.back().month || milestone.percent < line_.back().percent) return false;
  line_.push_back(milestone);
  return true;
}

std::optional<Schedule> Schedule::of(const std::vector<std::string_view>& milestones) {
  Schedule schedule;
  for (const std::string_view text : milestones) {
    const auto milestone = read(text);
    if (!milestone || !schedule.add(*milestone)) return std::nullopt;
  }
  if (schedule.line_.back().month < last_month) schedule.line_.push_back({last_month, all_of_it});
  return schedule;
}

Fraction Schedule::due_by(int month) const {
  const auto next = std::find_if(line_.begin() + 1, line_.end() - 1,
                                 [&](const Milestone& milestone) { return month <= milestone.month; });
  const auto last = next - 1;
  const std::int64_t months = next->month - last->month;
  const std::int64_t numerator = last->percent * months + (next->percent - last->percent) * (month - last->month);
  const std::int64_t denominator = all_of_it * months;
  const std::int64_t divisor = std::gcd(numerator, denominator);
  return {numerator / divisor, denominator / divisor};
}

}  // namespace budgetlint
