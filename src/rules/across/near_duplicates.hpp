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

/// For each of some projects with one budget, in order of the run, the index of the first one before it that another
/// department has under another code and almost the same name; its own index where there is none.
std::vector<std::size_t> nearest_before(const std::vector<NamedProject>& group);

}  // namespace budgetlint
