// The rules about how a target value is written: left open, malformed, fractional, reversed, not understood.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "diag/edits.hpp"
#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

/// One indicator with this name, description and target, as written.
std::string indicator(std::string_view name, std::string_view description, std::string_view target) {
  return fmt::format(
      "绩效指标:\n"
      "  - 一级指标: 产出指标\n"
      "    二级指标: 数量指标\n"
      "    三级指标: {}\n"
      "    绩效指标描述: {}\n"
      "    指标值: {}\n"
      "    指标值确定依据: 根据部门工作计划\n",
      name, description, target);
}

/// The target begins in column 14, behind the indentation that the template adds.
std::string target(std::string_view written) { return indicator("教材数量", "印制的教材", written); }

FileReport lint_target(std::string_view rule, std::string_view written) {
  return lint(lay_over(target(written)), select({std::string(rule)}));
}

/// What the only finding marks.
std::string marked(const FileReport& report) {
  REQUIRE(report.diagnostics.size() == 1);
  return std::string(report.source->slice(report.diagnostics.front().span));
}

/// The target as it reads after its only fix; empty where there is none.
std::string mended(std::string_view written) {
  const std::string text = lay_over(target(written));
  const FileReport report = lint(text, select({"BL513"}));
  REQUIRE(report.diagnostics.size() == 1);
  const Diagnostic& finding = report.diagnostics.front();
  if (finding.fixes.empty()) return {};
  REQUIRE(finding.fixes.size() == 1);
  CHECK(finding.fixes.front().safety == Safety::safe);
  const std::string after = edited(text, finding.fixes.front().edits);
  CHECK(listed(lint(after, select({"BL513", "BL1"}))) == "");
  const std::string key = "指标值: ";
  const auto begin = after.find(key) + key.size();
  return after.substr(begin, after.find('\n', begin) - begin);
}

}  // namespace

TEST_CASE("BL512 marks the open words alone") {
  CHECK(differ("BL512", target("≥100台/件/套等  #! BL512@23 \"“等”\"")) == "");
  for (const auto& [text, open] : {std::pair<std::string_view, std::string_view>{"≥100台/件/套等", "等"},
                                   {"500册左右", "左右"},
                                   {"若干台", "若干"},
                                   {"≥XX次", "XX"},
                                   {"\"≥××次\"", "××"},
                                   {"10余场", "余"},
                                   {"100多人", "多"}}) {
    const std::string_view written = text;
    CAPTURE(written);
    CHECK(marked(lint_target("BL512", written)) == open);
  }
}

TEST_CASE("BL512 says what leaves the target open") {
  CHECK(shown_by("BL512", target("500册左右")) ==
        "/projects/0/indicators/0/target\n"
        "指标值写了“左右”，没有说定，完成与否无法核对\n"
        "“左右” leaves the target open: nobody can tell whether it is met\n");
}

