#include <algorithm>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {
namespace {

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (target->form != TargetForm::words) return context.not_applicable(no_words);
  const auto& complaints = lexicon::complaints;
  if (std::find(complaints.begin(), complaints.end(), target->words) == complaints.end()) return context.passed();
  context
      .report(project, indicator.target->place(),
              {.zh = "“{}”说的是不足，不是要达到的目标", .en = "“{}” tells of a shortcoming, not of a goal"},
              target->words)
      .data("target", target->words);
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL509",
    .name = "deficient-target",
    .severity = Severity::warning,
    .title = {.zh = "指标值写成了不足", .en = "A complaint for a target"},
    .summary =
        {.zh = "指标值要写达到什么程度，不写“有待提高”“待完善”“一般”。",
         .en =
             "A target says what is to be reached, not that something leaves to be desired (有待提高, 待完善, 一般)."},
    .rationale =
        {.zh = "“有待提高”是对现状的评价；照字面完成，就是年底仍然有待提高。",
         .en =
             "It describes the present state; taken literally, it would be met if things were still as bad at the end of the year."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：“有待提高”。", .en = "A published table of 2024: 有待提高."},
    .bad = R"(绩效指标:
  - 一级指标: 效益指标
    二级指标: 可持续影响指标
    三级指标: 群众文化活动参与情况
    指标值: 有待提高
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 效益指标
    二级指标: 可持续影响指标
    三级指标: 群众文化活动参与情况
    指标值: 明显提高
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写要达到的程度或数值，例如“明显提高”“≥90%”。",
            .en = "Write the degree or figure to reach, such as “明显提高” or “≥90%”."},
};

}  // namespace

const Rule deficient_target{&record, check};

}  // namespace budgetlint
