#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "report/json_parts.hpp"
#include "text/span.hpp"

/// The small values in records of files (`file_record.hpp`).
namespace budgetlint::json {

/// Throws std::exception: what is read is no record of a file.
[[noreturn]] void refuse();

/// Two digits for each byte.
std::string hexadecimal(std::string_view bytes);

/// Any bytes as JSON: a text where they are well-formed and may be shown, else their hexadecimal digits.
Json exact(std::string_view bytes);
/// Reads them again. Throws std::exception.
std::string read_exact(const Json& value);

/// Reads a number of 32 bits. Throws std::exception for anything else.
std::uint32_t read_number(const Json& value);

Json span(Span place);
/// Throws std::exception.
Span read_span(const Json& value);

}  // namespace budgetlint::json
