#include <algorithm>
#include <array>
#include <charconv>

#include "num/chinese_numeral.hpp"
#include "num/target_grammar.hpp"

namespace budgetlint::target_grammar {
namespace {

using namespace std::string_view_literals;

constexpr std::array lead_ins{"截止到"sv, "截至"sv, "截止"sv, "于"sv, "在"sv};
constexpr std::array period_ends{"月底"sv, "月末"sv, "年底"sv, "年末"sv, "底"sv, "末"sv};
constexpr std::array deadlines{"之前"sv, "以前"sv, "前"sv};
constexpr std::array completions{"完成"sv, "全部完成"sv, "办结"sv, "完工"sv, "竣工"sv, "到位"sv, "验收"sv};

std::size_t digits_at_start(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

/// A number of at most `most` digits.
std::optional<int> read_digits(TargetCursor& cursor, std::size_t least, std::size_t most) {
  const std::size_t size = digits_at_start(cursor.rest());
  if (size < least || size > most) return std::nullopt;
  const std::string_view digits = cursor.rest().substr(0, size);
  int number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  cursor.skip(size);
  return number;
}

std::optional<int> read_year_number(TargetCursor& cursor) {
  const bool plausible = cursor.rest().starts_with('1') || cursor.rest().starts_with('2');
  return plausible ? read_digits(cursor, 4, 4) : std::nullopt;
}

/// The number of a month, day or quarter, in digits or in words.
std::optional<int> read_small_number(TargetCursor& cursor) {
  if (const auto numeral = parse_chinese_numeral(cursor.rest()); numeral && numeral->value < 100) {
    cursor.skip(numeral->size);
    return static_cast<int>(numeral->value);
  }
  return read_digits(cursor, 1, 2);
}

using ReadNumber = std::optional<int> (*)(TargetCursor&);

/// A number before `name`, which may be left to the end of a period: the 1 of 1-12月.
std::optional<int> read_part(TargetCursor& cursor, ReadNumber number, std::string_view name) {
  TargetCursor ahead = cursor;
  const auto part = number(ahead);
  if (!part) return std::nullopt;
  if (ahead.take(name)) {
    cursor = ahead;
    return part;
  }
  TargetCursor period_end = ahead;
  if (!take_range_sign(period_end) || !number(period_end) || !period_end.take(name)) return std::nullopt;
  cursor = ahead;
  return part;
}

/// 2024-06-30, 2024/6/30, 2024.6.30, 2024-06
bool read_numeric_date(TargetCursor& cursor, TargetDate& date) {
  TargetCursor ahead = cursor;
  const auto year = read_year_number(ahead);
  if (!year || ahead.done()) return false;
  const std::string_view separator = ahead.rest().substr(0, 1);
  if (separator != "-" && separator != "/" && separator != ".") return false;
  ahead.skip(1);
  const auto month = read_digits(ahead, 1, 2);
  if (!month) return false;
  const auto day = ahead.take(separator) ? read_digits(ahead, 1, 2) : std::optional(0);
  // 2024.12 is a number, 2024-30 a range.
  if (!day || (*day == 0 && (separator != "-" || *month < 1 || *month > 12))) return false;
  date.year = *year;
  date.month = *month;
  date.day = *day;
  cursor = ahead;
  return true;
}

bool read_quarter(TargetCursor& cursor, TargetDate& date) {
  TargetCursor ahead = cursor;
  ahead.take("第");
  const auto quarter = read_part(ahead, read_small_number, "季度");
  if (!quarter || *quarter < 1 || *quarter > 4) return false;
  date.quarter = *quarter;
  cursor = ahead;
  return true;
}

void read_month_and_day(TargetCursor& cursor, TargetDate& date) {
  const auto month = read_part(cursor, read_small_number, "月");
  if (!month) return;
  date.month = *month;
  cursor.take("份");
  TargetCursor ahead = cursor;
  const auto day = read_small_number(ahead);
  if (!day || !(ahead.take("日") || ahead.take("号"))) return;
  date.day = *day;
  cursor = ahead;
}

/// 年底, 年内 and 全年, after a year or alone
bool read_whole_year(TargetCursor& cursor, TargetDate& date) {
  constexpr std::array whole_years{"全年度"sv, "全年"sv};
  constexpr std::array year_ends{"年底"sv, "年末"sv};
  date.whole_year = cursor.take_any(whole_years);
  date.end = !date.whole_year && cursor.take_any(year_ends);
  if (!date.whole_year && !date.end && cursor.take("年内")) date.end = date.before = true;
  return date.whole_year || date.end;
}

/// A date without what may follow it. A month alone counts only where `bare_month` allows it: 6月 may mean six months.
struct Point {
  TargetDate date;
  bool bare_month = false;
};

std::optional<Point> read_point(TargetCursor& cursor) {
  Point point;
  TargetDate& date = point.date;
  if (read_numeric_date(cursor, date)) return point;
  if (const auto year = read_part(cursor, read_year_number, "年")) {
    date.year = *year;
    cursor.take("度");
  }
  if (read_quarter(cursor, date) || read_whole_year(cursor, date)) return point;
  const std::size_t before_month = cursor.at();
  read_month_and_day(cursor, date);
  if (date.year == 0 && date.month == 0) return std::nullopt;
  const bool wordy = cursor.written_from(before_month).ends_with("份");
  point.bare_month = date.year == 0 && date.day == 0 && !wordy;
  return point;
}

/// 底, 前 and 内 (not after a month without a year: 6月内 may mean six months). True where there was one.
bool read_markers(TargetCursor& cursor, TargetDate& date) {
  const std::size_t begin = cursor.at();
  if (date.day == 0 && cursor.take_any(period_ends)) date.end = true;
  if (cursor.take_any(deadlines)) {
    date.before = true;
  } else if (date.year != 0 && date.day == 0 && cursor.take("内")) {
    date.end = date.before = true;
  }
  return cursor.at() != begin;
}

bool says_completion(std::string_view rest) {
  return std::any_of(completions.begin(), completions.end(),
                     [&](std::string_view word) { return rest.starts_with(word); });
}

bool read_period(TargetCursor& cursor, TargetValue& value) {
  auto point = read_point(cursor);
  if (!point) return false;
  TargetCursor ahead = cursor;
  if (const auto last = take_range_sign(ahead) ? read_point(ahead) : std::nullopt) {
    value.from = point->date;
    point->date = last->date;
    if (point->date.year == 0) point->date.year = value.from->year;
    point->bare_month = false;
    cursor = ahead;
  }
  const bool marked = read_markers(cursor, point->date);
  value.date = point->date;
  return marked || !point->bare_month || says_completion(cursor.rest());
}

/// Words after a date: anything after a deadline, else only what says that the matter is then done.
bool read_remainder(const TargetCursor& cursor, TargetValue& value) {
  const std::string_view rest = cursor.rest();
  if (!rest.empty() && !value.date.before && !value.date.end && !says_completion(rest)) return false;
  value.words = rest;
  return !shows_number(rest);
}

}  // namespace

bool take_range_sign(TargetCursor& cursor) {
  constexpr std::array signs{"--"sv, "-"sv, "~"sv, "〜"sv, "——"sv, "—"sv, "–"sv, "至"sv, "到"sv};
  return cursor.take_any(signs);
}

std::optional<TargetValue> read_date(const TargetText& text) {
  TargetValue value;
  value.form = TargetForm::date;
  TargetCursor cursor(text);
  if (!read_comparators(cursor, value)) return std::nullopt;
  if (value.comparison == Comparison::at_least || value.comparison == Comparison::more_than) return std::nullopt;
  cursor.take_any(lead_ins);
  if (!read_period(cursor, value) || !read_remainder(cursor, value)) return std::nullopt;
  if (value.comparison != Comparison::equal) value.date.before = true;
  return value;
}

}  // namespace budgetlint::target_grammar
