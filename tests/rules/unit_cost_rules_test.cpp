// What the rules about unit costs say, where, and what they leave alone. The template has a budget of 9.00 万元.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "diag/edits.hpp"
#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

/// A list of one quantity and one cost, as written; the target is the last thing on its line.
std::string indicators(std::string_view quantity, std::string_view cost_name, std::string_view cost,
                       std::string_view quantity_name = "培训期数") {
  return fmt::format(
      "绩效指标:\n"
      "  - 一级指标: 产出指标\n    二级指标: 数量指标\n    三级指标: {}\n    指标值: {}\n"
      "  - 一级指标: 产出指标\n    二级指标: 成本指标\n    三级指标: {}\n    指标值: {}\n",
      quantity_name, quantity, cost_name, cost);
}

std::string cost_alone(std::string_view name, std::string_view target) { return indicators("≥40期", name, target); }

/// The codes of all findings of the family, in order.
std::string found(std::string_view fragment) {
  std::string codes;
  for (const Diagnostic& finding : lint(lay_over(fragment), select({"BL4"})).diagnostics) {
    if (finding.rule->id != "BL410") codes += fmt::format("{}{}", codes.empty() ? "" : " ", finding.rule->id);
  }
  return codes;
}

std::string data_of(std::string_view rule, std::string_view fragment) {
  const FileReport report = lint(lay_over(fragment), select({std::string(rule)}));
  REQUIRE(report.diagnostics.size() == 1);
  std::string text;
  for (const auto& [name, value] : report.diagnostics.front().data) text += fmt::format("{}={} ", name, value);
  return text;
}

}  // namespace

TEST_CASE("BL401 shows quantity times cost against the budget") {
  CHECK(differ("BL401", indicators("=40期", "每期培训成本",
                                   "=0.200万元/期  #! BL401@14 \"超出按单位成本算得的 8.00\" \"exceeds the 8.00\"")) ==
        "");
  CHECK(shown_by("BL401", indicators("=40期", "每期培训成本", "=0.200万元/期")) ==
        "/projects/0/indicators/1/target\n"
        "预算数 9.00 万元超出按单位成本算得的 8.00 万元\n"
        "the budget of 9.00 万元 exceeds the 8.00 万元 that the unit cost comes to\n"
        "= “每期培训成本”按“培训期数”计\n"
        "= “每期培训成本” is for each of “培训期数”\n"
        "= 40 期 × 0.200 万元/期 = 8.00 万元 < 预算数 9.00 万元（差 1.00；各数即使都是截尾得来，也不到 8.04）\n"
        "= 40 期 × 0.200 万元/期 = 8.00 万元 < budget 9.00 万元 (difference 1.00; even if cut off, the figures stay "
        "below 8.04)\n"
        "[=40期] 数量 40 期 / quantity 40 期\n"
        "[9.00] 预算数 9.00 万元 / budget 9.00 万元\n");
  CHECK(data_of("BL401", indicators("=40期", "每期培训成本", "=0.200万元/期")) ==
        "budget=9.00 product=8.00 difference=1.00 ");
}

TEST_CASE("BL401 shows a budget that an exact price exceeds") {
  CHECK(shown_by("BL401", indicators("=40期", "每期培训成本", "=2400元/期")) ==
        "/projects/0/indicators/1/target\n"
        "预算数 9.00 万元不够按单位成本算得的 9.60 万元\n"
        "the budget of 9.00 万元 falls short of the 9.60 万元 that the unit cost comes to\n"
        "= “每期培训成本”按“培训期数”计\n"
        "= “每期培训成本” is for each of “培训期数”\n"
        "= 40 期 × 2400 元/期 = 96000 元 = 9.60 万元 > 预算数 9.00 万元（差 0.60；各数即使都经过四舍五入，也至少有 "
        "9.598）\n"
        "= 40 期 × 2400 元/期 = 96000 元 = 9.60 万元 > budget 9.00 万元 (difference 0.60; even if rounded, the figures "
        "come to at least 9.598)\n"
        "[=40期] 数量 40 期 / quantity 40 期\n"
        "[9.00] 预算数 9.00 万元 / budget 9.00 万元\n");
}

TEST_CASE("BL401 keeps to contradictions") {
  CHECK(found(indicators("=40期", "每期培训成本", "=0.225万元/期")) == "");
  CHECK(found(indicators("=40期", "每期培训成本", "=0.22万元/期")) == "");  // 0.225 rounded
  CHECK(found(indicators("=40期", "每期培训成本", "≤0.22万元/期")) == "BL403");
  CHECK(found(indicators("≥40期", "每期培训成本", "≤0.225万元/期")) == "");
  CHECK(found(cost_alone("总成本", "≤8.99万元")) == "BL403");  // a reading of 8.995 meets one of 9.00
  CHECK(found(cost_alone("总成本", "≤8.98万元")) == "BL401");
  CHECK(found(cost_alone("总成本", "≤9.00万元")) == "");
}

