#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "num/chinese_numeral.hpp"

namespace budgetlint {
namespace {

std::string reading(std::string_view text) {
  const auto numeral = parse_chinese_numeral(text);
  if (!numeral) return "none";
  return fmt::format("{} {{{}}}", numeral->value, text.substr(numeral->size));
}

TEST_CASE("numbers in Chinese numerals and what follows them") {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"三次", "3 {次}"},
      {"零", "0 {}"},
      {"〇次", "0 {次}"},
      {"十", "10 {}"},
      {"十二期", "12 {期}"},
      {"一十二", "12 {}"},
      {"二十", "20 {}"},
      {"九十九", "99 {}"},
      {"一百", "100 {}"},
      {"一百零五", "105 {}"},
      {"一百一十", "110 {}"},
      {"一百十二", "112 {}"},
      {"一百二十人", "120 {人}"},
      {"两百", "200 {}"},
      {"一千零五", "1005 {}"},
      {"一千零五十", "1050 {}"},
      {"一千零一十", "1010 {}"},
      {"两千三百", "2300 {}"},
      {"两万元", "20000 {元}"},
      {"一万二千三百", "12300 {}"},
      {"一万零三百", "10300 {}"},
      {"一万零五", "10005 {}"},
      {"十二万三千四百五十六", "123456 {}"},
      {"九千九百九十九万九千九百九十九", "99999999 {}"},
      {"壹贰", "none"},
      {"壹拾贰", "12 {}"},
      {"叁佰伍拾", "350 {}"},
      {"柒仟玖佰", "7900 {}"},
      {"三亿", "3 {亿}"},
  };
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(reading(expectation.first) == expectation.second);
  }
}

TEST_CASE("numerals that make no number") {
  for (const std::string_view text :
       {"",           "人",     "百",       "千家万户",   "万元",     "三五天",   "一百二",  "一百五人", "一万二",
        "一千二百三", "零五",   "一百零",   "一百零零五", "一百零十", "一千十五", "十百",    "二百三百", "两十",
        "十两",       "一万万", "十万三万", "二〇二四",   "一零",     "5",        "\xE4\xB8"}) {
    CAPTURE(text);
    CHECK(reading(text) == "none");
  }
}

/// A number below 10,000 as it is written; 0 gives nothing.
std::string section(std::int64_t value) {
  constexpr std::array<std::string_view, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  constexpr std::array<std::pair<std::int64_t, std::string_view>, 4> places{
      {{1000, "千"}, {100, "百"}, {10, "十"}, {1, ""}}};
  std::string text;
  bool left_out = false;
  for (const auto& [power, name] : places) {
    const auto digit = static_cast<std::size_t>(value / power % 10);
    if (digit != 0 && left_out && !text.empty()) text += "零";
    left_out = digit == 0;
    if (digit != 0) text.append(digits.at(digit)).append(name);
  }
  return text;
}

TEST_CASE("every number below a hundred million reads as it is written") {
  CHECK(rc::check([] {
    const auto value = *rc::gen::inRange<std::int64_t>(1, 100'000'000);
    const std::int64_t rest = value % 10000;
    std::string text = section(value / 10000);
    if (!text.empty()) text += "万";
    if (!text.empty() && rest > 0 && rest < 1000) text += "零";
    text += section(rest);
    RC_LOG() << text;
    RC_ASSERT(reading(text) == fmt::format("{} {{}}", value));
  }));
}

TEST_CASE("every number up to two thousand reads as it is written") {
  for (std::int64_t value = 1; value <= 2000; ++value) CHECK(reading(section(value)) == fmt::format("{} {{}}", value));
}

}  // namespace
}  // namespace budgetlint
