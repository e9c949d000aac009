#include "cli/configuration_options.hpp"

#include <filesystem>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "cli/usage_error.hpp"
#include "diag/message.hpp"
#include "engine/profiles.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

OwnedText profile_help() {
  std::vector<std::string_view> names;
  for (const Profile& profile : profiles()) names.push_back(profile.name);
  return {.zh = fmt::format("从哪套规则配置出发：{}", fmt::join(names, "、")),
          .en = fmt::format("which set of rules to start from: {}", fmt::join(names, ", "))};
}

}  // namespace

void ConfigurationOptions::declare(Arguments& arguments) {
  const OwnedText profile = profile_help();
  arguments.value("--config", {"文件", "FILE"}, file_,
                  {"只用这个配置文件，不用文件夹里找到的 .budgetlint.yaml",
                   "use this configuration file instead of the .budgetlint.yaml found with the documents"});
  arguments.flag("--isolated", isolated_, {"不用任何配置文件", "use no configuration file at all"});
  arguments.value("--profile", {"名称", "NAME"}, profile_, {profile.zh, profile.en});
  arguments.values("--select", {"规则,…", "RULE,..."}, select_,
                   {"只用这些规则：代码、名称、代码开头（BL4）、一类规则（spending）或 all",
                    "only these rules: codes, names, beginnings of codes (BL4), families (spending) or all"});
  arguments.values("--ignore", {"规则,…", "RULE,..."}, ignore_, {"不用这些规则", "not these rules"});
  arguments.values(
      "--severity", {"规则=级别", "RULE=LEVEL"}, severity_,
      {"改变规则的级别：error、warning、note、off", "set the severity of a rule: error, warning, note, off"});
}

Adjustments ConfigurationOptions::adjustments() const {
  Result<Adjustments, SelectionFault> adjustments = adjustments_of({.profile = profile_,
                                                                    .select = split_lists(select_),
                                                                    .ignore = split_lists(ignore_),
                                                                    .severity = split_lists(severity_)},
                                                                   command_line());
  if (!adjustments) throw UsageError(std::move(adjustments.error().message));
  return *std::move(adjustments);
}

Discovery ConfigurationOptions::discovery() const {
  if (file_ && isolated_) {
    throw UsageError({.zh = "--config 与 --isolated 不能一起用", .en = "--config and --isolated exclude each other"});
  }
  return {.file = file_, .isolated = isolated_};
}

SettingOrigin command_line() { return {.where = {.zh = "命令行", .en = "command line"}}; }

std::string document_at(const std::string& path) {
  std::error_code unknown;
  return std::filesystem::is_directory(path, unknown) ? path + "/-" : path;
}

void refuse_faults(Configurations& configurations) {
  const std::vector<FileReport> faults = configurations.take_faults();
  if (faults.empty()) return;
  const FileReport& faulty = faults.front();
  const Diagnostic& mistake = faulty.diagnostics.front();
  const Position at = faulty.source->position(mistake.span.begin);
  throw UsageError(compose({.zh = "{}:{}:{}: {}", .en = "{}:{}:{}: {}"}, printable(faulty.source->path()), at.line,
                           at.column, mistake.message));
}

Configuration configuration_here(const ConfigurationOptions& options) {
  Configurations configurations(options.adjustments(), options.discovery());
  Configuration configuration = configurations.of(document_at("."));
  refuse_faults(configurations);
  return configuration;
}

}  // namespace budgetlint