TEST_CASE("BL401 takes the map form and the English vocabulary alike") {
  const std::string map =
      "绩效指标:\n"
      "  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: {符号: \"=\", 数值: 40, 计量单位: 期}}\n"
      "  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, "
      "指标值: {符号: \"=\", 数值: 2000, 计量单位: 元/期}}\n";
  CHECK(found(map) == "BL401");
  const std::string english =
      "indicators:\n"
      "  - {category: output, kind: quantity, name: 培训期数, target: {op: \"=\", value: 40, unit: 期}}\n"
      "  - {category: output, kind: cost, name: 每期培训成本, target: {op: \"<=\", value: 0.225, unit: 万元}}\n";
  CHECK(found(english) == "");
}

TEST_CASE("BL402 says how much no cost indicator covers and where other costs are named") {
  const std::string purpose = "资金用途: 支付授课报酬及相关费用\n";
  const std::string text = purpose + indicators("=40期", "每期授课成本", "≤0.200万元/期");
  CHECK(found(text) == "BL402");
  CHECK(shown_by("BL402", text) ==
        "/projects/0/indicators/1/target\n"
        "预算数中有 1.00 万元没有成本指标，名称或用途写有其他费用\n"
        "no cost indicator covers 1.00 万元 of the budget, whose name or purpose speaks of other costs\n"
        "= “每期授课成本”按“培训期数”计\n"
        "= “每期授课成本” is for each of “培训期数”\n"
        "= 40 期 × 0.200 万元/期 = 8.00 万元 < 预算数 9.00 万元（差 1.00；各数即使都是截尾得来，也不到 8.04）\n"
        "= 40 期 × 0.200 万元/期 = 8.00 万元 < budget 9.00 万元 (difference 1.00; even if cut off, the figures stay "
        "below 8.04)\n"
        "[=40期] 数量 40 期 / quantity 40 期\n"
        "[9.00] 预算数 9.00 万元 / budget 9.00 万元\n"
        "[相关费用] 这里写有“相关费用” / “相关费用” here\n");
  CHECK(found(purpose + indicators("=40期", "每期授课成本", "=0.250万元/期")) == "BL401");
  CHECK(found(purpose + indicators("=40期", "每期授课成本", "≤0.225万元/期")) == "");
}

TEST_CASE("BL402 knows each word of its list in the name and in the purpose") {
  const std::string costs = indicators("=40期", "每期授课成本", "≤0.200万元/期");
  for (const std::string_view word : lexicon::other_costs) {
    CHECK_MESSAGE(found(fmt::format("项目名称: 授课报酬{}\n", word) + costs) == "BL402", word);
    CHECK_MESSAGE(found(fmt::format("资金用途: 支付授课报酬{}\n", word) + costs) == "BL402", word);
  }
}

TEST_CASE("BL403 suggests the smallest cap that holds and only shows it") {
  const std::string text = indicators("=7期", "每期培训成本", "≤1.28万元/期");
  CHECK(shown_by("BL403", text) ==
        "/projects/0/indicators/1/target\n"
        "按单位成本 1.28 万元/期算得 8.96 万元，与预算数差 0.04，像是四舍五入得来\n"
        "the unit cost of 1.28 万元/期 comes to 8.96 万元, 0.04 off the budget: it looks rounded\n"
        "= “每期培训成本”按“培训期数”计\n"
        "= “每期培训成本” is for each of “培训期数”\n"
        "= 7 期 × 1.28 万元/期 = 8.96 万元 < 预算数 9.00 万元（差 0.04；若 1.28 为四舍五入值，可到 8.995）\n"
        "= 7 期 × 1.28 万元/期 = 8.96 万元 < budget 9.00 万元 (difference 0.04; if 1.28 was rounded, it may come to "
        "8.995)\n"
        "[=7期] 数量 7 期 / quantity 7 期\n"
        "[9.00] 预算数 9.00 万元 / budget 9.00 万元\n");
  const FileReport report = lint(lay_over(text), select({"BL403"}));
  const Fix& fix = report.diagnostics.at(0).fixes.at(0);
  CHECK(fix.safety == Safety::display);
  CHECK(fix.message.zh == "≤1.29万元/期");
  REQUIRE(fix.edits.size() == 1);
  CHECK(report.source->slice(fix.edits[0].span) == "1.28");
  CHECK(fix.edits[0].text == "1.29");
}

