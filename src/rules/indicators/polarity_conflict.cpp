#include "rules/families.hpp"
#include "rules/indicators/polarity.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

constexpr Text no_limit{.zh = "指标值没有上限或下限", .en = "the target sets no limit"};
constexpr Text no_polarity{.zh = "从名称看不出越多越好还是越少越好",
                           .en = "the name does not say whether more or less is better"};

enum class Limit : std::uint8_t { none, lower, upper };

Limit limit_of(const TargetValue& target) {
  switch (target.comparison) {
    case Comparison::at_least:
    case Comparison::more_than:
      return Limit::lower;
    case Comparison::at_most:
    case Comparison::less_than:
      return Limit::upper;
    case Comparison::equal:
      break;
  }
  return Limit::none;
}

void report_conflict(RuleContext& context, const model::Project& project, const model::Indicator& indicator,
                     const Polarity& polarity) {
  const model::Place place = indicator.target->at(indicator.target->value().comparator_span);
  const std::string_view written = indicator.target->text();
  Finding finding =
      polarity.less_is_better
          ? context.report(project, place,
                           {.zh = "“{}”越少越好，指标值“{}”却只设了下限",
                            .en = "of “{}” there should be little, yet the target “{}” sets only a floor"},
                           label(indicator), written)
          : context.report(project, place,
                           {.zh = "“{}”越高越好，指标值“{}”却只设了上限",
                            .en = "of “{}” there should be much, yet the target “{}” sets only a ceiling"},
                           label(indicator), written);
  finding
      .note(indicator.name->place.span, {.zh = "“{}”要求{}", .en = "“{}” asks for {}"}, polarity.word,
            polarity.less_is_better ? Text{.zh = "写上限", .en = "a ceiling"} : Text{.zh = "写下限", .en = "a floor"})
      .advise({.zh = "核对符号的方向：这里应当用“{}”", .en = "check which way the sign points: here it should be “{}”"},
              std::string_view(polarity.less_is_better ? "≤" : "≥"))
      .data("word", std::string(polarity.word))
      .data("target", std::string(written));
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (!is_numeric(*target)) return context.not_applicable(no_number);
  const Limit limit = limit_of(*target);
  if (limit == Limit::none) return context.not_applicable(no_limit);
  const std::optional<Polarity> polarity = polarity_of(indicator, *target);
  if (!polarity) return context.not_applicable(no_polarity);
  if (polarity->less_is_better == (limit == Limit::upper)) return context.passed();
  report_conflict(context, project, indicator, *polarity);
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL506",
    .name = "polarity-conflict",
    .severity = Severity::warning,
    .title = {.zh = "符号方向相反", .en = "The sign points the wrong way"},
    .summary =
        {.zh = "差错、故障、投诉等越少越好的指标不用 ≥，合格、满意、及时等越高越好的指标不用 ≤。",
         .en =
             "What there should be little of (errors, faults, complaints) takes no ≥; what there should be much of (passes, satisfaction, punctuality) takes no ≤."},
    .rationale =
        {.zh = "方向写反，做得越差反而越算完成。“不合格”一类否定的说法和“投诉处理率”一类说的是处理的，不作检查。",
         .en =
             "With the sign the wrong way round the worse the work the better the result. Negated words (不合格) and those about mending (投诉处理率) are not looked at."},
    .origin = Origin::practice,
    .source = {.zh = "绩效目标审核的通行做法。", .en = "What reviewers of performance goals ask for."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 教材印制差错率
    指标值: ≥1%
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 教材印制差错率
    指标值: ≤1%
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "改正比较符号。", .en = "Turn the sign round."},
};

}  // namespace

const Rule polarity_conflict{&record, check};

}  // namespace budgetlint
