#include "model/fields.hpp"

#include "model/choices.hpp"

namespace budgetlint::model {

namespace fields::root {

constexpr Field format{.en = "format",
                       .zh = "格式",
                       .type = FieldType::choice,
                       .help = {.zh = "文本格式的名称和版本，可以不写。",
                                .en = "Name and version of the document format; may be left out."},
                       .choices = choices::formats,
                       .example = "budget-performance/1"};
constexpr Field department{.en = "department",
                           .zh = "部门",
                           .type = FieldType::map,
                           .required = true,
                           .help = {.zh = "预算部门的编码和名称。", .en = "Code and name of the department."},
                           .shape = &department_shape};
constexpr Field year{.en = "year",
                     .zh = "年度",
                     .type = FieldType::year,
                     .required = true,
                     .help = {.zh = "预算年度，四位数字，2000 至 2100。", .en = "The budget year, 2000 to 2100."},
                     .example = "2024"};
constexpr Field status{.en = "status",
                       .zh = "状态",
                       .type = FieldType::choice,
                       .help = {.zh = "文本走到哪一步：草案、报送或批复。",
                                .en = "How far the document has come: draft, submitted or approved."},
                       .choices = choices::statuses,
                       .example = "草案"};
constexpr Field unit{.en = "unit",
                     .zh = "单位",
                     .type = FieldType::choice,
                     .required = true,
                     .help = {.zh = "下面所有金额的单位，整份文本只在这里写一次。",
                              .en = "The unit of every amount below; stated here once for the whole document."},
                     .choices = choices::units,
                     .example = "万元"};
constexpr Field prepared_by{.en = "prepared_by",
                            .zh = "编制单位",
                            .help = {.zh = "编制本文本的单位。", .en = "The office that prepared this document."},
                            .example = "示例县文化馆"};
constexpr Field reviewed_by{.en = "reviewed_by",
                            .zh = "审核单位",
                            .help = {.zh = "审核本文本的单位。", .en = "The office that reviewed this document."},
                            .example = "示例县财政局"};
constexpr Field total_budget{.en = "total_budget",
                             .zh = "预算合计",
                             .type = FieldType::amount,
                             .help = {.zh = "全部项目预算数的合计。", .en = "The sum of the budgets of all projects."},
                             .example = "26.40"};
constexpr Field overall_goal{
    .en = "overall_goal",
    .zh = "总体绩效目标",
    .help = {.zh = "部门本年度总的绩效目标。", .en = "What the department as a whole is to achieve."},
    .example = "面向城乡居民常年开办公益艺术培训，保障公共文化服务正常开展。"};
constexpr Field goals{.en = "goals",
                      .zh = "分项绩效目标",
                      .type = FieldType::list,
                      .help = {.zh = "按职责或工作任务分列的绩效目标，每项前加一个短横。",
                               .en = "The goals of the department one by one, each behind a dash."},
                      .shape = &goal_shape};
constexpr Field safeguards{.en = "safeguards",
                           .zh = "工作保障措施",
                           .type = FieldType::list,
                           .help = {.zh = "为实现绩效目标采取的保障措施，每项前加一个短横。",
                                    .en = "The measures that safeguard the goals, each behind a dash."},
                           .shape = &safeguard_shape};
constexpr Field projects{.en = "projects",
                         .zh = "项目",
                         .type = FieldType::list,
                         .required = true,
                         .help = {.zh = "各个预算项目的绩效目标表，每个项目前加一个短横，至少一个。",
                                  .en = "The tables of the projects, each behind a dash; at least one."},
                         .shape = &project_shape};

}  // namespace fields::root

namespace fields::department {

constexpr Field code{.en = "code",
                     .zh = "编码",
                     .required = true,
                     .help = {.zh = "部门编码，3 至 12 位数字。", .en = "Code of the department, 3 to 12 digits."},
                     .example = "101001"};
constexpr Field name{.en = "name",
                     .zh = "名称",
                     .required = true,
                     .help = {.zh = "部门全称。", .en = "Full name of the department."},
                     .example = "示例县文化馆"};

}  // namespace fields::department

namespace fields::goal {

constexpr Field name{.en = "name",
                     .zh = "名称",
                     .required = true,
                     .help = {.zh = "职责或工作任务的名称。", .en = "Name of the duty or task."},
                     .example = "规范公文办理"};
constexpr Field objective{.en = "objective",
                          .zh = "绩效目标",
                          .help = {.zh = "这项工作要达到的目标。", .en = "What is to be achieved."},
                          .example = "规范公文办理流程，做到零停留、无差错。"};
constexpr Field indicators{.en = "indicators",
                           .zh = "绩效指标",
                           .type = FieldType::text_or_list,
                           .help = {.zh = "衡量这项目标的指标，一段文字或逐条列出。",
                                    .en = "What the goal is measured by: one text or a list of texts."},
                           .example = "来文、发文按时限办结率"};

}  // namespace fields::goal

namespace fields::safeguard {

constexpr Field name{.en = "name",
                     .zh = "名称",
                     .required = true,
                     .help = {.zh = "措施的名称。", .en = "Name of the measure."},
                     .example = "完善制度建设"};
constexpr Field text{.en = "text",
                     .zh = "内容",
                     .help = {.zh = "措施的具体内容。", .en = "What the measure consists of."},
                     .example = "定期组织项目推进会，保证项目顺利完成。"};

}  // namespace fields::safeguard

namespace {

constexpr std::array root_fields{&fields::root::format,      &fields::root::department,   &fields::root::year,
                                 &fields::root::status,      &fields::root::unit,         &fields::root::prepared_by,
                                 &fields::root::reviewed_by, &fields::root::total_budget, &fields::root::overall_goal,
                                 &fields::root::goals,       &fields::root::safeguards,   &fields::root::projects};
constexpr std::array department_fields{&fields::department::code, &fields::department::name};
constexpr std::array goal_fields{&fields::goal::name, &fields::goal::objective, &fields::goal::indicators};
constexpr std::array safeguard_fields{&fields::safeguard::name, &fields::safeguard::text};

}  // namespace

constexpr Shape root_shape{.name = "document",
                           .title = {.zh = "部门预算绩效文本", .en = "budget-performance document"},
                           .fields = root_fields};
constexpr Shape department_shape{
    .name = "department", .title = {.zh = "部门", .en = "department"}, .fields = department_fields};
constexpr Shape goal_shape{.name = "goal", .title = {.zh = "分项绩效目标", .en = "goal"}, .fields = goal_fields};
constexpr Shape safeguard_shape{
    .name = "safeguard", .title = {.zh = "工作保障措施", .en = "safeguard"}, .fields = safeguard_fields};

constexpr std::array<const Shape*, 12> all_shapes{
    &root_shape,      &summary_shape,       &department_shape, &listed_department_shape,   &goal_shape,
    &safeguard_shape, &project_shape,       &budget_shape,     &cumulative_spending_shape, &indicator_shape,
    &target_shape,    &breakdown_line_shape};
constexpr std::array<const Shape*, 2> root_shapes{&root_shape, &summary_shape};

}  // namespace budgetlint::model
