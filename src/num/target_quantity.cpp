#include <algorithm>
#include <array>

#include "num/chinese_numeral.hpp"
#include "num/target_grammar.hpp"
#include "text/utf8.hpp"

namespace budgetlint::target_grammar {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_noun_after_classifier = 8;

struct Scale {
  std::string_view text;
  int power;
};

/// Longer words before those they begin with.
constexpr std::array scales{
    Scale{"百万", 6},  Scale{"千万", 7}, Scale{"万亿", 12}, Scale{"十万", 5}, Scale{"十亿", 9}, Scale{"百亿", 10},
    Scale{"千亿", 11}, Scale{"百", 2},   Scale{"千", 3},    Scale{"万", 4},   Scale{"亿", 8},
};

struct Limit {
  std::string_view text;
  Comparison comparison;
};

constexpr std::array limits{
    Limit{"及以上", Comparison::at_least}, Limit{"以上", Comparison::at_least}, Limit{"及以下", Comparison::at_most},
    Limit{"以下", Comparison::at_most},    Limit{"以内", Comparison::at_most},  Limit{"之内", Comparison::at_most},
    Limit{"内", Comparison::at_most},
};

/// Said before a number with a limit after it: 控制在5%以内.
constexpr std::array lead_ins{"控制在"sv, "达到"sv, "达"sv};
constexpr std::array surplus{"余"sv, "多"sv, "来"sv};
constexpr std::array roughly{"左右"sv, "上下"sv};

/// One number with what belongs to it.
struct Measure {
  Decimal number;
  bool in_words = false;  ///< written 十二
  bool bare = false;      ///< a scale that ends in 万 or 亿 and no unit
  bool approximate = false;
  int scale = 0;
  std::vector<TargetUnit> units;
  Span number_span;
  Span scale_span;
  Span unit_span;
  Span surplus_span;
};

bool read_digits(TargetCursor& cursor, Measure& measure) {
  const std::size_t begin = cursor.at();
  const std::string_view rest = cursor.rest();
  const std::size_t sign = rest.starts_with('-') || rest.starts_with('+') ? 1 : 0;
  const std::size_t size = std::min(rest.find_first_not_of("0123456789,.", sign), rest.size());
  const auto amount = parse_amount(rest.substr(sign, size - sign));
  if (!amount) return false;
  cursor.skip(size);
  measure.number = rest.starts_with('-') ? -amount->value : amount->value;
  measure.number_span = cursor.span_from(begin);
  return true;
}

/// Leaves a 万 at the end to be read as the scale, as in 2万元.
bool read_numeral(TargetCursor& cursor, Measure& measure) {
  const std::size_t begin = cursor.at();
  auto numeral = parse_chinese_numeral(cursor.rest());
  if (!numeral) return false;
  constexpr std::string_view wan = "万";
  if (cursor.rest().substr(0, numeral->size).ends_with(wan)) {
    numeral->size -= wan.size();
    numeral->value /= 10000;
  }
  cursor.skip(numeral->size);
  measure.in_words = true;
  measure.number = Decimal::whole(numeral->value);
  measure.number_span = cursor.span_from(begin);
  return true;
}

void read_surplus(TargetCursor& cursor, Measure& measure) {
  const std::size_t begin = cursor.at();
  if (!cursor.take_any(surplus)) return;
  measure.approximate = true;
  measure.surplus_span = cursor.span_from(begin);
}

void read_scale(TargetCursor& cursor, Measure& measure) {
  if (unit_at_start(cursor.rest()) != nullptr) return;
  const std::size_t begin = cursor.at();
  for (const Scale& scale : scales) {
    if (!cursor.take(scale.text)) continue;
    measure.scale = scale.power;
    measure.scale_span = cursor.span_from(begin);
    measure.bare = scale.text.ends_with("万") || scale.text.ends_with("亿");
    return;
  }
}

std::optional<Measure> read_measure(TargetCursor& cursor) {
  Measure measure;
  if (!read_digits(cursor, measure) && !read_numeral(cursor, measure)) return std::nullopt;
  read_surplus(cursor, measure);
  read_scale(cursor, measure);
  read_surplus(cursor, measure);
  if (!read_units(cursor, measure.units)) return std::nullopt;
  if (!measure.units.empty()) {
    measure.bare = false;
    measure.unit_span = {measure.units.front().span.begin, measure.units.back().span.end};
  }
  return measure;
}

/// 5 for 5万, 4 for 万元
int magnitude(const Measure& measure) {
  const bool money = !measure.units.empty() && measure.units.front().dimension == Dimension::money;
  return measure.scale + (money ? measure.units.front().known->power_of_ten : 0);
}

bool same_units(const Measure& a, const Measure& b) {
  return std::equal(a.units.begin(), a.units.end(), b.units.begin(), b.units.end(),
                    [](const TargetUnit& x, const TargetUnit& y) { return x.name == y.name; });
}

/// Whether the numbers of a range are of one unit: the first may leave it to the second.
bool comparable(const Measure& first, const Measure& second) {
  if (first.approximate || second.approximate) return false;
  if (first.units.empty() && first.scale == 0) return true;
  return magnitude(first) == magnitude(second) && (first.units.empty() || same_units(first, second));
}

void assign(TargetValue& value, const Measure& measure) {
  value.number = measure.number;
  value.scale = measure.scale;
  value.units = measure.units;
  value.number_span = measure.number_span;
  value.scale_span = measure.scale_span;
  value.unit_span = measure.unit_span;
  value.flags.bare_wan = measure.bare;
  if (measure.approximate) {
    value.flags.approximate = value.flags.open_ended = true;
    value.open_span = measure.surplus_span;
  }
}

bool make_range(TargetValue& value, const Measure& first, const Measure& second) {
  if (value.flags.signed_explicitly || !comparable(first, second)) return false;
  value.form = TargetForm::range;
  assign(value, second);
  value.number = first.number;
  value.upper = second.number;
  value.number_span.begin = first.number_span.begin;
  return true;
}

/// A number in words counts only where a unit of the table follows, and is none in 十分, "very".
bool is_sure(const Measure& measure) {
  if (!measure.in_words) return true;
  const bool known =
      !measure.units.empty() && std::all_of(measure.units.begin(), measure.units.end(),
                                            [](const TargetUnit& unit) { return unit.known != nullptr; });
  return known && !(measure.units.front().name == "分" && measure.number == Decimal::whole(10));
}

/// The numbers and the unit: 5人, 10-20人, ±5%. Gives the last number.
std::optional<Measure> read_numbers(TargetCursor& cursor, TargetValue& value) {
  const std::size_t begin = cursor.at();
  const bool both_ways = cursor.take("±");
  auto first = read_measure(cursor);
  if (!first) return std::nullopt;
  if (both_ways) {
    Measure low = *first;
    low.number = -low.number;
    low.number_span.begin = cursor.span_from(begin).begin;
    return make_range(value, low, *first) ? first : std::nullopt;
  }
  if (!take_range_sign(cursor)) {
    assign(value, *first);
    return first;
  }
  auto second = read_measure(cursor);
  if (!second || !is_sure(*second) || first->in_words != second->in_words) return std::nullopt;
  return make_range(value, *first, *second) ? second : std::nullopt;
}

/// 以上, 以内 …; false where that contradicts the sign before the number.
bool read_limit(TargetCursor& cursor, TargetValue& value) {
  const std::size_t begin = cursor.at();
  const auto* const limit =
      std::find_if(limits.begin(), limits.end(), [&](const Limit& candidate) { return cursor.take(candidate.text); });
  if (limit == limits.end()) return true;
  return value.form == TargetForm::quantity && note_comparison(value, limit->comparison, cursor.span_from(begin));
}

void read_tail(TargetCursor& cursor, TargetValue& value) {
  const std::size_t begin = cursor.at();
  const bool rough = cursor.take_any(roughly);
  if (!rough && !cursor.take("等")) return;
  value.flags.approximate = value.flags.approximate || rough;
  value.flags.open_ended = true;
  value.open_span = cursor.span_from(begin);
}

/// Denominators, limit and tail in any order.
bool read_ending(TargetCursor& cursor, TargetValue& value) {
  while (true) {
    const std::size_t begin = cursor.at();
    if (!read_denominators(cursor, value) || !read_limit(cursor, value)) return false;
    read_tail(cursor, value);
    if (cursor.at() == begin) return true;
  }
}

/// What is counted (设备 in 100台设备), or what is done within the time (办结 in 5日内办结).
bool read_remainder(const TargetCursor& cursor, TargetValue& value, bool in_words) {
  const std::string_view rest = cursor.rest();
  if (rest.empty()) return true;
  if (in_words || value.units.empty() || !value.per.empty()) return false;
  value.words = rest;
  const Dimension dimension = value.units.back().dimension;
  if (dimension == Dimension::duration && value.comparison == Comparison::at_most) return !shows_number(rest);
  return dimension == Dimension::count && noun_at_start(rest).size() == rest.size() &&
         count_code_points(rest) <= longest_noun_after_classifier;
}

}  // namespace

std::optional<TargetValue> read_quantity(const TargetText& text) {
  TargetValue value;
  value.form = TargetForm::quantity;
  TargetCursor cursor(text);
  if (!read_comparators(cursor, value) || !read_leading_denominators(cursor, value)) return std::nullopt;
  if (!read_comparators(cursor, value)) return std::nullopt;
  const bool limit_expected = cursor.take_any(lead_ins);
  const auto measure = read_numbers(cursor, value);
  if (!measure || !read_ending(cursor, value) || !read_remainder(cursor, value, measure->in_words)) return std::nullopt;
  if (!is_sure(*measure) || (limit_expected && !value.flags.signed_explicitly)) return std::nullopt;
  return value;
}

}  // namespace budgetlint::target_grammar
