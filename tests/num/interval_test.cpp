#include "num/interval.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetlint {
namespace {

Decimal number(std::string_view text) { return parse_amount(text).value().value; }

/// An end in mathematical notation: "[3", "(3" or "(-∞" for the low one.
std::string shown(const Interval& interval) {
  const auto& low = interval.low();
  const auto& high = interval.high();
  return (low ? (low->open ? "(" : "[") + low->value.to_string() : "(-∞") + " " +
         (high ? high->value.to_string() + (high->open ? ")" : "]") : "∞)");
}

std::optional<Bound> bound(std::string_view value, bool open) {
  if (value == "∞") return std::nullopt;
  return Bound{number(value), open};
}

/// Reads "[0 5)" or "(∞ 3]".
Interval interval(std::string_view text) {
  const std::size_t blank = text.find(' ');
  return {bound(text.substr(1, blank - 1), text.front() == '('),
          bound(text.substr(blank + 1, text.size() - blank - 2), text.back() == ')')};
}

Interval of(std::string_view printed, Reading reading) { return Interval::of(number(printed), reading); }

TEST_CASE("a printed number stands for an interval") {
  CHECK(shown(of("9.00", Reading::exact)) == "[9.00 9.00]");
  CHECK(shown(of("9.00", Reading::rounded)) == "[8.995 9.005]");
  CHECK(shown(of("9.00", Reading::truncated)) == "[9.00 9.01)");
  CHECK(shown(of("36", Reading::rounded)) == "[35.5 36.5]");
  CHECK(shown(of("36", Reading::truncated)) == "[36 37)");
  CHECK(shown(of("-0.5", Reading::rounded)) == "[-0.55 -0.45]");
  CHECK(shown(of("-0.5", Reading::truncated)) == "(-0.6 -0.5]");
  CHECK(shown(of("0.0", Reading::truncated)) == "[0.0 0.1)");
  CHECK(shown(of("-3", Reading::exact)) == "[-3 -3]");
}

TEST_CASE("an interval contains what lies between its ends and its closed ends") {
  const Interval half_open = interval("[1.0 2.0)");
  CHECK_FALSE(half_open.contains(number("0.99")));
  CHECK(half_open.contains(number("1")));
  CHECK(half_open.contains(number("1.999")));
  CHECK_FALSE(half_open.contains(number("2.00")));
  CHECK(interval("(∞ 3]").contains(number("-999")));
  CHECK(interval("(∞ 3]").contains(number("3")));
  CHECK_FALSE(interval("(3 ∞)").contains(number("3")));
  CHECK(interval("(3 ∞)").contains(number("3.01")));
}

TEST_CASE("below and meets tell touching ends apart") {
  const auto relation = [](std::string_view a, std::string_view b) {
    const Interval left = interval(a);
    const Interval right = interval(b);
    CHECK(left.meets(right) == right.meets(left));
    return std::string(left.below(right) ? "below " : "") + (right.below(left) ? "above " : "") +
           (left.meets(right) ? "meets" : "");
  };
  CHECK(relation("[1 2]", "[3 4]") == "below ");
  CHECK(relation("[3 4]", "[1 2]") == "above ");
  CHECK(relation("[1 2]", "[2 4]") == "meets");
  CHECK(relation("[1 2)", "[2 4]") == "below ");
  CHECK(relation("[1 2]", "(2 4]") == "below ");
  CHECK(relation("[1 2]", "[1.99 4]") == "meets");
  CHECK(relation("[1 9]", "(2 4)") == "meets");
  CHECK(relation("(∞ 2]", "(1 ∞)") == "meets");
  CHECK(relation("(∞ 2)", "[2 ∞)") == "below ");
  CHECK(relation("(∞ ∞)", "[2 2]") == "meets");
}

TEST_CASE("a sum adds the ends and is open where one of them is") {
  const auto sum = [](std::string_view a, std::string_view b) { return shown(interval(a) + interval(b)); };
  CHECK(sum("[1.0 2.0]", "[0.25 0.5]") == "[1.25 2.5]");
  CHECK(sum("[1 2)", "(3 4]") == "(4 6)");
  CHECK(sum("[1 ∞)", "[3 4]") == "[4 ∞)");
  CHECK(sum("(∞ 1]", "[3 ∞)") == "(-∞ ∞)");
}

TEST_CASE("a product has exact corners") {
  const auto product = [](std::string_view a, std::string_view b) {
    CHECK(interval(a) * interval(b) == interval(b) * interval(a));
    return shown(interval(a) * interval(b));
  };
  CHECK(product("[2 3]", "[4 5]") == "[8 15]");
  CHECK(product("[2 3)", "(4 5]") == "(8 15)");
  CHECK(product("[-2 3]", "[4 5]") == "[-10 15]");
  CHECK(product("[-3 -2)", "[-5 4]") == "[-12 15]");
  CHECK(product("[-2 2)", "[-2 2)") == "(-4 4]");
  CHECK(product("[2 2]", "(-1 1)") == "(-2 2)");
}

TEST_CASE("a product with an end at zero reaches it as soon as one factor does") {
  const auto product = [](std::string_view a, std::string_view b) {
    CHECK(interval(a) * interval(b) == interval(b) * interval(a));
    return shown(interval(a) * interval(b));
  };
  CHECK(product("[0 1]", "(0 5]") == "[0 5]");
  CHECK(product("(0 1]", "(0 5]") == "(0 5]");
  CHECK(product("[0 1]", "[2 5)") == "[0 5)");
  CHECK(product("[0 0]", "(-1 1)") == "[0 0]");
  CHECK(product("[-1 0)", "[0 5)") == "(-5 0]");
  CHECK(product("(0 1)", "[0 0]") == "[0 0]");
}

TEST_CASE("a product with an unbounded end") {
  const auto product = [](std::string_view a, std::string_view b) {
    CHECK(interval(a) * interval(b) == interval(b) * interval(a));
    return shown(interval(a) * interval(b));
  };
  CHECK(product("[10 ∞)", "[2 3]") == "[20 ∞)");
  CHECK(product("[10 ∞)", "[0 3]") == "[0 ∞)");
  CHECK(product("[10 ∞)", "(0 3]") == "(0 ∞)");
  CHECK(product("[0 ∞)", "(0 3]") == "[0 ∞)");
  CHECK(product("[10 ∞)", "[0 0]") == "[0 0]");
  CHECK(product("[10 ∞)", "[-1 3]") == "(-∞ ∞)");
  CHECK(product("(∞ 5]", "[2 3]") == "(-∞ 15]");
  CHECK(product("(∞ -5]", "(∞ -2)") == "(10 ∞)");
  CHECK(product("(∞ ∞)", "[0 0]") == "[0 0]");
  CHECK(product("(∞ ∞)", "[1 1]") == "(-∞ ∞)");
}

TEST_CASE("a rounded and a truncated cap against a budget") {
  const Interval months = Interval::exactly(Decimal::whole(12));
  CHECK(shown(of("266.66", Reading::exact) * months) == "[3199.92 3199.92]");
  CHECK(shown(of("266.66", Reading::rounded) * months) == "[3199.860 3199.980]");
  CHECK(shown(of("266.66", Reading::truncated) * months) == "[3199.92 3200.04)");
  const Decimal budget = number("3200.00");
  CHECK((of("266.66", Reading::exact) * months).below(Interval::exactly(budget)));
  CHECK((of("266.66", Reading::truncated) * months).meets(Interval::exactly(budget)));
}

// Enumeration: intervals with whole ends from -3 to 3, their values taken at each quarter. An unbounded end is
// enumerated up to ±6.

constexpr int reach = 6;

Interval any_interval() {
  const int low = *rc::gen::inRange(-3, 4);
  const int high = *rc::gen::inRange(low, 4);
  const bool point = low == high;
  const bool no_low = *rc::gen::element(false, false, false, true);
  const bool no_high = *rc::gen::element(false, false, false, true);
  const bool low_open = !point && *rc::gen::arbitrary<bool>();
  const bool high_open = !point && *rc::gen::arbitrary<bool>();
  return {no_low ? std::nullopt : std::optional(Bound{Decimal::whole(low), low_open}),
          no_high ? std::nullopt : std::optional(Bound{Decimal::whole(high), high_open})};
}

std::vector<Decimal> samples(const Interval& interval) {
  std::vector<Decimal> values;
  for (int i = -reach * 4; i <= reach * 4; ++i) {
    const Decimal value(Decimal::Coefficient{i} * 25, 2);
    if (interval.contains(value)) values.push_back(value);
  }
  return values;
}

/// Whether the end of a result agrees with values that a finite set of samples gave: closed ends are reached by one,
/// open ends by none, and what lies beyond by none.
void check_closed_ends_reached(const Interval& result, const std::vector<Decimal>& values) {
  for (const auto& end : {result.low(), result.high()}) {
    if (!end) continue;
    const bool reached = std::find(values.begin(), values.end(), end->value) != values.end();
    RC_ASSERT(reached == !end->open);
  }
}

/// Whether the ends of a result are no farther out than samples near them show: `slack` is how far the samples beside
/// an open end may fall short.
void check_tight(const Interval& result, const std::vector<Decimal>& values, const Decimal& slack) {
  const auto [least, most] = std::minmax_element(values.begin(), values.end());
  if (result.low()) RC_ASSERT(*least - result.low()->value <= slack);
  if (result.high()) RC_ASSERT(result.high()->value - *most <= slack);
}

template <class Operation>
void check_against_samples(Operation operation, const Decimal& slack) {
  const Interval a = any_interval();
  const Interval b = any_interval();
  const Interval result = operation(a, b);
  std::vector<Decimal> values;
  for (const Decimal& x : samples(a)) {
    for (const Decimal& y : samples(b)) values.push_back(operation(x, y));
  }
  RC_ASSERT(!values.empty());
  for (const Decimal& value : values) RC_ASSERT(result.contains(value));
  check_closed_ends_reached(result, values);
  check_tight(result, values, slack);
}

TEST_CASE("sums agree with the sums of sample values") {
  CHECK(rc::check([] { check_against_samples([](const auto& a, const auto& b) { return a + b; }, Decimal(5, 1)); }));
}

TEST_CASE("products agree with the products of sample values") {
  // Beside an open end each factor falls a quarter short, of a partner of at most `reach`.
  CHECK(rc::check([] { check_against_samples([](const auto& a, const auto& b) { return a * b; }, Decimal(3, 0)); }));
}

TEST_CASE("meets and below agree with the sample values") {
  CHECK(rc::check([] {
    const Interval a = any_interval();
    const Interval b = any_interval();
    bool common = false;
    bool all_below = true;
    for (const Decimal& x : samples(a)) {
      common = common || b.contains(x);
      for (const Decimal& y : samples(b)) all_below = all_below && x < y;
    }
    RC_ASSERT(a.meets(b) == common);
    RC_ASSERT(a.below(b) == all_below);
  }));
}

}  // namespace
}  // namespace budgetlint
