#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budgetlint::test {

/// The template with a project for each of `fragments`, which is laid over the template's own. Fields of the root count
/// in the first fragment only.
std::string several_projects(const std::vector<std::string>& fragments);

/// The fragment of a project with this code and name.
std::string coded(std::string_view code, std::string_view name);

/// The fragment of a project with this name, budget and nothing spent before the end of the year.
std::string budgeted(std::string_view name, std::string_view total);

}  // namespace budgetlint::test
