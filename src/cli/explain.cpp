#include "report/explain.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "cli/usage_error.hpp"
#include "cli/verb.hpp"
#include "engine/configuration.hpp"
#include "engine/example.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {
namespace {

int explain(const std::optional<std::string>& word, const Session& session) {
  if (!word) {
    throw UsageError({.zh = "请写明规则的代码或名称，例如 budgetlint explain BL301；全部规则见 budgetlint rules",
                      .en = "name a rule by code or name, such as budgetlint explain BL301; see budgetlint rules"});
  }
  const Result<std::size_t, SelectionFault> rule = rule_named(*word);
  if (!rule) throw UsageError(rule.error().message);
  const ReportStyle style{.languages = session.languages, .colour = output_takes_colour(), .width = output_width()};
  std::string text;
  const RuleRecord& record = *catalogue()[*rule].record;
  append_explanation(record, check_example(record), style, text);
  write_standard_output(text);
  return 0;
}

}  // namespace

Work declare_explain(Arguments& arguments) {
  const auto rule = std::make_shared<std::optional<std::string>>();
  arguments.positional("RULE", *rule, {"规则的代码或名称", "the code or name of a rule"});
  return [rule](const Session& session) { return explain(*rule, session); };
}

}  // namespace budgetlint
