#pragma once

#include <string>

#include "text/language.hpp"

namespace budgetlint::model {

/// The JSON Schema (draft-07) of a document whose keys are Chinese or English, with descriptions in that language and
/// snippets for editors. Made from the field table; ends with a newline. `schemas/` holds both.
std::string json_schema(Language vocabulary);

}  // namespace budgetlint::model
