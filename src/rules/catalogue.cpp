#include "rules/catalogue.hpp"

#include <algorithm>
#include <array>

#include "model/structure_rules.hpp"
#include "rules/families.hpp"
#include "yaml/input_rules.hpp"

namespace budgetlint {
namespace {

constexpr char upper(char letter) {
  return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
}

bool same_code(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return upper(x) == upper(y); });
}

}  // namespace

std::span<const Rule> catalogue() {
#define BUDGETLINT_LIST_RULE(rule) rule,
  static const std::array rules = {Rule{&yaml::unreadable_file},
                                   Rule{&yaml::invalid_encoding},
                                   Rule{&yaml::yaml_syntax},
                                   Rule{&yaml::duplicate_key},
                                   Rule{&yaml::limit_exceeded},
                                   Rule{&yaml::reference_not_allowed},
                                   Rule{&yaml::hidden_character},
                                   Rule{&yaml::not_a_budget_document},
                                   Rule{&yaml::internal_error},
                                   Rule{&model::missing_field},
                                   Rule{&model::unknown_field},
                                   Rule{&model::wrong_type},
                                   Rule{&model::unknown_value},
                                   Rule{&model::malformed_amount},
                                   Rule{&model::mixed_vocabulary},
                                   Rule{&model::empty_text},
                                   Rule{&model::unsupported_format_version},
                                   Rule{&model::full_width_number},
                                   BUDGETLINT_RULES(BUDGETLINT_LIST_RULE)};
#undef BUDGETLINT_LIST_RULE
  return rules;
}

std::optional<std::size_t> find_rule(std::string_view id_or_name) {
  const std::span<const Rule> rules = catalogue();
  const auto named = [&](const Rule& rule) {
    return same_code(rule.record->id, id_or_name) || rule.record->name == id_or_name;
  };
  const auto found = std::find_if(rules.begin(), rules.end(), named);
  if (found == rules.end()) return std::nullopt;
  return static_cast<std::size_t>(found - rules.begin());
}

bool may_be_suppressed(const RuleRecord& record) {
  return !record.id.starts_with("BL0") && !record.id.starts_with("BL95");
}

std::optional<std::size_t> index_of(const RuleRecord& record) {
  const std::span<const Rule> rules = catalogue();
  const auto found = std::lower_bound(rules.begin(), rules.end(), record.id,
                                      [](const Rule& rule, std::string_view id) { return rule.record->id < id; });
  if (found == rules.end() || found->record != &record) return std::nullopt;
  return static_cast<std::size_t>(found - rules.begin());
}

}  // namespace budgetlint
