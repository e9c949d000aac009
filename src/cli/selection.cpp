#include "cli/selection.hpp"

#include <string_view>

#include <fmt/format.h>

#include "cli/usage_error.hpp"
#include "engine/profiles.hpp"

namespace budgetlint {
namespace {

OwnedText profile_help() {
  std::vector<std::string_view> names;
  for (const Profile& profile : profiles()) names.push_back(profile.name);
  return {.zh = fmt::format("从哪套规则配置出发：{}", fmt::join(names, "、")),
          .en = fmt::format("which set of rules to start from: {}", fmt::join(names, ", "))};
}

}  // namespace

void SelectionOptions::declare(Arguments& arguments) {
  const OwnedText profile = profile_help();
  arguments.value("--profile", {"名称", "NAME"}, profile_, {profile.zh, profile.en});
  arguments.values("--select", {"规则,…", "RULE,..."}, select_,
                   {"只用这些规则：代码、名称、代码开头（BL4）、一类规则（spending）或 all",
                    "only these rules: codes, names, beginnings of codes (BL4), families (spending) or all"});
  arguments.values("--ignore", {"规则,…", "RULE,..."}, ignore_, {"不用这些规则", "not these rules"});
  arguments.values(
      "--severity", {"规则=级别", "RULE=LEVEL"}, severity_,
      {"改变规则的级别：error、warning、note、off", "set the severity of a rule: error, warning, note, off"});
}

Configuration SelectionOptions::configuration() const {
  Result<Configuration, SelectionFault> configuration = configure({.profile = profile_.value_or(Selection().profile),
                                                                   .select = split_lists(select_),
                                                                   .ignore = split_lists(ignore_),
                                                                   .severity = split_lists(severity_)});
  if (!configuration) throw UsageError(std::move(configuration.error().message));
  return *std::move(configuration);
}

}  // namespace budgetlint
