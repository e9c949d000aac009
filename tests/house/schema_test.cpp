#include <doctest/doctest.h>

#include "engine/configuration_schema.hpp"
#include "model/schema.hpp"
#include "support/golden.hpp"

using namespace budgetlint;

TEST_CASE("schemas/ holds what the tables of fields and settings say") {
  test::check_generated("schemas/document.zh.schema.json", model::json_schema(Language::zh));
  test::check_generated("schemas/configuration.schema.json", configuration_schema());
  test::check_generated("schemas/document.en.schema.json", model::json_schema(Language::en));
}
