#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "num/target.hpp"

namespace budgetlint {
namespace {

std::string shown(const Interval& interval) {
  const std::string low =
      interval.low() ? fmt::format("{}{}", interval.low()->open ? '(' : '[', interval.low()->value) : "(-∞";
  const std::string high =
      interval.high() ? fmt::format("{}{}", interval.high()->value, interval.high()->open ? ')' : ']') : "∞)";
  return low + " " + high;
}

/// The bounds of a target read as exact, rounded and truncated.
std::string bounds_of(std::string_view text) {
  const TargetValue value = parse_target(text);
  return fmt::format("{} | {} | {}", shown(bounds(value, Reading::exact)), shown(bounds(value, Reading::rounded)),
                     shown(bounds(value, Reading::truncated)));
}

void check_all(const std::vector<std::pair<std::string_view, std::string_view>>& cases) {
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(bounds_of(expectation.first) == expectation.second);
  }
}

TEST_CASE("the values that a target allows in every reading of its number") {
  check_all({
      {"266.66万元", "[266.66 266.66] | [266.655 266.665] | [266.66 266.67)"},
      {"=0.2万元", "[0.2 0.2] | [0.15 0.25] | [0.2 0.3)"},
      {"≤0.2万元", "(-∞ 0.2] | (-∞ 0.25] | (-∞ 0.3)"},
      {"<0.2万元", "(-∞ 0.2) | (-∞ 0.25) | (-∞ 0.3)"},
      {"≥0.2万元", "[0.2 ∞) | [0.15 ∞) | [0.2 ∞)"},
      {">0.2万元", "(0.2 ∞) | (0.15 ∞) | (0.2 ∞)"},
      {"95%以上", "[95 ∞) | [94.5 ∞) | [95 ∞)"},
      {"-5%", "[-5 -5] | [-5.5 -4.5] | (-6 -5]"},
      {"≤-5%", "(-∞ -5] | (-∞ -4.5] | (-∞ -5]"},
      {"≥-5%", "[-5 ∞) | [-5.5 ∞) | (-6 ∞)"},
      {"0.0%", "[0.0 0.0] | [-0.05 0.05] | [0.0 0.1)"},
      {"10~20%", "[10 20] | [9.5 20.5] | [10 21)"},
      {"±5%", "[-5 5] | [-5.5 5.5] | (-6 6)"},
      {"≤3.5", "(-∞ 3.5] | (-∞ 3.55] | (-∞ 3.6)"},
  });
}

TEST_CASE("whole counts are exact in every reading") {
  check_all({
      {"100台", "[100 100] | [100 100] | [100 100]"},
      {"≥100台/件/套等", "[100 ∞) | [100 ∞) | [100 ∞)"},
      {"<5人", "(-∞ 5) | (-∞ 5) | (-∞ 5)"},
      {"10-20人", "[10 20] | [10 20] | [10 20]"},
      {"365天", "[365 365] | [365 365] | [365 365]"},
      {"5大包", "[5 5] | [5 5] | [5 5]"},
      {"2.5人", "[2.5 2.5] | [2.45 2.55] | [2.5 2.6)"},
      {"30分钟", "[30 30] | [29.5 30.5] | [30 31)"},
      {"37亩", "[37 37] | [36.5 37.5] | [37 38)"},
      {"100", "[100 100] | [99.5 100.5] | [100 101)"},
  });
}

TEST_CASE("a scale before a unit counts and a bare one stays the unit") {
  check_all({
      {"2万人次", "[20000 20000] | [15000 25000] | [20000 30000)"},
      {"1.2万人次", "[12000 12000] | [11500 12500] | [12000 13000)"},
      {"≤0.07万", "(-∞ 0.07] | (-∞ 0.075] | (-∞ 0.08)"},
      {"3万亿元", "[3000000000000 3000000000000] | [2500000000000 3500000000000] | [3000000000000 4000000000000)"},
      {"123456789012345678万亿元",
       "[123456789012345678000000000000 123456789012345678000000000000] | "
       "[123456789012345677500000000000 123456789012345678500000000000] | "
       "[123456789012345678000000000000 123456789012345679000000000000)"},
  });
}

TEST_CASE("what says no number or only about bounds nothing") {
  for (const std::string_view text : {"约30人", "30人左右", "10余人", "不超过约30人", "20-10人", "有效提升", "待定",
                                      "≥XX次", "2024年12月31日前", "1:3", ""}) {
    CAPTURE(text);
    CHECK(bounds_of(text) == "(-∞ ∞) | (-∞ ∞) | (-∞ ∞)");
  }
}

TEST_CASE("money in powers of ten of a yuan") {
  const std::vector<std::pair<std::string_view, int>> cases{
      {"5元", 0},       {"5角", -1},        {"5千元", 3},   {"≤0.09万元", 4},      {"0.5亿元", 8},   {"2百万元", 6},
      {"≤0.07万", 4},   {"1.2亿", 8},       {"5千万", 7},   {"10万元/月", 4},      {"5元/人·天", 0}, {"5万 元", 4},
      {"10-20万元", 4}, {"10万-20万元", 4}, {"10-20万", 4}, {"一万二千元左右", 0}, {"3万亿元", 0}};
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(money_power(parse_target(expectation.first)) == expectation.second);
  }
}

TEST_CASE("what is no money") {
  for (const std::string_view text : {"5", "5人", "2万人次", "3千", "5%", "万元", "待定", "2024年", "5美元", "5元5"}) {
    CAPTURE(text);
    CHECK(money_power(parse_target(text)) == std::nullopt);
  }
}

TEST_CASE("what counts whole things") {
  for (const std::string_view text : {"5人", "≥100台/件/套等", "10-20次", "12个月", "365天", "5大包", "三次"}) {
    CAPTURE(text);
    CHECK(counts_whole_things(parse_target(text)));
  }
  for (const std::string_view text : {"2.5人", "2万人次", "10-20.5次", "5", "5亩", "5%", "5万元", "3小时", "3倍",
                                      "90分", "5台/亩地", "若干台", "提升"}) {
    CAPTURE(text);
    CHECK_FALSE(counts_whole_things(parse_target(text)));
  }
}

}  // namespace
}  // namespace budgetlint
