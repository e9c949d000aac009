#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/parameter.hpp"
#include "diag/rule_record.hpp"
#include "text/language.hpp"

/// What is said of rules in more than one place.
namespace budgetlint {

/// Whether and how the source of a rule can be verified; a few words without a full stop.
Text status_of(Origin origin);

/// 开启 / on
Text switch_of(bool on);

/// The value of a parameter that nobody has set.
std::string default_of(const Parameter& parameter, Language language);

/// A way to change whether or how gravely a rule reports.
struct Adjustment {
  std::string option;  ///< "--ignore BL301"
  Text effect;
};

/// To leave a rule out, or, of one that is off, to turn it on.
Adjustment switching(const RuleRecord& record);
/// To give a rule another severity.
Adjustment regrading(const RuleRecord& record);

/// A comment in the document that keeps a rule silent.
struct Suppression {
  std::string comment;  ///< "# budgetlint: ignore[BL301] 理由"
  Text where;           ///< it must stand
};

/// For one place, and for the whole file.
std::vector<Suppression> suppressions(const RuleRecord& record, Language language);

/// What a profile makes of a rule.
struct ProfileEffect {
  std::string_view profile;
  OwnedText effect;
};

/// Of those profiles that change a rule.
std::vector<ProfileEffect> profile_effects(const RuleRecord& record);

/// The lines of a configuration file that set a parameter to its default.
std::string setting_of(const RuleRecord& record, const Parameter& parameter);

/// `text` with the characters that Markdown would read as its own.
std::string markdown(std::string_view text);

}  // namespace budgetlint
