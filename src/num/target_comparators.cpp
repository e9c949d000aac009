#include <algorithm>
#include <array>

#include "num/target_grammar.hpp"

namespace budgetlint::target_grammar {
namespace {

using namespace std::string_view_literals;

/// A sign in plain form and what it contributes: ≥ is greater and equal.
struct Sign {
  std::string_view text;
  bool greater;
  bool less;
  bool equal;
};

constexpr std::array signs{
    Sign{.text = "≥", .greater = true, .less = false, .equal = true},
    Sign{.text = "≧", .greater = true, .less = false, .equal = true},
    Sign{.text = "⩾", .greater = true, .less = false, .equal = true},
    Sign{.text = "≤", .greater = false, .less = true, .equal = true},
    Sign{.text = "≦", .greater = false, .less = true, .equal = true},
    Sign{.text = "⩽", .greater = false, .less = true, .equal = true},
    Sign{.text = ">", .greater = true, .less = false, .equal = false},
    Sign{.text = "〉", .greater = true, .less = false, .equal = false},
    Sign{.text = "》", .greater = true, .less = false, .equal = false},
    Sign{.text = "<", .greater = false, .less = true, .equal = false},
    Sign{.text = "〈", .greater = false, .less = true, .equal = false},
    Sign{.text = "《", .greater = false, .less = true, .equal = false},
    Sign{.text = "=", .greater = false, .less = false, .equal = true},
};

/// As they should be written; anything else made of signs is malformed.
constexpr std::array well_formed{"≥"sv, "≧"sv,  "⩾"sv,  "≤"sv,  "≦"sv,  "⩽"sv,  ">"sv,    "<"sv,
                                 "="sv, "＞"sv, "＜"sv, "＝"sv, ">="sv, "<="sv, "＞＝"sv, "＜＝"sv};

struct Word {
  std::string_view text;
  Comparison comparison;
};

/// Longer words before those they begin with.
constexpr std::array words{
    Word{"大于或等于", Comparison::at_least}, Word{"小于或等于", Comparison::at_most},
    Word{"大于等于", Comparison::at_least},   Word{"小于等于", Comparison::at_most},
    Word{"不低于", Comparison::at_least},     Word{"不少于", Comparison::at_least},
    Word{"不小于", Comparison::at_least},     Word{"至少", Comparison::at_least},
    Word{"最少", Comparison::at_least},       Word{"不超过", Comparison::at_most},
    Word{"不高于", Comparison::at_most},      Word{"不多于", Comparison::at_most},
    Word{"不大于", Comparison::at_most},      Word{"不晚于", Comparison::at_most},
    Word{"不迟于", Comparison::at_most},      Word{"至多", Comparison::at_most},
    Word{"最多", Comparison::at_most},        Word{"大于", Comparison::more_than},
    Word{"超过", Comparison::more_than},      Word{"高于", Comparison::more_than},
    Word{"多于", Comparison::more_than},      Word{"小于", Comparison::less_than},
    Word{"低于", Comparison::less_than},      Word{"少于", Comparison::less_than},
    Word{"等于", Comparison::equal},
};

constexpr std::array about{"大约"sv, "约"sv, "大概"sv, "近"sv};

bool take_sign(TargetCursor& cursor, Sign& sum) {
  for (const Sign& sign : signs) {
    if (!cursor.take(sign.text)) continue;
    sum.greater = sum.greater || sign.greater;
    sum.less = sum.less || sign.less;
    sum.equal = sum.equal || sign.equal;
    return true;
  }
  return false;
}

Comparison comparison_of(const Sign& sum) {
  if (sum.greater) return sum.equal ? Comparison::at_least : Comparison::more_than;
  if (sum.less) return sum.equal ? Comparison::at_most : Comparison::less_than;
  return Comparison::equal;
}

/// A comparison before the number; a second one that says the same is malformed.
bool note_sign(TargetValue& value, Comparison comparison, Span span) {
  if (value.flags.signed_explicitly) {
    value.flags.malformed_comparator = true;
    value.comparator_span.end = span.end;
  }
  return note_comparison(value, comparison, span);
}

bool read_word(TargetCursor& cursor, TargetValue& value) {
  const std::size_t begin = cursor.at();
  const auto* const word =
      std::find_if(words.begin(), words.end(), [&](const Word& candidate) { return cursor.take(candidate.text); });
  return word == words.end() || note_sign(value, word->comparison, cursor.span_from(begin));
}

/// Signs side by side are one comparison, if an odd one: 〉= ≥=. False where they point both ways.
bool read_comparator(TargetCursor& cursor, TargetValue& value) {
  const std::size_t begin = cursor.at();
  Sign sum{};
  while (take_sign(cursor, sum)) {
  }
  if (cursor.at() == begin) return read_word(cursor, value);
  if (sum.greater && sum.less) return false;
  const std::string_view written = cursor.written_from(begin);
  if (std::find(well_formed.begin(), well_formed.end(), written) == well_formed.end()) {
    value.flags.malformed_comparator = true;
  }
  return note_sign(value, comparison_of(sum), cursor.span_from(begin));
}

}  // namespace

bool note_comparison(TargetValue& value, Comparison comparison, Span span) {
  if (!value.flags.signed_explicitly) {
    value.flags.signed_explicitly = true;
    value.comparison = comparison;
    value.comparator_span = span;
  }
  return value.comparison == comparison;
}

bool read_comparators(TargetCursor& cursor, TargetValue& value) {
  while (true) {
    const std::size_t begin = cursor.at();
    if (!read_comparator(cursor, value)) return false;
    if (cursor.take_any(about)) value.flags.approximate = true;
    if (cursor.at() == begin) return true;
  }
}

}  // namespace budgetlint::target_grammar
