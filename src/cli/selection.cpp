#include "cli/selection.hpp"

#include "cli/usage_error.hpp"

namespace budgetlint {

void SelectionOptions::declare(Arguments& arguments) {
  arguments.values("--select", {"规则,…", "RULE,..."}, select_,
                   {"只用这些规则：代码、名称、代码开头（BL4）、一类规则（spending）或 all",
                    "only these rules: codes, names, beginnings of codes (BL4), families (spending) or all"});
  arguments.values("--ignore", {"规则,…", "RULE,..."}, ignore_, {"不用这些规则", "not these rules"});
  arguments.values(
      "--severity", {"规则=级别", "RULE=LEVEL"}, severity_,
      {"改变规则的级别：error、warning、note、off", "set the severity of a rule: error, warning, note, off"});
}

Configuration SelectionOptions::configuration() const {
  Result<Configuration, SelectionFault> configuration =
      configure({.select = split_lists(select_), .ignore = split_lists(ignore_), .severity = split_lists(severity_)});
  if (!configuration) throw UsageError(std::move(configuration.error().message));
  return *std::move(configuration);
}

}  // namespace budgetlint
