#include "rules/dates/calendar.hpp"
#include "rules/dates/written_dates.hpp"
#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/text_place.hpp"
#include "rules/shared/texts.hpp"

namespace budgetlint {
namespace {

/// What became of one date: a finding where there is a reason why it cannot be.
void judge(RuleContext& context, const model::Project* project, const model::Place& place,
           const std::optional<OwnedText>& reason, std::string_view written) {
  if (!reason) return context.passed();
  context
      .report(project, place, {.zh = "没有“{}”这一天：{}", .en = "there is no such date as {}: {}"}, written, *reason)
      .data("date", std::string(written));
}

/// Every full date of a text; how many there are.
std::size_t check_text(RuleContext& context, const model::Project* project, const model::LocatedText& text) {
  const std::vector<WrittenDate> dates = dates_in(text.value);
  for (const WrittenDate& date : dates) {
    judge(context, project, place_in_file(context, text, date.span), why_impossible(date.year, date.month, date.day),
          text.value.substr(date.span.begin, date.span.size()));
  }
  return dates.size();
}

/// The date of a target that is no full date, such as 13月底前 or 2024-02-30; how many there are.
std::size_t check_target(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetDate* const date = date_of(indicator);
  if (date == nullptr || !dates_in(indicator.target->text()).empty()) return 0;
  const int year = year_of(context.document());
  const std::optional<TargetDate>& from = indicator.target->value().from;
  std::optional<OwnedText> reason = from ? why_impossible(*from, year) : std::nullopt;
  if (!reason) reason = why_impossible(*date, year);
  judge(context, &project, indicator.target->place(), reason, indicator.target->text());
  return 1;
}

void check(RuleContext& context) {
  std::size_t dates = 0;
  for_each_text(context.document(), [&](const model::Project* project, const model::LocatedText& text) {
    dates += check_text(context, project, text);
  });
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    dates += check_target(context, project, indicator);
  });
  if (dates == 0) context.not_applicable({.zh = "没有写明日期", .en = "no date is written"});
}

constexpr RuleRecord record{
    .id = "BL701",
    .name = "impossible-date",
    .severity = Severity::error,
    .title = {.zh = "日期不存在", .en = "Impossible date"},
    .summary = {.zh = "指标值中的日期和文中写全年月日的日期必须是日历上有的。",
                .en = "The date of a target, and a full date in any text, must exist in the calendar."},
    .rationale = {.zh = "2月30日、13月这样的日期无法考核，多半是抄写有误或从别的年度复制而来。",
                  .en = "A date such as 30 February cannot be met; it is a slip, or was copied from another year."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：公历。", .en = "Arithmetic: the calendar."},
    .formula =
        {.zh = "1 ≤ 月 ≤ 12，1 ≤ 日 ≤ 当月的天数；2月平年 28 天，闰年 29 天。没有写年份的，指标值按文本年度。",
         .en =
             "1 ≤ month ≤ 12, 1 ≤ day ≤ days of the month; February has 28 days, in a leap year 29. A target without a year is read in the year of the document."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2024年11月31日前
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2024年11月30日前
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "对照日历，改成实际存在的日期。", .en = "Look at a calendar and write a date that exists."},
};

}  // namespace

const Rule impossible_date{&record, check};

}  // namespace budgetlint
