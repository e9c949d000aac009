#pragma once

#include <optional>

#include "cli/check_options.hpp"
#include "cli/output.hpp"
#include "engine/baseline.hpp"
#include "engine/discovery.hpp"

namespace budgetlint {

/// The baseline that is asked for; nothing where none is. One that is to be written need not be there yet.
std::optional<Baseline> baseline_of(const CheckOptions& options);

/// Holds `run` against the baseline, and writes it first where that is asked for.
void apply_baseline(Baseline& baseline, bool write, RunReport& run, Configurations& configurations, Delivery& delivery);

}  // namespace budgetlint
