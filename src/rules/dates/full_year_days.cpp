#include <array>
#include <string_view>

#include "rules/dates/calendar.hpp"
#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {
namespace {

constexpr int days_besides_february = 337;

/// Whether a target says as many days as one of the two kinds of year has, no more and no fewer.
bool says_full_year(const TargetValue& target) {
  const bool exact = target.form == TargetForm::quantity && target.comparison == Comparison::equal &&
                     target.scale == 0 && !target.flags.approximate && !target.flags.open_ended;
  const bool days = target.units.size() == 1 && target.units.front().canonical() == "天" && target.per.empty();
  return exact && days && (target.number == Decimal::whole(365) || target.number == Decimal::whole(366));
}

/// Whether the days are a time limit or a validity rather than the days of a year.
bool is_period(const model::Indicator& indicator) {
  constexpr std::array whole_year{std::string_view("全年")};
  return speaks_of(indicator, lexicon::periods) && !speaks_of(indicator, whole_year);
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const auto& year = context.document().year;
  const model::Target& target = *indicator.target;
  if (is_period(indicator)) {
    return context.not_applicable({.zh = "说的是期限，不是全年", .en = "it is about a period, not about the year"});
  }
  if (!year) return context.not_applicable(no_document_year);
  const int days = days_in_year(year->value);
  const Decimal& said = target.value().number;
  if (said == Decimal::whole(days)) return context.passed();
  context
      .report(project, target.at(target.value().number_span),
              {.zh = "{} 年全年是 {} 天，不是 {} 天", .en = "the year {} has {} days, not {}"}, year->value, days, said)
      .note(year->place.span, {.zh = "文本年度，全年 {} 天", .en = "year of the document: {} days"}, days)
      .because({.zh = "{} 年 2 月有 {} 天，全年 {} 天 ≠ {} 天",
                .en = "February {} has {} days, so the year has {} days ≠ {} days"},
               year->value, days - days_besides_february, days, said)
      .data("target", said.to_string())
      .data("days_in_year", std::to_string(days));
}

void check(RuleContext& context) {
  bool seen = false;
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    if (!indicator.target || !says_full_year(indicator.target->value())) return;
    seen = true;
    check_indicator(context, project, indicator);
  });
  if (!seen) context.not_applicable({.zh = "没有 365 天或 366 天的指标值", .en = "no target says 365 or 366 days"});
}

constexpr RuleRecord record{
    .id = "BL703",
    .name = "full-year-days",
    .severity = Severity::note,
    .title = {.zh = "全年天数与年度不符", .en = "Wrong number of days in the year"},
    .summary = {.zh = "全年的天数，平年写 365 天，闰年写 366 天。",
                .en = "A whole year has 365 days, a leap year 366."},
    .rationale = {.zh = "差一天虽小，却说明指标值是从别的年度照抄的，其他数字也值得核对。",
                  .en = "A day matters little, but it tells that the target was copied from another year, perhaps with "
                        "other figures."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：2024 年是闰年，指标值却写 365 天。",
               .en = "A published document, which says 365 days for the leap year 2024."},
    .formula =
        {.zh =
             "全年天数 = 337 + 2月的天数：闰年 366，平年 365。能被 4 整除而不能被 100 整除的年份，以及能被 400 整除的年份，是闰年。",
         .en =
             "Days of the year = 337 + days of February: 366 in a leap year, else 365. Leap years are those divisible by 4 but not by 100, and those divisible by 400."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 场馆开放天数
    绩效指标描述: 全年向公众开放场馆的日数
    指标值: 365天
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 场馆开放天数
    绩效指标描述: 全年向公众开放场馆的日数
    指标值: 366天
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "按本年度的实际天数填写；本意是“至少”的，写 ≥365天。",
            .en = "Write the number of days of this year; where at least so many are meant, write ≥365天."},
};

}  // namespace

const Rule full_year_days{&record, check};

}  // namespace budgetlint
