#include "yaml/input_rules.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

#include "reading.hpp"
#include "support/template_document.hpp"

namespace budgetlint::yaml {
namespace {

TEST_CASE("the records have the codes and names of the catalogue") {
  const std::array<std::pair<const RuleRecord*, std::string>, 9> rules = {{
      {&unreadable_file, "BL001 unreadable-file"},
      {&invalid_encoding, "BL002 invalid-encoding"},
      {&yaml_syntax, "BL003 yaml-syntax"},
      {&duplicate_key, "BL004 duplicate-key"},
      {&limit_exceeded, "BL005 limit-exceeded"},
      {&reference_not_allowed, "BL006 reference-not-allowed"},
      {&hidden_character, "BL007 hidden-character"},
      {&not_a_budget_document, "BL008 not-a-budget-document"},
      {&internal_error, "BL009 internal-error"},
  }};
  for (const auto& [record, name] : rules) {
    CHECK(std::string(record->id) + " " + std::string(record->name) == name);
    CHECK(record->severity == Severity::error);
    CHECK(record->on);
  }
}

TEST_CASE("the examples of the rules about reading show their faults") {
  for (const RuleRecord* record :
       {&invalid_encoding, &yaml_syntax, &duplicate_key, &reference_not_allowed, &hidden_character}) {
    const test::Loaded bad = test::load(test::lay_over(record->bad));
    REQUIRE_MESSAGE(bad.reading.diagnostics.size() == 1, record->id, ": ", bad.finding());
    CHECK(bad.reading.diagnostics[0].rule == record);
    CHECK_MESSAGE(test::load(test::lay_over(record->good)).finding() == "", record->id);
  }
}

}  // namespace
}  // namespace budgetlint::yaml
