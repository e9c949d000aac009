#pragma once

#include "rules/rule.hpp"

/// The one list of all rules, in order of their codes; the catalogue is made of it. A new rule is one line here and
/// one file in the folder of its family.
#define BUDGETLINT_RULES(RULE)    \
  /* BL2xx budget/ */             \
  RULE(funding_sources_mismatch)  \
  RULE(non_positive_budget)       \
  RULE(negative_amount)           \
  RULE(over_precise_amount)       \
  RULE(department_total_mismatch) \
  RULE(breakdown_total_mismatch)  \
  RULE(breakdown_line_mismatch)   \
  RULE(dominant_project)          \
  /* BL3xx spending/ */           \
  RULE(cumulative_decreases)      \
  RULE(final_cumulative_mismatch) \
  RULE(cumulative_exceeds_budget) \
  RULE(cumulative_gap)            \
  RULE(blank_checkpoint)          \
  RULE(spending_starts_late)      \
  RULE(year_end_rush)             \
  RULE(behind_schedule)           \
  RULE(equal_instalments)         \
  /* BL6xx identity/ */           \
  RULE(malformed_code)            \
  RULE(suspicious_code)           \
  RULE(code_year_mismatch)        \
  RULE(mixed_regions)             \
  RULE(duplicate_code)            \
  RULE(duplicate_project_name)    \
  RULE(document_number_brackets)  \
  RULE(department_code_format)    \
  RULE(spaced_code)

namespace budgetlint {

#define BUDGETLINT_DECLARE_RULE(rule) extern const Rule rule;
BUDGETLINT_RULES(BUDGETLINT_DECLARE_RULE)
#undef BUDGETLINT_DECLARE_RULE

}  // namespace budgetlint
