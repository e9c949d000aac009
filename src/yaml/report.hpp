#pragma once

#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/message.hpp"
#include "diag/rule_record.hpp"
#include "text/span.hpp"

namespace budgetlint::yaml {

/// Appends a finding of `rule` at `span` under the record's own severity; which document it belongs to is settled when
/// the file has been read. Use the result within the same expression.
template <class... Args>
Finding report(std::vector<Diagnostic>& out, const RuleRecord& rule, Span span, const MessageFor<Args...>& message,
               const Args&... args) {
  Diagnostic& diagnostic = out.emplace_back();
  diagnostic.rule = &rule;
  diagnostic.severity = rule.severity;
  diagnostic.span = span;
  diagnostic.message = compose<Args...>(message, args...);
  return Finding(diagnostic);
}

}  // namespace budgetlint::yaml
