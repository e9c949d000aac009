#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/language.hpp"

/// The one table of what a configuration file may say; the reader, its hints, the JSON Schema and the file that a
/// beginner is given come from here.
namespace budgetlint {

/// The name of a configuration file.
inline constexpr std::string_view configuration_file_name = ".budgetlint.yaml";

/// What the value of a key is.
enum class SettingType : std::uint8_t {
  path,        ///< of another configuration file
  profile,     ///< the name of a profile
  language,    ///< zh, en or both
  rules,       ///< a list of codes, names, prefixes and families of rules
  severities,  ///< a map of rules to severities
  parameters,  ///< a map of rules to maps of their parameters
  globs,       ///< a list of patterns of paths
  fail_on,     ///< error, warning, note or never
  limits,      ///< a map of limits
  overrides,   ///< a list of maps with `files` and settings for them
  bytes,       ///< a number of bytes, perhaps with k, M or G
  count,       ///< a whole number
};

struct SettingKey {
  std::string_view name;
  SettingType type;
  Text help;
  std::string_view example;
};

namespace setting {
extern const SettingKey extends;
extern const SettingKey profile;
extern const SettingKey language;
extern const SettingKey select;
extern const SettingKey ignore;
extern const SettingKey severity;
extern const SettingKey rules;
extern const SettingKey exclude;
extern const SettingKey fail_on;
extern const SettingKey overrides;
extern const SettingKey limits;
extern const SettingKey files;  // of an override
extern const SettingKey bytes;  // of limits
extern const SettingKey depth;
extern const SettingKey nodes;
}  // namespace setting

/// The keys of each kind of map, in the order in which they are best read.
extern const std::array<const SettingKey*, 11> root_settings;
extern const std::array<const SettingKey*, 5> override_settings;
extern const std::array<const SettingKey*, 3> limit_settings;

/// The words that `language` takes.
inline constexpr std::array<std::string_view, 3> language_words{"zh", "en", "both"};
/// The words that `fail_on` and `--fail-on` take.
inline constexpr std::array<std::string_view, 4> fail_on_words{"error", "warning", "note", "never"};

}  // namespace budgetlint
