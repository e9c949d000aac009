#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "text/language.hpp"

namespace budgetlint {

/// How grave a finding is, in rising order.
enum class Severity : std::uint8_t {
  off,      ///< the rule does not run
  note,     ///< worth a look
  warning,  ///< a reviewer would send it back or ask
  error,    ///< a fact that nobody can dispute: form or arithmetic
};

/// 错误 / error …
Text name_of(Severity severity);
/// Reads `error`, `warning`, `note` or `off`.
std::optional<Severity> parse_severity(std::string_view text);

}  // namespace budgetlint
