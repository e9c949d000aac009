#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "model/schema.hpp"
#include "rules/catalogue.hpp"
#include "support/golden.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace budgetlint;
using test::Outcome;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The first word of each line of an example, which no wrapping or indenting changes.
bool holds_lines_of(const std::string& text, std::string_view example) {
  std::istringstream lines{std::string(example)};
  for (std::string line; std::getline(lines, line);) {
    if (!holds(text, printable(line))) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("explain tells all of every rule in both languages") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    CAPTURE(record.id);
    const Outcome outcome =
        test::invoke({"explain", std::string(record.id), "--lang", "both"}, {.environment = {{"COLUMNS", "9999"}}});
    CHECK(outcome.status == 0);
    CHECK(outcome.error == "");
    for (const Text& text : {record.title, record.summary, record.rationale, record.fix, record.source}) {
      CHECK(holds(outcome.out, text.zh));
      CHECK(holds(outcome.out, text.en));
    }
    CHECK(holds(outcome.out, std::string("[") + std::string(record.id) + "]"));
    CHECK(holds(outcome.out, record.name));
    CHECK(holds_lines_of(outcome.out, record.bad));
    CHECK(holds_lines_of(outcome.out, record.good));
    CHECK(outcome.out.find('\x1b') == std::string::npos);
  }
}

TEST_CASE("explain shows the parameters and how to do without the rule") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    CAPTURE(record.id);
    const std::string out =
        test::invoke({"explain", std::string(record.id), "--lang", "both"}, {.environment = {{"COLUMNS", "9999"}}}).out;
    for (const Parameter* parameter : record.parameters) {
      CHECK(holds(out, parameter->name));
      CHECK(holds(out, parameter->help.zh));
      CHECK(holds(out, parameter->help.en));
      for (const std::string_view word : parameter->words) CHECK(holds(out, word));
    }
    const std::string switching =
        record.on ? "--ignore " + std::string(record.id) : "--severity " + std::string(record.id);
    CHECK(holds(out, "budgetlint check " + switching));
    CHECK(holds(out, "状态："));
    CHECK(holds(out, "Status: "));
    CHECK((record.origin == Origin::regulation) == holds(out, "not verified (the article itself"));
  }
}

TEST_CASE("what explain says of how to do without a rule works") {
  CHECK(test::invoke({"rules", "--ignore", "BL301"}).status == 0);
  CHECK(test::invoke({"rules", "--severity", "BL308=note"}).status == 0);
}

TEST_CASE("explain is pinned for a rule with a parameter and for one with a regulation") {
  test::check_golden("explain/BL307.txt", test::invoke({"explain", "BL307", "--lang", "both"}).out);
  test::check_golden("explain/BL607.txt", test::invoke({"explain", "BL607", "--lang", "both"}).out);
}

TEST_CASE("explain takes the name too and codes in either case") {
  const std::string by_code = test::invoke({"explain", "BL301"}).out;
  CHECK(by_code.starts_with("错误[BL301] 累计支出下降 cumulative-decreases\n"));
  CHECK(test::invoke({"explain", "bl301"}).out == by_code);
  CHECK(test::invoke({"explain", "cumulative-decreases"}).out == by_code);
  CHECK(test::invoke_in_english({"explain", "BL301"}).out.starts_with("error[BL301] Cumulative spending falls"));
}

TEST_CASE("explain wraps to the width of the terminal") {
  const Outcome outcome = test::invoke({"explain", "BL301"}, {.environment = {{"COLUMNS", "40"}}});
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    const bool to_copy = holds(line, "# budgetlint: ");
    CHECK((display_width(line) <= 40 || line.starts_with("错误[") || to_copy));
  }
}

TEST_CASE("rules gives every rule a line with its columns aligned") {
  for (const char* language : {"zh", "en", "both"}) {
    const Outcome outcome = test::invoke({"rules", "--lang", language});
    CHECK(outcome.status == 0);
    std::istringstream lines(outcome.out);
    std::vector<std::size_t> columns;
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
      REQUIRE(count < catalogue().size());
      const RuleRecord& record = *catalogue()[count].record;
      CHECK(line.starts_with(record.id));
      const std::size_t at = line.find(record.name);
      REQUIRE(at != std::string::npos);
      columns.push_back(display_width(std::string_view(line).substr(0, at)));
    }
    CHECK(count == catalogue().size());
    CHECK(std::adjacent_find(columns.begin(), columns.end(), std::not_equal_to<>()) == columns.end());
  }
}

TEST_CASE("rules marks what is on under the selection") {
  const auto list = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"rules", "--format", "json"});
    nlohmann::json by_code;
    for (const auto& rule : nlohmann::json::parse(test::invoke(std::move(arguments)).out)) {
      by_code[rule["rule"].get<std::string>()] = rule;
    }
    return by_code;
  };
  const nlohmann::json plain = list({});
  CHECK(plain.size() == catalogue().size());
  CHECK(plain["BL301"]["on"] == true);
  CHECK(plain["BL308"]["on"] == false);
  CHECK(plain["BL308"]["severity"] == "note");
  const nlohmann::json chosen = list({"--select", "BL308", "--severity", "BL302=warning"});
  CHECK(chosen["BL301"]["on"] == false);
  CHECK(chosen["BL308"]["on"] == true);
  CHECK(chosen["BL302"]["severity"] == "warning");
  CHECK(chosen["BL302"]["default"]["severity"] == "error");
}

TEST_CASE("rules marks what is on under a profile") {
  const auto rule = [](std::string_view profile, std::string_view id) {
    const std::string out = test::invoke({"rules", "--format", "json", "--profile", std::string(profile)}).out;
    for (const auto& each : nlohmann::json::parse(out)) {
      if (each["rule"] == id) return each;
    }
    return nlohmann::json();
  };
  CHECK(rule("default", "BL502")["on"] == false);
  CHECK(rule("national-2021", "BL502")["on"] == true);
  CHECK(rule("strict", "BL308")["on"] == true);
  CHECK(rule("strict", "BL307")["severity"] == "warning");
  CHECK(rule("strict", "BL307")["default"]["severity"] == "note");
  CHECK(rule("default", "BL307")["parameters"][0]["name"] == "share_percent");
  CHECK(rule("default", "BL307")["parameters"][0]["default"] == 25);
  CHECK(rule("default", "BL301")["parameters"].empty());
}

TEST_CASE("rules as markdown has a row for every rule") {
  const std::string page = test::invoke({"rules", "--format", "markdown"}).out;
  for (const Rule& rule : catalogue()) {
    CHECK(holds(page, "| " + std::string(rule.record->id) + " | `" + std::string(rule.record->name) + "` |"));
  }
  CHECK(holds(page, "## BL3xx 支出计划"));
}

TEST_CASE("schema prints the schema of either vocabulary") {
  CHECK(test::invoke({"schema"}).out == model::json_schema(Language::zh));
  CHECK(test::invoke({"schema", "--vocabulary", "zh"}).out == model::json_schema(Language::zh));
  CHECK(test::invoke({"schema", "--vocabulary=en"}).out == model::json_schema(Language::en));
}
