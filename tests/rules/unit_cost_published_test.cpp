// What the family says of the published document: these findings and no other.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "support/expectation.hpp"
#include "support/files.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

constexpr std::string_view zh = "examples/zhengding-general-office-2024.zh.yaml";
constexpr std::string_view en = "examples/zhengding-general-office-2024.en.yaml";

FileReport lint_family(std::string_view path, std::string_view rules = "BL4") {
  Configuration configuration = default_configuration();
  const Configuration family = select({std::string(rules)});
  for (std::size_t i = 0; i < configuration.severities.size(); ++i) {
    if (family.severities[i] == Severity::off) configuration.severities[i] = Severity::off;
  }
  return lint(contents_of(source_path(std::string(path))), configuration);
}

/// "BL403 #5": the rule and the project, counted from 1.
std::string findings(std::string_view path) {
  std::string text;
  for (const Diagnostic& finding : lint_family(path).diagnostics) {
    const std::string_view after = std::string_view(finding.pointer).substr(std::string_view("/projects/").size());
    text += fmt::format("{} #{}\n", finding.rule->id, std::stoi(std::string(after.substr(0, after.find('/')))) + 1);
  }
  return text;
}

/// The data of the findings of one rule, in order.
std::string figures(std::string_view rule, std::string_view name) {
  std::string text;
  for (const Diagnostic& finding : lint_family(zh, rule).diagnostics) {
    for (const auto& [key, value] : finding.data) {
      if (key == name) text += fmt::format("{}{}", text.empty() ? "" : " ", value);
    }
  }
  return text;
}

bool fires_on(std::string_view rule, std::string_view project) {
  const auto report = lint_family(zh, rule);
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(), [&](const Diagnostic& finding) {
    return finding.breadcrumb.zh.find(project) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("the published document has exactly these faults of unit cost in both vocabularies") {
  constexpr std::string_view expected =
      "BL406 #1\nBL408 #2\nBL402 #3\nBL407 #4\nBL403 #5\nBL407 #5\nBL408 #6\nBL408 #7\nBL408 #8\nBL404 #10\n"
      "BL403 #11\nBL407 #11\nBL409 #12\nBL405 #13\n";
  CHECK(findings(zh) == expected);
  CHECK(findings(en) == expected);
}

TEST_CASE("the figures of the published document") {
  CHECK(figures("BL402", "product") == "6861.65");
  CHECK(figures("BL402", "uncovered") == "104.94");
  CHECK(figures("BL403", "product") == "3199.92 7.92");
  CHECK(figures("BL403", "cap") == "266.67 0.67");
  CHECK(figures("BL404", "affordable") == "25");
  CHECK(figures("BL405", "product") == "36.00");
  CHECK(figures("BL405", "difference") == "14.00");
  CHECK(figures("BL408", "allowed") == "15.84 7.92 16.83 1.485");
  CHECK(figures("BL409", "overspend") == "1.60");
}

TEST_CASE("an exact fit of quantity and budget is not understated: office supplies") {
  CHECK_FALSE(fires_on("BL404", "办公费"));
}

TEST_CASE("a monthly allowance within rounding is no fault: village allowance") {
  CHECK_FALSE(fires_on("BL401", "选调生"));
  CHECK_FALSE(fires_on("BL403", "选调生"));
  CHECK_FALSE(fires_on("BL405", "选调生"));
}

TEST_CASE("a monthly cap within rounding of the budget is not loose: network") {
  CHECK_FALSE(fires_on("BL405", "网络通信"));
}

TEST_CASE("land with taxes is uncovered and no contradiction") {
  CHECK(fires_on("BL402", "土地购置费"));
  CHECK_FALSE(fires_on("BL401", "土地购置费"));
}

TEST_CASE("the working of the rent is written as on paper") {
  const auto report = lint_family(zh, "BL403");
  const auto& remarks = report.diagnostics.at(0).remarks;
  CHECK(remarks.at(1).text.zh ==
        "266.66 万元/月 × 12 月 = 3199.92 万元 < 预算数 3200.00 万元（差 0.08；若 266.66 为截尾值，上限不到 3200.04）");
}

TEST_CASE("the other examples have no fault of unit cost but the one that shows it") {
  for (const std::string_view path :
       {"examples/clean.yaml", "examples/faulty/cumulative-falls.yaml", "examples/faulty/totals-differ.yaml"}) {
    CHECK_MESSAGE(findings(path) == "", path);
  }
  CHECK(findings("examples/faulty/unit-cost-contradicts.yaml") == "BL401 #1\n");
}
