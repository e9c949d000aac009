#include "model/fields.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "model/choices.hpp"
#include "num/money.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::model;

TEST_CASE("each key of a shape names one field in either vocabulary") {
  for (const Shape* shape : all_shapes) {
    std::set<std::string_view> keys;
    for (const Field* field : shape->fields) {
      CAPTURE(field->en);
      CHECK(keys.insert(field->en).second);
      CHECK(keys.insert(field->zh).second);
    }
  }
}

TEST_CASE("every field and choice is explained in both languages") {
  for (const Shape* shape : all_shapes) {
    CHECK_FALSE(shape->title.zh.empty());
    CHECK_FALSE(shape->title.en.empty());
    for (const Field* field : shape->fields) {
      CAPTURE(field->en);
      CHECK_FALSE(field->help.zh.empty());
      CHECK_FALSE(field->help.en.empty());
      CHECK(field->example.empty() == (field->type == FieldType::map || field->type == FieldType::list));
      CHECK((field->type == FieldType::choice) == !field->choices.empty());
      for (const Choice& choice : field->choices) {
        CAPTURE(choice.en);
        CHECK_FALSE(choice.help.zh.empty());
        CHECK_FALSE(choice.help.en.empty());
      }
    }
  }
}

TEST_CASE("each spelling of a choice means one choice") {
  for (const Shape* shape : all_shapes) {
    for (const Field* field : shape->fields) {
      std::set<std::string_view> words;
      for (const Choice& choice : field->choices) {
        CAPTURE(choice.en);
        CHECK(words.insert(choice.en).second);
        if (choice.zh != choice.en) CHECK(words.insert(choice.zh).second);
        for (const std::string_view more : {choice.en_too, choice.zh_too}) {
          if (!more.empty()) CHECK(words.insert(more).second);
        }
        for (const std::string_view more : choice.others) CHECK(words.insert(more).second);
      }
    }
  }
}

TEST_CASE("the word 指标 may be left out of categories and kinds") {
  const auto check = [](const Choice& choice) {
    CAPTURE(choice.zh);
    CHECK(std::string(choice.zh_too) + "指标" == choice.zh);
  };
  for (const Choice& category : choices::categories) check(category);
  for (const Choice& kind : choices::kinds) check(kind);
}

TEST_CASE("each kind stands under its category") {
  CHECK(choices::kind::quantity.under == &choices::category::output);
  CHECK(choices::kind::cost.under == &choices::category::output);
  CHECK(choices::kind::economic.under == &choices::category::benefit);
  CHECK(choices::kind::sustainability.under == &choices::category::benefit);
  CHECK(choices::kind::satisfaction.under == &choices::category::satisfaction);
  CHECK(choices::kind::economic_cost.under == &choices::category::cost);
  CHECK(choices::kind::ecological_cost.under == &choices::category::cost);
}

TEST_CASE("names of kinds and categories are the words they say") {
  CHECK(choices::category::output.en == "output");
  CHECK(choices::category::cost.en == "cost");
  CHECK(choices::kind::timeliness.en == "timeliness");
  CHECK(choices::kind::ecological.en == "ecological");
  CHECK(choices::kind::satisfaction.en == "satisfaction");
  CHECK(choices::kind::social_cost.en == "social_cost");
}

TEST_CASE("units stand in the order of MoneyUnit") {
  for (std::size_t i = 0; i < choices::units.size(); ++i) {
    CHECK(choices::units.at(i).zh == name_of(static_cast<MoneyUnit>(i)).zh);
  }
}

TEST_CASE("months are the form's checkpoints by number") {
  for (std::size_t i = 0; i < 12; ++i) {
    const Field& month = fields::cumulative_spending::months.at(i);
    CHECK(month.en == std::to_string(i + 1));
    CHECK(month.zh == std::to_string(i + 1) + "月底");
    CHECK(month.required == (i == 11));
    CHECK(month.may_be_blank);
  }
}

}  // namespace
