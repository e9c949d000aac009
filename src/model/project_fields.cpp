#include "model/choices.hpp"
#include "model/fields.hpp"

namespace budgetlint::model {

namespace fields::project {

constexpr Field code{
    .en = "code",
    .zh = "项目编码",
    .required = true,
    .help = {.zh = "项目编码，21 位数字和大写字母。", .en = "Code of the project: 21 digits and capital letters."},
    .example = "13018624P008549100030"};
constexpr Field name{
    .en = "name",
    .zh = "项目名称",
    .required = true,
    .help = {.zh = "项目全称，与预算系统一致。", .en = "Full name of the project, as in the budget system."},
    .example = "办公费"};
constexpr Field budget{
    .en = "budget",
    .zh = "预算规模",
    .type = FieldType::map,
    .required = true,
    .help = {.zh = "项目的预算数及其资金来源。", .en = "The budget of the project and where it comes from."},
    .shape = &budget_shape};
constexpr Field purpose{.en = "purpose",
                        .zh = "资金用途",
                        .required = true,
                        .help = {.zh = "资金用来做什么。", .en = "What the money is for."},
                        .example = "保障机关各项工作顺利开展"};
constexpr Field cumulative_spending{
    .en = "cumulative_spending",
    .zh = "累计支出金额",
    .type = FieldType::map,
    .required = true,
    .help = {.zh = "从年初到各月底计划支出的累计数，12月底必须有。",
             .en = "What is to be spent from January to the end of each month; the end of month 12 must be there."},
    .shape = &cumulative_spending_shape};
constexpr Field objectives{.en = "objectives",
                           .zh = "绩效目标",
                           .type = FieldType::text_or_list,
                           .required = true,
                           .help = {.zh = "项目要达到的目标，一段文字或逐条列出。",
                                    .en = "What the project is to achieve: one text or a list of texts."},
                           .example = "1.保障机关各项工作顺利开展"};
constexpr Field indicators{
    .en = "indicators",
    .zh = "绩效指标",
    .type = FieldType::list,
    .required = true,
    .help = {.zh = "项目的绩效指标，每条前加一个短横。", .en = "The indicators of the project, each behind a dash."},
    .shape = &indicator_shape};
constexpr Field breakdown{.en = "breakdown",
                          .zh = "测算明细",
                          .type = FieldType::list,
                          .help = {.zh = "预算数是怎样算出来的，每行前加一个短横。",
                                   .en = "How the budget was worked out, each line behind a dash."},
                          .shape = &breakdown_line_shape};

}  // namespace fields::project

namespace fields::budget {

constexpr Field total{.en = "total",
                      .zh = "预算数",
                      .type = FieldType::amount,
                      .required = true,
                      .help = {.zh = "项目预算总额。", .en = "The whole budget of the project."},
                      .example = "9.00"};
constexpr Field fiscal{
    .en = "fiscal",
    .zh = "财政资金",
    .type = FieldType::amount,
    .help = {.zh = "其中财政拨款；没有就留空。", .en = "The part from public funds; blank when there is none."},
    .example = "9.00"};
constexpr Field other{
    .en = "other",
    .zh = "其他资金",
    .type = FieldType::amount,
    .help = {.zh = "其中财政拨款以外的资金；没有就留空。", .en = "The part from elsewhere; blank when there is none."},
    .example = "0.00"};

}  // namespace fields::budget

namespace fields::cumulative_spending {
namespace {

constexpr Field month(std::string_view en, std::string_view zh, Text help, bool required = false) {
  return {.en = en,
          .zh = zh,
          .type = FieldType::amount,
          .required = required,
          .help = help,
          .example = "9.00",
          .may_be_blank = true};
}

}  // namespace

constexpr std::array<Field, 12> months{
    month("1", "1月底",
          {.zh = "从年初到 1 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of January; blank when nothing yet."}),
    month("2", "2月底",
          {.zh = "从年初到 2 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of February; blank when nothing yet."}),
    month("3", "3月底",
          {.zh = "从年初到 3 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of March; blank when nothing yet."}),
    month("4", "4月底",
          {.zh = "从年初到 4 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of April; blank when nothing yet."}),
    month("5", "5月底",
          {.zh = "从年初到 5 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of May; blank when nothing yet."}),
    month("6", "6月底",
          {.zh = "从年初到 6 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of June; blank when nothing yet."}),
    month("7", "7月底",
          {.zh = "从年初到 7 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of July; blank when nothing yet."}),
    month("8", "8月底",
          {.zh = "从年初到 8 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of August; blank when nothing yet."}),
    month("9", "9月底",
          {.zh = "从年初到 9 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of September; blank when nothing yet."}),
    month("10", "10月底",
          {.zh = "从年初到 10 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of October; blank when nothing yet."}),
    month("11", "11月底",
          {.zh = "从年初到 11 月底的累计支出；尚无支出就留空。",
           .en = "Spent by the end of November; blank when nothing yet."}),
    month("12", "12月底", {.zh = "全年累计支出，应等于预算数。", .en = "Spent in the whole year; equals the budget."},
          true),
};

}  // namespace fields::cumulative_spending

namespace fields::indicator {

constexpr Field category{.en = "category",
                         .zh = "一级指标",
                         .type = FieldType::choice,
                         .required = true,
                         .help = {.zh = "指标的大类：产出、效益、满意度或成本。",
                                  .en = "First level: output, benefit, satisfaction or cost."},
                         .choices = choices::categories,
                         .example = "产出指标"};
constexpr Field kind{.en = "kind",
                     .zh = "二级指标",
                     .type = FieldType::choice,
                     .required = true,
                     .help = {.zh = "大类之下的小类，例如产出指标下的数量、质量、时效、成本指标。",
                              .en = "Second level, such as quantity, quality, timeliness or cost under output."},
                     .choices = choices::kinds,
                     .example = "数量指标"};
constexpr Field name{.en = "name",
                     .zh = "三级指标",
                     .required = true,
                     .help = {.zh = "具体指标的名称。", .en = "Third level: the name of the indicator itself."},
                     .example = "购置数量"};
constexpr Field description{
    .en = "description",
    .zh = "绩效指标描述",
    .help = {.zh = "指标的含义或计算方法。", .en = "What the indicator means or how it is worked out."},
    .example = "办公用品合格数量/总的购置数量*100%"};
constexpr Field target{
    .en = "target",
    .zh = "指标值",
    .type = FieldType::target,
    .required = true,
    .help = {.zh = "指标要达到的值，照表填写，例如“≥95%”；也可分写符号、数值、计量单位。",
             .en = "The value to reach, as printed, such as “≥95%”; or a map of op, value and unit."},
    .shape = &target_shape,
    .example = "≥95%"};
constexpr Field basis{.en = "basis",
                      .zh = "指标值确定依据",
                      .help = {.zh = "指标值是根据什么确定的。", .en = "What the target value rests on."},
                      .example = "工作计划"};
constexpr Field weight{.en = "weight",
                       .zh = "权重",
                       .type = FieldType::number,
                       .help = {.zh = "指标的分值，只写数字。", .en = "The weight of the indicator, a plain number."},
                       .example = "10"};

}  // namespace fields::indicator

namespace fields::target {

constexpr Field op{.en = "op",
                   .zh = "符号",
                   .type = FieldType::choice,
                   .help = {.zh = "比较符号，例如“≥”“不超过”；不写就是等于。",
                            .en = "The sign of comparison, such as “≥”; none means exactly."},
                   .choices = choices::operators,
                   .example = "≥"};
constexpr Field value{.en = "value",
                      .zh = "数值",
                      .type = FieldType::number,
                      .required = true,
                      .help = {.zh = "指标值的数字部分。", .en = "The number of the target."},
                      .example = "95"};
constexpr Field unit{
    .en = "unit",
    .zh = "计量单位",
    .help = {.zh = "指标值的计量单位，例如“%”“台”“万元”。", .en = "The unit of the target, such as %, 台 or 万元."},
    .example = "%"};

}  // namespace fields::target

namespace fields::breakdown_line {

constexpr Field item{.en = "item",
                     .zh = "测算项",
                     .required = true,
                     .help = {.zh = "这一行测算什么。", .en = "What this line is for."},
                     .example = "教师授课报酬"};
constexpr Field quantity{
    .en = "quantity",
    .zh = "数量",
    .type = FieldType::number,
    .help = {.zh = "数量，只写数字，计量单位另填。", .en = "How many; a plain number, its unit apart."},
    .example = "40"};
constexpr Field measure{
    .en = "measure",
    .zh = "计量单位",
    .help = {.zh = "数量的计量单位，例如“台”“人”“期”。", .en = "What the quantity counts, such as 台, 人 or 期."},
    .example = "期"};
constexpr Field unit_cost{.en = "unit_cost",
                          .zh = "单价",
                          .type = FieldType::amount,
                          .help = {.zh = "每一计量单位的价格。", .en = "The price of one."},
                          .example = "0.20"};
constexpr Field times{.en = "times",
                      .zh = "次数",
                      .type = FieldType::number,
                      .help = {.zh = "次数或月数；不写就是 1。", .en = "How many times or months; 1 when left out."},
                      .example = "12"};
constexpr Field amount{.en = "amount",
                       .zh = "金额",
                       .type = FieldType::amount,
                       .required = true,
                       .help = {.zh = "这一行的金额：数量 × 单价 × 次数。", .en = "Quantity × unit cost × times."},
                       .example = "8.00"};

}  // namespace fields::breakdown_line

namespace {

constexpr std::array project_fields{&fields::project::code,
                                    &fields::project::name,
                                    &fields::project::budget,
                                    &fields::project::purpose,
                                    &fields::project::cumulative_spending,
                                    &fields::project::objectives,
                                    &fields::project::indicators,
                                    &fields::project::breakdown};
constexpr std::array budget_fields{&fields::budget::total, &fields::budget::fiscal, &fields::budget::other};

using fields::cumulative_spending::months;
constexpr std::array month_fields{&months[0], &months[1], &months[2], &months[3], &months[4],  &months[5],
                                  &months[6], &months[7], &months[8], &months[9], &months[10], &months[11]};
constexpr std::array indicator_fields{
    &fields::indicator::category, &fields::indicator::kind,  &fields::indicator::name,  &fields::indicator::description,
    &fields::indicator::target,   &fields::indicator::basis, &fields::indicator::weight};
constexpr std::array target_fields{&fields::target::op, &fields::target::value, &fields::target::unit};
constexpr std::array breakdown_line_fields{&fields::breakdown_line::item,    &fields::breakdown_line::quantity,
                                           &fields::breakdown_line::measure, &fields::breakdown_line::unit_cost,
                                           &fields::breakdown_line::times,   &fields::breakdown_line::amount};

}  // namespace

constexpr Shape project_shape{.name = "project", .title = {.zh = "项目", .en = "project"}, .fields = project_fields};
constexpr Shape budget_shape{.name = "budget", .title = {.zh = "预算规模", .en = "budget"}, .fields = budget_fields};
constexpr Shape cumulative_spending_shape{.name = "cumulative_spending",
                                          .title = {.zh = "累计支出金额", .en = "cumulative spending"},
                                          .fields = month_fields};
constexpr Shape indicator_shape{
    .name = "indicator", .title = {.zh = "绩效指标", .en = "indicator"}, .fields = indicator_fields};
constexpr Shape target_shape{.name = "target", .title = {.zh = "指标值", .en = "target"}, .fields = target_fields};
constexpr Shape breakdown_line_shape{
    .name = "breakdown_line", .title = {.zh = "测算明细", .en = "breakdown line"}, .fields = breakdown_line_fields};

}  // namespace budgetlint::model
