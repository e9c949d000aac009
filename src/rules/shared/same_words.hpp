#pragma once

#include <string>
#include <string_view>

namespace budgetlint {

/// The words of `text` alone, half-width: without its number at the start ("1.", "（二）"), blanks and punctuation. A
/// mark between two digits, which is part of a number (2.5, 1-3), stays.
std::string words_of(std::string_view text);

/// Whether two texts are made of the same words; texts without any word are the same as none.
bool same_words(std::string_view a, std::string_view b);

}  // namespace budgetlint
