#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace budgetlint {

/// A setting of a rule: a whole number, or words. Declared beside the rule and named in its record.
struct Parameter {
  std::string_view name;  ///< "share_percent"
  Text help;
  std::int64_t number = 0;                       ///< default of a number
  std::span<const std::string_view> words = {};  ///< default of words
  bool is_words = false;                         ///< which of the two it is
  std::int64_t least = 0;                        ///< smallest and largest number that makes sense
  std::int64_t most = 1'000'000;
  /// Whether the rule understands a list of words; null = it takes any. `help` says what they should be.
  bool (*accepts)(const std::vector<std::string_view>& words) = nullptr;
};

/// What the configuration sets a parameter to.
struct ParameterSetting {
  std::string name;
  std::int64_t number = 0;
  std::vector<std::string> words;
};

/// The settings of one rule; a parameter that is not among them has its default.
using RuleSettings = std::vector<ParameterSetting>;

}  // namespace budgetlint
