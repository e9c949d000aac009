#pragma once

#include "engine/lay_over.hpp"

namespace budgetlint::test {

using budgetlint::lay_over;
using budgetlint::lay_over_indicators;

/// The template of the rules' examples, as a text to change.
inline std::string template_document() { return std::string(faultless_document()); }

}  // namespace budgetlint::test
