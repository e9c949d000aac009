#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/run.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// The figures that a report ends with.
struct Totals {
  std::uint32_t files = 0;  ///< looked at, configuration files and baselines left out
  std::uint32_t documents = 0;
  std::uint32_t projects = 0;
  std::uint32_t skipped = 0;   ///< files that are no budget documents
  std::uint32_t excluded = 0;  ///< files that an `exclude` leaves out
  std::uint32_t ignored = 0;   ///< files and folders that ignore files leave out
  std::uint32_t unfollowed = 0;
  std::uint32_t unlisted = 0;  ///< findings beyond those that are listed of one rule in one file
  std::uint32_t unheard = 0;   ///< errors of form whose rules are off
  std::uint32_t errors = 0;
  std::uint32_t warnings = 0;
  std::uint32_t notes = 0;
  std::uint32_t fixable = 0;
  std::uint32_t fixed = 0;      ///< fixes carried out
  std::uint32_t held_back = 0;  ///< fixes not carried out, because they would have made matters worse
  std::uint32_t suppressed = 0;
  std::uint32_t baselined = 0;
  std::uint32_t incomplete = 0;  ///< files not fully checked
};

Totals totals_of(const RunReport& run);

/// What a text report ends with: a line for each language, and how to see more of what was found.
std::vector<std::string> summary_lines(const RunReport& run, const std::vector<Language>& languages);

}  // namespace budgetlint
