#include "rules/dates/calendar.hpp"

#include <array>
#include <string_view>

#include "diag/message.hpp"

namespace budgetlint {
namespace {

constexpr int months_in_year = 12;
constexpr int months_in_quarter = 3;
constexpr int some_leap_year = 2000;

constexpr std::array<std::string_view, months_in_year> month_names{"January",   "February", "March",    "April",
                                                                   "May",       "June",     "July",     "August",
                                                                   "September", "October",  "November", "December"};

std::chrono::month month_of(int number) { return std::chrono::month(static_cast<unsigned>(number)); }

std::chrono::year_month_day end_of_month(int year, int month) {
  return std::chrono::year(year) / month_of(month) / std::chrono::last;
}

int days_in_month(int year, int month) {
  return static_cast<int>(static_cast<unsigned>(end_of_month(year, month).day()));
}

}  // namespace

int days_in_year(int year) { return std::chrono::year(year).is_leap() ? 366 : 365; }

std::optional<OwnedText> why_impossible(int year, int month, std::optional<int> day) {
  if (month < 1 || month > months_in_year) {
    return compose({.zh = "月份只有 1 月到 12 月", .en = "months go from 1 to 12"});
  }
  if (!day) return std::nullopt;
  if (*day < 1) return compose({.zh = "每个月从 1 日开始", .en = "every month begins with day 1"});
  const int days = days_in_month(year != 0 ? year : some_leap_year, month);
  if (*day <= days) return std::nullopt;
  const std::string_view name = month_names.at(static_cast<std::size_t>(month - 1));
  if (year == 0) {
    return compose<int, int, std::string_view>({.zh = "{0}月最多 {1} 天", .en = "{2} has at most {1} days"}, month,
                                               days, name);
  }
  return compose<int, int, int, std::string_view>({.zh = "{0}年{1}月只有 {2} 天", .en = "{3} {0} has {2} days"}, year,
                                                  month, days, name);
}

std::optional<OwnedText> why_impossible(const TargetDate& date, int year) {
  if (date.month == 0 && date.day == 0) return std::nullopt;
  return why_impossible(date.year != 0 ? date.year : year, date.month,
                        date.day != 0 ? std::optional(date.day) : std::nullopt);
}

std::chrono::year_month_day last_day(const TargetDate& date, int year) {
  const int known_year = date.year != 0 ? date.year : year;
  int month = months_in_year;
  if (date.month != 0) month = date.month;
  if (date.quarter != 0) month = date.quarter * months_in_quarter;
  const std::chrono::year_month_day end = end_of_month(known_year, month);
  return date.day == 0 ? end : end.year() / end.month() / std::chrono::day(static_cast<unsigned>(date.day));
}

const TargetDate* date_of(const model::Indicator& indicator) {
  const bool is_date = indicator.target && indicator.target->value().form == TargetForm::date;
  return is_date ? &indicator.target->value().date : nullptr;
}

int year_of(const model::Document& document) { return document.year ? document.year->value : 0; }

}  // namespace budgetlint
