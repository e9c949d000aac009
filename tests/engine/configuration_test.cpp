#include "engine/configuration.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/family.hpp"
#include "rules/catalogue.hpp"

using namespace budgetlint;

namespace {

Severity severity_of(const Configuration& configuration, std::string_view rule) {
  return configuration.severity_of(find_rule(rule).value());
}

Configuration configured(const Selection& selection) {
  const Result<Configuration, SelectionFault> configuration = configure(selection);
  REQUIRE_MESSAGE(configuration.has_value(), configuration.error().message.en);
  return *configuration;
}

OwnedText fault(const Selection& selection) {
  const Result<Configuration, SelectionFault> configuration = configure(selection);
  REQUIRE_FALSE(configuration.has_value());
  return configuration.error().message;
}

/// The codes that are on, besides the rules about reading.
std::vector<std::string> on(const Configuration& configuration) {
  std::vector<std::string> codes;
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const std::string code(catalogue()[i].record->id);
    if (configuration.severity_of(i) != Severity::off && !code.starts_with("BL0")) codes.push_back(code);
  }
  return codes;
}

}  // namespace

TEST_CASE("without any selection every rule has the severity of its record") {
  const Configuration configuration = configured({});
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const RuleRecord& record = *catalogue()[i].record;
    CAPTURE(record.id);
    CHECK(configuration.severity_of(i) == (record.on ? record.severity : Severity::off));
  }
  CHECK(configuration.fail_on == Severity::error);
}

TEST_CASE("a rule is selected by code or by name and codes in either case") {
  for (const char* word : {"BL301", "bl301", "cumulative-decreases", "Cumulative-Decreases"}) {
    CAPTURE(word);
    CHECK(on(configured({.select = {word}})) == std::vector<std::string>{"BL301"});
  }
}

TEST_CASE("a family is selected by the beginning of its codes or by name") {
  const std::vector<std::string> expected = on(configured({.select = {"BL3"}}));
  CHECK(expected.size() == 9);
  CHECK(on(configured({.select = {"spending"}})) == expected);
  CHECK(on(configured({.select = {"bl30"}})) == expected);
}

TEST_CASE("select turns on what is off by default and all selects everything") {
  CHECK(severity_of(configured({}), "BL308") == Severity::off);
  CHECK(severity_of(configured({.select = {"BL308"}}), "BL308") == Severity::note);
  const Configuration everything = configured({.select = {"all"}});
  for (std::size_t i = 0; i < catalogue().size(); ++i) CHECK(everything.severity_of(i) != Severity::off);
}

TEST_CASE("select leaves the rules about reading on so that a broken file is never silent") {
  const Configuration configuration = configured({.select = {"BL301"}});
  CHECK(severity_of(configuration, "BL003") == Severity::error);
  CHECK(severity_of(configuration, "BL101") == Severity::off);
  CHECK(severity_of(configured({.select = {"BL301"}, .ignore = {"BL003"}}), "BL003") == Severity::off);
}

TEST_CASE("ignore wins over select and over severity") {
  const Configuration configuration =
      configured({.select = {"BL3"}, .ignore = {"BL301", "year-end-rush"}, .severity = {"BL301=note"}});
  CHECK(severity_of(configuration, "BL301") == Severity::off);
  CHECK(severity_of(configuration, "BL307") == Severity::off);
  CHECK(severity_of(configuration, "BL302") == Severity::error);
}

TEST_CASE("severity sets and turns on and off") {
  const Configuration configuration = configured({.severity = {"BL301=note", "equal-instalments=warning", "BL2=off"}});
  CHECK(severity_of(configuration, "BL301") == Severity::note);
  CHECK(severity_of(configuration, "BL309") == Severity::warning);
  CHECK(severity_of(configuration, "BL205") == Severity::off);
  CHECK(severity_of(configured({.severity = {"BL301=note", "BL301=warning"}}), "BL301") == Severity::warning);
}

TEST_CASE("the severity of a family turns nothing on") {
  const Configuration configuration = configure({.severity = {"BL3=warning"}}).value();
  CHECK(configuration.severity_of(find_rule("BL301").value()) == Severity::warning);
  CHECK(configuration.severity_of(find_rule("BL308").value()) == Severity::off);
  CHECK(configure({.severity = {"BL308=note"}})->severity_of(find_rule("BL308").value()) == Severity::note);
}

TEST_CASE("an unknown rule names the nearest spelling") {
  CHECK(fault({.select = {"BL3O1"}}).zh == "没有“BL3O1”这条规则，是不是 BL301？");
  CHECK(fault({.select = {"cumulative-decrease"}}).en ==
        "there is no rule \"cumulative-decrease\"; did you mean cumulative-decreases?");
  CHECK(fault({.ignore = {"spendings"}}).en == "there is no rule \"spendings\"; did you mean spending?");
  CHECK(fault({.select = {"完全不是"}}).zh == "没有“完全不是”这条规则；全部规则请看 budgetlint rules");
}

TEST_CASE("an empty word and a bare BL select nothing but a complaint") {
  CHECK_FALSE(fault({.select = {""}}).empty());
  CHECK_FALSE(fault({.select = {"BL"}}).empty());
  CHECK_FALSE(fault({.select = {"BL3012"}}).empty());
}

TEST_CASE("a severity setting says how it is written") {
  CHECK(fault({.severity = {"BL301"}}).zh == "“BL301”应写成 规则=级别，例如 BL301=note");
  CHECK(fault({.severity = {"BL301=fatal"}}).en ==
        "there is no level \"fatal\"; there are error, warning, note and off");
  CHECK(fault({.severity = {"BL3O1=note"}}).en == "there is no rule \"BL3O1\"; did you mean BL301?");
}

TEST_CASE("what a fault quotes is printable") {
  CHECK(fault({.select = {"\x1b[31m"}}).en.find('\x1b') == std::string::npos);
}

TEST_CASE("every rule belongs to exactly one family") {
  for (const Rule& rule : catalogue()) {
    int count = 0;
    for (const Family& family : families()) count += rule.record->id.starts_with(family.prefix) ? 1 : 0;
    CAPTURE(rule.record->id);
    CHECK(count == 1);
  }
}
