#pragma once

#include <string>

#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::test {

/// What is wrong with the spans of a reading: out of order, overlapping, outside of what they belong to, or a finding
/// that points at nothing. Empty if all is well.
std::string fault_of_spans(const Source& source, const yaml::Reading& reading);

/// Whether each `letter` of the text that is in no comment stands in a key or a value: nothing was dropped.
bool is_covered(const Source& source, const yaml::Reading& reading, char letter);

}  // namespace budgetlint::test
