#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/unit_cost/cost_reading.hpp"

namespace budgetlint {
namespace {

constexpr Text no_money_target{.zh = "指标值不是金额", .en = "the target is not in money"};
constexpr Text maybe_no_money{.zh = "看不出指标值是金额", .en = "nothing says that the target is in money"};

void report(RuleContext& context, const model::Project& project, const model::Target& target) {
  const Span scale = target.value().scale_span;
  const std::string word = target.text().substr(scale.begin, scale.size());
  const model::Place place = target.at(scale);
  Finding finding =
      context.report(project, place, {.zh = "“{}”后面没有写“元”", .en = "“{}” has no “元” after it"}, word);
  finding.data("written", word);
  // Where the file spells the target otherwise there is no exact place for the missing word.
  if (context.written(place.span) != word) return;
  finding.suggest(Safety::safe, {{{place.span.end, place.span.end}, "元"}},
                  {.zh = "补写为“{}元”", .en = "write “{}元”"}, word);
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr || !money_power(*target)) return context.not_applicable(no_money_target);
  if (!target->flags.bare_wan) return context.passed();
  if (!means_money(indicator)) return context.not_applicable(maybe_no_money);
  report(context, project, *indicator.target);
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL407",
    .name = "bare-wan",
    .severity = Severity::warning,
    .title = {.zh = "“万”后面缺“元”", .en = "An amount in 万 without 元"},
    .summary = {.zh = "金额写到“万”“亿”的，后面应写“元”。", .en = "An amount in 万 or 亿 should say 万元 or 亿元."},
    .rationale = {.zh = "只写“万”，看不出是万元、万人还是万次。",
                  .en = "The word 万 alone does not say whether ten thousand yuan, people or times are meant."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：“≤0.07万”“≤266.66万”。",
               .en = "A published table of 2024: ≤0.07万, ≤266.66万."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每月授课成本, 指标值: ≤0.75万, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每月授课成本, 指标值: ≤0.75万元, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "在“万”后面补上“元”。", .en = "Write 万元."},
};

}  // namespace

const Rule bare_wan{&record, check};

}  // namespace budgetlint
