// A required field under another name or at another level is reported once: where it stands.
#include <doctest/doctest.h>

#include <string>

#include "decoded.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using budgetlint::test::advice;
using budgetlint::test::Decoded;
using budgetlint::test::lay_over;

TEST_CASE("BL102 alone where a required key is misspelt") {
  const Decoded decoded(lay_over("部门: {编号: 101001, 名称: n}\n"));
  CHECK(decoded.listed() == "BL102 /department/编号 [编号] 没有“编号”这个栏目，必填的“编码”却没有写\n");
  CHECK(decoded.listed(Language::en) ==
        "BL102 /department/编号 [编号] there is no field “编号” here, while the required “code” (编码) is missing\n");
  CHECK(advice(decoded.findings()[0]) == "unsafe -> 编码\n");
  CHECK(Decoded(lay_over("累计支出金额: {3月底: 1.00, 12月: 9.00}\n")).listed() ==
        "BL102 /projects/0/cumulative_spending/12月 [12月] 没有“12月”这个栏目，必填的“12月底”却没有写\n");
  CHECK(Decoded(lay_over("部门: {备注: 101001, 名称: n}\n")).rules() == "BL101 BL102");
}

TEST_CASE("BL102 prefers a field that is not there yet") {
  const auto offered = [](std::string_view keys) {
    const Decoded decoded(lay_over("绩效指标:\n  - {一级指标: 产出, 二级指标: 数量, " + std::string(keys) + "}\n"));
    CHECK(decoded.rules() == "BL102");
    const Diagnostic& finding = decoded.findings().at(0);
    return finding.fixes.empty() ? decoded.marked(finding.related.at(0).span) + "!" : finding.fixes[0].edits[0].text;
  };
  CHECK(offered("三级指标: a, 指标值: 1, 指标值依据: x") == "指标值确定依据");
  CHECK(offered("三级指标: a, 指标值依据: x, 指标值: 1") == "指标值确定依据");
  CHECK(offered("三级指标: a, 指标値: 1") == "指标值");
  CHECK(offered("三级指标: a, 指标值: 1, 指标値: 1") == "指标值!");
}

TEST_CASE("BL102 leaves aside a remark in brackets") {
  const auto offered = [](std::string_view key) {
    std::string text = lay_over("");
    const std::string_view label = "预算规模:";
    text.replace(text.find(label), label.size(), std::string(key) + ":");
    const Decoded decoded(text);
    CHECK(decoded.rules() == "BL102");
    return decoded.findings().at(0).fixes.at(0).edits[0].text;
  };
  CHECK(offered("预算规模（万元）") == "预算规模");
  CHECK(offered("预算规模 (万元)") == "预算规模");
  CHECK(offered("预算规摸（万元）") == "预算规模");
}

TEST_CASE("two keys that seem to mean one field are not both mended") {
  const Decoded decoded(lay_over("部门: {编号: 101001, 编吗: 101001, 名称: n}\n"));
  CHECK(decoded.rules() == "BL102 BL102");
  CHECK(decoded.findings()[1].fixes.empty());
  CHECK(decoded.marked(decoded.findings()[1].related.at(0).span) == "编号");
}

TEST_CASE("BL102 alone where a required key stands too deep") {
  const Decoded decoded(lay_over("资金用途:\n预算规模: {预算数: 9.00, 资金用途: x}\n"));
  CHECK(decoded.rules() == "BL102 BL107");
  std::string text = lay_over("预算规模: {预算数: 9.00, 资金用途: x}\n");
  const std::size_t purpose = text.find("    资金用途: ");
  text.erase(purpose, text.find('\n', purpose) + 1 - purpose);
  const Decoded moved(text);
  CHECK(moved.listed() == "BL102 /projects/0/budget/资金用途 [资金用途] 没有“资金用途”这个栏目\n");
  CHECK(advice(moved.findings()[0]) == "“资金用途”应写在“项目”里；请检查层次和缩进\n");
}

TEST_CASE("BL102 alone where a required key stands too high and BL101 for the next one") {
  const std::string head = "部门: {编码: 101001, 名称: n}\n年度: 2024\n单位: 万元\n资金用途: x\n项目:\n";
  const std::string project =
      "  - {项目编码: 13018624P00933510001X, 项目名称: a, 预算规模: {预算数: 9.00}, 累计支出金额: {12: 9.00}, "
      "绩效目标: g, 绩效指标: [{一级指标: 产出, 二级指标: 数量, 三级指标: a, 指标值: 1}]}\n";
  CHECK(Decoded(head + project).listed() == "BL102 /资金用途 [资金用途] 没有“资金用途”这个栏目\n");
  CHECK(Decoded(head + project + project).listed() ==
        "BL102 /资金用途 [资金用途] 没有“资金用途”这个栏目\n"
        "BL101 /projects/1 [项目编码] 缺少“资金用途”\n");
}

TEST_CASE("BL104 lists the kinds of the category that is given") {
  const auto of = [](std::string_view category, std::string_view kind) {
    const Decoded decoded(lay_over(
        fmt::format("绩效指标:\n  - {{一级指标: {}, 二级指标: {}, 三级指标: a, 指标值: 1}}\n", category, kind)));
    CHECK(decoded.rules() == "BL104");
    return advice(decoded.findings().at(0));
  };
  CHECK(of("满意度指标", "群众评价") == "可填：服务对象满意度指标\n");
  CHECK(of("产出", "产出指标") == "“产出指标”是一级指标\n可填：数量指标、质量指标、时效指标、成本指标\n");
  CHECK(of("数量指标", "数量指标") == "“数量指标”是二级指标，属于“产出指标”\nunsafe -> 产出指标\n");
  CHECK(of("其它", "社会效益") == "可填：产出指标、效益指标、满意度指标、成本指标\n");
}

}  // namespace
