#pragma once

#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"
#include "text/span.hpp"
#include "yaml/ration.hpp"

namespace budgetlint::yaml {

/// Reports what is wrong with the bytes of a file: BL002 and BL007. Returns whether they can be parsed.
bool check_bytes(const Source& source, std::vector<Diagnostic>& out);

/// Reports characters that only the escapes of the quoted scalar at `span` bring into its decoded `text`: BL007, as
/// far as `ration` goes; refuses the file under BL002 where they do not belong in any text.
void check_escapes(Span span, std::string_view text, Ration& ration, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
