#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "diag/parameter.hpp"
#include "diag/severity.hpp"
#include "engine/selection.hpp"
#include "text/language.hpp"
#include "text/result.hpp"
#include "yaml/reader.hpp"

namespace budgetlint {

struct Profile;

/// Where a setting was made.
struct SettingOrigin {
  OwnedText where;         ///< for people: "gate/.budgetlint.yaml:3:10", 命令行 / command line
  bool from_file = false;  ///< by a configuration file, which whoever writes the documents may have written too
};

/// What is asked of a run, or of one file of it, after everything that can set it has been heard.
struct Configuration {
  std::vector<Severity> severities;    ///< by index in the catalogue; off = does not run
  std::vector<RuleSettings> settings;  ///< by index in the catalogue
  Severity fail_on = Severity::error;  ///< lowest severity that makes exit 1; off = never
  yaml::Limits limits;
  std::vector<Language> languages;  ///< of messages; empty = nobody has said
  const Profile* profile = nullptr;
  bool suppressions = true;  ///< whether comments in a file may excuse its findings
  /// Where each setting was made that somebody has made, by its name: "profile", "fail_on", "severity/BL301",
  /// "rules/BL307/share_percent", "limits/bytes", ….
  std::map<std::string, SettingOrigin> origins;

  [[nodiscard]] Severity severity_of(std::size_t rule) const { return severities[rule]; }
};

template <class T>
struct Setting {
  T value;
  SettingOrigin origin;
};

struct SeverityChange {
  RuleGroup group;
  Severity severity = Severity::off;
};

struct ParameterChange {
  std::size_t rule = 0;
  ParameterSetting setting;
};

/// What one place (a configuration file, one of its overrides, the command line) asks for.
struct Adjustments {
  std::optional<Setting<const Profile*>> profile;
  std::optional<Setting<std::vector<std::size_t>>> select;  ///< rules, by index in the catalogue
  std::optional<Setting<std::vector<std::size_t>>> ignore;
  std::vector<Setting<SeverityChange>> severities;
  std::vector<Setting<ParameterChange>> parameters;
  std::optional<Setting<Severity>> fail_on;
  std::optional<Setting<std::vector<Language>>> languages;
  std::optional<Setting<bool>> suppressions;
  std::optional<Setting<std::uint64_t>> bytes;
  std::optional<Setting<std::uint32_t>> depth;
  std::optional<Setting<std::uint32_t>> nodes;
};

/// The severities of the catalogue's own defaults.
Configuration default_configuration();

/// The configuration that layers of adjustments amount to, the weakest first. It starts from the profile of the
/// strongest layer that names one. Then each layer in turn: `select` replaces the rules that are on (those about
/// reading, BL0, stay on), `severities` sets (a rule named by itself is turned on, a family word changes only the rules
/// that run), `parameters` sets, and what `ignore` names is off, whatever else its layer says.
Configuration configuration_of(const std::vector<const Adjustments*>& layers);

/// Words of a command line or of tests, not yet read.
struct Selection {
  std::optional<std::string> profile = {};
  std::vector<std::string> select = {};
  std::vector<std::string> ignore = {};
  std::vector<std::string> severity = {};  ///< each RULE=LEVEL
};

/// What the words ask for.
Result<Adjustments, SelectionFault> adjustments_of(const Selection& selection, const SettingOrigin& origin = {});
/// The configuration that they alone amount to.
Result<Configuration, SelectionFault> configure(const Selection& selection);

}  // namespace budgetlint
