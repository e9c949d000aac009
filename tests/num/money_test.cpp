#include "num/money.hpp"

#include <doctest/doctest.h>

namespace budgetlint {
namespace {

TEST_CASE("each money unit has its power and its names and its decimals to the fen") {
  const auto check = [](MoneyUnit unit, int power, std::string_view zh, std::string_view en, int decimals) {
    CAPTURE(en);
    CHECK(power_of_ten(unit) == power);
    CHECK(name_of(unit).zh == zh);
    CHECK(name_of(unit).en == en);
    CHECK(decimals_to_fen(unit) == decimals);
  };
  check(MoneyUnit::yuan, 0, "元", "yuan", 2);
  check(MoneyUnit::thousand_yuan, 3, "千元", "thousand yuan", 5);
  check(MoneyUnit::ten_thousand_yuan, 4, "万元", "ten thousand yuan", 6);
  check(MoneyUnit::hundred_million_yuan, 8, "亿元", "hundred million yuan", 10);
}

}  // namespace
}  // namespace budgetlint
