#pragma once

#include <vector>

#include "rules/rule.hpp"

namespace budgetlint {

/// Runs `rule` in `context`, whose findings go to `out`. What the rule throws becomes a BL009 finding that names the
/// rule, in place of its findings. Returns whether the rule ran to its end; adds to `tally` what came of it, and lists
/// no more findings of the rule than a file may have.
bool run_guarded(RuleContext& context, const Rule& rule, Severity severity, const RuleSettings& settings, Tally& tally,
                 std::vector<Diagnostic>& out);

}  // namespace budgetlint