TEST_CASE("BL403 needs a bounded quantity") {
  CHECK(counted_by("BL403", indicators("≥7期", "每期培训成本", "≤1.28万元/期")) ==
        "passed 0, found 0, not applicable 1: the quantity has no upper bound, so that the unit cost bounds no total");
  CHECK(found(indicators("≤7期", "每期培训成本", "≤1.28万元/期")) == "BL403");
}

TEST_CASE("BL404 says how many the budget pays for") {
  CHECK(shown_by("BL404", indicators("≥40期", "每期培训成本", "≤0.16万元/期")) ==
        "/projects/0/indicators/0/target\n"
        "预算数按单位成本够 57 期，指标值只写至少 40 期\n"
        "at the unit cost the budget pays for 57 期, the target says only at least 40 期\n"
        "= “每期培训成本”按“培训期数”计\n"
        "= “每期培训成本” is for each of “培训期数”\n"
        "= 9.00 万元 ÷ 0.16 万元/期，进位得 57 期 > 40 期\n"
        "= 9.00 万元 ÷ 0.16 万元/期 gives, rounded up, 57 期 > 40 期\n"
        "[≤0.16万元/期] 单位成本 0.16 万元/期 / unit cost 0.16 万元/期\n"
        "[9.00] 预算数 9.00 万元 / budget 9.00 万元\n");
  CHECK(differ("BL404",
               indicators("≥30人  #! BL404@14 \"38 人\" \"38 人\"", "每人每月补助", "≤0.020万元", "补助人数")) == "");
  CHECK(differ("BL404", indicators("≥3.0亩  #! BL404 \"够 4.50 亩\"", "每亩成本", "≤2.00万元", "面积")) == "");
  CHECK(found(indicators("=40期", "每期培训成本", "≤0.15万元/期")) == "BL401");
}

TEST_CASE("BL405 says by how much even the smallest reading exceeds the budget") {
  CHECK(found(indicators("=40期", "每期培训成本", "≤0.23万元/期")) == "");
  CHECK(found(indicators("=40期", "每期培训成本", "≤0.24万元/期")) == "BL405");
  CHECK(differ("BL405", indicators("=40期", "每期培训成本",
                                   "≤0.30万元/期  #! BL405@14 \"比预算数多 3.00\" \"3.00 more than the budget\"")) ==
        "");
  CHECK(counted_by("BL405", indicators("≥40期", "每期培训成本", "≤0.30万元/期")) ==
        "passed 0, found 0, not applicable 1: the quantity has no upper bound, so that the unit cost bounds no total");
}

TEST_CASE("BL411 stands for the others where a power of ten explains it") {
  CHECK(found(indicators("=40期", "每期培训成本", "=0.225元/期")) == "BL411");
  CHECK(found(indicators("=40期", "每期培训成本", "≤2250万元/期")) == "BL411");
  CHECK(found(indicators("≥40期", "每期培训成本", "≤0.0225万元/期")) == "BL411");
  CHECK(
      shown_by("BL411", indicators("=40期", "每期培训成本", "=0.225元/期")) ==
      "/projects/0/indicators/1/target\n"
      "单位成本算得 0.0009 万元，与预算数 9.00 万元差 10000 倍，像是写错了单位或小数点\n"
      "the unit cost comes to 0.0009 万元, off the budget of 9.00 万元 by a factor of 10000: a slip of the unit or the "
      "decimal point\n"
      "= “每期培训成本”按“培训期数”计\n"
      "= “每期培训成本” is for each of “培训期数”\n"
      "= 40 期 × 0.225 元/期 = 9 元 = 0.0009 万元，预算数 9.00 万元\n"
      "= 40 期 × 0.225 元/期 = 9 元 = 0.0009 万元, the budget is 9.00 万元\n"
      "= 可能把“万元”写成了“元”\n"
      "= “元” may stand where “万元” was meant\n"
      "[=40期] 数量 40 期 / quantity 40 期\n"
      "[9.00] 预算数 9.00 万元 / budget 9.00 万元\n");
  CHECK(counted_by("BL401", indicators("=40期", "每期培训成本", "=0.225元/期")) ==
        "passed 0, found 0, not applicable 1: the costs are off by a power of ten, which BL411 reports");
}

