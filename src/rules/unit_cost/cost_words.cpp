#include "rules/unit_cost/cost_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "num/unit.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/words_in.hpp"
#include "text/half_width.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view each = "每";
constexpr std::string_view average = "均";
constexpr std::string_view classifier = "个";

struct PeriodWord {
  std::string_view word;
  std::string_view unit;
};

/// Periods in a name without 每 or 均.
constexpr std::array period_words{
    PeriodWord{"按月", "月"}, PeriodWord{"月度", "月"},   PeriodWord{"月租", "月"},
    PeriodWord{"月薪", "月"}, PeriodWord{"月工资", "月"}, PeriodWord{"按季", "季"},
    PeriodWord{"年租", "年"}, PeriodWord{"年薪", "年"},   PeriodWord{"日租", "天"},
};

bool starts_with_one_of(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_one_of(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.ends_with(word); });
}

std::size_t size_of_first(std::string_view text) {
  const auto character = decode_utf8(text, 0);
  return character ? character->size : 1;
}

/// The unit at the start of `text` if a cost may be per such a unit.
const Unit* divisor_at_start(std::string_view text) {
  const Unit* const unit = unit_at_start(text);
  const bool divides = unit != nullptr && unit->dimension != Dimension::money && unit->dimension != Dimension::ratio;
  return divides ? unit : nullptr;
}

/// A denominator named twice, perhaps more narrowly, is one.
void add(std::vector<Denominator>& per, const Denominator& denominator) {
  for (Denominator& known : per) {
    Denominator common;
    std::copy_if(known.begin(), known.end(), std::back_inserter(common), [&](std::string_view name) {
      return std::find(denominator.begin(), denominator.end(), name) != denominator.end();
    });
    if (common.empty()) continue;
    known = common;
    return;
  }
  per.push_back(denominator);
}

/// What follows 每; gives how much of it was read.
std::size_t read_each(std::string_view text, CostWords& words) {
  constexpr std::string_view one = "一";
  std::size_t at = text.starts_with(one) ? one.size() : 0;
  Denominator denominator;
  const bool classified = text.substr(at).starts_with(classifier);
  if (classified) at += classifier.size();
  const Unit* const unit = divisor_at_start(text.substr(at));
  if (classified && (unit == nullptr || unit->dimension != Dimension::duration)) denominator.push_back(classifier);
  if (unit != nullptr) {
    denominator.push_back(unit->canonical);
    at += unit->name.size();
  }
  if (denominator.empty()) {
    words.unclear = true;
  } else {
    add(words.per, denominator);
  }
  return at;
}

/// How many bytes of `text` lead from one unit to another that may stand for it: 台、件 台/件.
std::size_t size_of_alternative_sign(std::string_view text, const Unit& next) {
  constexpr std::array listing{"、"sv, ","sv, "或"sv};
  for (const std::string_view sign : listing) {
    if (text.starts_with(sign)) return sign.size();
  }
  const bool holder = next.canonical == "人" || next.canonical == "户";
  return text.starts_with('/') && next.dimension != Dimension::duration && !holder ? 1 : 0;
}

/// What follows 元 from the slash on: /台、件、套 or /人·月; gives how much of it was read.
std::size_t read_denominators(std::string_view text, CostWords& words) {
  std::vector<Denominator> read;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t sign = size_of_first(text.substr(at));
    const Unit* const unit = divisor_at_start(text.substr(at + sign));
    if (unit == nullptr) break;
    const std::string_view rest = text.substr(at);
    if (!read.empty() && size_of_alternative_sign(rest, *unit) > 0) {
      read.back().push_back(unit->canonical);
    } else if (rest.starts_with('/') || rest.starts_with("·")) {
      read.push_back({unit->canonical});
    } else {
      break;
    }
    at += sign + unit->name.size();
  }
  if (read.empty()) words.unclear = true;
  for (const Denominator& denominator : read) add(words.per, denominator);
  return at;
}

void read_denominators_in(std::string_view text, CostWords& words) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    const Unit* const unit = unit_at_start(rest);
    const std::string_view after = unit == nullptr ? std::string_view() : rest.substr(unit->name.size());
    if (rest.starts_with(each)) {
      at += each.size() + read_each(rest.substr(each.size()), words);
    } else if (unit != nullptr && unit->dimension == Dimension::money && after.starts_with('/')) {
      at += unit->name.size() + read_denominators(after, words);
    } else if (after.starts_with(average) && divisor_at_start(rest) != nullptr) {
      add(words.per, {unit->canonical});
      at += unit->name.size() + average.size();
    } else {
      at += size_of_first(rest);
    }
  }
}

/// 单位购置成本, 设备单位成本; not 本单位成本.
bool is_per_unit(std::string_view text) {
  constexpr std::string_view unit_word = "单位";
  const std::size_t at = text.find(unit_word);
  if (at == std::string_view::npos) return false;
  const std::string_view before = text.substr(0, at);
  const std::string_view after = text.substr(at + unit_word.size());
  if (before.empty()) return has_any(after, lexicon::prices);
  return !ends_with_one_of(before, lexicon::office_prefixes) && starts_with_one_of(after, lexicon::prices);
}

/// The pairs of neighbouring characters of a name, without the words that say nothing of what it is about.
std::vector<std::string_view> pairs_of(std::string_view text) {
  std::vector<std::string_view> pairs;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = text.substr(at);
    const std::size_t first = size_of_first(rest);
    if (first >= rest.size()) break;
    const std::string_view pair = rest.substr(0, first + size_of_first(rest.substr(first)));
    const bool empty = starts_with_one_of(pair, lexicon::empty_pairs);
    if (!empty) pairs.push_back(pair);
    at += empty ? pair.size() : first;
  }
  return pairs;
}

}  // namespace

std::string plain_text(std::string_view text) {
  std::string plain = to_half_width(text);
  plain.erase(std::remove_if(plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '\t' || c == '\n'; }),
              plain.end());
  return plain;
}

CostWords read_cost_words(const model::Indicator& indicator) {
  CostWords words;
  if (indicator.target) {
    for (const TargetUnit& unit : indicator.target->value().per) add(words.per, {unit.canonical()});
  }
  const std::string name = indicator.name ? plain_text(indicator.name->value) : std::string();
  const std::string description = indicator.description ? plain_text(indicator.description->value) : std::string();
  read_denominators_in(name, words);
  read_denominators_in(description, words);
  for (const PeriodWord& period : period_words) {
    if (name.find(period.word) != std::string::npos) add(words.per, {period.unit});
  }
  words.per_unit = is_per_unit(name) || is_per_unit(description);
  words.per_something = has_any(name, lexicon::rates);
  words.total = has_any(name, lexicon::totals) || has_any(description, lexicon::totals);
  return words;
}

bool is_no_cost(std::string_view name) { return has_any(name, lexicon::no_costs); }

bool share_a_word(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> pairs = pairs_of(b);
  const auto is_in_both = [&](std::string_view pair) {
    return std::find(pairs.begin(), pairs.end(), pair) != pairs.end();
  };
  const std::vector<std::string_view> others = pairs_of(a);
  return std::any_of(others.begin(), others.end(), is_in_both);
}

}  // namespace budgetlint
