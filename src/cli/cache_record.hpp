#pragma once

#include <string>
#include <string_view>

#include "engine/run.hpp"

namespace budgetlint {

/// What came of a text that has been checked and not yet been held against others, as bytes for this program on this
/// machine; without the text and what can be told from it.
std::string cache_record(const FileReport& file);

/// Reads it again, with a source that is null. Throws std::exception where the bytes are no such record.
FileReport read_cache_record(std::string_view bytes);

}  // namespace budgetlint
