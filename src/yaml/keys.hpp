#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::yaml {

/// Reports keys that stand twice in one map (BL004) and merge keys (BL006).
void check_keys(const Tree& tree, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
