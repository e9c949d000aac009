#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "rules/across/repeated_codes.hpp"

/// What BL905 takes for almost the same.
namespace budgetlint {

/// A project with a budget and a name long enough to be compared.
struct NamedProject {
  ProjectInRun in;
  std::string words;  ///< of the name
};

/// So many departments may share name and budget; what more of them have is what everybody calls such a thing.
inline constexpr std::size_t most_departments = 3;

/// For each of some projects with one budget, in order of the run, the index of the first one before it that another
/// department has under another code and almost the same name, if that is no common one; its own index where there is
/// none.
std::vector<std::size_t> nearest_before(const std::vector<NamedProject>& group);

}  // namespace budgetlint
