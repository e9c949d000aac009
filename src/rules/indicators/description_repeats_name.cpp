#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/same_words.hpp"

namespace budgetlint {
namespace {

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  if (!indicator.name) return context.not_applicable({.zh = "没有三级指标名称", .en = "the indicator has no name"});
  if (!indicator.description) return context.not_applicable(no_description);
  if (!same_words(indicator.name->value, indicator.description->value)) return context.passed();
  context
      .report(project, indicator.description->place,
              {.zh = "绩效指标描述只是重复三级指标的名称，没有说明怎样计算或认定",
               .en = "the description only repeats the name of the indicator: it does not say how it is measured"})
      .note(indicator.name->place.span, {.zh = "三级指标", .en = "the name"});
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL516",
    .name = "description-repeats-name",
    .severity = Severity::note,
    .title = {.zh = "描述重复名称", .en = "Description repeats the name"},
    .summary = {.zh = "绩效指标描述不宜与三级指标的名称相同；空格、标点和开头的序号不算区别。",
                .en = "The description of an indicator should say more than its name; blanks, punctuation and a number "
                      "at the start make no difference."},
    .rationale = {.zh = "描述是用来说明统计范围、计算方法的；照抄名称，年终自评时各有各的算法。",
                  .en = "The description is there to say what is counted and how; without it everybody counts "
                        "differently when the result is assessed."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：65 个指标中 28 个的描述与名称相同。",
               .en = "Published tables of 2024: of 65 indicators, 28 have a description that is their name."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 培训期数
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的公益培训班数量
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写明统计范围和计算方法，例如“实际出勤人次÷应出勤人次×100%”。",
            .en = "Say what is counted and how, such as “实际出勤人次÷应出勤人次×100%” (attendance ÷ enrolment)."},
};

}  // namespace

const Rule description_repeats_name{&record, check};

}  // namespace budgetlint
