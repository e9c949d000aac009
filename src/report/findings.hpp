#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diag/fingerprint.hpp"
#include "engine/run.hpp"

namespace budgetlint {

/// Calls `visit(file, diagnostic, fingerprint)` for each finding of a run, in order.
template <class Visit>
void each_finding(const RunReport& run, Visit visit) {
  for (const FileReport& file : run.files) {
    const std::vector<std::string> names = fingerprints(file.source->path(), file.diagnostics);
    for (std::size_t i = 0; i < file.diagnostics.size(); ++i) visit(file, file.diagnostics[i], names[i]);
  }
}

}  // namespace budgetlint
