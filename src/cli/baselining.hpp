#pragma once

#include <optional>

#include "cli/check_options.hpp"
#include "cli/output.hpp"
#include "engine/baseline.hpp"
#include "engine/discovery.hpp"

namespace budgetlint {

/// The baseline that is asked for, none where it is not; or a report about one that cannot be understood. One that is
/// to be written need not be there yet.
Result<std::optional<Baseline>, FileReport> baseline_of(const CheckOptions& options);

/// Holds `run` against the baseline, whose own findings are reported under `own`; first writes it if asked to.
void apply_baseline(Baseline& baseline, bool write, const Configuration& own, RunReport& run,
                    Configurations& configurations, Delivery& delivery);

}  // namespace budgetlint
