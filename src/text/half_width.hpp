#pragma once

#include <string>
#include <string_view>

namespace budgetlint {

/// The ASCII character that a full-width form (U+FF01 to U+FF5E), the ideographic space or the minus sign stands for;
/// any other character itself.
char32_t half_width(char32_t value);

/// `text` with each character in its half-width form.
std::string to_half_width(std::string_view text);

}  // namespace budgetlint
