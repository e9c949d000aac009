#pragma once

#include <doctest/doctest.h>

#include <string_view>
#include <utility>
#include <vector>

#include "support/described_target.hpp"

namespace budgetlint::test {

/// Texts and what they are understood as.
inline void check_all(const std::vector<std::pair<std::string_view, std::string_view>>& cases) {
  for (const auto& expectation : cases) {
    CAPTURE(expectation.first);
    CHECK(described(expectation.first) == expectation.second);
  }
}

}  // namespace budgetlint::test
