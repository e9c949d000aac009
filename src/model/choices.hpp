#pragma once

#include <array>

#include "model/field.hpp"

/// The words of the enumerated fields.
namespace budgetlint::model::choices {

extern const std::array<Choice, 1> formats;
/// Of documents that are not a department's.
extern const std::array<Choice, 1> document_kinds;
extern const std::array<Choice, 3> statuses;
/// In the order of MoneyUnit.
extern const std::array<Choice, 4> units;
extern const std::array<Choice, 4> categories;
/// Each names the category it belongs under.
extern const std::array<Choice, 12> kinds;
/// The signs of a target: the Chinese word is the sign of the printed form.
extern const std::array<Choice, 6> operators;

/// The categories and kinds by name; a decoded choice is one of these objects.
namespace category {
extern const Choice& output;
extern const Choice& benefit;
extern const Choice& satisfaction;
extern const Choice& cost;
}  // namespace category

namespace kind {
extern const Choice& quantity;
extern const Choice& quality;
extern const Choice& timeliness;
extern const Choice& cost;
extern const Choice& economic;
extern const Choice& social;
extern const Choice& ecological;
extern const Choice& sustainability;
extern const Choice& satisfaction;
extern const Choice& economic_cost;
extern const Choice& social_cost;
extern const Choice& ecological_cost;
}  // namespace kind

}  // namespace budgetlint::model::choices
