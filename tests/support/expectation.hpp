#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/configuration.hpp"
#include "engine/run.hpp"

namespace budgetlint::test {

/// Only these rules: codes, names, prefixes of codes or `all`. Throws std::invalid_argument for a word that is none.
Configuration select(std::vector<std::string> words);

/// The default configuration with `rule` turned on besides.
Configuration turned_on(std::string_view rule);

/// Checks `text` as a file that the user named.
FileReport lint(std::string text, const Configuration& configuration = default_configuration());

/// How the checks of the rule with this code or name came out; std::invalid_argument when there is no such rule.
const Tally& tally_of(const FileReport& report, std::string_view rule);

/// The findings one a line, for people: `12:14 BL301 cumulative-decreases: …`.
std::string listed(const FileReport& report);

/// The only finding of a report with all that is shown beneath it, for comparing: pointer, message, working and other
/// remarks with "= ", second places in brackets; a line each, first Chinese, then English. Fails where there is not one
/// finding.
std::string shown(const FileReport& report);

/// What `rule` counted, with the English reasons: "passed 1, found 0, not applicable 2: the …".
std::string counted(const FileReport& report, std::string_view rule);

/// Lints `text` and tells how the findings differ from the marks in it; empty when they are the same:
///
///     CHECK(mismatches(lay_over(fragment)) == "");
///
/// A mark is a comment at the end of the line on which a finding begins:
///
///     6月底: 2.00   #! BL301 "低于"                  the text occurs in the Chinese or the English message
///     6月底: 2.00   #! BL301@8 "低于" "below"        the finding begins at that column; both texts occur
///     6月底: -2.00  #! BL203 "负数" #! BL301 "低于"   two findings on one line
///
/// Each finding needs a mark of its own and each mark a finding. In a block scalar there is no room for marks.
std::string mismatches(const std::string& text, const Configuration& configuration = default_configuration());

}  // namespace budgetlint::test
