// The rules about targets in words, and about what a number needs besides: its unit and its sign.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>

#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/indicator_fragment.hpp"
#include "support/spending_plan.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

constexpr std::string_view passed = "passed 1, found 0";
constexpr std::string_view found = "passed 0, found 1";

std::string benefit(std::string_view target) {
  return indicators({{.name = "参与情况", .target = target, .kind = "社会效益指标", .category = "效益指标"}});
}

std::string verdict(std::string_view rule, std::string_view name, std::string_view target) {
  return counted_by(rule, indicator(name, target));
}

}  // namespace

TEST_CASE("BL507 asks for a number where the kind wants one") {
  CHECK(shown_by("BL507", indicator("调研成果", "成效明显")) ==
        "/projects/0/indicators/0/target\n"
        "质量指标要用数字衡量，“成效明显”无法核对\n"
        "an indicator of quality wants a number; “成效明显” cannot be checked\n"
        "= 改成可以统计的数，例如“≥95%”\n"
        "= write a figure that can be counted, such as “≥95%”\n");
  CHECK(differ("BL507", indicator("数量指标", "购置数量", "足额购置  #! BL507@14 \"数量指标\" \"quantity\"")) == "");
  CHECK(differ("BL507", indicator("质量指标", "差错", "零差错  #! BL507@14")) == "");
  CHECK(differ("BL507", indicator("成本指标", "总成本", "控制在预算内  #! BL507@14 \"cost\"")) == "");
  CHECK(differ("BL507", indicators({{.name = "总成本",
                                     .target = "合理  #! BL507@14 \"经济成本指标\"",
                                     .kind = "经济成本指标",
                                     .category = "成本指标"}})) == "");
}

TEST_CASE("BL507 leaves timeliness to its own rule and words to benefit and satisfaction") {
  const std::string not_looked_at = "passed 0, found 0";
  CHECK(counted_by("BL507", indicator("时效指标", "完成时间", "及时完成")) == not_looked_at);
  CHECK(counted_by("BL507", benefit("有效提升")) == not_looked_at);
  CHECK(counted_by("BL507", indicator("服务对象满意度指标", "满意度", "满意")) == not_looked_at);
  CHECK(counted_by("BL507", indicator("社会成本指标", "社会成本", "较低")) == not_looked_at);
}

