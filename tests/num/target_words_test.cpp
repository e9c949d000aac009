#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "described.hpp"

namespace budgetlint {
namespace {

using test::check_all;
using test::described;

TEST_CASE("placeholders") {
  for (const std::string_view text :
       {"", " ", "　", "-", "—", "——", "/", "\\", "无", "暂无", "待定", "未定", "N/A", "－", "／", "无。"}) {
    CAPTURE(text);
    CHECK(described(text) == "placeholder");
  }
}

TEST_CASE("numbers left open") {
  for (const std::string_view text : {"若干", "若干台", "≥若干台", "XX", "XX台", "≥XX次", "XXX台", "××台", "ＸＸ台",
                                      "**台", "X台", "≥X%", "X", "XX年XX月前", "设备若干台"}) {
    CAPTURE(text);
    CHECK(described(text) == "placeholder +open");
  }
}

TEST_CASE("near misses of numbers left open") {
  check_all({
      {"X光机", "words"},
      {"x射线", "words"},
      {"XML接口", "words"},
      {"2024年XX月XX日", "unparsed"},
      {"XX台5件", "unparsed"},
  });
}

TEST_CASE("words") {
  for (const std::string_view text : {"提升", "降低", "有效提升", "有待提高", "稳定保障", "成效明显", "优秀", "A级",
                                      "达到国家标准", "万元", "不低于上年", "台/件", "≥", "≥%"}) {
    CAPTURE(text);
    CHECK(described(text) == "words");
  }
}

TEST_CASE("numbers in words before a unit of the table") {
  check_all({
      {"三次", "3 [次]"},
      {"十二期", "12 [期]"},
      {"一百二十人", "120 [人]"},
      {"一百零五台", "105 [台]"},
      {"两万元", "2 [万元]"},
      {"十二万元", "12 [万元]"},
      {"三万人次", "3 e4 [人次]"},
      {"一万二千三百元", "12300 [元]"},
      {"三亿元", "3 [亿元]"},
      {"两次", "2 [次]"},
      {"十分钟", "10 [分钟]"},
      {"三个月", "3 [月]"},
      {"≥五家", "≥5 [家]"},
      {"不少于三次", "≥3 [次]"},
      {"每周一次", "1 [次] /周"},
      {"三次以上", "≥3 [次]"},
      {"贰拾万元", "20 [万元]"},
      {"零次", "0 [次]"},
  });
}

TEST_CASE("numbers in words that count nothing") {
  for (const std::string_view text :
       {"一般", "一些", "三公经费", "十分", "十分满意", "一次性完成", "一人一档", "一流", "一致", "万元", "千家万户",
        "三五天", "一百二人", "八项规定", "一期工程", "零投诉", "两万", "五湖四海", "一站式"}) {
    CAPTURE(text);
    CHECK(described(text) == "words");
  }
}

TEST_CASE("what has a number but is not understood") {
  for (const std::string_view text : {"1:3",
                                      "1/3",
                                      "5G",
                                      "5G网络覆盖率",
                                      "3A级景区",
                                      "10 20人",
                                      "1 000人",
                                      "1,00人",
                                      "10,20人",
                                      "1.2.3",
                                      "5.",
                                      ".5",
                                      "7×24小时",
                                      "31日前",
                                      "第3名",
                                      "前3名",
                                      "提高5%",
                                      "增长5个百分点",
                                      "优秀率≥90%",
                                      "≥90%且≤95%",
                                      "10台、20件",
                                      "百分之九十五",
                                      "提高一个百分点",
                                      "二〇二四年底前",
                                      "50后",
                                      "5号",
                                      "8时",
                                      "100不合格",
                                      "100台设备及配件",
                                      "100台不合格",
                                      "5年级",
                                      "95%合格",
                                      "5人/",
                                      "5人、",
                                      "5(人",
                                      "5人(",
                                      "一百05人",
                                      "2024年工作计划"}) {
    CAPTURE(text);
    CHECK(described(text) == "unparsed");
  }
}

}  // namespace
}  // namespace budgetlint