TEST_CASE("BL406 compares the unit of the name with that of the target") {
  CHECK(differ("BL406", cost_alone("总成本（元）", "≤9.00万元  #! BL406@19 \"名称\" \"the name\"")) == "");
  CHECK(differ("BL406", cost_alone("总成本（万元）", "≤9.00万元")) == "");
  CHECK(differ("BL406", cost_alone("单位成本（元/台、件、套）", "≤0.09万  #! BL406@19")) == "");
  CHECK(differ("BL406", cost_alone("总成本，单位：元", "≤9.00万元  #! BL406")) == "");
  CHECK(differ("BL406", cost_alone("元旦演出多元服务成本", "≤9.00万元")) == "");
  CHECK(differ("BL406", cost_alone("培训成本（元旦）", "≤9.00万元")) == "");
  CHECK(
      counted_by("BL406", indicators("≥40期", "成本控制率（元）", "≤100%")) ==
      "passed 0, found 0, not applicable 1: name and description state no unit of money, not applicable 1: the target "
      "is not in money");
  CHECK(differ("BL406",
               "绩效指标:\n  - 一级指标: 产出指标\n    二级指标: 成本指标\n    三级指标: 总成本\n"
               "    绩效指标描述: 全部支出（元）\n    指标值: ≤9.00万元  #! BL406 \"描述\" \"the description\"\n") ==
        "");
}

TEST_CASE("BL407 adds 元 where money is meant") {
  CHECK(differ("BL407", cost_alone("每月授课成本", "≤0.75万  #! BL407@19 \"“万”后面没有写“元”\"")) == "");
  CHECK(differ("BL407", cost_alone("每月授课成本", "≤0.75万元")) == "");
  CHECK(differ("BL407", indicators("≥2万", "总成本", "≤9.00万元", "服务人次")) == "");
  CHECK(counted_by("BL407", indicators("≥2万", "总成本", "≤9.00万元", "服务人次")) ==
        "passed 1, found 0, not applicable 1: nothing says that the target is in money");
  for (const std::string_view word : lexicon::money_words) {
    CHECK_MESSAGE(
        differ("BL407", indicators("≥2万  #! BL407", "总成本", "≤9.00万元", fmt::format("到位{}", word))) == "", word);
  }
}

TEST_CASE("BL407 puts the missing word after 万 in every way of writing a target") {
  const auto fixed = [](std::string_view target) {
    std::string text = lay_over(cost_alone("每月授课成本", target));
    const FileReport report = lint(text, select({"BL407"}));
    REQUIRE(report.diagnostics.size() == 1);
    const std::vector<Fix>& fixes = report.diagnostics.front().fixes;
    if (fixes.empty()) return std::string("no fix");
    CHECK(fixes.front().safety == Safety::safe);
    const std::size_t line = text.rfind('\n', fixes.front().edits.at(0).span.begin - 1) + 1;
    text = edited(text, fixes.front().edits);
    CHECK(lint(text, select({"BL407"})).diagnostics.empty());
    return text.substr(text.find(": ", line) + 2, text.find('\n', line) - text.find(": ", line) - 2);
  };
  CHECK(fixed("≤0.75万") == "≤0.75万元");
  CHECK(fixed("\"≤0.75万\"") == "\"≤0.75万元\"");
  CHECK(fixed("≤ ０.７５ 万") == "≤ ０.７５ 万元");
  CHECK(fixed("≤0.75万/月") == "≤0.75万元/月");
  CHECK(fixed("0.75万以内") == "0.75万元以内");
  CHECK(fixed("{符号: ≤, 数值: 0.75, 计量单位: 万}") == "{符号: ≤, 数值: 0.75, 计量单位: 万元}");
  CHECK(fixed("\"≤0.75\\u4E07\"") == "no fix");
}

TEST_CASE("BL408 shows the plan against what the savings leave") {
  CHECK(shown_by("BL408", cost_alone("成本节约率", "≥1%")) ==
        "/projects/0/indicators/1/target\n"
        "节约 1% 的话最多支出 8.91，计划却支出 9.00\n"
        "saving 1% leaves at most 8.91 to spend, yet the plan spends 9.00\n"
        "= 9.00 万元 × (1 − 1%) = 8.91 万元 < 12月底累计 9.00 万元（差 0.09）\n"
        "= 9.00 万元 × (1 − 1%) = 8.91 万元 < 9.00 万元 by the end of December (difference 0.09)\n"
        "[9.00] 12月底累计 9.00 / 9.00 by the end of December\n"
        "[9.00] 预算数 9.00 / budget 9.00\n");
  CHECK(data_of("BL408", cost_alone("成本节约率", "≥1%")) == "budget=9.00 allowed=8.91 planned=9.00 ");
}

