#pragma once

#include <string>

#include <pugixml.hpp>

namespace budgetlint::xml {

/// Begins a document: its declaration.
void declare(pugi::xml_document& document);

/// Appends `document` to `out`, indented by two columns a level. Throws std::bad_alloc where it is not whole for want
/// of memory.
void append(const pugi::xml_document& document, std::string& out);

}  // namespace budgetlint::xml
