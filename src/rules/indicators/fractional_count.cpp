#include <algorithm>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {
namespace {

constexpr Text no_count{.zh = "指标值不是以个、人、次等计的数", .en = "the target does not count whole things"};
constexpr Text average{.zh = "平均数可以有小数", .en = "an average may have decimals"};

bool is_whole_thing(const TargetUnit& unit) {
  const auto& divisible = lexicon::divisible_counts;
  return unit.dimension == Dimension::count &&
         std::find(divisible.begin(), divisible.end(), unit.canonical()) == divisible.end();
}

bool counts(const TargetValue& target) {
  return is_numeric(target) && !target.units.empty() &&
         std::all_of(target.units.begin(), target.units.end(), is_whole_thing);
}

/// The number with its 万, if that is no whole number.
std::optional<Decimal> fraction(const TargetValue& target, const std::optional<Decimal>& number) {
  if (!number) return std::nullopt;
  const std::optional<Decimal> scaled = number->scaled_by_power_of_ten(target.scale);
  return scaled && scaled->significant_decimals() > 0 ? scaled : std::nullopt;
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const value = target_of(indicator);
  if (value == nullptr) return context.not_applicable(no_target);
  if (!counts(*value)) return context.not_applicable(no_count);
  if (!value->per.empty() || speaks_of(indicator, lexicon::averages)) return context.not_applicable(average);

  std::optional<Decimal> number = fraction(*value, value->number);
  if (!number) number = fraction(*value, value->upper);
  if (!number) return context.passed();

  const model::Target& target = *indicator.target;
  const std::string_view unit = std::string_view(target.text()).substr(value->unit_span.begin, value->unit_span.size());
  context
      .report(
          project, target.at(value->number_span),
          {.zh = "以“{}”计的数量应为整数，这里是 {}", .en = "what is counted in “{}” comes in whole numbers, not {}"},
          unit, *number)
      .data("number", number->to_string());
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL514",
    .name = "fractional-count",
    .severity = Severity::warning,
    .title = {.zh = "计数带小数", .en = "Fractional count"},
    .summary =
        {.zh = "以人、台、次等计的指标值应为整数；平均数和工作量（人天、课时等）不在此列。",
         .en = "Targets counted in 人 (people), 台 (machines), 次 (times) and the like are whole numbers; averages "
               "and amounts of work (人天 person-days, 课时 lessons) are not meant."},
    .rationale = {.zh = "半个人、半台设备无法完成，也无法核对，多半是小数点或单位写错。",
                  .en = "Nobody can deliver half a person or half a machine; mostly the point or the unit is wrong."},
    .origin = Origin::practice,
    .source = {.zh = "审核惯例。", .en = "Practice of reviewers."},
    .formula = {.zh = "数 × 倍数（万为 10,000 等）为整数。",
                .en = "Number × multiple (10,000 for 万, and so on) is a whole number."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 外聘教师人数
    绩效指标描述: 年度内为培训班授课的外聘教师数量
    指标值: ≥2.5人
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 外聘教师人数
    绩效指标描述: 年度内为培训班授课的外聘教师数量
    指标值: ≥25人
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "改为整数；确属平均数的，在名称里写明“平均”“人均”等。",
            .en = "Give a whole number; where it is an average, say so in the name (平均, 人均)."},
};

}  // namespace

const Rule fractional_count{&record, check};

}  // namespace budgetlint
