#include "model/choices.hpp"
#include "model/fields.hpp"

namespace budgetlint::model {

namespace fields::summary {

constexpr Field kind{.en = "kind",
                     .zh = "类型",
                     .type = FieldType::choice,
                     .required = true,
                     .help = {.zh = "写“汇总”：这是汇总表，不是一个部门的绩效文本。",
                              .en = "Says “summary”: this is no department's document but adds up those of many."},
                     .choices = choices::document_kinds,
                     .example = "汇总"};
constexpr Field total_budget{
    .en = "total_budget",
    .zh = "预算合计",
    .type = FieldType::amount,
    .required = true,
    .help = {.zh = "全部部门预算合计的总和。", .en = "The sum of the budgets of all departments."},
    .example = "126.40"};
constexpr Field departments{.en = "departments",
                            .zh = "部门列表",
                            .type = FieldType::list,
                            .required = true,
                            .help = {.zh = "本年度的全部部门及其预算合计，每个部门前加一个短横。",
                                     .en = "All departments of the year with their total budgets, each behind a dash."},
                            .shape = &listed_department_shape};

}  // namespace fields::summary

namespace fields::listed_department {

constexpr Field total_budget{.en = "total_budget",
                             .zh = "预算合计",
                             .type = FieldType::amount,
                             .required = true,
                             .help = {.zh = "该部门的预算合计。", .en = "The total budget of the department."},
                             .example = "26.40"};

}  // namespace fields::listed_department

namespace {

constexpr std::array summary_fields{&fields::root::format,        &fields::summary::kind,
                                    &fields::root::year,          &fields::root::status,
                                    &fields::root::unit,          &fields::root::prepared_by,
                                    &fields::root::reviewed_by,   &fields::summary::total_budget,
                                    &fields::summary::departments};
constexpr std::array listed_department_fields{&fields::department::code, &fields::department::name,
                                              &fields::listed_department::total_budget};

}  // namespace

constexpr Shape summary_shape{
    .name = "summary", .title = {.zh = "汇总表", .en = "summary of departments"}, .fields = summary_fields};
constexpr Shape listed_department_shape{.name = "listed_department",
                                        .title = {.zh = "部门列表", .en = "listed department"},
                                        .fields = listed_department_fields};

}  // namespace budgetlint::model
