#pragma once

#include <string>

#include "yaml/reader.hpp"

namespace budgetlint::test {

/// Where two readings of one source differ: nodes, comments or findings. Empty if nowhere.
std::string difference(const yaml::Reading& a, const yaml::Reading& b);

}  // namespace budgetlint::test
