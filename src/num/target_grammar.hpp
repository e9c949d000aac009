#pragma once

#include <optional>

#include "num/target.hpp"
#include "num/target_text.hpp"

/// The parts of the target-value grammar. Each reads a whole target, or steps the cursor over one part; where that
/// fails the cursor's place means nothing.
namespace budgetlint::target_grammar {

/// 待定, -, ≥XX次, 若干
std::optional<TargetValue> read_placeholder(const TargetText& text);
/// 2024年12月31日前, 1月至3月, 年底前完成
std::optional<TargetValue> read_date(const TargetText& text);
/// ≥100台/件/套等, 10-20人, 500元/人·月
std::optional<TargetValue> read_quantity(const TargetText& text);

/// Steps over signs and words of comparison and 约, in any order and number. False where they contradict each other.
bool read_comparators(TargetCursor& cursor, TargetValue& value);
/// Takes note of a comparison at `span`; false where it contradicts one read before.
bool note_comparison(TargetValue& value, Comparison comparison, Span span);

/// A unit of the table or another noun; 个 before a time unit is dropped.
std::optional<TargetUnit> read_unit(TargetCursor& cursor);
/// As read_unit, only of the table.
std::optional<TargetUnit> read_known_unit(TargetCursor& cursor);
/// 台/件/套 台、件 台(套); stops before a slash that means "per".
bool read_units(TargetCursor& cursor, std::vector<TargetUnit>& units);
/// Steps over each "/月", "每月", "/人·月" that follows; false where one is not understood.
bool read_denominators(TargetCursor& cursor, TargetValue& value);
/// Steps over 每月, 每人每月 or 全年 before the number.
bool read_leading_denominators(TargetCursor& cursor, TargetValue& value);

/// Steps over what may stand between two numbers of a range or the ends of a period: - ~ — 至 到
bool take_range_sign(TargetCursor& cursor);

}  // namespace budgetlint::target_grammar
