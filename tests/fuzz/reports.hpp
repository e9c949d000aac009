#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "engine/run.hpp"

namespace budgetlint::fuzz {

/// Writes the run in a third of the formats, in a language or both, as `choice` has it (writing all takes longer than
/// all else), and requires that programs can read what is meant for them and that nothing in it could act upon a
/// terminal.
void check_reports(const RunReport& run, std::size_t choice);

/// Requires that the findings are in order, and that they, their notes and their fixes lie within the text.
void check_findings(const FileReport& file);

/// The findings of a file with all that belongs to them, for comparison.
std::string findings_of(const FileReport& file);

/// The report of a run in the format of that name.
std::string rendered(const RunReport& run, std::string_view format);

}  // namespace budgetlint::fuzz
