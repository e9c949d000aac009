// What is said of amounts that cannot be read, and what is offered instead.
#include <doctest/doctest.h>

#include <string>

#include "decoded.hpp"

namespace {

using namespace budgetlint;
using budgetlint::test::advice;
using budgetlint::test::Decoded;
using budgetlint::test::with_total;

TEST_CASE("BL105 names the text and what is wrong with it") {
  const auto check = [](std::string_view written, std::string_view shown, std::string_view expected) {
    CAPTURE(written);
    const Decoded decoded = with_total(written);
    CHECK(decoded.listed() ==
          fmt::format("BL105 /projects/0/budget/total [{}] “预算数”写的是{}，不是规范的金额\n", written, shown));
    CHECK(advice(decoded.findings().at(0)) == expected);
    CHECK(decoded.document().projects.at(0).budget.total.state == model::Cell::State::malformed);
  };
  const std::string plain = "只写数字，如“9.00”；没有就留空\n";
  check("1e3", "“1e3”", plain);
  check("0x10", "“0x10”", plain);
  check("约9", "“约9”", plain);
  check("1.2.3", "“1.2.3”", plain);
  check("12O.00", "“12O.00”", "数字里混有形近的字母（如 O、o 与 0，l、I 与 1）\ndisplay -> 120.00\n");
  check("l2.5", "“l2.5”", "数字里混有形近的字母（如 O、o 与 0，l、I 与 1）\ndisplay -> 12.5\n");
  check("1,23,456.00", "“1,23,456.00”", "千分位逗号从个位起每三位一个，也可以不写\nunsafe -> 123,456.00\n");
  check("“9.00”", "「“9.00”」", "外面的是中文引号，会被当作内容；去掉引号即可\nunsafe -> 9.00\n");
  check("9.00万元", "“9.00万元”", "单位在文首“单位”一栏统一写明，这里只写数字\nunsafe -> 9.00\n");
  check("9 万", "“9 万”", "单位在文首“单位”一栏统一写明，这里只写数字\nunsafe -> 9\n");
  check("90000元", "“90000元”", "单位在文首“单位”一栏统一写明；请换算成那个单位，只写数字\n");
  check("￥90000", "“￥90000”", "单位在文首“单位”一栏统一写明；请换算成那个单位，只写数字\n");
  check("1 234.00", "“1 234.00”", "数字中间不能有空格\nunsafe -> 1234.00\n");
}

TEST_CASE("BL105 names the mark in place of the point and guesses no group that is not of three digits") {
  const auto offered = [](std::string_view written) { return advice(with_total(written).findings().at(0)); };
  const auto point = [](std::string_view mark, std::string_view meant) {
    return fmt::format("小数点用“.”写一个，这里写成了“{}”\ndisplay -> {}\n", mark, meant);
  };
  const std::string separator = "千分位逗号从个位起每三位一个，也可以不写\n";
  CHECK(offered("26，40") == point("，", "26.40"));
  CHECK(offered("26,40") == point(",", "26.40"));
  CHECK(offered("-12,34") == point(",", "-12.34"));
  CHECK(offered("1,234,56") == point(",", "1,234.56"));
  CHECK(offered("26。40") == point("。", "26.40"));
  CHECK(offered("6。00") == point("。", "6.00"));
  CHECK(offered("26、40") == point("、", "26.40"));
  CHECK(offered("26..40") == point("..", "26.40"));
  CHECK(offered("26．．40") == point("．．", "26.40"));
  CHECK(offered("26;40") == point(";", "26.40"));
  CHECK(offered("26,4000") == separator);
  CHECK(offered("12,34.00") == separator);
  CHECK(offered("1234,567.00") == separator + "unsafe -> 1,234,567.00\n");
  CHECK(offered("26、400") == "只写数字，如“9.00”；没有就留空\n");
}

TEST_CASE("BL105 takes marks behind a number off and puts a 0 before its point") {
  const auto offered = [](std::string_view written) { return advice(with_total(written).findings().at(0)); };
  CHECK(offered("12.00。") == "去掉数字后面的“。”\nunsafe -> 12.00\n");
  CHECK(offered("12.00，") == "去掉数字后面的“，”\nunsafe -> 12.00\n");
  CHECK(offered("12,") == "去掉数字后面的“,”\nunsafe -> 12\n");
  CHECK(offered("12.") == "去掉数字后面的“.”\nunsafe -> 12\n");
  CHECK(offered(".5") == "小数点前面的 0 不能省\nunsafe -> 0.5\n");
  CHECK(offered("-.5") == "小数点前面的 0 不能省\nunsafe -> -0.5\n");
  CHECK(offered("..") == "只写数字，如“9.00”；没有就留空\n");
}

TEST_CASE("BL105 a mark that stands for nothing") {
  for (const char* mark : {"\"-\"", "--", "—", "——", "/", "无", "－"}) {
    CAPTURE(mark);
    const Decoded decoded = with_total(mark);
    REQUIRE(decoded.rules() == "BL105");
    CHECK(advice(decoded.findings()[0]).starts_with("没有就留空，或填 0\ndisplay -> "));
  }
}
}  // namespace
