#include <algorithm>
#include <array>

#include "num/target_grammar.hpp"
#include "text/utf8.hpp"

namespace budgetlint::target_grammar {
namespace {

using namespace std::string_view_literals;

/// More characters than this are a phrase, not a unit.
constexpr std::size_t longest_noun = 4;
constexpr std::size_t most_denominators = 2;

/// Those among whom things are shared out: 份/户 is so many for each household, while 家/户 are alternatives.
constexpr std::array holders{"人"sv, "户"sv, "家"sv, "村"sv};

bool is_holder(const TargetUnit& unit) {
  return std::find(holders.begin(), holders.end(), unit.canonical()) != holders.end();
}

/// Whether a slash between the two means "per"; else they are alternatives.
bool slash_means_per(const TargetUnit& left, const TargetUnit& right) {
  if (right.dimension == Dimension::duration || left.dimension == Dimension::money) return true;
  const bool both_known = left.known != nullptr && right.known != nullptr;
  return (both_known && left.dimension != right.dimension) || (is_holder(right) && !is_holder(left));
}

/// Whether two denominators are of one sort, so that they may be meant as alternatives: 元/台/套, but not 元/人/月 nor
/// 元/辆/次.
bool may_be_alternatives(const TargetUnit& a, const TargetUnit& b) {
  constexpr std::string_view occasion = "次";
  return !slash_means_per(a, b) && !slash_means_per(b, a) && a.canonical() != occasion && b.canonical() != occasion;
}

/// 个 before a unit of time, which has no meaning of its own: 个月, 个工作日.
bool take_idle_classifier(TargetCursor& cursor) {
  TargetCursor ahead = cursor;
  if (!ahead.take("个")) return false;
  const Unit* const unit = unit_at_start(ahead.rest());
  if (unit == nullptr || (unit->dimension != Dimension::duration && unit->canonical != "百分点")) return false;
  cursor = ahead;
  return true;
}

/// Adds a denominator; false where there is none, are too many, or the second may be an alternative to the first.
bool read_denominator(TargetCursor& cursor, std::vector<TargetUnit>& per) {
  const auto unit = read_unit(cursor);
  if (!unit || per.size() == most_denominators) return false;
  if (!per.empty() && may_be_alternatives(per.back(), *unit)) return false;
  per.push_back(*unit);
  return true;
}

/// What may stand between two denominators: 人·月 人/月.
bool take_separator(TargetCursor& cursor) {
  constexpr std::array separators{"·"sv, "・"sv, "•"sv, "/"sv};
  return cursor.take_any(separators);
}

/// 人·月) after an opening bracket
bool read_bracketed_denominators(TargetCursor& cursor, std::vector<TargetUnit>& per) {
  do {
    if (!read_denominator(cursor, per)) return false;
  } while (take_separator(cursor));
  return cursor.take(")");
}

}  // namespace

std::optional<TargetUnit> read_known_unit(TargetCursor& cursor) {
  const std::size_t begin = cursor.at();
  take_idle_classifier(cursor);
  const Unit* const unit = unit_at_start(cursor.rest());
  if (unit == nullptr) return std::nullopt;
  cursor.skip(unit->name.size());
  return TargetUnit{std::string(unit->name), unit->dimension, unit, cursor.span_from(begin)};
}

std::optional<TargetUnit> read_unit(TargetCursor& cursor) {
  if (auto known = read_known_unit(cursor)) return known;
  const std::size_t begin = cursor.at();
  const std::string_view noun = noun_at_start(cursor.rest());
  if (noun.empty() || count_code_points(noun) > longest_noun) return std::nullopt;
  cursor.skip(noun.size());
  return TargetUnit{std::string(noun), Dimension::other, nullptr, cursor.span_from(begin)};
}

bool read_units(TargetCursor& cursor, std::vector<TargetUnit>& units) {
  while (true) {
    TargetCursor ahead = cursor;
    const bool slash = !units.empty() && ahead.take("/");
    const bool bracket = !slash && !units.empty() && ahead.take("(");
    if (!units.empty() && !slash && !bracket && !ahead.take("、")) return true;
    const auto unit = read_unit(ahead);
    if (!unit) return units.empty() || slash;
    if (slash && slash_means_per(units.back(), *unit)) return true;
    if (bracket && !ahead.take(")")) return false;
    units.push_back(*unit);
    cursor = ahead;
  }
}

bool read_denominators(TargetCursor& cursor, TargetValue& value) {
  while (true) {
    const bool separated = value.per.empty() ? cursor.take("/") : take_separator(cursor);
    const bool each = cursor.take("每");
    if (!separated && !each) return true;
    const bool understood = separated && !each && cursor.take("(") ? read_bracketed_denominators(cursor, value.per)
                                                                   : read_denominator(cursor, value.per);
    if (!understood) return false;
  }
}

bool read_leading_denominators(TargetCursor& cursor, TargetValue& value) {
  constexpr std::string_view whole = "全";
  while (value.per.size() < most_denominators) {
    TargetCursor ahead = cursor;
    if (ahead.rest().starts_with("全年")) {
      ahead.skip(whole.size());
    } else if (!ahead.take("每")) {
      return true;
    }
    const auto unit = read_known_unit(ahead);
    if (!unit) return false;
    value.per.push_back(*unit);
    cursor = ahead;
  }
  return true;
}

}  // namespace budgetlint::target_grammar
