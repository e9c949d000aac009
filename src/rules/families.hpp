#pragma once

#include "rules/rule.hpp"

/// The one list of all rules, in order of their codes; the catalogue is made of it. A new rule is one line here and
/// one file in the folder of its family.
#define BUDGETLINT_RULES(RULE)                     \
  /* BL2xx budget/ */                              \
  RULE(funding_sources_mismatch)                   \
  RULE(non_positive_budget)                        \
  RULE(negative_amount)                            \
  RULE(over_precise_amount)                        \
  RULE(department_total_mismatch)                  \
  RULE(breakdown_total_mismatch)                   \
  RULE(breakdown_line_mismatch)                    \
  RULE(dominant_project)                           \
  /* BL3xx spending/ */                            \
  RULE(cumulative_decreases)                       \
  RULE(final_cumulative_mismatch)                  \
  RULE(cumulative_exceeds_budget)                  \
  RULE(cumulative_gap)                             \
  RULE(blank_checkpoint)                           \
  RULE(spending_starts_late)                       \
  RULE(year_end_rush)                              \
  RULE(behind_schedule)                            \
  RULE(equal_instalments)                          \
  /* BL4xx unit_cost/ */                           \
  RULE(unit_cost_contradicts_budget)               \
  RULE(other_costs_uncovered)                      \
  RULE(rounded_unit_cost)                          \
  RULE(understated_count)                          \
  RULE(loose_unit_cost)                            \
  RULE(unit_mismatch)                              \
  RULE(bare_wan)                                   \
  RULE(savings_contradicts_plan)                   \
  RULE(overspend_allowed)                          \
  RULE(no_cost_basis)                              \
  RULE(magnitude_slip)                             \
  /* BL5xx indicators/ */                          \
  RULE(missing_indicator_kind)                     \
  RULE(missing_satisfaction)                       \
  RULE(misplaced_indicator)                        \
  RULE(rate_out_of_range)                          \
  RULE(vacuous_target)                             \
  RULE(polarity_conflict)                          \
  RULE(qualitative_measure)                        \
  RULE(vague_outcome)                              \
  RULE(deficient_target)                           \
  RULE(missing_unit)                               \
  RULE(missing_comparator)                         \
  RULE(open_ended_target)                          \
  RULE(malformed_comparator)                       \
  RULE(fractional_count)                           \
  RULE(reversed_range)                             \
  RULE(description_repeats_name)                   \
  RULE(rate_without_formula)                       \
  RULE(duplicate_indicator)                        \
  RULE(weak_basis)                                 \
  RULE(missing_basis)                              \
  RULE(weights_sum)                                \
  RULE(unparsed_target)                            \
  /* BL6xx identity/ */                            \
  RULE(malformed_code)                             \
  RULE(suspicious_code)                            \
  RULE(code_year_mismatch)                         \
  RULE(mixed_regions)                              \
  RULE(duplicate_code)                             \
  RULE(duplicate_project_name)                     \
  RULE(document_number_brackets)                   \
  RULE(department_code_format)                     \
  RULE(spaced_code)                                \
  /* BL7xx dates/ */                               \
  RULE(impossible_date)                            \
  RULE(date_outside_year)                          \
  RULE(full_year_days)                             \
  RULE(deadline_before_spending)                   \
  RULE(untimed_timeliness)                         \
  /* BL8xx wording/ */                             \
  RULE(repeated_word)                              \
  RULE(objective_repeats_purpose)                  \
  RULE(purpose_repeats_name)                       \
  RULE(mixed_width_punctuation)                    \
  RULE(surrounding_space)                          \
  /* BL90x across/, over all documents of a run */ \
  RULE(duplicate_code_across_documents)            \
  RULE(same_code_different_project)                \
  RULE(duplicate_department)                       \
  RULE(mixed_years)                                \
  RULE(near_duplicate_project)                     \
  RULE(summary_missing_department)                 \
  RULE(summary_amount_mismatch)                    \
  RULE(summary_total_mismatch)                     \
  /* BL95x exceptions/, found by the engine */     \
  RULE(unused_suppression)                         \
  RULE(suppression_without_reason)                 \
  RULE(stale_baseline_entry)

namespace budgetlint {

#define BUDGETLINT_DECLARE_RULE(rule) extern const Rule rule;
BUDGETLINT_RULES(BUDGETLINT_DECLARE_RULE)
#undef BUDGETLINT_DECLARE_RULE

}  // namespace budgetlint
