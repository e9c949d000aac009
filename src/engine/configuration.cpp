#include "engine/configuration.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "diag/message.hpp"
#include "engine/profiles.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Applies layers of adjustments to a configuration.
class Adjuster {
 public:
  explicit Adjuster(Configuration& configuration) : configuration_(configuration) {}

  void apply(const Adjustments& layer) {
    if (layer.select) keep_only(*layer.select);
    for (const Setting<SeverityChange>& change : layer.severities) regrade(change);
    for (const Setting<ParameterChange>& change : layer.parameters) set_parameter(change);
    if (layer.ignore) {
      for (const std::size_t rule : layer.ignore->value) set_severity(rule, Severity::off, layer.ignore->origin);
    }
    set("fail_on", layer.fail_on, configuration_.fail_on);
    set("language", layer.languages, configuration_.languages);
    set("suppressions", layer.suppressions, configuration_.suppressions);
    set("limits/bytes", layer.bytes, configuration_.limits.bytes);
    set("limits/depth", layer.depth, configuration_.limits.depth);
    set("limits/nodes", layer.nodes, configuration_.limits.nodes);
  }

 private:
  template <class T>
  void set(const char* name, const std::optional<Setting<T>>& from, T& to) {
    if (!from) return;
    to = from->value;
    configuration_.origins[name] = from->origin;
  }

  void set_severity(std::size_t rule, Severity severity, const SettingOrigin& origin) {
    configuration_.severities[rule] = severity;
    configuration_.origins[fmt::format("severity/{}", catalogue()[rule].record->id)] = origin;
  }

  /// Turns off every rule but the selected ones, and on those of them that are off. A file that cannot be read must
  /// never pass in silence, so the rules about reading stay.
  void keep_only(const Setting<std::vector<std::size_t>>& selected) {
    const std::span<const Rule> rules = catalogue();
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Severity before = configuration_.severities[i];
      const std::vector<std::size_t>& kept = selected.value;
      if (std::find(kept.begin(), kept.end(), i) != kept.end()) {
        if (before == Severity::off) set_severity(i, rules[i].record->severity, selected.origin);
      } else if (before != Severity::off && !rules[i].record->id.starts_with("BL0")) {
        set_severity(i, Severity::off, selected.origin);
      }
    }
  }

  void regrade(const Setting<SeverityChange>& change) {
    const auto& [group, severity] = change.value;
    for (const std::size_t rule : group.rules) {
      if (group.one_rule || configuration_.severities[rule] != Severity::off) {
        set_severity(rule, severity, change.origin);
      }
    }
  }

  void set_parameter(const Setting<ParameterChange>& change) {
    const std::size_t rule = change.value.rule;
    const ParameterSetting& setting = change.value.setting;
    RuleSettings& settings = configuration_.settings[rule];
    std::erase_if(settings, [&](const ParameterSetting& other) { return other.name == setting.name; });
    settings.push_back(setting);
    configuration_.origins[fmt::format("rules/{}/{}", catalogue()[rule].record->id, setting.name)] = change.origin;
  }

  Configuration& configuration_;
};

Result<std::vector<std::size_t>, SelectionFault> rules_of_all(const std::vector<std::string>& words) {
  std::vector<std::size_t> rules;
  for (const std::string& word : words) {
    const Result<RuleGroup, SelectionFault> group = rules_of(word);
    if (!group) return Failure<SelectionFault>(group.error());
    rules.insert(rules.end(), group->rules.begin(), group->rules.end());
  }
  return rules;
}

Result<SeverityChange, SelectionFault> severity_change_of(std::string_view setting) {
  const std::size_t equals = setting.find('=');
  if (equals == std::string_view::npos) {
    return Failure<SelectionFault>({compose<std::string>(
        {.zh = "“{}”应写成 规则=级别，例如 BL301=note", .en = "\"{}\" should read RULE=LEVEL, for example BL301=note"},
        printable(setting))});
  }
  Result<RuleGroup, SelectionFault> group = rules_of(setting.substr(0, equals));
  if (!group) return Failure<SelectionFault>(group.error());
  const Result<Severity, SelectionFault> severity = severity_named(setting.substr(equals + 1));
  if (!severity) return Failure<SelectionFault>(severity.error());
  return SeverityChange{*std::move(group), *severity};
}

}  // namespace

Configuration default_configuration() {
  Configuration configuration;
  for (const Rule& rule : catalogue()) {
    configuration.severities.push_back(rule.record->on ? rule.record->severity : Severity::off);
  }
  configuration.settings.resize(catalogue().size());
  return configuration;
}

Configuration configuration_of(const std::vector<const Adjustments*>& layers) {
  const auto names_profile = [](const Adjustments* layer) { return layer->profile.has_value(); };
  const auto strongest = std::find_if(layers.rbegin(), layers.rend(), names_profile);
  Configuration configuration = default_configuration();
  if (strongest != layers.rend()) {
    configuration = configuration_of(*(*strongest)->profile->value);
    configuration.origins["profile"] = (*strongest)->profile->origin;
  }
  Adjuster adjuster(configuration);
  for (const Adjustments* layer : layers) adjuster.apply(*layer);
  return configuration;
}

Result<Adjustments, SelectionFault> adjustments_of(const Selection& selection, const SettingOrigin& origin) {
  Adjustments adjustments;
  if (selection.profile) {
    const Result<const Profile*, SelectionFault> profile = profile_named(*selection.profile);
    if (!profile) return Failure<SelectionFault>(profile.error());
    adjustments.profile = {*profile, origin};
  }
  Result<std::vector<std::size_t>, SelectionFault> selected = rules_of_all(selection.select);
  if (!selected) return Failure<SelectionFault>(selected.error());
  Result<std::vector<std::size_t>, SelectionFault> ignored = rules_of_all(selection.ignore);
  if (!ignored) return Failure<SelectionFault>(ignored.error());
  if (!selection.select.empty()) adjustments.select = {*std::move(selected), origin};
  if (!selection.ignore.empty()) adjustments.ignore = {*std::move(ignored), origin};
  for (const std::string& text : selection.severity) {
    Result<SeverityChange, SelectionFault> change = severity_change_of(text);
    if (!change) return Failure<SelectionFault>(change.error());
    adjustments.severities.push_back({*std::move(change), origin});
  }
  return adjustments;
}

Result<Configuration, SelectionFault> configure(const Selection& selection) {
  const Result<Adjustments, SelectionFault> adjustments = adjustments_of(selection);
  if (!adjustments) return Failure<SelectionFault>(adjustments.error());
  return configuration_of({&*adjustments});
}

}  // namespace budgetlint
