#pragma once

#include <cstdint>
#include <vector>

#include "diag/diagnostic.hpp"
#include "engine/configuration.hpp"
#include "engine/run.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint {

/// Takes out of `findings` what comments in the file excuse, and tells how many that were. Adds findings about comments
/// that excuse nothing (BL950) or give no reason (BL951).
///
/// - `预算数: 9.00 # budgetlint: ignore[BL404, rounded-unit-cost] 理由`: what begins on this line.
/// - `# budgetlint: ignore[BL5] 理由` on a line of its own: the entry or item that comes next, with all in it.
/// - `# budgetlint: ignore-file[BL516] 理由` before the first entry: the whole file.
///
/// 忽略 and 忽略全文 may stand for the words. What keeps a file from being checked (BL0) cannot be excused, nor can
/// these rules themselves. `complete`: everything was checked, so that a comment without effect is superfluous. Those
/// that excuse rules across documents, which come later, go to `pending`.
std::uint32_t apply_suppressions(const Source& source, const yaml::Reading& reading, const Configuration& configuration,
                                 bool complete, std::vector<Diagnostic>& findings, std::vector<Excuse>& pending);

/// Whether one of `excuses` excuses a finding; all that do count as used.
bool is_excused(const Diagnostic& finding, std::vector<Excuse>& excuses);

/// The rule about comments that excuse nothing (BL950).
const RuleRecord& rule_about_unused();

/// Reports that nothing is left out because of the word of a comment (BL950).
void report_unused(const Source& source, Span word, std::vector<Diagnostic>& out);

}  // namespace budgetlint
