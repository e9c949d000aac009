#pragma once

#include <string_view>

namespace budgetlint::test {

/// Checks that `text` is what the file at `path` (from the top of the source tree) holds. With UPDATE_GOLDEN=1 in the
/// environment the file is written instead.
void check_generated(std::string_view path, std::string_view text);

/// The same for tests/golden/`name`.
void check_golden(std::string_view name, std::string_view text);

}  // namespace budgetlint::test
