#pragma once

#include <utility>
#include <vector>

#include "yaml/report.hpp"

namespace budgetlint::yaml {

/// Thrown where a file cannot be read any further, with the finding that says why. Never leaves this layer.
struct Refusal {
  Diagnostic diagnostic;
};

/// Ends the reading of a file.
template <class... Args>
[[noreturn]] void refuse(const RuleRecord& rule, Span span, const MessageFor<Args...>& message, const Args&... args) {
  std::vector<Diagnostic> out;
  report<Args...>(out, rule, span, message, args...);
  throw Refusal{std::move(out.front())};
}

}  // namespace budgetlint::yaml
