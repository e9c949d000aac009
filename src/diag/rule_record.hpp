#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "diag/parameter.hpp"
#include "diag/severity.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// Where a rule comes from.
enum class Origin : std::uint8_t {
  arithmetic,  ///< follows from the numbers alone
  form,        ///< the printed form itself
  published,   ///< seen in a published document
  regulation,  ///< a named regulation whose article nobody here has read yet: not verified
  practice,    ///< what reviewers ask for
};

/// What `bad` and `good` of a record are.
enum class Exhibit : std::uint8_t {
  fragment,           ///< fields of the root or of a project, laid over a faultless document (`engine/lay_over.hpp`)
  whole_list,         ///< a fragment whose indicators are all that there are; those of others are filled up
  whole_file,         ///< a file of its own
  several_documents,  ///< fragments between lines of ---, each laid over a faultless document of its own,
                      ///< but a summary, which begins with 类型
  outside,            ///< no text of a document can show it: `bad` and `good` say it in words
};

/// All that is known of a rule. Declared once, beside the code that finds the fault; explain, the rules page, the
/// reports and the completeness tests read it. All texts are literals.
struct RuleRecord {
  std::string_view id;    ///< permanent code, "BL301"
  std::string_view name;  ///< the fault, "cumulative-decreases"
  Severity severity = Severity::error;
  bool on = true;  ///< runs unless the configuration says otherwise
  Text title;      ///< the fault in a few words, the headline of a finding
  Text summary;    ///< one sentence: what is a fault
  Text rationale;  ///< why it matters
  Origin origin = Origin::arithmetic;
  Text source;  ///< where the rule comes from, in words
  /// What is computed or compared, exactly; every rule of arithmetic and every rule that shows its working has one.
  Text formula = {};
  Exhibit exhibit = Exhibit::fragment;
  std::string_view bad;                               ///< shows the fault and no other
  std::string_view good;                              ///< the same without the fault
  Text fix;                                           ///< what to write instead
  std::span<const Parameter* const> parameters = {};  ///< what of it can be configured
};

}  // namespace budgetlint
