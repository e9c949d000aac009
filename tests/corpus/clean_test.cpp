// Documents that nobody could object to: no rule may find an error or a warning in them.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <cstdint>
#include <map>
#include <string>

#include "corpus/plan.hpp"
#include "model/decode.hpp"
#include "support/expectation.hpp"
#include "support/same_reading.hpp"
#include "yaml/reader.hpp"

using namespace budgetlint;

namespace {

constexpr std::uint32_t part = 250;

/// The errors and warnings of part of the corpus, one a line; and, where there are some, how many notes there were.
std::string faults_in_part(std::uint32_t number) {
  std::string faults;
  std::map<std::string_view, int> notes;
  for (std::uint32_t i = number * part; i < (number + 1) * part; ++i) {
    const FileReport report = test::lint(corpus::written(corpus::planned(i), corpus::style_of(i)));
    if (!report.complete) faults += fmt::format("document {} was not checked completely\n", i);
    for (const Diagnostic& finding : report.diagnostics) {
      if (finding.severity == Severity::note) {
        ++notes[finding.rule->id];
      } else {
        faults += fmt::format("document {}: {} {} {}\n", i, finding.pointer, finding.rule->id, finding.message.zh);
      }
    }
  }
  if (faults.empty()) return faults;
  for (const auto& [rule, count] : notes) faults += fmt::format("besides {} notes of {}\n", count, rule);
  return faults;
}

}  // namespace

TEST_CASE("no fault in documents 0 to 249") { CHECK(faults_in_part(0) == ""); }
TEST_CASE("no fault in documents 250 to 499") { CHECK(faults_in_part(1) == ""); }
TEST_CASE("no fault in documents 500 to 749") { CHECK(faults_in_part(2) == ""); }
TEST_CASE("no fault in documents 750 to 999") { CHECK(faults_in_part(3) == ""); }
TEST_CASE("no fault in documents 1000 to 1249") { CHECK(faults_in_part(4) == ""); }
TEST_CASE("no fault in documents 1250 to 1499") { CHECK(faults_in_part(5) == ""); }
TEST_CASE("no fault in documents 1500 to 1749") { CHECK(faults_in_part(6) == ""); }
TEST_CASE("no fault in documents 1750 to 1999") { CHECK(faults_in_part(7) == ""); }

TEST_CASE("what is written is what was planned, in every style") {
  for (std::uint32_t i = 0; i < 40; ++i) {
    CAPTURE(i);
    const corpus::DepartmentPlan plan = corpus::planned(i);
    const Source source("", corpus::written(plan, corpus::style_of(i)));
    const yaml::Reading reading = yaml::read(source, {});
    CHECK(test::difference(reading, yaml::read(source, {}, yaml::Abridging::never)) == "");
    const model::Decoding decoding = model::decode(source, reading.tree);
    REQUIRE(decoding.documents.size() == 1);
    const model::Document& document = decoding.documents.front();
    CHECK(document.year->value == plan.year);
    CHECK(document.unit->value == plan.unit);
    CHECK(document.goals.size() == plan.goals.size());
    REQUIRE(document.projects.size() == plan.projects.size());
    for (std::size_t p = 0; p < plan.projects.size(); ++p) {
      const model::Project& project = document.projects[p];
      const corpus::ProjectPlan& planned = plan.projects[p];
      CHECK(project.code->value == planned.code);
      CHECK(project.budget.total.value.to_string() == planned.total);
      CHECK(project.cumulative_spending.size() == planned.spending.size());
      REQUIRE(project.indicators.size() == planned.indicators.size());
      for (std::size_t n = 0; n < planned.indicators.size(); ++n) {
        const corpus::TargetPlan& target = planned.indicators[n].target;
        CHECK(project.indicators[n].kind->value->en == planned.indicators[n].kind);
        CHECK(project.indicators[n].target->text() == target.text + target.sign + target.number + target.unit);
      }
    }
  }
}

TEST_CASE("the corpus has every vocabulary, layout and unit, and the same documents each time") {
  std::map<std::string, int> seen;
  for (std::uint32_t i = 0; i < 60; ++i) {
    const corpus::Style style = corpus::style_of(i);
    ++seen[style.english ? "english" : "chinese"];
    ++seen[style.flow ? "flow" : "block"];
    ++seen[style.target_maps ? "maps" : "texts"];
    ++seen[style.quoted ? "quoted" : "plain"];
    ++seen[std::string(name_of(corpus::planned(i).unit).en)];
  }
  CHECK(seen.size() == 12);
  CHECK(corpus::written(corpus::planned(7), corpus::style_of(7)) ==
        corpus::written(corpus::planned(7), corpus::style_of(7)));
  CHECK(corpus::written(corpus::planned(7), {}) != corpus::written(corpus::planned(7, 1), {}));
}
