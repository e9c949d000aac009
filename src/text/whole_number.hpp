#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace budgetlint {

/// A whole number from `least` to `most` in plain decimal digits; nothing for anything else.
std::optional<std::uint64_t> parse_whole_number(std::string_view word, std::uint64_t least, std::uint64_t most);

inline constexpr std::uint64_t most_bytes = std::uint64_t{1} << 30U;

/// A number of bytes from 1 to `most_bytes`: digits, and perhaps k, M or G for powers of 1024.
std::optional<std::uint64_t> parse_byte_count(std::string_view word);

}  // namespace budgetlint
