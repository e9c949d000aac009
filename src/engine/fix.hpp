#pragma once

#include <vector>

#include "engine/configuration.hpp"
#include "engine/run.hpp"

namespace budgetlint {

/// What carrying out the fixes of a file's findings makes of it, a pure function: `found` is what `check_source` found
/// under `configuration` and `named`, `least` how safe a fix must be (`safe` or `unsafe`; those to be read only are
/// never carried out).
///
/// Of fixes that overlap, the one whose finding comes first is carried out, by place and then by rule; the others have
/// their turn when the result has been checked again, and so on until nothing is left to do. A fix that would keep a
/// file from being read completely, or bring about an error that was not there, is held back. Every byte outside the
/// edits stays as it is; so does all of a file that the user has not named and in which no document can be read.
Repair find_repair(const FileReport& found, const Configuration& configuration, Safety least, bool named = true);

}  // namespace budgetlint
