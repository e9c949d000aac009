#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "num/decimal.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// What parse_amount makes of a text, in words.
std::string reading(std::string_view text) {
  const auto amount = parse_amount(text);
  if (amount) return amount->value.to_string() + (amount->full_width ? " full-width" : "");
  switch (amount.error()) {
    case AmountFault::not_a_number:
      return "not a number";
    case AmountFault::misplaced_separator:
      return "misplaced separator";
    case AmountFault::too_many_digits:
      return "too many digits";
  }
  return "?";
}

using Readings = std::vector<std::pair<std::string, std::string>>;

void check_all(const Readings& expected) {
  for (const auto& expectation : expected) {
    CAPTURE(expectation.first);
    CHECK(reading(expectation.first) == expectation.second);
  }
}

TEST_CASE("amounts read as they are printed") {
  check_all({{"9.00", "9.00"},
             {"0", "0"},
             {"3200", "3200"},
             {"-0.05", "-0.05"},
             {"-0", "0"},
             {"007.50", "7.50"},
             {"0.00", "0.00"},
             {"000", "0"}});
}

TEST_CASE("thousands groups are optional") {
  check_all({{"1,234", "1234"},
             {"12,345.60", "12345.60"},
             {"123,456,789", "123456789"},
             {"-1,000.00", "-1000.00"},
             {"0,123", "123"}});
}

TEST_CASE("thousands groups of another size are misplaced separators") {
  for (const std::string_view text :
       {"1,23.00", "12,3456", "1234,567", "1,2345,678", "1,234,56", ",123", "123,", "1,,234", "-,123", ",1", "1,.00"}) {
    CAPTURE(text);
    CHECK(reading(text) == "misplaced separator");
  }
}

TEST_CASE("full-width digits and signs count as the plain ones") {
  check_all({{"９．００", "9.00 full-width"},
             {"９.00", "9.00 full-width"},
             {"－１２，３４５", "-12345 full-width"},
             {"−5", "-5 full-width"},
             {"1，234.5", "1234.5 full-width"},
             {"０", "0 full-width"},
             {"１，２３", "misplaced separator"}});
}

TEST_CASE("what is no amount is not guessed at") {
  for (const std::string_view text :
       {"",     "-",    ".",      ",",   "-.",  "+5",  "＋5",   "1e3",   "0x10",     "12O.00", "约9",   "9万元",
        "--5",  "−-5",  "5-",     "5.",  ".5",  "-.5", "1.2.3", "1.2,3", "1.000,50", "1 234",  " 1",    "1\n",
        "一百", "9。0", "１／２", "50%", "inf", "nan", "1_000", "1'000", "5.-",      "٣",      "1\xFF", "1\xEF\xBC"}) {
    CAPTURE(printable(text));
    CHECK(reading(text) == "not a number");
  }
}

TEST_CASE("up to eighteen significant digits are read") {
  const std::string most(18, '9');
  check_all({{most, most},
             {most + "9", "too many digits"},
             {"000" + most, most},
             {most + ".0", "too many digits"},
             {"1234567890123456.78", "1234567890123456.78"},
             {"1234567890123456.789", "too many digits"},
             {"-" + most, "-" + most},
             {"999,999,999,999,999,999", most},
             {"9,999,999,999,999,999,999", "too many digits"},
             {std::string(5000, '0') + "7", "7"},
             {std::string(5000, '7'), "too many digits"},
             {std::string(5000, '7') + "x", "not a number"}});
}

TEST_CASE("up to eighteen decimals are read") {
  check_all({{"0." + std::string(17, '0') + "1", "0." + std::string(17, '0') + "1"},
             {"0." + std::string(18, '0') + "1", "too many digits"},
             {"0." + std::string(19, '0'), "too many digits"}});
}

TEST_CASE("grouping the digits changes no amount") {
  CHECK(rc::check([] {
    const auto value = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000'000);
    const std::string plain = std::to_string(value);
    std::string grouped = plain;
    for (std::size_t at = grouped.size(); at > 3;) grouped.insert(at -= 3, ",");
    RC_ASSERT(reading(grouped) == plain);
    // Any other single place for a comma is wrong.
    const auto comma = *rc::gen::inRange<std::size_t>(0, plain.size() + 1);
    std::string split = plain;
    split.insert(comma, ",");
    RC_ASSERT(reading(split) == (split == grouped ? plain : "misplaced separator"));
  }));
}

TEST_CASE("no text breaks parse_amount") {
  CHECK(rc::check([] {
    const auto parts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("0", "1", "9", "９", ",", "，", ".", "．", "-", "－", "−", "e", "\xFF", "\xEF"));
    std::string text;
    for (const std::string& part : parts) text += part;
    const auto amount = parse_amount(text);
    if (amount) {
      RC_ASSERT(amount->value.decimals() <= Decimal::max_digits);
      RC_ASSERT(amount->value.absolute() < Decimal(1'000'000'000'000'000'000, 0));
    }
  }));
}

}  // namespace
}  // namespace budgetlint
