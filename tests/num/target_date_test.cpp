#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "described.hpp"

namespace budgetlint {
namespace {

using test::check_all;

TEST_CASE("dates") {
  check_all({
      {"2024年12月31日前", "date 2024-12-31 before"},
      {"2024年12月31日", "date 2024-12-31"},
      {"2024年12月31号之前", "date 2024-12-31 before"},
      {"2024年6月底前", "date 2024-6-0 end before"},
      {"2024年6月末", "date 2024-6-0 end"},
      {"2024年6月以前", "date 2024-6-0 before"},
      {"2024年6月", "date 2024-6-0"},
      {"2024年6月份", "date 2024-6-0"},
      {"2024年6月内", "date 2024-6-0 end before"},
      {"2024年底前", "date 2024-0-0 end before"},
      {"2024年年底前", "date 2024-0-0 end before"},
      {"2024年末", "date 2024-0-0 end"},
      {"2024年内", "date 2024-0-0 end before"},
      {"2024年", "date 2024-0-0"},
      {"2024年度", "date 2024-0-0"},
      {"2024年全年", "date 2024-0-0 whole-year"},
      {"2024 年 12 月 31 日前", "date 2024-12-31 before"},
      {"２０２４年１２月３１日前", "date 2024-12-31 before"},
      {"12月31日前", "date 0-12-31 before"},
      {"12月31日", "date 0-12-31"},
      {"6月底前", "date 0-6-0 end before"},
      {"6月底", "date 0-6-0 end"},
      {"6月前", "date 0-6-0 before"},
      {"6月份", "date 0-6-0"},
      {"六月底前", "date 0-6-0 end before"},
      {"十二月三十一日前", "date 0-12-31 before"},
      {"年底前", "date 0-0-0 end before"},
      {"年底", "date 0-0-0 end"},
      {"年末前", "date 0-0-0 end before"},
      {"年内", "date 0-0-0 end before"},
      {"全年", "date 0-0-0 whole-year"},
      {"全年度", "date 0-0-0 whole-year"},
  });
}

TEST_CASE("dates in numbers") {
  check_all({
      {"2024-06-30前", "date 2024-6-30 before"},
      {"2024-6-30", "date 2024-6-30"},
      {"2024/6/30", "date 2024-6-30"},
      {"2024.6.30", "date 2024-6-30"},
      {"2024-06", "date 2024-6-0"},
      {"2024-06前", "date 2024-6-0 before"},
      {"2024－06－30", "date 2024-6-30"},
  });
}

TEST_CASE("quarters") {
  check_all({
      {"第3季度", "date 0-0-0 Q3"},
      {"第三季度", "date 0-0-0 Q3"},
      {"第三季度末前", "date 0-0-0 Q3 end before"},
      {"三季度", "date 0-0-0 Q3"},
      {"3季度", "date 0-0-0 Q3"},
      {"2024年第3季度", "date 2024-0-0 Q3"},
      {"2024年一季度前", "date 2024-0-0 Q1 before"},
      {"第5季度", "unparsed"},
  });
}

TEST_CASE("dates with a sign or a word before them") {
  check_all({
      {"≤2024年12月31日", "date 2024-12-31 before"},
      {"<2024年12月31日", "date 2024-12-31 before"},
      {"不晚于2024年12月31日", "date 2024-12-31 before"},
      {"不迟于6月底", "date 0-6-0 end before"},
      {"截至2024年12月31日", "date 2024-12-31"},
      {"截止到2024年底", "date 2024-0-0 end"},
      {"于2024年6月底前完成", "date 2024-6-0 end before {完成}"},
      {"在12月31日前", "date 0-12-31 before"},
      {"约6月底前", "date 0-6-0 end before +approximate"},
  });
}

TEST_CASE("words after a date") {
  check_all({
      {"2024年底前完成", "date 2024-0-0 end before {完成}"},
      {"2024年6月30日前全部办结", "date 2024-6-30 before {全部办结}"},
      {"2024年完成", "date 2024-0-0 {完成}"},
      {"2024年12月到位", "date 2024-12-0 {到位}"},
      {"年内完成", "date 0-0-0 end before {完成}"},
      {"2024年12月31日验收", "date 2024-12-31 {验收}"},
      {"2024年底前完成100%", "unparsed"},
      {"12月完成", "date 0-12-0 {完成}"},
      {"全年无事故", "words"},
  });
}

TEST_CASE("periods") {
  check_all({
      {"1月至3月", "date 0-1-0 to 0-3-0"},
      {"1-3月", "date 0-1-0 to 0-3-0"},
      {"1-12月", "date 0-1-0 to 0-12-0"},
      {"1月-12月", "date 0-1-0 to 0-12-0"},
      {"2024年1-12月", "date 2024-1-0 to 2024-12-0"},
      {"2024年1月至12月", "date 2024-1-0 to 2024-12-0"},
      {"2024年1月1日至2024年12月31日", "date 2024-1-1 to 2024-12-31"},
      {"10月1日-10月7日", "date 0-10-1 to 0-10-7"},
      {"2023-2025年", "date 2023-0-0 to 2025-0-0"},
      {"2023年-2025年", "date 2023-0-0 to 2025-0-0"},
      {"2024年3月-2025年2月", "date 2024-3-0 to 2025-2-0"},
      {"1-3季度", "date 0-0-0 Q1 to 0-0-0 Q3"},
      {"第一至第三季度", "words"},
      {"6月至年底", "date 0-6-0 to 0-0-0 end"},
      {"1-6月底前", "date 0-1-0 to 0-6-0 end before"},
  });
}

TEST_CASE("impossible dates are dates") {
  check_all({
      {"2月30日前", "date 0-2-30 before"},
      {"2024年2月30日", "date 2024-2-30"},
      {"2024年13月", "date 2024-13-0"},
      {"2024-13-40", "date 2024-13-40"},
      {"13月底前", "date 0-13-0 end before"},
      {"2024年0月5日", "date 2024-0-5"},
  });
}

TEST_CASE("time that is no date") {
  check_all({
      {"6月", "6 [月]"},
      {"12月", "12 [月]"},
      {"6月内", "≤6 [月]"},
      {"1-3个月", "1..3 [月]"},
      {"6个月", "6 [月]"},
      {"2个季度", "2 [季度]"},
      {"24小时", "24 [小时]"},
      {"31日", "31 [日]"},
      {"5年", "5 [年]"},
      {"24年", "24 [年]"},
  });
}

}  // namespace
}  // namespace budgetlint
