#pragma once

#include <array>

#include "model/field.hpp"

/// The one table of all fields of the document. Each is declared once, in fields.cpp, project_fields.cpp or
/// summary_fields.cpp; decoder, hints, schemas and
/// editor texts come from here.
namespace budgetlint::model {

namespace fields::root {
extern const Field format;
extern const Field department;
extern const Field year;
extern const Field status;
extern const Field unit;
extern const Field prepared_by;
extern const Field reviewed_by;
extern const Field total_budget;
extern const Field overall_goal;
extern const Field goals;
extern const Field safeguards;
extern const Field projects;
}  // namespace fields::root

namespace fields::department {
extern const Field code;
extern const Field name;
}  // namespace fields::department

/// The root of a summary, but for what it has in common with that of a department's document.
namespace fields::summary {
extern const Field kind;
extern const Field total_budget;
extern const Field departments;
}  // namespace fields::summary

/// Code and name of a listed department are those of fields::department.
namespace fields::listed_department {
extern const Field total_budget;
}  // namespace fields::listed_department

namespace fields::goal {
extern const Field name;
extern const Field objective;
extern const Field indicators;
}  // namespace fields::goal

namespace fields::safeguard {
extern const Field name;
extern const Field text;
}  // namespace fields::safeguard

namespace fields::project {
extern const Field code;
extern const Field name;
extern const Field budget;
extern const Field purpose;
extern const Field cumulative_spending;
extern const Field objectives;
extern const Field indicators;
extern const Field breakdown;
}  // namespace fields::project

namespace fields::budget {
extern const Field total;
extern const Field fiscal;
extern const Field other;
}  // namespace fields::budget

namespace fields::cumulative_spending {
/// The end of each month, from January: English key "3", Chinese key "3月底".
extern const std::array<Field, 12> months;
}  // namespace fields::cumulative_spending

namespace fields::indicator {
extern const Field category;
extern const Field kind;
extern const Field name;
extern const Field description;
extern const Field target;
extern const Field basis;
extern const Field weight;
}  // namespace fields::indicator

namespace fields::target {
extern const Field op;
extern const Field value;
extern const Field unit;
}  // namespace fields::target

namespace fields::breakdown_line {
extern const Field item;
extern const Field quantity;
extern const Field measure;
extern const Field unit_cost;
extern const Field times;
extern const Field amount;
}  // namespace fields::breakdown_line

extern const Shape root_shape;
extern const Shape department_shape;
extern const Shape summary_shape;
extern const Shape listed_department_shape;
extern const Shape goal_shape;
extern const Shape safeguard_shape;
extern const Shape project_shape;
extern const Shape budget_shape;
extern const Shape cumulative_spending_shape;
extern const Shape indicator_shape;
extern const Shape target_shape;
extern const Shape breakdown_line_shape;

/// Every shape, from the roots inwards.
extern const std::array<const Shape*, 12> all_shapes;
/// Those of a whole document: of a department's and of a summary.
extern const std::array<const Shape*, 2> root_shapes;

}  // namespace budgetlint::model
