#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"

namespace budgetlint {

// Lists of edits: ordered, not overlapping, of one text.

/// Whether two edits get in each other's way: they share a byte, or one puts something in where the other ends or
/// begins.
bool overlap(const Edit& a, const Edit& b);

/// `text` with the edits carried out.
std::string edited(std::string_view text, const std::vector<Edit>& edits);

/// The edits of a text that do what `first` and then `second` do; `between` is the text after `first`.
std::vector<Edit> combined(const std::vector<Edit>& first, std::string_view between, const std::vector<Edit>& second);

}  // namespace budgetlint
