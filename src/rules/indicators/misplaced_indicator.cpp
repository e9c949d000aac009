#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

constexpr Text not_both{.zh = "一级指标或二级指标缺失或无法识别", .en = "category or kind is missing or not readable"};

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  if (!indicator.category || !indicator.kind) return context.not_applicable(not_both);
  const model::Choice& category = *indicator.category->value;
  const model::Choice& kind = *indicator.kind->value;
  if (kind.under == &category) return context.passed();
  const Text kind_name{.zh = kind.zh, .en = kind.en};
  const Text written{.zh = category.zh, .en = category.en};
  const Text right{.zh = kind.under->zh, .en = kind.under->en};
  context
      .report(project, indicator.kind->place,
              {.zh = "二级指标“{}”属于“{}”，不在“{}”之下", .en = "the kind “{}” belongs under “{}”, not under “{}”"},
              kind_name, right, written)
      .note(indicator.category->place.span, {.zh = "一级指标写的是“{}”", .en = "the category is “{}”"}, written)
      .data("kind", std::string(kind.en))
      .data("category", std::string(category.en))
      .data("belongs_under", std::string(kind.under->en));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL503",
    .name = "misplaced-indicator",
    .severity = Severity::error,
    .title = {.zh = "指标归类错误", .en = "Misplaced indicator"},
    .summary = {.zh = "二级指标要填在它所属的一级指标之下。",
                .en = "A kind of indicator stands under the category that it belongs to."},
    .rationale =
        {.zh = "表中每个二级指标只属于一个一级指标；归错类，汇总时就会算到别的类里。",
         .en =
             "In the form each kind belongs to one category; a misplaced indicator is counted under the wrong one when tables are added up."},
    .origin = Origin::form,
    .source = {.zh = "预算项目绩效目标表的一级、二级指标栏。",
               .en = "The first two columns of the indicator table of the form."},
    .bad = R"(绩效指标:
  - 一级指标: 效益指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    指标值: ≥85%
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    指标值: ≥85%
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "改正一级指标或二级指标，使两者相符。", .en = "Correct the category or the kind so that they match."},
};

}  // namespace

const Rule misplaced_indicator{&record, check};

}  // namespace budgetlint
