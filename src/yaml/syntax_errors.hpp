#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"

namespace budgetlint::yaml {

/// Reports in plain words what the parser's `message` about the place `offset` stands for. The message itself may
/// hold bytes of the file and is never shown.
void report_syntax_error(const Source& source, std::string_view message, std::uint32_t offset,
                         std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
