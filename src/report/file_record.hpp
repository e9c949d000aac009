#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/run.hpp"
#include "report/json_parts.hpp"

/// A file as a line of a JSON Lines report has it: enough to go on with where the report left off.
namespace budgetlint::json {

/// What came of a file, but for its findings.
Json file_record(const FileReport& file);

/// Reads one again, whose places are within its file. Throws std::exception where `record` is none.
FileReport read_file_record(const Json& record);

/// Reads a finding as `finding` writes it. Throws std::exception where `record` is none.
Diagnostic read_finding(const Json& record);

/// Throws std::exception where a finding points out of a file of `size` bytes.
void require_within(const Diagnostic& finding, std::uint32_t size);

/// A reason that was read, to live as long as the program, like those of the rules.
Text lasting_reason(OwnedText reason);
/// Reads a reason in both languages. Throws std::exception.
Text read_reason(const Json& record);

}  // namespace budgetlint::json
