#include <doctest/doctest.h>

#include "engine/example.hpp"
#include "report/rules_page.hpp"
#include "support/golden.hpp"

TEST_CASE("src/rules/README.md holds what the rules say of themselves") {
  budgetlint::test::check_generated("src/rules/README.md", budgetlint::rules_page(budgetlint::check_examples()));
}
