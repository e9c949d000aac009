#include <algorithm>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/same_words.hpp"

namespace budgetlint {
namespace {

/// Whether a ground that only says "as always" is all that is left after the prefixes.
bool is_weak(std::string_view basis) {
  const auto& bases = lexicon::weak_bases;
  const auto& prefixes = lexicon::weak_basis_prefixes;
  while (std::find(bases.begin(), bases.end(), basis) == bases.end()) {
    const auto* const prefix = std::find_if(prefixes.begin(), prefixes.end(),
                                            [&](std::string_view candidate) { return basis.starts_with(candidate); });
    if (prefix == prefixes.end()) return false;
    basis.remove_prefix(prefix->size());
  }
  return true;
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    if (!indicator.basis) return context.not_applicable({.zh = "没有指标值确定依据", .en = "no basis is given"});
    const auto& [basis, place] = *indicator.basis;
    if (!is_weak(words_of(basis))) return context.passed();
    context
        .report(
            project, place,
            {.zh = "只以“{}”为依据，看不出指标值是怎样定的", .en = "“{}” alone does not show how the target was set"},
            basis)
        .data("basis", std::string(basis));
  });
}

constexpr RuleRecord record{
    .id = "BL519",
    .name = "weak-basis",
    .severity = Severity::note,
    .title = {.zh = "确定依据薄弱", .en = "Weak basis"},
    .summary = {.zh = "指标值的依据不宜只是“惯例”“经验”“历史标准”一类的话。",
                .en =
                    "A target should rest on more than 惯例 (custom), 经验 (experience) or 历史标准 (past standards)."},
    .rationale = {.zh = "惯例和经验查不到出处，审核的人无法核对指标值定得高还是低。",
                  .en = "Custom and experience cannot be looked up, so nobody can judge whether the target is too high "
                        "or too low."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：65 个指标中 25 个只写了惯例、经验或历史标准。",
               .en = "Published tables of 2024: of 65 indicators, 25 give nothing but custom, experience or past "
                     "standards."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的公益培训班数量
    指标值: ≥40期
    指标值确定依据: 根据往年工作经验
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    绩效指标描述: 年度内实际开办的公益培训班数量
    指标值: ≥40期
    指标值确定依据: 2021至2023年年均开办41期
)",
    .fix = {.zh = "写明文件、计划、合同、行业标准，或往年的具体数据。",
            .en = "Name the document, plan, contract or standard, or give the figures of past years."},
};

}  // namespace

const Rule weak_basis{&record, check};

}  // namespace budgetlint
