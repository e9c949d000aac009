#include <map>
#include <string>
#include <tuple>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/project_code.hpp"
#include "rules/shared/same_words.hpp"
#include "text/half_width.hpp"

namespace budgetlint {
namespace {

using Key = std::tuple<std::string_view, std::string, std::string>;  // kind, name, target

Key key_of(const model::Indicator& indicator) {
  return {indicator.kind->value->en, words_of(indicator.name->value),
          without_blanks(to_half_width(indicator.target->text()))};
}

void check_project(RuleContext& context, const model::Project& project) {
  std::map<Key, const model::Indicator*> first_by_key;
  for (const model::Indicator& indicator : project.indicators) {
    if (!indicator.kind || !indicator.name || !indicator.target) {
      context.not_applicable({.zh = "没有二级指标、名称或指标值", .en = "kind, name or target is missing"});
      continue;
    }
    const auto [entry, is_first] = first_by_key.emplace(key_of(indicator), &indicator);
    if (is_first) {
      context.passed();
      continue;
    }
    context
        .report(project, indicator.name->place,
                {.zh = "指标“{}”重复：二级指标、名称和指标值都与前面的相同",
                 .en = "the indicator “{}” is there twice: kind, name and target are those of an earlier one"},
                indicator.name->value)
        .note(entry->second->name->place.span, {.zh = "首次出现在这里", .en = "first used here"});
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL518",
    .name = "duplicate-indicator",
    .severity = Severity::warning,
    .title = {.zh = "指标重复", .en = "Duplicate indicator"},
    .summary = {.zh = "同一项目里，不应有二级指标、名称和指标值都相同的指标。",
                .en = "Within a project, no two indicators should have the same kind, name and target."},
    .rationale = {.zh = "重复的指标不增加任何内容，多半是复制后忘了修改。",
                  .en = "A second one says nothing new; mostly it was copied and then not changed."},
    .origin = Origin::practice,
    .source = {.zh = "审核惯例。", .en = "Practice of reviewers."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的书法培训班数量
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的舞蹈培训班数量
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 书法培训期数
    绩效指标描述: 年度内实际开办的书法培训班数量
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 舞蹈培训期数
    绩效指标描述: 年度内实际开办的舞蹈培训班数量
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "删去重复的指标，或在名称里写明区别。",
            .en = "Delete the duplicate, or say in the names how the two differ."},
};

}  // namespace

const Rule duplicate_indicator{&record, check};

}  // namespace budgetlint
