#include "num/decimal.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace budgetlint {
namespace {

Decimal number(std::string_view text) { return parse_amount(text).value().value; }

std::string shown(const std::optional<Decimal>& value) { return value ? value->to_string() : "nothing"; }

/// 10^exponent as a coefficient.
Decimal::Coefficient power(int exponent) {
  Decimal::Coefficient value = 1;
  for (int i = 0; i < exponent; ++i) value *= 10;
  return value;
}

/// Any number as it may stand in a document.
Decimal any_number() {
  constexpr std::int64_t limit = 1'000'000'000'000'000'000;
  const auto coefficient =
      *rc::gen::oneOf(rc::gen::inRange<std::int64_t>(-100, 101), rc::gen::inRange<std::int64_t>(-limit + 1, limit));
  return {coefficient, *rc::gen::inRange(0, 19)};
}

TEST_CASE("to_string shows every decimal") {
  CHECK(Decimal().to_string() == "0");
  CHECK(Decimal(900, 2).to_string() == "9.00");
  CHECK(Decimal(-5, 2).to_string() == "-0.05");
  CHECK(Decimal(-1200, 1).to_string() == "-120.0");
  CHECK(Decimal(0, 3).to_string() == "0.000");
  CHECK(Decimal::whole(-42).to_string() == "-42");
  CHECK(Decimal(power(38) - 1, 38).to_string() == "0." + std::string(38, '9'));
  CHECK(Decimal(power(38), 0).to_string() == "1" + std::string(38, '0'));
  CHECK(fmt::format("[{:>7}]", Decimal(900, 2)) == "[   9.00]");
}

TEST_CASE("sign and magnitude and last place") {
  CHECK(number("-0.05").sign() == -1);
  CHECK(number("-0.00").sign() == 0);
  CHECK(number("3").sign() == 1);
  CHECK(number("-0.05").absolute().to_string() == "0.05");
  CHECK(number("0.05").absolute().to_string() == "0.05");
  CHECK((-number("9.00")).to_string() == "-9.00");
  CHECK(number("9.00").unit().to_string() == "0.01");
  CHECK(number("9").unit().to_string() == "1");
}

TEST_CASE("significant_decimals does not count zeros at the end") {
  CHECK(number("1.2500").significant_decimals() == 2);
  CHECK(number("1.25").significant_decimals() == 2);
  CHECK(number("10.00").significant_decimals() == 0);
  CHECK(number("100").significant_decimals() == 0);
  CHECK(number("0.000").significant_decimals() == 0);
  CHECK(number("-0.010").significant_decimals() == 2);
}

TEST_CASE("rescaled keeps the value or gives nothing") {
  CHECK(shown(number("9").rescaled(2)) == "9.00");
  CHECK(shown(number("9.00").rescaled(0)) == "9");
  CHECK(shown(number("9.10").rescaled(1)) == "9.1");
  CHECK(shown(number("9.10").rescaled(0)) == "nothing");
  CHECK(shown(number("-9.5").rescaled(3)) == "-9.500");
  CHECK(shown(number("0").rescaled(60)) == "0." + std::string(60, '0'));
  CHECK(shown(number("9").rescaled(-1)) == "nothing");
  CHECK(shown(Decimal(1, 0).rescaled(38)) == "1." + std::string(38, '0'));
  CHECK(shown(Decimal(2, 0).rescaled(38)) == "nothing");
  CHECK(shown(Decimal(1, 0).rescaled(39)) == "nothing");
  CHECK(shown(Decimal(1, 50).rescaled(0)) == "nothing");
}

TEST_CASE("scaled_by_power_of_ten moves the point") {
  CHECK(shown(number("0.07").scaled_by_power_of_ten(4)) == "700");
  CHECK(shown(number("9.00").scaled_by_power_of_ten(1)) == "90.0");
  CHECK(shown(number("9.00").scaled_by_power_of_ten(2)) == "900");
  CHECK(shown(number("3200").scaled_by_power_of_ten(-4)) == "0.3200");
  CHECK(shown(number("-3.5").scaled_by_power_of_ten(0)) == "-3.5");
  CHECK(shown(number("5").scaled_by_power_of_ten(40)) == "nothing");
}

TEST_CASE("sums keep the larger number of decimals and products add them") {
  CHECK((number("9.00") + number("0.5")).to_string() == "9.50");
  CHECK((number("3") - number("3.000")).to_string() == "0.000");
  CHECK((number("266.66") * number("12")).to_string() == "3199.92");
  CHECK((number("-0.5") * number("0.50")).to_string() == "-0.250");
  CHECK((number("-0.5") * number("-2")).to_string() == "1.0");
  CHECK((number("-5") * number("0.0")).to_string() == "0.0");
}

TEST_CASE("what needs more than 38 digits is refused") {
  const Decimal large(power(38), 0);
  CHECK(shown(checked_add(large, Decimal(power(37), 0))) == "11" + std::string(37, '0'));
  CHECK(shown(checked_add(large, large)) == "nothing");
  CHECK(shown(checked_add(-large, -large)) == "nothing");
  CHECK(shown(checked_add(large, Decimal(1, 1))) == "nothing");
  CHECK(shown(checked_multiply(Decimal(power(19), 0), Decimal(power(19), 0))) == large.to_string());
  CHECK(shown(checked_multiply(large, Decimal(-2, 0))) == "nothing");
  CHECK_THROWS_AS(large + large, std::overflow_error);
  CHECK_THROWS_AS(large - -large, std::overflow_error);
  CHECK_THROWS_AS(large * large, std::overflow_error);
}

TEST_CASE("comparison is by value") {
  CHECK(number("9.0") == number("9.00"));
  CHECK(number("-0.0") == number("0"));
  CHECK(number("9.01") > number("9"));
  CHECK(number("9") < number("9.01"));
  CHECK(number("-9.01") < number("-9.0"));
  CHECK(number("-1") < number("0.5"));
}

TEST_CASE("comparison does not overflow") {
  const Decimal large(power(38), 0);
  const Decimal small(power(38), 60);
  CHECK(large > small);
  CHECK(small < large);
  CHECK(-large < small);
  CHECK(-large < -small);
  CHECK(Decimal(0, 0) < small);
  CHECK(Decimal(power(38) - 1, 38) < Decimal(1, 0));
  CHECK(Decimal(power(38) + 1, 38) > Decimal(1, 0));
}

TEST_CASE("numbers of a document obey the laws of arithmetic") {
  CHECK(rc::check([] {
    const Decimal a = any_number();
    const Decimal b = any_number();
    const Decimal c = any_number();
    RC_ASSERT(a + b == b + a);
    RC_ASSERT((a + b) + c == a + (b + c));
    RC_ASSERT(a * b == b * a);
    RC_ASSERT((a + b) - b == a);
    RC_ASSERT((a <=> b) == ((a - b).sign() <=> 0));
    RC_ASSERT((a <=> b) == (0 <=> (b <=> a)));
    RC_ASSERT((a + b).decimals() == std::max(a.decimals(), b.decimals()));
    RC_ASSERT((a * b).decimals() == a.decimals() + b.decimals());
    RC_ASSERT(a.rescaled(a.significant_decimals()).value() == a);
  }));
}

TEST_CASE("to_string reads back as the same number") {
  CHECK(rc::check([] {
    const Decimal value = any_number();
    const Amount read = parse_amount(value.to_string()).value();
    RC_ASSERT(read.value.coefficient() == value.coefficient());
    RC_ASSERT(read.value.decimals() == value.decimals());
    RC_ASSERT(!read.full_width);
  }));
}

}  // namespace
}  // namespace budgetlint
