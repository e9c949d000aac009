#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "engine/configuration.hpp"
#include "engine/glob.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// Settings for the files that one of the patterns matches.
struct Override {
  std::vector<Glob> files;
  Adjustments adjustments;
};

/// What one configuration file says.
struct ConfigurationFile {
  std::optional<std::string> extends;  ///< the path as written
  Span extends_place;
  Adjustments adjustments;
  std::vector<Glob> exclude;
  std::vector<Override> overrides;
};

/// A configuration file read, with every mistake in it.
struct ConfigurationReading {
  ConfigurationFile file;               ///< what could be understood
  std::vector<Diagnostic> diagnostics;  ///< empty where all was understood
};

/// Reads the text of a configuration file as documents are read. Never throws but for lack of memory.
ConfigurationReading read_configuration(const Source& source);

}  // namespace budgetlint
