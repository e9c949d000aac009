#pragma once

#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"

namespace budgetlint::yaml {

/// A slip, and what tells its kind: the words of its message before anything is filled in.
struct Slip {
  Diagnostic diagnostic;
  std::string_view cause;
};

/// The findings of `slips` in the order of the file. More than a few of one kind become one finding, which counts them,
/// names their lines and mends them all.
std::vector<Diagnostic> group_slips(const Source& source, std::vector<Slip> slips);

}  // namespace budgetlint::yaml
