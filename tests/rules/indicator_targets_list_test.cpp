// The rules about the indicators of a project as a list, and what the whole family says of the published document.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/files.hpp"
#include "support/several_projects.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

std::string item(std::string_view kind, std::string_view name, std::string_view target) {
  return fmt::format("  - 二级指标: {}\n    三级指标: {}\n    指标值: {}\n", kind, name, target);
}

/// Indicators with these weights, as written; a blank one has none.
std::string weighted(const std::vector<std::string>& weights) {
  std::string text = "绩效指标:\n";
  for (const std::string& weight : weights) {
    text += item("数量指标", fmt::format("指标{}", weight.substr(0, weight.find(' '))), "≥1次");
    if (!weight.empty()) text += fmt::format("    权重: {}\n", weight);
  }
  return text;
}

FileReport lint_with_sums(const std::string& fragment, const std::vector<std::string>& sums) {
  Configuration configuration = select({"BL521"});
  configuration.settings.at(find_rule("BL521").value()) = {{.name = "sums", .number = 0, .words = sums}};
  return lint(lay_over(fragment), configuration);
}

/// How often a rule fires on each project of the published document.
std::string by_project(std::string_view rule, std::string_view language) {
  const std::string path = fmt::format("examples/zhengding-general-office-2024.{}.yaml", language);
  const FileReport report = lint(contents_of(source_path(path)), select({std::string(rule)}));
  std::vector<int> counts(report.projects, 0);
  for (const Diagnostic& finding : report.diagnostics) {
    constexpr std::string_view projects = "/projects/";
    REQUIRE(finding.pointer.compare(0, projects.size(), projects) == 0);
    ++counts.at(std::stoul(finding.pointer.substr(projects.size())));
  }
  return fmt::format("{}", fmt::join(counts, " "));
}

}  // namespace

TEST_CASE("BL518 marks each but the first of the same indicators") {
  const std::string first = item("数量指标", "培训期数", "≥40期");
  CHECK(differ("BL518", "绩效指标:\n" + first + item("数量指标", "培训期数  #! BL518@15 \"“培训期数”重复\"", "≥40期") +
                            item("数量", "1. 培训 期数  #! BL518@15 \"there twice\"", "\"≥ 40 期\"")) == "");
  CHECK(shown_by("BL518", "绩效指标:\n" + first + first) ==
        "/projects/0/indicators/1/name\n"
        "指标“培训期数”重复：二级指标、名称和指标值都与前面的相同\n"
        "the indicator “培训期数” is there twice: kind, name and target are those of an earlier one\n"
        "[培训期数] 首次出现在这里 / first used here\n");
  CHECK(counted_by("BL518", "绩效指标:\n" + first + first + first) == "passed 1, found 2");
}

TEST_CASE("BL518 lets indicators be that differ in kind or name or target") {
  const std::string first = item("数量指标", "培训期数", "≥40期");
  CHECK(counted_by("BL518", "绩效指标:\n" + first + item("质量指标", "培训期数", "≥40期") +
                                item("数量指标", "培训班期数", "≥40期") + item("数量指标", "培训期数", "≥41期")) ==
        "passed 4, found 0");
  CHECK(counted_by("BL518", "绩效指标:\n" + first + "  - 二级指标: 数量指标\n    三级指标: 培训期数\n") ==
        "passed 1, found 0, not applicable 1: kind, name or target is missing");
}

TEST_CASE("BL518 looks at each project for itself") {
  const std::string indicators = "绩效指标:\n" + item("数量指标", "培训期数", "≥40期");
  const std::string text = several_projects(
      {coded("13018624P00933510001X", "甲") + indicators, coded("13018624P009346100032", "乙") + indicators});
  CHECK(counted(lint(text, select({"BL518"})), "BL518") == "passed 2, found 0");
}

TEST_CASE("BL518 takes a target in parts for the same text") {
  const std::string map =
      "  - 二级指标: 数量指标\n    三级指标: 培训期数  #! BL518@15\n"
      "    指标值:\n      符号: ≥\n      数值: 40\n      计量单位: 期\n";
  CHECK(differ("BL518", "绩效指标:\n" + item("数量指标", "培训期数", "≥40期") + map) == "");
}

TEST_CASE("BL521 wants the weights to add up") {
  CHECK(differ("BL521",
               weighted({"45", "50  #! BL521@13 \"合计 95，应为 90 或 100\" \"add up to 95, not to 90 or 100\""})) ==
        "");
  CHECK(counted_by("BL521", weighted({"40", "50"})) == "passed 1, found 0");
  CHECK(counted_by("BL521", weighted({"40.5", "59.50"})) == "passed 1, found 0");
  CHECK(counted_by("BL521", weighted({"100"})) == "passed 1, found 0");
  CHECK(counted_by("BL521", weighted({"40", "50.01"})) == "passed 0, found 1");
  CHECK(counted_by("BL521", weighted({"40", "49.99"})) == "passed 0, found 1");
  CHECK(counted_by("BL521", weighted({"0"})) == "passed 0, found 1");
}

TEST_CASE("BL521 shows the sum and its terms") {
  CHECK(shown_by("BL521", weighted({"20", "30", "45.5"})) ==
        "/projects/0/indicators/2/weight\n"
        "各指标权重合计 95.5，应为 90 或 100\n"
        "the weights of the indicators add up to 95.5, not to 90 or 100\n"
        "= 20 + 30 + 45.5 = 95.5\n"
        "= 20 + 30 + 45.5 = 95.5\n"
        "[20] 绩效指标[1] 指标20 20 / indicators[1] 指标20 20\n"
        "[30] 绩效指标[2] 指标30 30 / indicators[2] 指标30 30\n");
}

TEST_CASE("BL521 says when it cannot tell") {
  CHECK(counted_by("BL521", weighted({"", ""})) == "passed 0, found 0, not applicable 1: no weight is given");
  CHECK(counted_by("BL521", weighted({"50", ""})) ==
        "passed 0, found 0, not applicable 1: some indicators have no weight, or one that is not readable");
  CHECK(counted_by("BL521", weighted({"50", "四十"})) ==
        "passed 0, found 0, not applicable 1: some indicators have no weight, or one that is not readable");
}

TEST_CASE("BL521 obeys the configured sums") {
  CHECK(counted(lint_with_sums(weighted({"0.4", "0.6"}), {"1"}), "BL521") == "passed 1, found 0");
  const FileReport report = lint_with_sums(weighted({"40", "60"}), {"80", "1"});
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics.front().message.zh == "各指标权重合计 100，应为 80 或 1");
  CHECK(counted(lint_with_sums(weighted({"40", "60"}), {}), "BL521") ==
        "passed 0, found 0, not applicable 1: no sum is configured");
}

TEST_CASE("the published document has these findings about its targets and no others") {
  constexpr std::string_view none = "0 0 0 0 0 0 0 0 0 0 0 0 0";
  for (const std::string_view language : {"zh", "en"}) {
    CAPTURE(language);
    CHECK(by_project("BL512", language) == "1 0 0 0 0 0 0 0 0 0 0 0 0");
    CHECK(by_project("BL516", language) == "4 1 0 3 3 1 1 3 3 2 3 1 3");
    CHECK(by_project("BL519", language) == "3 2 0 1 1 2 4 3 3 3 1 1 1");
    for (const std::string_view rule : {"BL513", "BL514", "BL515", "BL518", "BL520", "BL521", "BL522"}) {
      CAPTURE(rule);
      CHECK(by_project(rule, language) == none);
    }
  }
}
