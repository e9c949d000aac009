#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (!target->flags.open_ended) return context.passed();
  const model::Place place = indicator.target->at(target->open_span);
  const std::string_view open_words = context.written(place.span);
  context
      .report(project, place,
              {.zh = "指标值写了“{}”，没有说定，完成与否无法核对",
               .en = "“{}” leaves the target open: nobody can tell whether it is met"},
              open_words)
      .data("words", std::string(open_words));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL512",
    .name = "open-ended-target",
    .severity = Severity::note,
    .title = {.zh = "指标值没有说定", .en = "Open-ended target"},
    .summary = {.zh = "指标值里不宜有“等”“若干”“左右”“余”“XX”一类没有说定的字眼。",
                .en = "A target should have no words that leave it open, such as 等 (etc.), 若干 (some), 左右 (about), "
                      "余 (odd) or XX."},
    .rationale = {.zh = "年终自评时要拿完成数同指标值比；指标值没有说定，比不出完成没有。",
                  .en = "At the end of the year the result is held against the target; one that is left open cannot "
                        "be compared with anything."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：“≥100台/件/套等”。",
               .en = "A published table of 2024: ≥100台/件/套等."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 汇报演出场次
    绩效指标描述: 年度内学员登台的汇报演出数量
    指标值: 12场左右
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 汇报演出场次
    绩效指标描述: 年度内学员登台的汇报演出数量
    指标值: ≥12场
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "删去没有说定的字眼，写明确切的数和单位。",
            .en = "Leave the open words out; give a definite number and its unit."},
};

}  // namespace

const Rule open_ended_target{&record, check};

}  // namespace budgetlint
