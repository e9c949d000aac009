#pragma once

#include <cstdint>

#include "text/source.hpp"

namespace budgetlint {

// Columns as some formats count them, from 1. A byte order mark at the start of a file counts for nothing.

/// In UTF-16 code units.
std::uint32_t utf16_column(const Source& source, std::uint32_t offset);
/// In bytes.
std::uint32_t byte_column(const Source& source, std::uint32_t offset);

}  // namespace budgetlint
