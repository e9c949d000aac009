#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// The languages of this run, never none: from the last well-formed `--lang` among `words`, else from LC_ALL,
/// LC_MESSAGES and LANG, else Chinese. Wanted before the arguments are parsed, because help and complaints speak it
/// too.
std::vector<Language> languages_of(const std::vector<std::string>& words);

/// Reads `zh`, `en` or `both`.
std::optional<std::vector<Language>> parse_languages(std::string_view word);

/// `--lang` as every verb takes it.
class LanguageOption {
 public:
  void declare(Arguments& arguments);
  /// UsageError when the value is none; its effect is that of `languages_of`.
  void check() const;

 private:
  std::optional<std::string> word_;
};

}  // namespace budgetlint
