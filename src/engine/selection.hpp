#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "diag/severity.hpp"
#include "text/language.hpp"
#include "text/result.hpp"

namespace budgetlint {

/// Why a word about rules is not understood.
struct SelectionFault {
  OwnedText message;
};

/// The rules that a word of a selection stands for, by their indexes in the catalogue.
struct RuleGroup {
  std::vector<std::size_t> rules;
  bool one_rule = false;  ///< named by itself, not by its family
};

/// Reads a word of a selection: the code or name of a rule, a beginning of codes (`BL4`), the name of a family or
/// `all`; codes and names in either case.
Result<RuleGroup, SelectionFault> rules_of(std::string_view word);

/// Index in the catalogue of the rule with this code or name, in either case.
Result<std::size_t, SelectionFault> rule_named(std::string_view word);

/// Reads `error`, `warning`, `note` or `off`, in either case.
Result<Severity, SelectionFault> severity_named(std::string_view word);

}  // namespace budgetlint
