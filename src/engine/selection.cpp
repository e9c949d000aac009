#include "engine/selection.hpp"

#include <cctype>
#include <optional>
#include <span>
#include <string>

#include "diag/message.hpp"
#include "engine/family.hpp"
#include "rules/catalogue.hpp"
#include "text/similar.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using Indexes = std::vector<std::size_t>;

std::string upper(std::string_view word) {
  std::string result(word);
  for (char& c : result) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return result;
}

std::string lower(std::string_view word) {
  std::string result(word);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

Indexes rules_with_prefix(std::string_view prefix) {
  Indexes indexes;
  const std::span<const Rule> rules = catalogue();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (rules[i].record->id.starts_with(prefix)) indexes.push_back(i);
  }
  return indexes;
}

/// The code prefix that a word other than the code or name of one rule stands for; nothing where it is no such word.
std::optional<std::string> prefix_of(std::string_view word) {
  if (lower(word) == "all") return "BL";
  for (const Family& family : families()) {
    if (lower(word) == family.name) return std::string(family.prefix);
  }
  const std::string code = upper(word);
  if (code.size() >= 3 && code.starts_with("BL")) return code;
  return std::nullopt;
}

std::vector<std::string_view> codes_and_names() {
  std::vector<std::string_view> words;
  for (const Rule& rule : catalogue()) {
    words.push_back(rule.record->id);
    words.push_back(rule.record->name);
  }
  return words;
}

std::vector<std::string_view> known_words() {
  std::vector<std::string_view> words = codes_and_names();
  words.emplace_back("all");
  for (const Family& family : families()) {
    if (rules_with_prefix(family.prefix).empty()) continue;
    words.push_back(family.prefix);
    words.push_back(family.name);
  }
  return words;
}

SelectionFault unknown_rule(std::string_view word, std::span<const std::string_view> known) {
  const std::string shown = printable(word);
  if (const std::optional<std::string_view> meant = nearest(word, known)) {
    return {compose<std::string, std::string_view>(
        {.zh = "没有“{}”这条规则，是不是 {}？", .en = "there is no rule \"{}\"; did you mean {}?"}, shown, *meant)};
  }
  return {compose<std::string>({.zh = "没有“{}”这条规则；全部规则请看 budgetlint rules",
                                .en = "there is no rule \"{}\"; budgetlint rules lists them all"},
                               shown)};
}

std::optional<std::size_t> find_in_either_case(std::string_view word) {
  const std::optional<std::size_t> by_code = find_rule(upper(word));
  return by_code ? by_code : find_rule(lower(word));
}

}  // namespace

Result<RuleGroup, SelectionFault> rules_of(std::string_view word) {
  if (const std::optional<std::size_t> rule = find_in_either_case(word)) return RuleGroup{{*rule}, true};
  if (const std::optional<std::string> prefix = prefix_of(word)) {
    Indexes indexes = rules_with_prefix(*prefix);
    if (!indexes.empty()) return RuleGroup{std::move(indexes), false};
  }
  return Failure<SelectionFault>(unknown_rule(word, known_words()));
}

Result<std::size_t, SelectionFault> rule_named(std::string_view word) {
  if (const std::optional<std::size_t> rule = find_in_either_case(word)) return *rule;
  return Failure<SelectionFault>(unknown_rule(word, codes_and_names()));
}

Result<Severity, SelectionFault> severity_named(std::string_view word) {
  if (const std::optional<Severity> severity = parse_severity(lower(word))) return *severity;
  return Failure<SelectionFault>(
      {compose<std::string>({.zh = "没有“{}”这个级别；可用的是 error、warning、note、off",
                             .en = "there is no level \"{}\"; there are error, warning, note and off"},
                            printable(word))});
}

}  // namespace budgetlint
