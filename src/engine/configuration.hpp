#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diag/severity.hpp"
#include "text/language.hpp"
#include "text/result.hpp"
#include "yaml/reader.hpp"

namespace budgetlint {

/// What is asked of a run, after everything that can set it has been heard.
struct Configuration {
  std::vector<Severity> severities;    ///< by index in the catalogue; off = does not run
  std::vector<RuleSettings> settings;  ///< by index in the catalogue
  Severity fail_on = Severity::error;  ///< lowest severity that makes exit 1; off = never
  yaml::Limits limits;

  [[nodiscard]] Severity severity_of(std::size_t rule) const { return severities[rule]; }
};

/// Why a word of a selection or a severity setting is not understood.
struct SelectionFault {
  OwnedText message;
};

/// Index in the catalogue of the rule with this code or name, in either case.
Result<std::size_t, SelectionFault> rule_named(std::string_view word);

/// The severities of the catalogue's own defaults.
Configuration default_configuration();

/// The words of one command line in their effect: `profile` is where to start from, `select` replaces the rules that
/// are on there (an empty list keeps them; the rules about reading, BL0, stay on), `ignore` turns off, then `severity`
/// (RULE=LEVEL) sets: a rule named by itself is turned on, a family word changes only the rules that run. What is
/// ignored stays off. A word is a code, a name, a prefix of codes (`BL4`), the name of a family or `all`; codes in
/// either case.
struct Selection {
  std::string profile = "default";
  std::vector<std::string> select = {};
  std::vector<std::string> ignore = {};
  std::vector<std::string> severity = {};
};
Result<Configuration, SelectionFault> configure(const Selection& selection);

}  // namespace budgetlint
