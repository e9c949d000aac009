#pragma once

#include <string>

namespace budgetlint {

/// The JSON Schema (draft-07) of a configuration file, with texts in both languages; made from the table of keys, the
/// catalogue and the profiles.
std::string configuration_schema();

}  // namespace budgetlint
