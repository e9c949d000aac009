#include <doctest/doctest.h>

#include "model/schema.hpp"
#include "support/golden.hpp"

using namespace budgetlint;

TEST_CASE("schemas/ holds what the field table says") {
  test::check_generated("schemas/document.zh.schema.json", model::json_schema(Language::zh));
  test::check_generated("schemas/document.en.schema.json", model::json_schema(Language::en));
}
