// The slips that would explain a wrong total: each is found when somebody makes it, and none where the sum is right.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "num/decimal.hpp"
#include "rules/shared/what_if.hpp"

namespace {

using namespace budgetlint;
using Slip = WhatIf::Slip;

Decimal amount(std::string_view text) { return parse_amount(text).value().value; }

std::vector<Decimal> amounts(const std::vector<std::string>& texts) {
  std::vector<Decimal> values;
  for (const std::string& text : texts) values.push_back(amount(text));
  return values;
}

std::string_view name_of(Slip slip) {
  switch (slip) {
    case Slip::row_left_out:
      return "left out";
    case Slip::row_counted_twice:
      return "counted twice";
    case Slip::wrong_magnitude:
      return "magnitude";
    case Slip::swapped_neighbours:
      return "neighbours";
    case Slip::swapped_digits:
      return "digits";
    case Slip::wrong_sign:
      return "sign";
    case Slip::wrong_digit:
      return "digit";
  }
  return "";
}

/// The slips in their order: "neighbours of the total 28.60; left out row 1 13.60".
std::string told(const std::vector<std::string>& rows, std::string_view total) {
  std::string text;
  for (const WhatIf& what_if : explain_total(amounts(rows), amount(total))) {
    if (!text.empty()) text += "; ";
    const std::string where = what_if.row ? fmt::format("row {}", *what_if.row) : "total";
    text += fmt::format("{} {} {}", name_of(what_if.slip), where, what_if.mended);
  }
  return text;
}

rc::Gen<std::vector<Decimal>> some_rows() {
  return rc::gen::map(rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 1000000)), [](std::vector<int> cents) {
    std::vector<Decimal> rows;
    for (const int value : cents) rows.emplace_back(value, 2);
    return rows;
  });
}

Decimal sum_of(const std::vector<Decimal>& rows) {
  Decimal sum;
  for (const Decimal& row : rows) sum = sum + row;
  return sum;
}

bool has(const std::vector<WhatIf>& found, const WhatIf& wanted) {
  return std::find(found.begin(), found.end(), wanted) != found.end();
}

}  // namespace

TEST_CASE("a right total needs no explanation") {
  CHECK(told({"15.00", "13.60"}, "28.60") == "");
  CHECK(told({"15", "13.60"}, "28.6") == "");
  CHECK(told({}, "0.00") == "");
}

TEST_CASE("a row left out or counted twice") {
  CHECK(told({"15.00", "13.63", "7.41"}, "22.41") == "left out row 1 13.63");
  CHECK(told({"15.00", "13.63", "7.41"}, "49.67") == "counted twice row 1 13.63");
  CHECK(told({"15.00", "13.63", "7.41"}, "22.42") == "");
  CHECK(told({"15.00", "7.41", "7.41"}, "22.41") == "left out row 1 7.41; left out row 2 7.41");
  CHECK(told({"0.00", "7.41"}, "7.52") == "");
}

TEST_CASE("the total in another unit") {
  CHECK(told({"1.00", "3.00"}, "400000000") == "magnitude total 4");
  CHECK(told({"1.00", "3.00"}, "0.00000004") == "magnitude total 4.00000000");
  CHECK(told({"1.00", "3.00"}, "4000000000") == "");
  CHECK(told({"1.00", "3.00"}, "0.000000004") == "");
}

TEST_CASE("swapped digits of the total or of a row") {
  CHECK(told({"15.00", "13.60"}, "26.80") == "digits total 28.60");
  CHECK(told({"123.45", "200.00"}, "343.25") == "");
  CHECK(told({"123.45", "200.00"}, "332.45") == "neighbours total 323.45; neighbours row 0 132.45; digit row 1 209.00");
  CHECK(told({"123.45", "300.00"}, "324.45") == "digits total 423.45");
  CHECK(told({"16.30", "15.00"}, "28.60") == "digits row 0 13.60");
  CHECK(told({"31.06", "15.00"}, "28.60") == "");
  CHECK(told({"60.31", "15.00"}, "28.60") == "");
  CHECK(told({"19.00", "5.00"}, "96.00") == "neighbours row 0 91.00");
}

TEST_CASE("digits that are not shown do not take part") {
  CHECK(told({"9.00"}, "0.90") == "magnitude total 9.00; magnitude row 0 0.90");
  CHECK(told({"15.00", "5.00"}, "2.00") == "magnitude total 20.00");
}

TEST_CASE("a total or a row in another unit") {
  CHECK(told({"15.00", "13.61"}, "286100") == "magnitude total 28.61");
  CHECK(told({"150000", "13.61"}, "28.61") == "magnitude row 0 15");
  CHECK(told({"15.00", "13.61"}, "286101") == "");
}

TEST_CASE("a row with the wrong sign") {
  CHECK(told({"15.00", "-3.61"}, "18.61") == "sign row 1 3.61");
  CHECK(told({"15.00", "3.61"}, "11.39") == "sign row 1 -3.61");
}

TEST_CASE("one wrong digit of the total and of a row only if it is the only row") {
  CHECK(told({"15.00", "13.60"}, "28.64") == "digit total 28.60");
  CHECK(told({"9.00"}, "9.90") == "digit total 9.00; digit row 0 9.90");
  CHECK(told({"19.11", "19.21"}, "41.32") == "");
  CHECK(told({"19.11", "12.29", "7.00"}, "41.40") == "digit row 1 15.29");
  CHECK(told({"19.11", "12.29", "7.00"}, "41.41") == "");
}

TEST_CASE("the more plausible slip stands first and of equal ones that of the total") {
  CHECK(told({"18.00", "4.70", "31.00"}, "35.70") ==
        "left out row 0 18.00; neighbours total 53.70; neighbours row 2 13.00");
}

TEST_CASE("properties of the slips") {
  CHECK(rc::check("a row left out is found", [] {
    const std::vector<Decimal> rows = *rc::gen::nonEmpty(some_rows());
    const std::size_t row = *rc::gen::inRange<std::size_t>(0, rows.size());
    RC_ASSERT(has(explain_total(rows, sum_of(rows) - rows[row]), {Slip::row_left_out, row, rows[row]}));
  }));
  CHECK(rc::check("a row counted twice is found", [] {
    const std::vector<Decimal> rows = *rc::gen::nonEmpty(some_rows());
    const std::size_t row = *rc::gen::inRange<std::size_t>(0, rows.size());
    RC_ASSERT(has(explain_total(rows, sum_of(rows) + rows[row]), {Slip::row_counted_twice, row, rows[row]}));
  }));
  CHECK(rc::check("each slip mends the sum", [] {
    const std::vector<Decimal> rows = *some_rows();
    const Decimal total(*rc::gen::inRange(1, 10000000), 2);
    for (const WhatIf& slip : explain_total(rows, total)) {
      const Decimal sum = sum_of(rows);
      if (!slip.row) {
        RC_ASSERT(slip.mended == sum);
      } else if (slip.slip == Slip::row_left_out) {
        RC_ASSERT(total + rows[*slip.row] == sum);
      } else if (slip.slip == Slip::row_counted_twice) {
        RC_ASSERT(total - rows[*slip.row] == sum);
      } else {
        RC_ASSERT(sum - rows[*slip.row] + slip.mended == total);
      }
    }
  }));
}
