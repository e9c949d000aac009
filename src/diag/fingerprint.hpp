#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"

namespace budgetlint {

/// A name for a finding that stays when the text around it moves: 16 hexadecimal digits over what is shown of rule,
/// path, department, project and pointer, and which of the findings of the file with those same properties it is. One
/// for each diagnostic, in their order; distinct within a file.
std::vector<std::string> fingerprints(const std::string& path, const std::vector<Diagnostic>& diagnostics);

}  // namespace budgetlint