TEST_CASE("BL507 passes whatever is not in words") {
  for (const std::string_view target : {"≥95%", "37.09亩", "10-20人", "2024年12月31日前", "待定", "三个方面5项"}) {
    CHECK_MESSAGE(verdict("BL507", "购置数量", target) == passed, target);
  }
  CHECK(verdict("BL507", "购置数量", "") == "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("BL508 asks what a bare direction is compared with") {
  CHECK(
      shown_by("BL508", benefit("提升")) ==
      "/projects/0/indicators/0/target\n"
      "只写“提升”，没有写多少、同什么比\n"
      "“提升” alone says neither how much nor compared with what\n"
      "= 写明同什么比、变多少，例如名称写“参与人次比上年增长率”，指标值写“≥5%”；难以量化的，写明程度，例如“有效提升”\n"
      "= say compared with what and by how much, such as “≥5%” for a rate of growth over last year (比上年增长率); "
      "where that cannot be measured, at least to what degree, such as “有效提升”\n");
  for (const std::string_view outcome : lexicon::bare_outcomes) {
    CHECK_MESSAGE(counted_by("BL508", benefit(outcome)) == found, outcome);
    CHECK_MESSAGE(counted_by("BL508", benefit(fmt::format("有效{}", outcome))) == passed, outcome);
  }
  CHECK(differ("BL508", benefit("\" 提 升。\"  #! BL508")) == "");
}

TEST_CASE("BL508 looks at words under benefit alone") {
  CHECK(counted_by("BL508", indicator("质量指标", "调研成果", "提升")) == "passed 0, found 0");
  CHECK(counted_by("BL508", benefit("≥5%")) == "passed 0, found 0, not applicable 1: the target is not in words");
  CHECK(counted_by("BL508", benefit("提升5%")).find("found 0") != std::string::npos);
  CHECK(counted_by("BL508", benefit("稳定保障")) == passed);
  CHECK(counted_by("BL508", benefit("")) == "passed 0, found 0, not applicable 1: the indicator has no target");
  CHECK(counted_by("BL508", indicators({{.name = "参与情况", .target = "提高", .kind = "", .category = "效益指标"}})) ==
        found);
}

TEST_CASE("BL509 marks a complaint in place of a target") {
  CHECK(shown_by("BL509", benefit("有待提高")) ==
        "/projects/0/indicators/0/target\n"
        "“有待提高”说的是不足，不是要达到的目标\n"
        "“有待提高” tells of a shortcoming, not of a goal\n");
  for (const std::string_view complaint : lexicon::complaints) {
    CHECK_MESSAGE(counted_by("BL509", benefit(complaint)) == found, complaint);
    CHECK_MESSAGE(counted_by("BL509", indicator("质量指标", "质量", complaint)) == found, complaint);
    CHECK_MESSAGE(counted_by("BL509", benefit(fmt::format("{}的问题得到解决", complaint))) == passed, complaint);
  }
}

TEST_CASE("BL509 passes goals") {
  CHECK(counted_by("BL509", benefit("提高")) == passed);
  CHECK(counted_by("BL509", benefit("一般公共预算")) == passed);
  CHECK(counted_by("BL509", benefit("待定")) == "passed 0, found 0, not applicable 1: the target is not in words");
  CHECK(counted_by("BL509", benefit("≥90%")) == "passed 0, found 0, not applicable 1: the target is not in words");
  CHECK(counted_by("BL509", benefit("")) == "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("BL510 marks a number without its unit") {
  CHECK(shown_by("BL510", indicator("出勤率", "≥85")) ==
        "/projects/0/indicators/0/target\n"
        "指标值“≥85”没有计量单位\n"
        "the target “≥85” has no unit\n");
  CHECK(differ("BL510", indicator("出勤率", "≥85  #! BL510@15")) == "");
  CHECK(differ("BL510", indicator("培训人数", "40  #! BL510@14")) == "");
  CHECK(differ("BL510", indicator("培训人数", "30-40  #! BL510@14")) == "");
  CHECK(differ("BL510", indicator("印制数量", "≥2万  #! BL510@15")) == "");
  CHECK(differ("BL510", indicator("发放标准", "500/月  #! BL510@14")) == "");
}

TEST_CASE("BL510 passes what has a unit or needs none") {
  for (const std::string_view target :
       {"≥85%", "37.09亩", "≥100台/件/套等", "10-20人", "≤0.2万元", "5个百分点", "≤0", "0"}) {
    CHECK_MESSAGE(verdict("BL510", "完成情况", target) == passed, target);
  }
  for (const std::string_view name :
       {"培训人数（人）", "培训人数(人)", "单位购置成本（元/台、件、套）", "合格率（%）", "培训人数（单位：人）"}) {
    CHECK_MESSAGE(verdict("BL510", name, "≥40") == passed, name);
  }
  for (const std::string_view name : {"培训人数（个人）", "培训人数（全年）", "人（次）均培训", "培训人数）"}) {
    CHECK_MESSAGE(verdict("BL510", name, "≥40") == found, name);
  }
  CHECK(counted_by("BL510", indicators({{.name = "满意度", .target = "≥90", .description = "问卷平均得分（分）"}})) ==
        passed);
}

TEST_CASE("BL510 knows every ratio of the lexicon that has no unit") {
  for (const std::string_view ratio : lexicon::unitless_ratios) {
    CHECK_MESSAGE(verdict("BL510", fmt::format("规划{}", ratio), "≤3.5") ==
                      "passed 0, found 0, not applicable 1: a ratio of this sort has no unit",
                  ratio);
  }
}

TEST_CASE("BL510 looks at numbers alone") {
  const std::string no_number = "passed 0, found 0, not applicable 1: the target is no number";
  for (const std::string_view target : {"2024年12月31日前", "年底前", "有效提升", "待定", "全年"}) {
    CHECK_MESSAGE(verdict("BL510", "完成情况", target) == no_number, target);
  }
  CHECK(verdict("BL510", "完成情况", "") == "passed 0, found 0, not applicable 1: the indicator has no target");
  const std::string money = "passed 0, found 0, not applicable 1: an amount in bare 万 is looked at by BL407";
  CHECK(counted_by("BL510", indicator("成本指标", "每月补贴标准", "≤0.07万")) == money);
  CHECK(counted_by("BL510", indicator("经济效益指标", "新增税收", "≥500万")) == money);
}

TEST_CASE("BL511 marks a number without a sign when it is turned on") {
  CHECK(shown_by("BL511", indicator("土地购买面积", "37.09亩")) ==
        "/projects/0/indicators/0/target\n"
        "指标值“37.09亩”没有比较符号，按正好等于理解\n"
        "the target “37.09亩” has no sign and is read as exactly that\n");
  CHECK(differ("BL511", indicator("土地购买面积", "37.09亩  #! BL511@14")) == "");
  for (const std::string_view target : {"=37.09亩", "≥37亩", "37亩以上", "不超过37亩", "等于37亩"}) {
    CHECK_MESSAGE(verdict("BL511", "土地购买面积", target) == passed, target);
  }
  CHECK(verdict("BL511", "土地购买面积", "约37亩") == "passed 0, found 0, not applicable 1: the target is approximate");
  CHECK(verdict("BL511", "土地购买面积", "30-40亩") == "passed 0, found 0, not applicable 1: the target is no number");
  CHECK(verdict("BL511", "完成时间", "年底前") == "passed 0, found 0, not applicable 1: the target is no number");
  CHECK(verdict("BL511", "完成时间", "") == "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("the published document shows words and complaints where they are and lacks no unit") {
  CHECK(found_in_published("BL507") == "4/2");
  CHECK(found_in_published("BL508") == "1/5 7/5 10/5");
  CHECK(found_in_published("BL509") == "5/5");
  CHECK(found_in_published("BL510") == "");
  CHECK(found_in_published("BL511") == "3/1 4/1 5/1 8/1 9/1");
}
