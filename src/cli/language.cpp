#include "cli/language.hpp"

#include <array>
#include <cstdlib>

#include "cli/usage_error.hpp"

namespace budgetlint {
namespace {

constexpr std::array<std::string_view, 3> words_of_languages{"zh", "en", "both"};

}  // namespace

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(name);
    if (value == nullptr || *value == '\0') continue;
    return std::string_view(value).starts_with("en") ? Language::en : Language::zh;
  }
  return Language::zh;
}

std::optional<std::vector<Language>> parse_languages(std::string_view word) {
  if (word == words_of_languages[0]) return std::vector{Language::zh};
  if (word == words_of_languages[1]) return std::vector{Language::en};
  if (word == words_of_languages[2]) return std::vector{Language::zh, Language::en};
  return std::nullopt;
}

std::optional<std::vector<Language>> languages_asked_for(const std::vector<std::string>& words) {
  constexpr std::string_view option = "--lang";
  std::optional<std::vector<Language>> languages;
  for (std::size_t i = 0; i < words.size() && words[i] != "--"; ++i) {
    const std::string_view word = words[i];
    std::optional<std::vector<Language>> found;
    if (word == option && i + 1 < words.size()) {
      found = parse_languages(words[i + 1]);
    } else if (word.starts_with("--lang=")) {
      found = parse_languages(word.substr(option.size() + 1));
    }
    if (found) languages = found;
  }
  return languages;
}

void LanguageOption::declare(Arguments& arguments) {
  arguments.value("--lang", {"zh|en|both", "zh|en|both"}, word_,
                  {"文字用中文、英文或两种都用", "language of texts: Chinese, English or both"});
}

void LanguageOption::check() const {
  if (word_ && !parse_languages(*word_)) throw unknown_choice("--lang", *word_, words_of_languages);
}

}  // namespace budgetlint
