#include "diag/fingerprint.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budgetlint {
namespace {

constexpr RuleRecord record(std::string_view id) {
  RuleRecord result{};
  result.id = id;
  return result;
}

constexpr RuleRecord falls = record("BL301");
constexpr RuleRecord gap = record("BL304");

Diagnostic finding(const RuleRecord* rule, std::string department, std::string project, std::string pointer) {
  Diagnostic d;
  d.rule = rule;
  d.department = std::move(department);
  d.project = std::move(project);
  d.pointer = std::move(pointer);
  return d;
}

Diagnostic sample() { return finding(&falls, "101001", "13018624P", "/projects/0"); }

std::string fingerprint(const std::string& path, const Diagnostic& d) { return fingerprints(path, {d}).at(0); }

TEST_CASE("a fingerprint is sixteen hexadecimal digits that stay from version to version") {
  const std::string print = fingerprint("2024/101001.yaml", sample());
  CHECK(print.size() == 16);
  CHECK(print.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(print == "058fc30c256978cc");
  CHECK(fingerprints("a.yaml", {}).empty());
}

TEST_CASE("a fingerprint does not depend on place and words") {
  Diagnostic moved = sample();
  moved.span = {100, 200};
  moved.document = 3;
  moved.severity = Severity::note;
  moved.message = {.zh = "别的话", .en = "other words"};
  moved.data = {{"later", "2.00"}};
  CHECK(fingerprint("a.yaml", moved) == fingerprint("a.yaml", sample()));
}

TEST_CASE("a fingerprint depends on rule and path and department and project and pointer") {
  const std::set<std::string> prints{
      fingerprint("a.yaml", sample()),
      fingerprint("b.yaml", sample()),
      fingerprint("a.yaml", finding(&gap, "101001", "13018624P", "/projects/0")),
      fingerprint("a.yaml", finding(nullptr, "101001", "13018624P", "/projects/0")),
      fingerprint("a.yaml", finding(&falls, "101002", "13018624P", "/projects/0")),
      fingerprint("a.yaml", finding(&falls, "101001", "13018624Q", "/projects/0")),
      fingerprint("a.yaml", finding(&falls, "101001", "13018624P", "/projects/1")),
      fingerprint("a.yaml", finding(&falls, "10100113018624P", "", "/projects/0")),
      fingerprint("a.yaml", finding(&falls, "", "10100113018624P", "/projects/0")),
  };
  CHECK(prints.size() == 9);
}

TEST_CASE("findings alike in all of that are told apart by their order") {
  const auto twice = fingerprints("a.yaml", {sample(), sample()});
  CHECK(twice[0] == fingerprint("a.yaml", sample()));
  CHECK(twice[1] != twice[0]);
  const auto between = fingerprints("a.yaml", {sample(), finding(&gap, "", "", ""), sample()});
  CHECK(between[0] == twice[0]);
  CHECK(between[2] == twice[1]);
}

TEST_CASE("the fingerprints of a file are distinct") {
  CHECK(rc::check([] {
    const auto numbers = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8));
    std::vector<Diagnostic> diagnostics;
    diagnostics.reserve(numbers.size());
    for (const int n : numbers) {
      diagnostics.push_back(finding(n % 2 == 0 ? &falls : &gap, "d", n / 2 % 2 == 0 ? "p" : "q", n < 4 ? "" : "/x"));
    }
    const auto prints = fingerprints("a.yaml", diagnostics);
    RC_ASSERT(prints.size() == diagnostics.size());
    RC_ASSERT(std::set<std::string>(prints.begin(), prints.end()).size() == prints.size());
  }));
}

}  // namespace
}  // namespace budgetlint