TEST_CASE("BL408 fires above what the savings leave and not at it") {
  const auto with_end = [](std::string_view end, std::string_view target) {
    return found(plan({"3.00", "5.00", "7.70", end}) + cost_alone("成本节约率", target));
  };
  CHECK(with_end("8.91", "≥1%") == "");
  CHECK(with_end("8.92", "≥1%") == "BL408");
  CHECK(with_end("8.91", "\">1%\"") == "BL408");
  CHECK(with_end("8.90", "\">1%\"") == "");
  CHECK(with_end("8.992", "≥1‰") == "BL408");
  CHECK(with_end("8.991", "≥1‰") == "");
  CHECK(with_end("9.00", "≤1%") == "");
  CHECK(with_end("9.00", "≥0%") == "");
  for (const std::string_view word : lexicon::saving_rates) {
    CHECK_MESSAGE(found(cost_alone(fmt::format("成本{}", word), "≥1%")) == "BL408", word);
  }
  CHECK(counted_by("BL408", plan({"3.00", "5.00", "7.70", ""}) + cost_alone("成本节约率", "≥1%")) ==
        "passed 0, found 0, not applicable 1: the amount for the end of December is missing, blank or not readable");
  CHECK(counted_by("BL408", cost_alone("总成本", "≤9.00万元")) ==
        "passed 0, found 0, not applicable 1: no indicator promises a rate of savings");
}

TEST_CASE("BL409 fires on any bound above 0") {
  CHECK(differ("BL409", cost_alone("费用超支率", "≤1%  #! BL409@14 \"超支率 ≤1%\"")) == "");
  CHECK(found(cost_alone("费用超支率", "≤0%")) == "");
  CHECK(found(cost_alone("费用超支率", "≤0.1%")) == "BL409");
  CHECK(found(cost_alone("费用超支率", "<1%")) == "BL409");
  CHECK(found(cost_alone("费用超支率", "0-1%")) == "BL409");
  CHECK(found(cost_alone("成本节约率", "≤1%")) == "");
  for (const std::string_view word : lexicon::overspending_rates) {
    CHECK_MESSAGE(found(cost_alone(word, "≤1%")) == "BL409", word);
  }
  CHECK(data_of("BL409", cost_alone("费用超支率", "≤1%")) == "budget=9.00 overspend=0.09 ");
}

TEST_CASE("BL410 asks for one amount among the cost indicators") {
  CHECK(differ("BL410", cost_alone("费用超支率", "≤0%  #! BL410@14 \"没有一个成本指标写明金额\"")) == "");
  CHECK(counted_by("BL410", cost_alone("总成本", "≤9.00万元")) == "passed 1, found 0");
  CHECK(counted_by("BL410", "绩效指标:\n  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 期数, 指标值: 1期}\n") ==
        "passed 0, found 0, not applicable 1: the project has no cost indicator");
}

TEST_CASE("several costs show their sum and none is suggested for them") {
  const std::string text = indicators("=20台", "每台购置成本", "≤0.40万元", "电脑数量") +
                           "  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每台安装成本, 指标值: ≤0.04万元}\n";
  CHECK(found(text) == "BL403");
  const FileReport report = lint(lay_over(text), select({"BL403"}));
  CHECK(report.diagnostics.at(0).fixes.empty());
  CHECK(shown(report).find("20 台 × 0.40 万元/台 + 20 台 × 0.04 万元/台 = 8.80 万元 < 预算数 9.00 万元") !=
        std::string::npos);
}

TEST_CASE("no figures however long stop the family") {
  CHECK(rc::check([] {
    const auto number = [] {
      const std::int64_t coefficient = *rc::gen::inRange<std::int64_t>(1, 999'999'999'999'999'999);
      const std::int64_t shorter = coefficient >> *rc::gen::inRange(0, 59);
      return Decimal(std::max<std::int64_t>(shorter, 1), *rc::gen::inRange(0, 19)).to_string();
    };
    const auto sign = [] { return *rc::gen::elementOf(std::vector<std::string>{"≤", "≥", "=", ""}); };
    const std::string unit = *rc::gen::elementOf(std::vector<std::string>{"元", "万元", "亿元", "万", "亿元/月"});
    const std::string measure = *rc::gen::elementOf(std::vector<std::string>{"期", "亩", "万期"});
    std::string text = budget(number()) + plan({"0", "0", "0", number()});
    text += indicators(sign() + number() + measure, "单位成本", sign() + number() + unit);
    text += fmt::format(
        "  - {{一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 成本节约率, 指标值: {0}%}}\n"
        "  - {{一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 费用超支率, 指标值: {0}‰}}\n",
        number());
    for (const Diagnostic& finding : lint(lay_over(text), select({"BL4"})).diagnostics) {
      if (finding.rule->id == "BL009") RC_FAIL(text + finding.message.en);
    }
  }));
}
