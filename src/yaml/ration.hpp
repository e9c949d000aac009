#pragma once

#include <cstddef>
#include <vector>

#include "yaml/report.hpp"

namespace budgetlint::yaml {

/// Keeps a fault that fills a whole file from filling the report too: lets the first findings pass, counts the rest.
class Ration {
 public:
  static constexpr std::size_t limit = 20;

  /// Whether a finding at `span` may still be reported.
  bool admit(Span span) {
    if (++seen_ == limit + 1) first_left_out_ = span;
    return seen_ <= limit;
  }
  /// Reports how many were left out, if any, at the first of them.
  void close(std::vector<Diagnostic>& out, const RuleRecord& rule) const {
    if (seen_ <= limit) return;
    report(out, rule, first_left_out_,
           {.zh = "同类问题还有 {} 处，从这里起不再一一列出",
            .en = "{} more of the same kind from here on, not listed one by one"},
           seen_ - limit);
  }

 private:
  std::size_t seen_ = 0;
  Span first_left_out_;
};

}  // namespace budgetlint::yaml
