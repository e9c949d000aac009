// What the published document shows: this table and nothing else, in both transcriptions, and by name what it must not
// show.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "support/expectation.hpp"
#include "support/files.hpp"

using namespace budgetlint;

namespace {

constexpr std::size_t projects = 13;

/// Of each rule how often it finds something in each of the thirteen projects: "BL403: 0 0 0 0 1 0 0 0 0 0 1 0 0".
std::map<std::string_view, std::array<int, projects>> findings(std::string_view language) {
  const std::string path = fmt::format("examples/zhengding-general-office-2024.{}.yaml", language);
  std::map<std::string_view, std::array<int, projects>> counts;
  for (const Diagnostic& finding : test::lint(test::contents_of(test::source_path(path))).diagnostics) {
    constexpr std::string_view before = "/projects/";
    REQUIRE(finding.pointer.starts_with(before));
    REQUIRE(finding.severity != Severity::error);
    ++counts[finding.rule->id].at(std::stoul(finding.pointer.substr(before.size())));
  }
  return counts;
}

std::string table(std::string_view language) {
  std::string text;
  for (const auto& [rule, counts] : findings(language)) text += fmt::format("{}: {}\n", rule, fmt::join(counts, " "));
  return text;
}

/// The projects, from 1, in which a rule finds something.
std::set<std::size_t> found_by(std::string_view rule) {
  std::set<std::size_t> numbers;
  const auto all = findings("zh");
  const auto counts = all.find(rule);
  for (std::size_t i = 0; counts != all.end() && i < projects; ++i) {
    if (counts->second.at(i) > 0) numbers.insert(i + 1);
  }
  return numbers;
}

bool finds_none_in(std::string_view rule, std::initializer_list<std::size_t> numbers) {
  const std::set<std::size_t> found = found_by(rule);
  for (const std::size_t number : numbers) {
    if (found.contains(number)) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("the published document shows exactly this table in both transcriptions") {
  constexpr std::string_view expected =
      "BL305: 0 0 1 0 0 0 2 3 0 0 0 0 0\n"
      "BL306: 0 0 0 0 0 0 1 1 0 0 0 0 0\n"
      "BL307: 0 0 0 0 0 0 0 1 1 1 0 0 0\n"
      "BL402: 0 0 1 0 0 0 0 0 0 0 0 0 0\n"
      "BL403: 0 0 0 0 1 0 0 0 0 0 1 0 0\n"
      "BL404: 0 0 0 0 0 0 0 0 0 1 0 0 0\n"
      "BL405: 0 0 0 0 0 0 0 0 0 0 0 0 1\n"
      "BL406: 1 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "BL407: 0 0 0 1 1 0 0 0 0 0 1 0 0\n"
      "BL408: 0 1 0 0 0 1 1 1 0 0 0 0 0\n"
      "BL409: 0 0 0 0 0 0 0 0 0 0 0 1 0\n"
      "BL504: 0 0 0 0 1 0 0 0 0 0 0 0 0\n"
      "BL507: 0 0 0 1 0 0 0 0 0 0 0 0 0\n"
      "BL508: 1 0 0 0 0 0 1 0 0 1 0 0 0\n"
      "BL509: 0 0 0 0 1 0 0 0 0 0 0 0 0\n"
      "BL512: 1 0 0 0 0 0 0 0 0 0 0 0 0\n"
      "BL516: 4 1 0 3 3 1 1 3 3 2 3 1 3\n"
      "BL519: 3 2 0 1 1 2 4 3 3 3 1 1 1\n"
      "BL607: 0 0 0 1 0 0 0 0 0 0 0 0 0\n"
      "BL703: 0 0 0 0 1 0 0 0 1 0 0 0 0\n"
      "BL704: 0 0 0 0 0 0 0 0 0 0 0 0 1\n"
      "BL802: 1 0 0 0 0 0 0 0 0 0 1 0 0\n"
      "BL803: 0 0 0 0 0 0 0 0 1 0 0 0 0\n";
  CHECK(table("zh") == expected);
  CHECK(table("en") == expected);
}

TEST_CASE("exactly a quarter at the end of the year is no rush") { CHECK(finds_none_in("BL307", {5, 6, 11, 12, 13})); }
TEST_CASE("a quantity that the budget pays for exactly is not understated") { CHECK(finds_none_in("BL404", {1})); }
TEST_CASE("a cap within rounding of the budget is not loose") { CHECK(finds_none_in("BL405", {4, 9})); }
TEST_CASE("land with its taxes does not contradict its unit cost") { CHECK(finds_none_in("BL401", {3})); }
TEST_CASE("elderly members and members in need are no repeated word") { CHECK(finds_none_in("BL801", {6})); }
TEST_CASE("all published codes share one check value") { CHECK(found_by("BL602").empty()); }

TEST_CASE("without a printed total or a breakdown there is nothing to compare") {
  const FileReport report =
      test::lint(test::contents_of(test::source_path("examples/zhengding-general-office-2024.zh.yaml")));
  for (const std::string_view rule : {"BL205", "BL206", "BL207"}) {
    CAPTURE(rule);
    const Tally& tally = test::tally_of(report, rule);
    CHECK(tally.found + tally.passed == 0);
    CHECK_FALSE(tally.not_applicable.empty());
  }
}
