#pragma once

#include <string>
#include <vector>

#include "engine/configuration.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// The configuration that governs one document.
struct EffectiveConfiguration {
  std::string path;                ///< of the document or folder that was asked about
  std::vector<std::string> files;  ///< configuration files heard, the weakest first
  const Configuration* configuration = nullptr;
  bool excluded = false;  ///< an `exclude` leaves the document out of folders
};

/// A configuration file that amounts to the same, with the origin of each value behind it; `all` shows the rules that
/// nobody has touched as well.
std::string effective_configuration_text(const EffectiveConfiguration& effective, const ReportStyle& style, bool all);

/// Every value with its origin in both languages.
std::string effective_configuration_json(const EffectiveConfiguration& effective);

}  // namespace budgetlint
