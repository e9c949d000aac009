#include <string>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    const TargetValue* const value = target_of(indicator);
    if (value == nullptr) return context.not_applicable(no_target);
    if (value->form != TargetForm::unparsed) return context.passed();
    const std::string& text = indicator.target->text();
    context
        .report(project, indicator.target->place(),
                {.zh = "读不懂指标值“{}”，凡是要用到它的检查都没有做",
                 .en = "the target “{}” is not understood: no check that needs it was made"},
                text)
        .data("target", text);
  });
}

constexpr RuleRecord record{
    .id = "BL522",
    .name = "unparsed-target",
    .severity = Severity::note,
    .title = {.zh = "读不懂的指标值", .en = "Target not understood"},
    .summary = {.zh = "指标值里有数字，但不是一个数、一个范围或一个日期。",
                .en = "The target has a number in it, but is no single number, range or date."},
    .rationale = {.zh = "这样的指标值不参加任何核算；一栏里写了几件事的，年终自评也难说算不算完成。",
                  .en = "Such a target takes part in no calculation; one that says several things at once is also hard "
                        "to assess at the end of the year."},
    .origin = Origin::practice,
    .source = {.zh = "本工具能读懂的写法。", .en = "What this tool can read."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的公益培训班数量
    指标值: 书法20期加舞蹈20期
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
    .fix = {.zh = "一个指标只写一个值：比较符号、数、单位；几件事分成几个指标。",
            .en = "State one value only: sign, number, unit; make several indicators of several matters."},
};

}  // namespace

const Rule unparsed_target{&record, check};

}  // namespace budgetlint
