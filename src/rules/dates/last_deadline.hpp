#pragma once

#include <chrono>
#include <optional>

#include "rules/rule.hpp"

namespace budgetlint {

/// The day by which the work of a project is to be done.
struct Deadline {
  std::chrono::year_month_day day;
  const model::Target* target = nullptr;  ///< never null
};

/// The latest date among the timeliness targets of a project: earlier ones are steps on the way. All others are counted
/// as not applicable.
std::optional<Deadline> last_deadline(RuleContext& context, const model::Project& project);

}  // namespace budgetlint