TEST_CASE("BL512 lets definite targets be") {
  for (const std::string_view written : {"≥100台/件/套", "约500册", "2024年12月31日前", "有效提升", "无", "10-20人"}) {
    CAPTURE(written);
    CHECK(counted_by("BL512", target(written)) == "passed 1, found 0");
  }
  CHECK(counted_by("BL512", "绩效指标:\n  - 二级指标: 数量指标\n    三级指标: 教材数量\n") ==
        "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("BL513 marks a sign that is malformed and mends it") {
  CHECK(differ("BL513",
               target("〉=100册  #! BL513@14 \"“〉=”写法不规范，应为“≥”\" \"“〉=” is malformed: write “≥”\"")) == "");
  for (const auto& [text, after] : {std::pair<std::string_view, std::string_view>{"〉=100册", "≥100册"},
                                    {"〈=100册", "≤100册"},
                                    {"\"> =100册\"", "\"≥100册\""},
                                    {"< = 100册", "≤ 100册"},
                                    {"＞=100册", "≥100册"},
                                    {"<＝100册", "≤100册"},
                                    {"≥≥100册", "≥100册"},
                                    {"≥=100册", "≥100册"},
                                    {"==100册", "=100册"},
                                    {"不低于≥100册", "≥100册"},
                                    {"〉100册", "＞100册"},
                                    {"《100册", "＜100册"},
                                    {"〈=2024年12月31日", "≤2024年12月31日"}}) {
    const std::string_view written = text;
    CAPTURE(written);
    CHECK(mended(written) == after);
  }
}

TEST_CASE("BL513 shows the sign alone") {
  CHECK(marked(lint_target("BL513", "\"> =100册\"")) == "> =");
  CHECK(shown_by("BL513", target("〉=100册")) ==
        "/projects/0/indicators/0/target\n"
        "比较符号“〉=”写法不规范，应为“≥”\n"
        "the sign of comparison “〉=” is malformed: write “≥”\n");
}

TEST_CASE("BL513 mends nothing where more than the sign would change") {
  CHECK(mended("≥每月≥100册") == "");
  CHECK(mended("\"\\u3009=100册\"") == "");
}

TEST_CASE("BL513 lets well-formed signs be") {
  for (const std::string_view written : {"≥100册", "≤100册", "＞100册", "< 100册", "\">=100册\"", "＜＝100册", "=100册",
                                         "不低于100册", "100册以上", "≥ 100册"}) {
    CAPTURE(written);
    CHECK(counted_by("BL513", target(written)) == "passed 1, found 0");
  }
  CHECK(counted_by("BL513", target("100册")) ==
        "passed 0, found 0, not applicable 1: the target has no sign of comparison");
  CHECK(counted_by("BL513", "绩效指标:\n  - 二级指标: 数量指标\n    三级指标: 教材数量\n") ==
        "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("BL514 wants whole numbers of whole things") {
  CHECK(differ("BL514", target("≥2.5人  #! BL514@15 \"以“人”计的数量应为整数，这里是 2.5\" "
                               "\"what is counted in “人” comes in whole numbers, not 2.5\"")) == "");
  CHECK(differ("BL514", target("10.5台/套  #! BL514@14 \"“台/套”\"")) == "");
  CHECK(differ("BL514", target("2-2.5次  #! BL514@14 \"这里是 2.5\"")) == "");
  CHECK(differ("BL514", target("0.00015万人  #! BL514 \"这里是 1.5\"")) == "");
  CHECK(marked(lint_target("BL514", "≥2.5人")) == "2.5");
  CHECK(marked(lint_target("BL514", "2-2.5次")) == "2-2.5");
}

TEST_CASE("BL514 lets whole counts be however they are written") {
  for (const std::string_view written : {"≥25人", "2.0人", "2.5万人次", "0.0002万人", "十二次", "2-3次"}) {
    CAPTURE(written);
    CHECK(counted_by("BL514", target(written)) == "passed 1, found 0");
  }
}

TEST_CASE("BL514 leaves measures and words alone") {
  for (const std::string_view written :
       {"37.09亩", "≥2.5公里", "≥98.5%", "≤0.5天", "2.5", "0.5元", "有效提升", "2024年底前"}) {
    CAPTURE(written);
    CHECK(counted_by("BL514", target(written)) ==
          "passed 0, found 0, not applicable 1: the target does not count whole things");
  }
  for (const std::string_view unit : lexicon::divisible_counts) {
    CAPTURE(unit);
    CHECK(counted_by("BL514", target(fmt::format("2.5{}", unit))) ==
          "passed 0, found 0, not applicable 1: the target does not count whole things");
  }
}

TEST_CASE("BL514 leaves averages alone") {
  constexpr std::string_view average = "passed 0, found 0, not applicable 1: an average may have decimals";
  CHECK(counted_by("BL514", target("2.5册/人")) == average);
  for (const std::string_view word : lexicon::averages) {
    CAPTURE(word);
    CHECK(counted_by("BL514", indicator(fmt::format("{}人借阅量", word), "借阅的图书", "2.5册")) == average);
    CHECK(counted_by("BL514", indicator("借阅量", fmt::format("{}人借阅的图书", word), "2.5册")) == average);
  }
}

TEST_CASE("BL515 wants a range to rise") {
  CHECK(differ("BL515", target("40-30人  #! BL515@14 \"前一个数大于后一个数\" \"begins above its end\"")) == "");
  CHECK(differ("BL515", target("100%～95%  #! BL515@14")) == "");
  CHECK(differ("BL515", target("10.01至10.0公里  #! BL515")) == "");
  CHECK(marked(lint_target("BL515", "40-30人")) == "40-30");
  CHECK(shown_by("BL515", target("40-30人")) ==
        "/projects/0/indicators/0/target\n"
        "范围的前一个数大于后一个数\n"
        "the range begins above its end\n"
        "= 40 > 30\n"
        "= 40 > 30\n"
        "= 两个数可能写反，应为 30-40\n"
        "= the two may be swapped: 30-40\n");
}

TEST_CASE("BL515 lets ranges that rise or stand still be") {
  for (const std::string_view written : {"30-40人", "30-30人", "10.0-10.00公里", "±5%", "9.9-10人"}) {
    CAPTURE(written);
    CHECK(counted_by("BL515", target(written)) == "passed 1, found 0");
  }
  CHECK(counted_by("BL515", target("≥30人")) == "passed 0, found 0, not applicable 1: the target is no range");
  CHECK(counted_by("BL515", target("11月至3月")) == "passed 0, found 0, not applicable 1: the target is no range");
}

TEST_CASE("BL522 quotes a target that is not understood") {
  CHECK(differ("BL522", target("书法20期加舞蹈20期  #! BL522@14 \"“书法20期加舞蹈20期”\"")) == "");
  CHECK(shown_by("BL522", target("书法20期加舞蹈20期")) ==
        "/projects/0/indicators/0/target\n"
        "读不懂指标值“书法20期加舞蹈20期”，凡是要用到它的检查都没有做\n"
        "the target “书法20期加舞蹈20期” is not understood: no check that needs it was made\n");
  CHECK(differ("BL522", target("≥5≤10人  #! BL522")) == "");
}

TEST_CASE("BL522 lets everything else be") {
  for (const std::string_view written : {"≥100台/件/套等", "< 1%", "2024年12月31日前", "有效提升", "37.09亩", "≤0.07万",
                                         "10-20人", "待定", "XX次", "全年", "≤30分钟"}) {
    CAPTURE(written);
    CHECK(counted_by("BL522", target(written)) == "passed 1, found 0");
  }
  CHECK(counted_by("BL522", "绩效指标:\n  - 二级指标: 数量指标\n    三级指标: 教材数量\n") ==
        "passed 0, found 0, not applicable 1: the indicator has no target");
}
