#pragma once

#include <cstdint>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/message.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::yaml {

/// What is said of a file with more values than the limit.
Message<std::uint32_t> too_many_values();

/// Whether the values between brackets may be as many as a file may have; reports it where they are certainly more. The
/// parser says nothing of brackets before it has read them to their end, which may take long.
bool check_values_between_brackets(const Source& source, const Limits& limits, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
