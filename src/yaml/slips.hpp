#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"

namespace budgetlint::yaml {

/// Looks through the lines of `source` for slips of the keyboard and appends a BL003, BL004 or BL006 finding for each,
/// in plain words and with a fix where one is safe. `parsed` tells whether the parser took the file: then only slips
/// that lose or change content without an error are reported; else also those that a parser refuses. More than a few
/// slips of one kind are one finding. Returns whether any makes the structure another one than is meant, so that what
/// the parser has read of it tells nothing.
bool find_slips(const Source& source, bool parsed, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
