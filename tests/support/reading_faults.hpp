#pragma once

#include <string>
#include <string_view>

#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::test {

/// The signs that mean something in YAML, and one letter, `a`.
inline constexpr std::string_view yaml_signs = "-?:,[]{}#&*!|>'\"%@\\ \na";

/// What is wrong with the spans: out of order, overlapping, outside of what they belong to, or a finding that points
/// at nothing. Empty if all is well.
std::string fault_of_spans(const Source& source, const yaml::Reading& reading);

/// Whether each letter, digit and character beyond ASCII of the text that is in no comment stands in a key or a value:
/// nothing was dropped.
bool is_covered(const Source& source, const yaml::Reading& reading);

/// What must never come of any text whose only letters are `a`: a reading that depends on the way to it, a fault of the
/// spans, dropped content in a file that counts as read, or a verdict that its findings do not bear out. Read a second
/// time with Chinese words for the letters. Empty if all is well.
std::string fault_of_reading(const std::string& text);

}  // namespace budgetlint::test
