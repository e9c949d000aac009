#pragma once

#include <cstdint>

#include "diag/diagnostic.hpp"
#include "report/page.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// Whether a finding begins with its severity and the name of its rule.
enum class Headline : std::uint8_t { shown, left_out };

/// Writes one finding for people: message, place, marked lines, working and advice. A source without a path is an
/// example and no file: its lines are shown without numbers.
void put_finding(const Source& source, const Diagnostic& diagnostic, Headline headline, Page& page);

}  // namespace budgetlint
