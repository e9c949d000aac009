#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"

namespace budgetlint::yaml {

/// Reports the first directive other than `%YAML 1.x`, and returns whether there was none. The parser must not see such
/// a file: `%TAG` can make it work for minutes, and it drops unknown directives without a word.
bool check_directives(const Source& source, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
