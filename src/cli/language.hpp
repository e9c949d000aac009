#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// The languages that the last well-formed `--lang` among `words` asks for. Wanted before the arguments are parsed,
/// because help and complaints speak them too.
std::optional<std::vector<Language>> languages_asked_for(const std::vector<std::string>& words);

/// The language that LC_ALL, LC_MESSAGES or LANG asks for, else Chinese.
Language language_of_environment();

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
