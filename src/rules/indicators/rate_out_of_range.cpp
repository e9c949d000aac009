#include <array>
#include <optional>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {
namespace {

constexpr Parameter unbounded_rates{
    .name = "unbounded_rates",
    .help = {.zh = "名称或描述中有这些词的指标可以超过 100%，不作检查。",
             .en = "Indicators whose name or description has one of these words may pass 100% and are not looked at."},
    .words = lexicon::unbounded_rates,
    .is_words = true};
constexpr std::array parameters{&unbounded_rates};

constexpr Text may_pass{.zh = "这类比率可以超过 100%", .en = "a rate of this sort may pass 100%"};

using Fault = Message<std::string_view>;

/// What is wrong with the rate, said of the target as written.
std::optional<Fault> fault_of(const TargetValue& rate, bool may_be_negative) {
  const Decimal whole = Decimal::whole(1);
  const Decimal share = share_of_whole(rate, rate.number);
  if (share > whole || (rate.upper && share_of_whole(rate, *rate.upper) > whole)) {
    return Fault{.zh = "“{}”超过 100%：部分不会多于整体",
                 .en = "“{}” is above 100%: a part is never more than the whole"};
  }
  if (share == whole && rate.comparison == Comparison::at_least) {
    return Fault{.zh = "“{}”：比率最高 100%，写“≥”等于要求正好 100%",
                 .en = "“{}”: a rate is at most 100%, so that “≥” asks for exactly 100%"};
  }
  if (share == whole && rate.comparison == Comparison::more_than) {
    return Fault{.zh = "“{}”不可能达到：比率最高 100%", .en = "“{}” cannot be met: a rate is at most 100%"};
  }
  const bool below_zero = share.sign() < 0 || (share.sign() == 0 && rate.comparison == Comparison::less_than);
  if (below_zero && !may_be_negative) {
    return Fault{.zh = "“{}”低于 0：比率不会是负数", .en = "“{}” is below 0: a rate is never negative"};
  }
  return std::nullopt;
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (!is_rate(*target)) return context.not_applicable(no_rate);
  if (speaks_of(indicator, context.words(unbounded_rates))) return context.not_applicable(may_pass);
  const bool may_be_negative = target->form == TargetForm::range || speaks_of(indicator, lexicon::signed_figures);
  const std::optional<Fault> fault = fault_of(*target, may_be_negative);
  if (!fault) return context.passed();
  const std::string_view written = indicator.target->text();
  context.report(project, indicator.target->place(), *fault, written)
      .advise({.zh = "写成能达到的比率，例如“=100%”“≥95%”；若确实可以超过 100%，请在名称中写明是增长率、完成率等",
               .en =
                   "write a rate that can be reached, such as “=100%” or “≥95%”; if it may pass 100%, let the name say "
                   "that it is one of growth (增长率), completion (完成率) or the like"})
      .data("target", std::string(written));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL504",
    .name = "rate-out-of-range",
    .severity = Severity::warning,
    .title = {.zh = "比率超出范围", .en = "Rate out of range"},
    .summary =
        {.zh = "比率的指标值应在 0 至 100% 之间；≥100% 应写成 =100%。增长率、完成率等可以超过 100% 的除外。",
         .en =
             "The target of a rate lies between 0 and 100%; ≥100% is written =100%. Rates that may pass 100%, as of growth or completion, are excepted."},
    .rationale =
        {.zh = "部分占整体的比率不会超过 100%，也不会是负数。≥100% 只有正好 100% 才算完成，多半是随手写的。",
         .en =
             "A part is never more than the whole nor less than nothing. ≥100% is met by exactly 100% alone and is mostly written without thought."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：房屋验收合格率“≥100%”。",
               .en = "A published table of 2024: a pass rate of ≥100%."},
    .formula =
        {.zh =
             "0 ≤ 比率 ≤ 100%；写“≥100%”“>100%”“<0”的也报。名称或描述有 unbounded_rates 中的词的不查；增减、偏差一类可以为负的，以及写成范围的，不查 0 以下。",
         .en =
             "0 ≤ rate ≤ 100%; ≥100%, >100% and <0 are reported too. Not for indicators that speak of unbounded_rates; not below 0 for ranges and for changes and deviations, which may be negative."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 教材印制合格率
    指标值: ≥100%
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 教材印制合格率
    指标值: =100%
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写成“=100%”，或按实际能达到的程度写低一些。",
            .en = "Write “=100%”, or a lower rate that can be reached."},
    .parameters = parameters,
};

}  // namespace

const Rule rate_out_of_range{&record, check};

}  // namespace budgetlint
