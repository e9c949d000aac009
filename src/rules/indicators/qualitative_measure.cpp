#include <algorithm>
#include <array>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

namespace kind = model::choices::kind;

struct Wanted {
  const model::Choice* kind;
  std::string_view example;
};

/// The kinds that want a number, with one that would do. Timeliness has a rule of its own.
const std::array kinds_with_numbers{Wanted{&kind::quantity, "≥40期"}, Wanted{&kind::quality, "≥95%"},
                                    Wanted{&kind::cost, "≤0.3万元"}, Wanted{&kind::economic_cost, "≤0.3万元"}};

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const auto* const wanted = std::find_if(kinds_with_numbers.begin(), kinds_with_numbers.end(),
                                          [&](const Wanted& each) { return is_kind(indicator, *each.kind); });
  if (wanted == kinds_with_numbers.end()) return;
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (target->form != TargetForm::words) return context.passed();
  const std::string_view written = indicator.target->text();
  context
      .report(project, indicator.target->place(),
              {.zh = "{}要用数字衡量，“{}”无法核对", .en = "an indicator of {} wants a number; “{}” cannot be checked"},
              Text{.zh = wanted->kind->zh, .en = wanted->kind->en}, written)
      .advise({.zh = "改成可以统计的数，例如“{}”", .en = "write a figure that can be counted, such as “{}”"},
              wanted->example)
      .data("target", std::string(written));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL507",
    .name = "qualitative-measure",
    .severity = Severity::warning,
    .title = {.zh = "应当量化的指标用了文字", .en = "Words where a number is wanted"},
    .summary = {.zh = "数量、质量、成本指标的指标值要用数字。",
                .en = "Indicators of quantity, quality and cost have a number for a target."},
    .rationale =
        {.zh = "产出是可以统计的；“成效明显”一类的话，完成与否全凭各人说。时效指标由 BL705 检查。",
         .en =
             "Outputs can be counted; whether effects are “evident” is anybody's opinion. Timeliness is looked at by BL705."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：质量指标“成效明显”。",
               .en = "A published table of 2024: a quality target of 成效明显."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 教材印制情况
    指标值: 质量良好
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 教材印制合格率
    指标值: ≥98%
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "换成比率、数量或金额，例如“合格率 ≥95%”。",
            .en = "Write a rate, a count or an amount, such as a pass rate of ≥95%."},
};

}  // namespace

const Rule qualitative_measure{&record, check};

}  // namespace budgetlint
