#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/width.hpp"

namespace budgetlint {

/// Breaks printable `text` into lines of at most `width` columns: at spaces, and anywhere between East Asian
/// characters, but not before closing punctuation nor after opening punctuation. Only a word longer than a line is
/// broken inside. Never empty.
std::vector<std::string> wrap(std::string_view text, std::size_t width, AmbiguousWidth ambiguous);

}  // namespace budgetlint
