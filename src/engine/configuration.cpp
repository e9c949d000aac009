#include "engine/configuration.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <span>
#include <utility>

#include "diag/message.hpp"
#include "engine/family.hpp"
#include "engine/profiles.hpp"
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

/// The rules that a word of a selection stands for.
Result<Indexes, SelectionFault> rules_of(std::string_view word) {
  if (const std::optional<std::size_t> rule = find_in_either_case(word)) return Indexes{*rule};
  if (const std::optional<std::string> prefix = prefix_of(word)) {
    Indexes indexes = rules_with_prefix(*prefix);
    if (!indexes.empty()) return indexes;
  }
  return Failure<SelectionFault>(unknown_rule(word, known_words()));
}

Result<Indexes, SelectionFault> rules_of(const std::vector<std::string>& words) {
  Indexes indexes;
  for (const std::string& word : words) {
    Result<Indexes, SelectionFault> more = rules_of(std::string_view(word));
    if (!more) return more;
    indexes.insert(indexes.end(), more->begin(), more->end());
  }
  return indexes;
}

struct SeveritySetting {
  Indexes rules;
  Severity severity = Severity::off;
  bool one_rule = false;  ///< named by itself, not by its family
};

Result<SeveritySetting, SelectionFault> parse_setting(std::string_view setting) {
  const std::size_t equals = setting.find('=');
  if (equals == std::string_view::npos) {
    return Failure<SelectionFault>({compose<std::string>(
        {.zh = "“{}”应写成 规则=级别，例如 BL301=note", .en = "\"{}\" should read RULE=LEVEL, for example BL301=note"},
        printable(setting))});
  }
  Result<Indexes, SelectionFault> rules = rules_of(setting.substr(0, equals));
  if (!rules) return Failure<SelectionFault>(rules.error());
  const std::string level = lower(setting.substr(equals + 1));
  const std::optional<Severity> severity = parse_severity(level);
  if (!severity) {
    return Failure<SelectionFault>(
        {compose<std::string>({.zh = "没有“{}”这个级别；可用的是 error、warning、note、off",
                               .en = "there is no level \"{}\"; there are error, warning, note and off"},
                              printable(setting.substr(equals + 1)))});
  }
  const bool one_rule = find_in_either_case(setting.substr(0, equals)).has_value();
  return SeveritySetting{*std::move(rules), *severity, one_rule};
}

/// Turns off every rule but the selected ones, and on those of them that are off. A file that cannot be read must
/// never pass in silence, so the rules about reading stay.
void keep_only(const Indexes& selected, Configuration& configuration) {
  const std::span<const Rule> rules = catalogue();
  const std::vector<Severity> before = configuration.severities;
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (!rules[i].record->id.starts_with("BL0")) configuration.severities[i] = Severity::off;
  }
  for (const std::size_t i : selected) {
    configuration.severities[i] = before[i] == Severity::off ? rules[i].record->severity : before[i];
  }
}

}  // namespace

Result<std::size_t, SelectionFault> rule_named(std::string_view word) {
  if (const std::optional<std::size_t> rule = find_in_either_case(word)) return *rule;
  return Failure<SelectionFault>(unknown_rule(word, codes_and_names()));
}

Configuration default_configuration() {
  Configuration configuration;
  for (const Rule& rule : catalogue()) {
    configuration.severities.push_back(rule.record->on ? rule.record->severity : Severity::off);
  }
  configuration.settings.resize(catalogue().size());
  return configuration;
}

Result<Configuration, SelectionFault> configure(const Selection& selection) {
  const Result<const Profile*, SelectionFault> profile = profile_named(selection.profile);
  if (!profile) return Failure<SelectionFault>(profile.error());
  Configuration configuration = configuration_of(**profile);
  const Result<Indexes, SelectionFault> selected = rules_of(selection.select);
  if (!selected) return Failure<SelectionFault>(selected.error());
  const Result<Indexes, SelectionFault> ignored = rules_of(selection.ignore);
  if (!ignored) return Failure<SelectionFault>(ignored.error());

  if (!selection.select.empty()) keep_only(*selected, configuration);
  for (const std::string& text : selection.severity) {
    const Result<SeveritySetting, SelectionFault> setting = parse_setting(text);
    if (!setting) return Failure<SelectionFault>(setting.error());
    for (const std::size_t rule : setting->rules) {
      Severity& severity = configuration.severities[rule];
      if (setting->one_rule || severity != Severity::off) severity = setting->severity;
    }
  }
  for (const std::size_t rule : *ignored) configuration.severities[rule] = Severity::off;
  return configuration;
}

}  // namespace budgetlint
