// The test harness itself: what it accepts, and what it says where a test would be wrong.
#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

#include "support/expectation.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

std::string falling(const std::string& mark) {
  return lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00" + mark + "\n  10月底: 7.70\n  12月底: 9.00\n");
}

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a finding and its mark make no mismatch") {
  CHECK(mismatches(falling("  #! BL301 \"低于\"")) == "");
  CHECK(mismatches(falling("  #! BL301@12 \"低于\" \"below\"")) == "");
  CHECK(mismatches(falling("  #! cumulative-decreases \"it can only grow\"")) == "");
  CHECK(mismatches(template_document()) == "");
}

TEST_CASE("a finding without a mark and a mark without a finding are told") {
  const std::string unmarked = mismatches(falling(""));
  CHECK(contains(unmarked, "no mark for the finding 18:12 BL301 cumulative-decreases: 6月底累计支出 2.00 低于3月底"));
  CHECK(contains(unmarked, "line:       6月底: 2.00"));

  for (const std::string mark : {"BL301@13 \"低于\"", "BL301 \"高于\"", "BL301 \"低于\" \"above\"", "BL302 \"低于\""}) {
    const std::string wrong = mismatches(falling("  #! " + mark));
    CHECK(contains(wrong, "no mark for the finding 18:12 BL301"));
    CHECK(contains(wrong, "no finding for the mark on line 18: " + mark));
  }
  const std::string twice = mismatches(falling("  #! BL301 \"低于\" #! BL301 \"低于\""));
  CHECK(twice == "no finding for the mark on line 18: BL301 \"低于\"\n");
}

TEST_CASE("what is no mark is refused") {
  for (const std::string mark :
       {"BL3", "BL301@", "BL301@0", "BL301@x", "BL301 低于", "BL301 \"低于", "BL301 \"\"", ""}) {
    CHECK_THROWS_AS(mismatches(falling("  #! " + mark)), std::invalid_argument);
  }
  CHECK_THROWS_AS(select({"nonsense"}), std::invalid_argument);
  CHECK_THROWS_AS(turned_on("nonsense"), std::invalid_argument);
}

TEST_CASE("a fragment takes the place of what the template has") {
  const std::string text =
      lay_over("年度: 2025\n项目名称: 图书更新\n累计支出金额:\n  12月底: 9.00\n预算合计: 9.00\n测算明细: []\n");
  CHECK(contains(text, "\n年度: 2025\n单位: 万元\n"));
  CHECK(contains(text, "\n    项目名称: 图书更新\n    预算规模:\n"));
  CHECK(contains(text, "\n    累计支出金额:\n      12月底: 9.00\n    绩效目标:"));
  CHECK(contains(text, "\n预算合计: 9.00\n项目:\n"));
  CHECK(contains(text, "\n    测算明细: []\n"));
  CHECK_FALSE(contains(text, "2024\n"));
  CHECK_FALSE(contains(text, "公益艺术培训\n"));
}

TEST_CASE("a fragment may be broken or in English") {
  CHECK(contains(lay_over("项目编码：X\n"), "\n项目:\n  - 项目编码：X\n    项目名称:"));
  CHECK(contains(lay_over("资金用途 无\n"), "\n    资金用途 无\n    累计支出金额:"));
  CHECK(contains(lay_over("年度: 2024\n年度: 2025\n"), "\n年度: 2024\n年度: 2025\n单位:"));
  CHECK(contains(lay_over("\"年度\": 2025\n"), "\n\"年度\": 2025\n单位:"));
  CHECK(contains(lay_over("purpose: books\n"), "\n    purpose: books\n    累计支出金额:"));
  CHECK(contains(lay_over("# 说明\n年度: 2025\n"), "\n# 说明\n年度: 2025\n单位:"));
  CHECK(contains(lay_over("绩效目标:\n- 一\n- 二\n"), "\n    绩效目标:\n    - 一\n    - 二\n    绩效指标:"));
  CHECK_FALSE(contains(lay_over("项目: []\n"), "项目名称"));
}

TEST_CASE("each project of a fragment is filled up from the template") {
  const std::string text = lay_over("资金用途: 无\n项目:\n- 项目编码: X\n  绩效目标: 一\n\n- 项目名称: 二\n");
  CHECK(contains(text, "\n项目:\n  - 项目编码: X\n    项目名称: 公益艺术培训\n"));
  CHECK(contains(text, "\n    绩效目标: 一\n\n    绩效指标:\n"));
  CHECK(contains(text, "\n  - 项目编码: 13018624P00933510001X\n    项目名称: 二\n"));
  CHECK(text.find("资金用途: 无") != text.rfind("资金用途: 无"));
  CHECK(lay_over("项目:\n  - 项目名称: 公益艺术培训\n") == template_document());
}

TEST_CASE("the indicators of a fragment are filled up with those of other kinds") {
  const std::string quality =
      "  - 一级指标: 产出指标\n    二级指标: 质量指标\n    三级指标: 合格率\n    指标值: ≥95%\n"
      "    指标值确定依据: 根据合同\n";
  const std::string text = lay_over_indicators("资金用途: 无\n绩效指标:\n" + quality);
  CHECK(contains(text, "\n    资金用途: 无\n"));
  CHECK(contains(
      text,
      "三级指标: 合格率\n        指标值: ≥95%\n        指标值确定依据: 根据合同\n      - 一级指标: 产出指标\n        二级指标: 数量指标\n"));
  CHECK(contains(text, "三级指标: 学员满意度\n"));
  CHECK_FALSE(contains(text, "学员出勤率"));
  CHECK(listed(lint(text)) == "");
  CHECK_FALSE(contains(lay_over_indicators("indicators:\n  - {kind: quality, name: x}\n"), "学员出勤率"));
  CHECK(lay_over_indicators("年度: 2024\n") == template_document());
  CHECK(lay_over_indicators("绩效指标: []\n") == lay_over("绩效指标: []\n"));
}
