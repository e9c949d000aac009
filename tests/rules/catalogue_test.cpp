// What every rule owes its users, checked on its record: texts in both languages, a name that says the fault, an
// example that shows it and one that does not.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/example.hpp"
#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

bool is_code(std::string_view id) {
  return id.size() == 5 && id.substr(0, 2) == "BL" && id.find_first_not_of("0123456789", 2) == std::string_view::npos;
}

bool is_name(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos &&
         name.front() != '-' && name.back() != '-' && name.find("--") == std::string_view::npos &&
         name.find('-') != std::string_view::npos;
}

bool has_chinese(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xE3; });
}

/// Rules that no text of a document can show: the file cannot be read, the program fails.
constexpr std::array<std::string_view, 3> without_text = {"BL001", "BL009", "BL952"};

/// Faults that never come alone. A plan that exceeds the budget before its end either falls again (BL301), ends
/// above the budget (BL302) or does not end (BL304); its example falls.
const std::map<std::string_view, std::string_view> companions = {{"BL303", "BL301"}};

/// What is wrong with the findings of a bad example; empty when they are as they should be.
std::string fault_of_bad(const RuleRecord& record, const FileReport& report) {
  const auto companion = companions.find(record.id);
  std::size_t own = 0;
  for (const Diagnostic& finding : report.diagnostics) {
    if (finding.rule == &record) {
      ++own;
    } else if (companion == companions.end() || finding.rule->id != companion->second) {
      return "shows another fault too; change the example so that it shows this one alone";
    }
  }
  return own > 0 ? "" : "does not show the fault; change the example or the rule";
}

}  // namespace

TEST_CASE("the catalogue is in order of code and each code and name is there once") {
  std::set<std::string_view> names;
  std::string_view before;
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    CHECK_MESSAGE(before < record.id, record.id, " stands after ", before, ": order src/rules/families.hpp by code");
    CHECK_MESSAGE(is_code(record.id), record.id, " is no code: write BL and three digits");
    CHECK_MESSAGE(is_name(record.name), record.id, ": name \"", record.name,
                  "\" must name the fault in two or more lower-case words joined by hyphens");
    CHECK_MESSAGE(names.insert(record.name).second, record.id, ": another rule is named ", record.name, " too");
    CHECK_MESSAGE(record.severity != Severity::off, record.id, ": give a severity; .on = false turns a rule off");
    before = record.id;
  }
}

TEST_CASE("a rule is found by its code in either case and by its name") {
  const auto rules = catalogue();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    CHECK(find_rule(rules[i].record->id) == i);
    CHECK(find_rule(rules[i].record->name) == i);
    CHECK(index_of(*rules[i].record) == i);
  }
  CHECK(find_rule("bl301") == find_rule("cumulative-decreases"));
  CHECK(find_rule("BL301").has_value());
  for (const std::string_view none : {"", "BL", "BL3", "BL399", "BL3010", "cumulative", "all"}) {
    CHECK_FALSE(find_rule(none).has_value());
  }
  RuleRecord stranger = *catalogue()[find_rule("BL301").value()].record;
  CHECK_FALSE(index_of(stranger).has_value());
}

TEST_CASE("every rule says all that is to be said in both languages") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    const std::array<std::pair<std::string_view, Text>, 5> texts = {{{"title", record.title},
                                                                     {"summary", record.summary},
                                                                     {"rationale", record.rationale},
                                                                     {"source", record.source},
                                                                     {"fix", record.fix}}};
    for (const auto& entry : texts) {
      const std::string_view what = entry.first;
      const Text& text = entry.second;
      CHECK_MESSAGE(has_chinese(text.zh), record.id, ": write .", what, ".zh in Chinese in the record of the rule");
      CHECK_MESSAGE(!text.en.empty(), record.id, ": write .", what, ".en in the record of the rule");
      CHECK_MESSAGE(!has_chinese(text.en.substr(0, 1)), record.id, ": .", what, ".en must be English");
    }
    CHECK_MESSAGE(!record.bad.empty(), record.id, ": write .bad: a short example that shows the fault and no other");
    CHECK_MESSAGE(!record.good.empty(), record.id, ": write .good: the same example without the fault");
  }
}

TEST_CASE("every rule of arithmetic and every rule that shows its working has a formula") {
  const std::vector<FileReport> examples = check_examples();
  for (std::size_t i = 0; i < catalogue().size(); ++i) {
    const RuleRecord& record = *catalogue()[i].record;
    const auto& findings = examples[i].diagnostics;
    const bool works = std::any_of(findings.begin(), findings.end(), [](const Diagnostic& finding) {
      return std::any_of(finding.remarks.begin(), finding.remarks.end(),
                         [](const Remark& remark) { return remark.kind == Remark::Kind::working; });
    });
    const bool owed = works || record.origin == Origin::arithmetic;
    CHECK_MESSAGE((!owed || !record.formula.zh.empty()), record.id, ": write .formula: what is computed or compared");
    CHECK_MESSAGE(record.formula.zh.empty() == record.formula.en.empty(), record.id,
                  ": write .formula in both languages");
    CHECK_MESSAGE(!has_chinese(record.formula.en.substr(0, 1)), record.id, ": .formula.en must be English");
  }
}

TEST_CASE("the example of a rule is checked, and only its own findings are kept") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    const FileReport report = check_example(record);
    CHECK_MESSAGE(report.diagnostics.empty() == (record.exhibit == Exhibit::outside), record.id);
    for (const Diagnostic& finding : report.diagnostics) CHECK(finding.rule == &record);
    CHECK(report.source->path().empty());
  }
}

TEST_CASE("only what no document can show has no example") {
  for (const Rule& rule : catalogue()) {
    const bool excused = std::find(without_text.begin(), without_text.end(), rule.record->id) != without_text.end();
    CHECK_MESSAGE((rule.record->exhibit == Exhibit::outside) == excused, rule.record->id,
                  ": give examples that can be linted (Exhibit::fragment or whole_file)");
  }
}

TEST_CASE("no rule finds a fault in the template") { CHECK(listed(lint(template_document(), select({"all"}))) == ""); }

TEST_CASE("the bad example of a rule shows its fault and no other") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    if (record.exhibit == Exhibit::outside) continue;
    const FileReport report = lint(document_of(record, record.bad), turned_on(record.id));
    CHECK_MESSAGE(fault_of_bad(record, report) == "", "the bad example of ", record.id, " ", record.name, "\n",
                  listed(report));
  }
}

TEST_CASE("the good example of a rule is faultless") {
  for (const Rule& rule : catalogue()) {
    const RuleRecord& record = *rule.record;
    if (record.exhibit == Exhibit::outside) continue;
    const FileReport report = lint(document_of(record, record.good), turned_on(record.id));
    CHECK_MESSAGE(report.diagnostics.empty(), "the good example of ", record.id, " ", record.name,
                  " has findings; mend the example or the rule\n", listed(report));
    CHECK_MESSAGE(report.complete, "the good example of ", record.id, " was not checked in full");
  }
}
