#pragma once

#include <vector>

#include "cli/output.hpp"
#include "engine/run.hpp"

namespace budgetlint {

/// UsageError when standard input is to be mended, which is no file.
void refuse_standard_input(const std::vector<Input>& inputs);

/// Writes the repaired files; those that were written are reported as they are now.
void write_repairs(RunReport& run, Delivery& delivery);

/// Prints what the repairs would change; standard output is closed then.
void show_repairs(const RunReport& run, Delivery& delivery);

}  // namespace budgetlint
