// What explain adds to the record of a rule: what the program itself says of the example, and how to go on from there.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "cli/cli_test_support.hpp"
#include "engine/example.hpp"
#include "report/explain.hpp"
#include "report/rule_texts.hpp"
#include "rules/catalogue.hpp"
#include "support/golden.hpp"
#include "support/scratch_folder.hpp"
#include "text/utf8.hpp"
#include "text/width.hpp"

using namespace budgetlint;

namespace {

bool holds(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string explained(const RuleRecord& record, std::vector<Language> languages, std::size_t width = 9999) {
  std::string text;
  append_explanation(record, check_example(record), {.languages = std::move(languages), .width = width}, text);
  return text;
}

const RuleRecord& record_of(std::string_view id) { return *catalogue()[find_rule(id).value()].record; }

}  // namespace

TEST_CASE("explain shows the formula, what the check says of the example, and how to suppress it") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    CAPTURE(record.id);
    const FileReport example = check_example(record);
    for (const Language language : {Language::zh, Language::en}) {
      const std::string out = explained(record, {language});
      CHECK(holds(out, record.formula.in(language)));
      for (const Diagnostic& finding : example.diagnostics) {
        CHECK(holds(out, printable(finding.message.in(language))));
        for (const Remark& remark : finding.remarks) CHECK(holds(out, printable(remark.text.in(language))));
        for (const Fix& fix : finding.fixes) CHECK(holds(out, printable(fix.message.in(language))));
      }
      CHECK(holds(out, fmt::format("# budgetlint: ignore[{}] ", record.id)) == may_be_suppressed(record));
      CHECK(holds(out, fmt::format("# budgetlint: ignore-file[{}] ", record.id)) == may_be_suppressed(record));
      CHECK(holds(out, status_of(record.origin).in(language)));
    }
  }
}

TEST_CASE("explain tells which profiles change a rule, and how") {
  CHECK(holds(explained(record_of("BL502"), {Language::zh}), "  --profile national-2021：按“警告”报告\n"));
  CHECK(holds(explained(record_of("BL502"), {Language::en}), "  --profile national-2021: reported as warning\n"));
  CHECK(holds(explained(record_of("BL307"), {Language::en}), "  --profile strict: reported as warning\n"));
  CHECK(holds(explained(record_of("BL501"), {Language::en}),
              "  --profile national-2021: required_kinds is quantity, quality, timeliness, cost, benefit\n"));
  CHECK_FALSE(holds(explained(record_of("BL301"), {Language::en}), "--profile"));
}

TEST_CASE("a configuration file takes the setting that explain shows") {
  for (const Rule& rule : catalogue()) {
    for (const Parameter* parameter : rule.record->parameters) {
      const std::string setting = setting_of(*rule.record, *parameter);
      CAPTURE(setting);
      CHECK(holds(explained(*rule.record, {Language::zh}), setting));
      const test::ScratchFolder folder;
      const std::string file = folder.write("settings.yaml", setting + "\n");
      const test::Outcome outcome = test::invoke({"rules", "--config", file});
      CHECK(outcome.status == 0);
      CHECK(outcome.error == "");
    }
  }
}

TEST_CASE("no line of an explanation is wider than the page but those to be copied") {
  for (const Rule& rule : catalogue()) {
    for (const std::size_t width : {60U, 100U}) {
      std::istringstream lines(explained(*rule.record, {Language::zh, Language::en}, width));
      for (std::string line; std::getline(lines, line);) {
        const std::string_view text = std::string_view(line).substr(std::min(line.find_first_not_of(' '), line.size()));
        const bool copied = text.starts_with("# budgetlint:") || text.starts_with("rules: {") ||
                            holds(rule.record->bad, text) || holds(rule.record->good, text) ||
                            line.starts_with("错误[") || line.starts_with("警告[") || line.starts_with("提示[") ||
                            holds(line, std::string(rule.record->id) + "] ");
        CHECK_MESSAGE((copied || display_width(line) <= width), rule.record->id, ": ", line);
      }
    }
  }
}

TEST_CASE("explain is pinned for a rule of arithmetic") {
  test::check_golden("explain/BL403.txt", explained(record_of("BL403"), {Language::zh, Language::en}, 80));
  test::check_golden("explain/BL403.60.txt", explained(record_of("BL403"), {Language::zh, Language::en}, 60));
}
