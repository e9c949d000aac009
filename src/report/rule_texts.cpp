#include "report/rule_texts.hpp"

#include <optional>

#include <fmt/format.h>

#include "diag/message.hpp"
#include "diag/severity.hpp"
#include "engine/configuration.hpp"
#include "engine/profiles.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {
namespace {

/// What a configuration sets a parameter to.
std::string value_of(const ParameterSetting& setting) {
  return setting.words.empty() ? fmt::to_string(setting.number) : fmt::format("{}", fmt::join(setting.words, ", "));
}

}  // namespace

Text status_of(Origin origin) {
  switch (origin) {
    case Origin::arithmetic:
      return {"已核实（由数字本身就能算出）", "verified (it follows from the figures)"};
    case Origin::form:
      return {"已核实（见公开的绩效目标表）", "verified (it stands on a published form)"};
    case Origin::published:
      return {"已核实（见公开的文本）", "verified (it stands in a published document)"};
    case Origin::regulation:
      return {"未核实（还没有核对条文原文）", "not verified (the article itself has not been read)"};
    case Origin::practice:
      return {"没有引用规定，是经验做法或本工具的约定",
              "no regulation is cited; it is custom, or a convention of this tool"};
  }
  return {};
}

Text switch_of(bool on) { return on ? Text{"开启", "on"} : Text{"关闭", "off"}; }

std::string default_of(const Parameter& parameter, Language language) {
  if (!parameter.is_words) return fmt::to_string(parameter.number);
  return fmt::format("{}", fmt::join(parameter.words, language == Language::zh ? "、" : ", "));
}

Adjustment switching(const RuleRecord& record) {
  if (record.on) return {fmt::format("--ignore {}", record.id), {"不用这条规则", "To leave this rule out"}};
  return {fmt::format("--severity {}={}", record.id, name_of(record.severity).en),
          {"启用这条规则", "To turn this rule on"}};
}

Adjustment regrading(const RuleRecord& record) {
  const Severity other = record.severity == Severity::note ? Severity::warning : Severity::note;
  const Text effect =
      other == Severity::note ? Text{"降为提示", "To make it a note"} : Text{"升为警告", "To make it a warning"};
  return {fmt::format("--severity {}={}", record.id, name_of(other).en), effect};
}

std::vector<Suppression> suppressions(const RuleRecord& record, Language language) {
  const std::string_view reason = Text{"理由", "reason"}.in(language);
  return {{fmt::format("# budgetlint: ignore[{}] {}", record.id, reason),
           {"只一行不查，写在该行末尾；写在一个栏目或一项的上一行，它和它下面的内容都不查",
            "To keep it silent on one line, at its end; on the line above a field or an item, in all of that"}},
          {fmt::format("# budgetlint: ignore-file[{}] {}", record.id, reason),
           {"整个文件不查，写在文件开头", "To keep it silent in a file, at the top of the file"}}};
}

std::vector<ProfileEffect> profile_effects(const RuleRecord& record) {
  std::vector<ProfileEffect> effects;
  const std::optional<std::size_t> rule = index_of(record);
  if (!rule) return effects;
  const Configuration own = default_configuration();
  for (const Profile& profile : profiles()) {
    const Configuration changed = configuration_of(profile);
    const Severity severity = changed.severity_of(*rule);
    if (severity != own.severity_of(*rule)) {
      effects.push_back({profile.name, severity == Severity::off
                                           ? OwnedText{"关闭", "turned off"}
                                           : compose({.zh = "按“{}”报告", .en = "reported as {}"}, name_of(severity))});
    }
    for (const ParameterSetting& setting : changed.settings[*rule]) {
      effects.push_back({profile.name, compose({.zh = "{} 为 {}", .en = "{} is {}"}, setting.name, value_of(setting))});
    }
  }
  return effects;
}

std::string setting_of(const RuleRecord& record, const Parameter& parameter) {
  const std::string value =
      parameter.is_words ? fmt::format("[{}]", fmt::join(parameter.words, ", ")) : fmt::to_string(parameter.number);
  return fmt::format("rules: {{{}: {{{}: {}}}}}", record.id, parameter.name, value);
}

std::string markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_<[|";
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

}  // namespace budgetlint
