#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <cstdint>

#include "rules/shared/percent.hpp"

using namespace budgetlint;

TEST_CASE("a share is shown with two decimals") {
  CHECK(percent_text({2000, 2}, {5500, 2}) == "36.36%");
  CHECK(percent_text({150, 2}, {500, 2}) == "30.00%");
  CHECK(percent_text(Decimal::whole(1), Decimal::whole(1)) == "100.00%");
  CHECK(percent_text(Decimal::whole(0), Decimal::whole(7)) == "0.00%");
  CHECK(percent_text(Decimal::whole(-1), Decimal::whole(3)) == "-33.33%");
  CHECK(percent_text({5, 1}, {200, 2}) == "25.00%");
}

TEST_CASE("a share is rounded half away from zero") {
  CHECK(percent_text(Decimal::whole(12344), Decimal::whole(1'000'000)) == "1.23%");
  CHECK(percent_text(Decimal::whole(12350), Decimal::whole(1'000'000)) == "1.24%");
  CHECK(percent_text(Decimal::whole(-12350), Decimal::whole(1'000'000)) == "-1.24%");
  CHECK(percent_text(Decimal::whole(99995), Decimal::whole(100'000)) == "100.00%");
  CHECK(percent_text(Decimal::whole(99994), Decimal::whole(100'000)) == "99.99%");
  CHECK(percent_text(Decimal::whole(-1), Decimal::whole(1'000'000)) == "0.00%");
}

TEST_CASE("a share of the largest amounts is exact") {
  constexpr std::int64_t largest = 999'999'999'999'999'999;
  CHECK(percent_text(Decimal::whole(largest), {1, 18}) == "99999999999999999900000000000000000000.00%");
  CHECK(percent_text({1, 18}, Decimal::whole(largest)) == "0.00%");
}

TEST_CASE("a share of small amounts is what plain integers give") {
  CHECK(rc::check([] {
    const auto part = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000);
    const auto whole = *rc::gen::inRange<std::int64_t>(1, 1'000'000'000);
    const std::int64_t hundredths = (part * 20'000 + whole) / (2 * whole);
    RC_ASSERT(percent_text({part, 2}, {whole, 2}) == fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100));
  }));
}

TEST_CASE("a part in per cent shows no more decimals than it needs") {
  CHECK(percent_of(25, {900, 2}).to_string() == "2.25");
  CHECK(percent_of(25, {5500, 2}).to_string() == "13.75");
  CHECK(percent_of(25, {901, 2}).to_string() == "2.2525");
  CHECK(percent_of(25, Decimal::whole(4)).to_string() == "1");
  CHECK(percent_of(25, Decimal::whole(9)).to_string() == "2.25");
}
