#include "cli/usage_error.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "cli/verb.hpp"
#include "diag/message.hpp"
#include "text/similar.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Whether a word in place of a verb is rather something to check.
bool looks_like_a_path(std::string_view word) {
  std::error_code ignored;
  return word == "-" || word.find('/') != std::string_view::npos || word.ends_with(".yaml") || word.ends_with(".yml") ||
         std::filesystem::exists(word, ignored);
}

}  // namespace

UsageError unknown_choice(std::string_view what, std::string_view word, std::span<const std::string_view> choices) {
  const std::string shown = printable(word);
  if (const std::optional<std::string_view> meant = nearest(word, choices)) {
    return UsageError(compose<std::string_view, std::string, std::string_view>(
        {.zh = "{} 没有“{}”这个取值，是不是 {}？", .en = "{} does not take \"{}\"; did you mean {}?"}, what, shown,
        *meant));
  }
  return UsageError(compose<std::string_view, std::string, std::string, std::string>(
      {.zh = "{0} 没有“{1}”这个取值；可用的是 {2}", .en = "{0} does not take \"{1}\"; it takes {3}"}, what, shown,
      fmt::format("{}", fmt::join(choices, "、")), fmt::format("{}", fmt::join(choices, ", "))));
}

UsageError unknown_option(std::string_view option, const std::vector<std::string>& options) {
  const std::string shown = printable(option.substr(0, option.find('=')));
  const std::vector<std::string_view> names(options.begin(), options.end());
  if (const std::optional<std::string_view> meant = nearest(shown, names)) {
    return UsageError(compose<std::string, std::string_view>(
        {.zh = "没有 {} 这个选项，是不是 {}？", .en = "there is no option {}; did you mean {}?"}, shown, *meant));
  }
  return UsageError(compose<std::string>(
      {.zh = "没有 {} 这个选项；全部选项请加 --help 查看", .en = "there is no option {}; --help lists them all"},
      shown));
}

UsageError unknown_verb(std::string_view word) {
  const std::string shown = printable(word);
  std::vector<std::string_view> names;
  for (const Verb& verb : verbs()) names.push_back(verb.name);
  if (const std::optional<std::string_view> meant = nearest(word, names)) {
    return UsageError(
        compose<std::string, std::string_view>({.zh = "没有“{}”这个命令，是不是 budgetlint {}？",
                                                .en = "there is no verb \"{}\"; did you mean budgetlint {}?"},
                                               shown, *meant));
  }
  if (looks_like_a_path(word)) {
    return UsageError(compose<std::string>(
        {.zh = "缺少命令，是不是 budgetlint check {}？", .en = "a verb is missing; did you mean budgetlint check {}?"},
        shown));
  }
  return UsageError(compose<std::string, std::string>(
      {.zh = "没有“{0}”这个命令；可用的是 {1}", .en = "there is no verb \"{0}\"; there are {1}"}, shown,
      fmt::format("{}", fmt::join(names, ", "))));
}

}  // namespace budgetlint
