#include <algorithm>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "text/half_width.hpp"

namespace budgetlint {
namespace {

bool has_formula(std::string_view description) {
  const std::string plain = to_half_width(description);
  return std::any_of(lexicon::formula_words.begin(), lexicon::formula_words.end(),
                     [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

/// A number in % or ‰, or of something that is called a rate.
bool states_rate(const model::Indicator& indicator, const TargetValue& target) {
  return is_rate(target) || (is_numeric(target) && indicator.name && indicator.name->value.ends_with("率"));
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (!states_rate(indicator, *target)) return context.not_applicable(no_rate);
  if (!indicator.description) return context.not_applicable(no_description);
  if (has_formula(indicator.description->value)) return context.passed();
  context.report(project, indicator.description->place,
                 {.zh = "“{}”是比率，描述里没有写明怎样计算",
                  .en = "“{}” is a rate, but its description does not say what is divided by what"},
                 label(indicator));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL517",
    .name = "rate-without-formula",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "比率没有算式", .en = "Rate without a formula"},
    .summary = {.zh = "指标值是百分比的，描述里应写明用什么除以什么。",
                .en = "Where the target is a percentage, the description should say what is divided by what."},
    .rationale = {.zh = "分子、分母不写明，同一个率可以算出不同的结果。",
                  .en = "As long as numerator and denominator are not given, one rate has many results."},
    .origin = Origin::practice,
    .source = {.zh = "审核惯例。", .en = "Practice of reviewers."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    绩效指标描述: 学员按时参加培训的情况
    指标值: ≥85%
    指标值确定依据: 根据培训管理办法
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 学员出勤率
    绩效指标描述: 实际出勤人次÷应出勤人次×100%
    指标值: ≥85%
    指标值确定依据: 根据培训管理办法
)",
    .fix = {.zh = "写成“……÷……×100%”，或“……占……的比例”。",
            .en = "Write “… ÷ … × 100%”, or “……占……的比例” (the share of … in …)."},
};

}  // namespace

const Rule rate_without_formula{&record, check};

}  // namespace budgetlint
