#include "rules/indicators/polarity.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/words_in.hpp"
#include "text/half_width.hpp"

namespace budgetlint {
namespace {

using Words = std::span<const std::string_view>;

/// The name up to a bracket, half-width and without blanks: 差错率 of 差错率（%）.
std::string bare_name(std::string_view name) {
  std::string plain = to_half_width(name);
  plain.erase(std::min(plain.find('('), plain.size()));
  plain.erase(std::remove(plain.begin(), plain.end(), ' '), plain.end());
  return plain;
}

/// Whether `text` is made of words for an extent alone: 率, 发生次数; also nothing.
bool measures_extent(std::string_view text) {
  while (!text.empty()) {
    const auto word = std::find_if(lexicon::extents.begin(), lexicon::extents.end(),
                                   [&](std::string_view each) { return text.starts_with(each); });
    if (word == lexicon::extents.end()) return false;
    text.remove_prefix(word->size());
  }
  return true;
}

/// The first of `words` that the name measures the extent of, with none of the lists in `unless` before it.
std::optional<std::string_view> measured(std::string_view name, Words words, std::initializer_list<Words> unless) {
  for (const std::string_view word : words) {
    const auto at = name.rfind(word);
    if (at == std::string_view::npos || !measures_extent(name.substr(at + word.size()))) continue;
    const auto stands_before = [&](Words list) { return has_any(name.substr(0, at), list); };
    if (std::none_of(unless.begin(), unless.end(), stands_before)) return word;
  }
  return std::nullopt;
}

/// Whether the target can say how far a good thing reaches: 维修及时性 ≤2天 does not.
bool may_rate_good_things(const TargetValue& target) {
  return is_rate(target) || target.units.empty() || target.units.front().canonical() == "分";
}

}  // namespace

std::optional<Polarity> polarity_of(const model::Indicator& indicator, const TargetValue& target) {
  if (!indicator.name) return std::nullopt;
  const std::string name = bare_name(indicator.name->value);
  if (const auto word = measured(name, lexicon::bad_things, {lexicon::negations, lexicon::reductions})) {
    if (!is_rate(target) && speaks_of(indicator, lexicon::remedies)) return std::nullopt;
    return Polarity{true, *word};
  }
  if (!may_rate_good_things(target) || has_any(name, lexicon::bad_things)) return std::nullopt;
  if (const auto word = measured(name, lexicon::good_things, {lexicon::negations})) return Polarity{false, *word};
  return std::nullopt;
}

}  // namespace budgetlint
