#include <algorithm>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {
namespace {

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  if (!belongs_to(indicator, model::choices::category::benefit)) return;
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (target->form != TargetForm::words) return context.not_applicable(no_words);
  const auto& bare = lexicon::bare_outcomes;
  if (std::find(bare.begin(), bare.end(), target->words) == bare.end()) return context.passed();
  context
      .report(project, indicator.target->place(),
              {.zh = "只写“{}”，没有写多少、同什么比", .en = "“{}” alone says neither how much nor compared with what"},
              target->words)
      .advise(
          {.zh =
               "写明同什么比、变多少，例如名称写“参与人次比上年增长率”，指标值写“≥5%”；难以量化的，写明程度，例如“有效{}”",
           .en =
               "say compared with what and by how much, such as “≥5%” for a rate of growth over last year (比上年增长率); "
               "where that cannot be measured, at least to what degree, such as “有效{}”"},
          target->words)
      .data("target", target->words);
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL508",
    .name = "vague-outcome",
    .severity = Severity::note,
    .title = {.zh = "效益没有比较的基准", .en = "An outcome with nothing to compare with"},
    .summary = {.zh = "效益指标的指标值不宜只写“提升”“提高”“降低”。",
                .en = "The target of a benefit should not be a bare 提升, 提高 (raise) or 降低 (lower)."},
    .rationale = {.zh = "只有方向，没有幅度和基准，年终无从判断完成没有。",
                  .en = "A direction without extent and basis cannot be judged at the end of the year."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：三处只写“提升”“降低”“提高”。",
               .en = "A published table of 2024 has three."},
    .bad = R"(绩效指标:
  - 一级指标: 效益指标
    二级指标: 社会效益指标
    三级指标: 群众文化活动参与情况
    指标值: 提升
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 效益指标
    二级指标: 社会效益指标
    三级指标: 群众文化活动参与人次增长率
    指标值: ≥5%
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写明比什么、提高或降低多少。", .en = "Say compared with what, and by how much."},
};

}  // namespace

const Rule vague_outcome{&record, check};

}  // namespace budgetlint
