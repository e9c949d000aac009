#include "engine/profiles.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "diag/message.hpp"
#include "rules/catalogue.hpp"
#include "text/similar.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

// Under this template an indicator under the category of cost stands for the kind; BL501 reads it so everywhere.
constexpr std::array<std::string_view, 5> national_kinds{"quantity", "quality", "timeliness", "cost", "benefit"};

constexpr std::array national_severities{
    ProfileSeverity{"BL410", Severity::note},     // 成本指标是一级指标，要有金额
    ProfileSeverity{"BL502", Severity::warning},  // 满意度指标是一级指标
    ProfileSeverity{"BL511", Severity::note},     // 指标值分为符号、数值、计量单位
    ProfileSeverity{"BL517", Severity::note},     // 指标解释写明计算方法
};
constexpr std::array national_settings{
    ProfileSetting{.rule = "BL501", .parameter = "required_kinds", .words = national_kinds}};

constexpr std::array strict_severities{
    ProfileSeverity{"BL307", Severity::warning}, ProfileSeverity{"BL308", Severity::warning},
    ProfileSeverity{"BL405", Severity::warning}, ProfileSeverity{"BL410", Severity::warning},
    ProfileSeverity{"BL508", Severity::warning}, ProfileSeverity{"BL511", Severity::warning},
    ProfileSeverity{"BL512", Severity::warning}, ProfileSeverity{"BL517", Severity::warning},
    ProfileSeverity{"BL519", Severity::warning}, ProfileSeverity{"BL522", Severity::warning},
    ProfileSeverity{"BL703", Severity::warning}, ProfileSeverity{"BL802", Severity::warning},
    ProfileSeverity{"BL803", Severity::warning},
};

constexpr std::array all_profiles{
    Profile{.name = "default",
            .title = {.zh = "通用：按各条规则自己的级别", .en = "for everybody: each rule at its own severity"},
            .source = {.zh = "各条规则自己的说明。", .en = "The rules themselves."}},
    Profile{
        .name = "national-2021",
        .title = {.zh = "按 2021 年中央部门项目支出绩效指标体系审核",
                  .en = "for reviewers who follow the national framework of indicators of 2021"},
        .source = {.zh = "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）；"
                         "尚未核对原文。",
                   .en = "Ministry of Finance 财预〔2021〕101号, guide to core performance indicators; the text has "
                         "not been verified."},
        .severities = national_severities,
        .settings = national_settings},
    Profile{.name = "strict",
            .title = {.zh = "从严：全部规则都用，要紧的提示升为警告",
                      .en = "strict: every rule, and notes that matter as warnings"},
            .source = {.zh = "本工具的建议，供送审前自查。",
                       .en = "A proposal of this tool, for a last look before "
                             "submission."},
            .every_rule = true,
            .severities = strict_severities},
};

bool same_name(std::string_view a, std::string_view b) {
  const auto lower = [](char c) { return std::tolower(static_cast<unsigned char>(c)); };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](char x, char y) { return lower(x) == lower(y); });
}

ParameterSetting setting_of(const ProfileSetting& setting) {
  return {.name = std::string(setting.parameter),
          .number = setting.number,
          .words = {setting.words.begin(), setting.words.end()}};
}

}  // namespace

std::span<const Profile> profiles() { return all_profiles; }

Result<const Profile*, SelectionFault> profile_named(std::string_view word) {
  std::vector<std::string_view> names;
  for (const Profile& profile : profiles()) {
    if (same_name(profile.name, word)) return &profile;
    names.push_back(profile.name);
  }
  const std::string shown = printable(word);
  if (const std::optional<std::string_view> meant = nearest(word, names)) {
    return Failure<SelectionFault>({compose<std::string, std::string_view>(
        {.zh = "没有“{}”这套配置，是不是 {}？", .en = "there is no profile \"{}\"; did you mean {}?"}, shown, *meant)});
  }
  return Failure<SelectionFault>({compose<std::string, std::string, std::string>(
      {.zh = "没有“{0}”这套配置；可用的是 {1}", .en = "there is no profile \"{0}\"; there are {2}"}, shown,
      fmt::format("{}", fmt::join(names, "、")), fmt::format("{}", fmt::join(names, ", ")))});
}

Configuration configuration_of(const Profile& profile) {
  Configuration configuration = default_configuration();
  configuration.profile = &profile;
  const std::span<const Rule> rules = catalogue();
  for (std::size_t i = 0; profile.every_rule && i < rules.size(); ++i) {
    configuration.severities[i] = rules[i].record->severity;
  }
  for (const ProfileSeverity& entry : profile.severities) {
    if (const auto rule = find_rule(entry.rule)) configuration.severities[*rule] = entry.severity;
  }
  for (const ProfileSetting& entry : profile.settings) {
    if (const auto rule = find_rule(entry.rule)) configuration.settings[*rule].push_back(setting_of(entry));
  }
  return configuration;
}

}  // namespace budgetlint
