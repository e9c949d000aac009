#include "rules/dates/calendar.hpp"
#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

/// The first year named by a target, other than `year`; 0 = none.
int other_year(const TargetValue& target, int year) {
  if (target.from && target.from->year != 0 && target.from->year != year) return target.from->year;
  return target.date.year != year ? target.date.year : 0;
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetDate* const date = date_of(indicator);
  if (date == nullptr) return;
  if (date->year == 0) return context.not_applicable({.zh = "日期没有写年份", .en = "the date names no year"});
  const auto& year = context.document().year;
  if (!year) return context.not_applicable(no_document_year);
  const int other = other_year(indicator.target->value(), year->value);
  if (other == 0) return context.passed();
  context
      .report(project, indicator.target->place(),
              {.zh = "指标值“{}”写的是 {} 年，文本年度是 {} 年",
               .en = "the target “{}” names the year {}, but the document is for {}"},
              indicator.target->text(), other, year->value)
      .note(year->place.span, {.zh = "文本年度", .en = "year of the document"})
      .data("target_year", std::to_string(other))
      .data("document_year", std::to_string(year->value));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL702",
    .name = "date-outside-year",
    .severity = Severity::warning,
    .title = {.zh = "日期不在本年度", .en = "Date outside the year"},
    .summary = {.zh = "指标值中的日期应在文本所属年度之内。",
                .en = "The date of a target should lie in the year of the document."},
    .rationale = {.zh = "绩效目标按年度考核；年份不符，多半是从上年文本复制后忘了改。",
                  .en = "Targets are judged by the year; another year was probably copied from last year's document."},
    .origin = Origin::practice,
    .source = {.zh = "绩效目标审核的通行做法。", .en = "What reviewers of performance targets ask for."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2023年12月20日前
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2024年12月20日前
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "核对年份；跨年的工作写本年度内应完成的部分。",
            .en = "Check the year; of work that lasts longer, state what is done within this year."},
};

}  // namespace

const Rule date_outside_year{&record, check};

}  // namespace budgetlint
