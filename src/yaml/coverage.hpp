#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::yaml {

/// Looks at everything that stands between the values of `tree`. Reports anchors and tags (BL006), and refuses the
/// file, by throwing, if anything there is more than white space, comments and the signs of the structure: that would
/// have been dropped without a word. Comments are appended to `comments`. Returns whether what was taken for an anchor
/// has swallowed a value.
bool check_coverage(const Source& source, const Tree& tree, std::vector<Span>& comments, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
