#pragma once

#include <string>

#include "engine/run.hpp"

namespace budgetlint {

/// Looks at all documents of `run` together: adds what rules across documents find (BL90x) to the findings of the
/// files, but what comments there excuse, and tells of comments that excuse nothing. Once a run, when all files are
/// known.
void judge_across(RunReport& run);

/// As `check_source`, of a file that is all of its run.
FileReport check_alone(std::string path, std::string text, const Configuration& configuration);

}  // namespace budgetlint
