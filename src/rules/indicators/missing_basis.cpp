#include <algorithm>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/same_words.hpp"

namespace budgetlint {
namespace {

/// Whether the cell is filled in with nothing but a dash or 无.
bool says_nothing(std::string_view basis) {
  const std::string words = words_of(basis);
  const auto& none = lexicon::no_basis;
  return words.empty() || std::find(none.begin(), none.end(), words) != none.end();
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    if (indicator.basis && !says_nothing(indicator.basis->value)) return context.passed();
    context.report(project, indicator.basis ? indicator.basis->place : indicator.place,
                   {.zh = "指标“{}”没有写指标值确定依据", .en = "no basis is given for the target of “{}”"},
                   label(indicator));
  });
}

constexpr RuleRecord record{
    .id = "BL520",
    .name = "missing-basis",
    .severity = Severity::warning,
    .title = {.zh = "没有确定依据", .en = "Missing basis"},
    .summary = {.zh = "每个指标都应写明指标值是根据什么确定的。",
                .en = "Each indicator should say what its target rests on."},
    .rationale = {.zh = "没有依据，审核的人无法判断指标值定得是否合理，只能退回补充。",
                  .en = "Without a basis nobody can judge whether the target is sound; reviewers send it back."},
    .origin = Origin::form,
    .source = {.zh = "表样：每个指标都有“指标值确定依据”一栏。",
               .en = "The form: each indicator has a column for the basis of its target."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的公益培训班数量
    指标值: ≥40期
    指标值确定依据:
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的公益培训班数量
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写明文件、计划、合同、行业标准，或往年的具体数据。",
            .en = "Name the document, plan, contract or standard, or give the figures of past years."},
};

}  // namespace

const Rule missing_basis{&record, check};

}  // namespace budgetlint
