#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "num/decimal.hpp"
#include "num/interval.hpp"
#include "num/unit.hpp"
#include "text/span.hpp"

namespace budgetlint {

/// What a target says of its number. A number without a sign is `equal`.
enum class Comparison : std::uint8_t { equal, at_least, at_most, more_than, less_than };

/// What kind of thing a target value is.
enum class TargetForm : std::uint8_t {
  quantity,     ///< a number, with or without sign and unit
  range,        ///< two numbers: 10-20人
  date,         ///< a day, month, quarter or the whole year, or a period of such: 1月至3月
  words,        ///< 有效提升
  placeholder,  ///< blank, -, 无, 待定, 若干, XX: nothing said yet
  unparsed,     ///< has a number, but is none of the above
};

/// A unit where it stands in the text; `known` is null for a word that the table of units does not have.
struct TargetUnit {
  std::string name;  ///< without the 个 of 个月
  Dimension dimension = Dimension::other;
  const Unit* known = nullptr;
  Span span;

  /// The name by which units are told apart: 人 for 名.
  [[nodiscard]] std::string_view canonical() const { return known != nullptr ? known->canonical : name; }
};

/// A calendar date as far as it is written, possible or not (2月30日); 0 = not said.
struct TargetDate {
  int year = 0;
  int month = 0;
  int day = 0;
  int quarter = 0;
  bool end = false;         ///< 月底, 年底, 年内: the last day of it
  bool before = false;      ///< 前, 之前, 内, ≤: at the latest
  bool whole_year = false;  ///< 全年
};

/// What is worth a finding about how the target is written.
struct TargetFlags {
  bool signed_explicitly = false;     ///< a sign or word of comparison stands there
  bool malformed_comparator = false;  ///< 〉=, > =, mixed width, doubled
  bool approximate = false;           ///< 约, 左右, 10余
  bool open_ended = false;            ///< 等, 若干, 左右, XX, 10余
  bool bare_wan = false;              ///< 万 or 亿 with no unit after it
};

/// A target value understood. All spans are byte offsets into the text that was parsed, as it was written.
struct TargetValue {
  TargetForm form = TargetForm::unparsed;
  Comparison comparison = Comparison::equal;
  TargetFlags flags;
  int scale = 0;                  ///< power of ten of 百 千 万 亿 behind the number (of 万元: 0, the unit has it)
  Decimal number;                 ///< as written: 0.07 for 0.07万; of ±5 it is −5
  std::optional<Decimal> upper;   ///< of a range its second number, which may be the smaller one
  std::vector<TargetUnit> units;  ///< the unit; of alternatives (台/件/套) each
  std::vector<TargetUnit> per;    ///< each denominator: 人 and 月 in 500元/人·月
  TargetDate date;                ///< of a period its last day, month …
  std::optional<TargetDate> from;  ///< of a period its first day, month …
  /// Half-width and without blanks. Of words, placeholders and what is unparsed the whole text; else what follows the
  /// value: 完成 in 2024年底前完成, 设备 in 100台设备.
  std::string words;

  Span comparator_span;  ///< empty where there is none
  Span number_span;      ///< of a range from the first number to the second
  Span scale_span;
  Span unit_span;  ///< all alternatives
  Span open_span;  ///< what makes it open-ended
};

/// Reads a target value by the grammar of the format. Whatever is not understood comes back as `unparsed`, never as a
/// guess.
TargetValue parse_target(std::string_view text);

/// How many 元, as a power of ten, one unit of a target's number is: 4 for 万元 and bare 万, 0 for 元. Nothing where
/// the target has no number or its unit is no money. Whether bare 万 stands for money is for the caller to judge.
std::optional<int> money_power(const TargetValue& target);

/// Whether the target's number counts whole things (台, 人, 次 …, unknown nouns, days and longer) and shows neither
/// decimals nor 万: such a number is exact.
bool counts_whole_things(const TargetValue& target);

/// The values that a target allows, in its unit (in 万元 for 9万元, in 人次 for 2万人次, in 万 for bare 万), when its
/// printed numbers are read in the given way; whole counts are always exact. Unbounded where it has no number, is only
/// approximate, or is a reversed range.
Interval bounds(const TargetValue& target, Reading reading);

}  // namespace budgetlint
