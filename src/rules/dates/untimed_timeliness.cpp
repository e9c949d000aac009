#include <algorithm>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/words_in.hpp"

namespace budgetlint {
namespace {

bool has_dimension(const std::vector<TargetUnit>& units, Dimension dimension) {
  return std::any_of(units.begin(), units.end(), [&](const TargetUnit& unit) { return unit.dimension == dimension; });
}

/// Why a target under 时效 cannot be judged, mostly because another rule speaks of it; nothing where it can.
std::optional<Text> obstacle(const TargetValue& target) {
  if (target.form == TargetForm::unparsed) {
    return Text{.zh = "指标值没有读懂（见 BL522）", .en = "the target is not understood (see BL522)"};
  }
  if (target.form == TargetForm::placeholder && target.flags.open_ended) {
    return Text{.zh = "数值待填（见 BL512）", .en = "its number is left open (see BL512)"};
  }
  const bool number = is_numeric(target);
  if (number && target.units.empty()) {
    return Text{.zh = "数值没有单位（见 BL510）", .en = "its number has no unit (see BL510)"};
  }
  if (number && has_dimension(target.units, Dimension::other) && target.units.front().known == nullptr) {
    return Text{.zh = "不认识的计量单位", .en = "its unit is not known"};
  }
  return std::nullopt;
}

/// Whether a target names a time: a date, a duration, a rhythm (每月1次), a rate of what is done in time, or a word
/// such as 当日.
bool names_a_time(const model::Indicator& indicator) {
  const TargetValue& target = indicator.target->value();
  switch (target.form) {
    case TargetForm::date:
      return true;
    case TargetForm::quantity:
    case TargetForm::range:
      if (has_dimension(target.units, Dimension::duration) || has_dimension(target.per, Dimension::duration))
        return true;
      return has_dimension(target.units, Dimension::ratio) && speaks_of(indicator, lexicon::in_time);
    default:
      return has_any(target.words, lexicon::times);
  }
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  if (const auto reason = obstacle(indicator.target->value())) return context.not_applicable(*reason);
  if (names_a_time(indicator)) return context.passed();
  context
      .report(project, indicator.target->place(),
              {.zh = "时效指标的指标值“{}”没有写时间", .en = "the timeliness target “{}” names no time"},
              indicator.target->text())
      .advise({.zh = "写日期（2024年6月30日前）、期限（≤5天）或及时率（≥95%）",
               .en = "write a date (2024年6月30日前), a time limit (≤5天) or a rate of what is done in time (≥95%)"});
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    if (is_kind(indicator, model::choices::kind::timeliness) && indicator.target) {
      check_indicator(context, project, indicator);
    }
  });
}

constexpr RuleRecord record{
    .id = "BL705",
    .name = "untimed-timeliness",
    .severity = Severity::warning,
    .title = {.zh = "时效指标没有时间", .en = "Timeliness without a time"},
    .summary = {.zh = "时效指标的指标值应是日期、期限，或者及时率一类的比率。",
                .en =
                    "The target of a timeliness indicator should be a date, a time limit, or a rate of what is done in "
                    "time."},
    .rationale = {.zh = "“及时完成”“按计划进行”没有说到什么时候，年底无法判断是否做到。",
                  .en = "Words such as \"promptly\" do not say when, so nobody can tell at the end of the year whether "
                        "it was done."},
    .origin = Origin::practice,
    .source = {.zh = "绩效目标审核的通行做法：时效指标要能用时间衡量。",
               .en = "What reviewers ask for: timeliness is measured in time."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 及时完成
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 时效指标
    三级指标: 培训结束时间
    绩效指标描述: 最后一个培训班结业的日期
    指标值: 2024年12月20日前
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写明日期（2024年6月30日前）、期限（≤5天）或及时率（≥95%）。",
            .en = "Name a date (2024年6月30日前), a time limit (≤5天) or a rate (≥95%)."},
};

}  // namespace

const Rule untimed_timeliness{&record, check};

}  // namespace budgetlint
