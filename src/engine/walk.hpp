#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/run.hpp"

namespace budgetlint {

/// How folders are looked through.
struct Walk {
  bool ignore_files = true;      ///< whether `.gitignore` and `.ignore` are honoured
  bool follow_symlinks = false;  ///< whether symbolic links in folders are followed; what is known already is not
};

/// What paths stand for.
struct Inputs {
  std::vector<Input> files;      ///< in order of the path shown
  std::uint32_t ignored = 0;     ///< files and folders left out by ignore files
  std::uint32_t unfollowed = 0;  ///< symbolic links, to folders or with the name of a document, that were not followed
};

/// The files that `paths` stand for, each once: files themselves, and in folders every `.yaml` and `.yml` below, hidden
/// entries left out. `-` is standard input. What could not be looked at becomes an input whose check reports it. The
/// order of `paths` makes no difference.
Inputs find_inputs(const std::vector<std::string>& paths, const Walk& walk = {});

}  // namespace budgetlint
