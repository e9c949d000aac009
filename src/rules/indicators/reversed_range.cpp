#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const value = target_of(indicator);
  if (value == nullptr) return context.not_applicable(no_target);
  if (!value->upper) return context.not_applicable({.zh = "指标值不是范围", .en = "the target is no range"});
  const Decimal& first = value->number;
  const Decimal& second = *value->upper;
  if (first <= second) return context.passed();

  context
      .report(project, indicator.target->at(value->number_span),
              {.zh = "范围的前一个数大于后一个数", .en = "the range begins above its end"})
      .because({.zh = "{} > {}", .en = "{} > {}"}, first, second)
      .perhaps({.zh = "两个数可能写反，应为 {}-{}", .en = "the two may be swapped: {}-{}"}, second, first)
      .data("first", first.to_string())
      .data("second", second.to_string());
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL515",
    .name = "reversed-range",
    .severity = Severity::error,
    .title = {.zh = "范围颠倒", .en = "Reversed range"},
    .summary = {.zh = "指标值写成范围时，前一个数不得大于后一个数。",
                .en = "Where a target is a range, its first number must not be above its second."},
    .rationale = {.zh = "没有任何数既不小于大数又不大于小数，这样的指标值无法完成。",
                  .en = "No number is both above the larger and below the smaller one: such a target cannot be met."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：范围从小到大。", .en = "Arithmetic: a range goes from the smaller to the larger number."},
    .formula = {.zh = "前一个数 ≤ 后一个数", .en = "first number ≤ second number"},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 每班学员人数
    绩效指标描述: 每个培训班登记在册的学员数量
    指标值: 40-30人
    指标值确定依据: 根据培训管理办法
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 每班学员人数
    绩效指标描述: 每个培训班登记在册的学员数量
    指标值: 30-40人
    指标值确定依据: 根据培训管理办法
)",
    .fix = {.zh = "小数在前、大数在后；有数字写错的，改正数字。",
            .en = "Put the smaller number first; if a figure is wrong, mend it."},
};

}  // namespace

const Rule reversed_range{&record, check};

}  // namespace budgetlint
