#pragma once

#include <string>
#include <vector>

#include "engine/run.hpp"

namespace budgetlint {

/// The files that the paths of a command line stand for, each once, in order of the path shown: files themselves, and
/// in folders every `.yaml` and `.yml` below, hidden entries and symbolic links left out. `-` is standard input. What
/// could not be looked at becomes an input whose check reports it.
std::vector<Input> find_inputs(const std::vector<std::string>& paths);

}  // namespace budgetlint
