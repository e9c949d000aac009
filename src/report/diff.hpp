#pragma once

#include <string>

#include "engine/run.hpp"

namespace budgetlint {

/// Who reads a difference.
enum class DiffReader : std::uint8_t {
  program,  ///< gets every byte, so that it can be applied (patch -p0, git apply -p0)
  person,   ///< gets nothing that a terminal could act upon
};

/// Appends what the repairs of a run change, as a unified diff with three lines about each change.
void append_diff(const RunReport& run, DiffReader reader, std::string& out);

}  // namespace budgetlint
