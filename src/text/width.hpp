#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace budgetlint {

/// How many columns a terminal gives to characters whose East Asian Width is "ambiguous" (× ≤ “ ” and the like).
enum class AmbiguousWidth : std::uint8_t { narrow = 1, wide = 2 };

/// Columns that a character takes in a terminal: 0 for combining marks, 2 for East Asian wide ones, else 1.
int display_width(char32_t value, AmbiguousWidth ambiguous = AmbiguousWidth::narrow);

/// Columns that a printable text (no tabs, no controls) takes.
std::size_t display_width(std::string_view text, AmbiguousWidth ambiguous = AmbiguousWidth::narrow);

}  // namespace budgetlint
