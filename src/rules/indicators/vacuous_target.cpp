#include <optional>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {
namespace {

constexpr Text no_bounds{.zh = "指标值是约数或前后颠倒的范围", .en = "the target is approximate or a reversed range"};
constexpr Text beyond_range{.zh = "比率不在 0 至 100% 之间", .en = "the rate is not between 0 and 100%"};

bool lies_within_range(const TargetValue& rate) {
  const auto inside = [&](const Decimal& number) {
    return number.sign() >= 0 && share_of_whole(rate, number) <= Decimal::whole(1);
  };
  return inside(rate.number) && (!rate.upper || inside(*rate.upper));
}

/// Whether the figure may be below 0: 度 and ℃ may.
bool may_be_negative(const model::Indicator& indicator, const TargetValue& target) {
  const bool degrees = !target.units.empty() && target.units.front().known != nullptr &&
                       (target.units.front().canonical() == "度" || target.units.front().canonical() == "℃");
  return degrees || speaks_of(indicator, lexicon::signed_figures);
}

/// Whether every value that the figure can have meets the target.
bool is_vacuous(const model::Indicator& indicator, const TargetValue& target, const Interval& allowed) {
  const auto& low = allowed.low();
  if (low && may_be_negative(indicator, target)) return false;
  if (low && (low->value.sign() > 0 || (low->value.sign() == 0 && low->open))) return false;
  const auto& high = allowed.high();
  if (!high) return true;
  if (!is_rate(target) || high->open || speaks_of(indicator, lexicon::unbounded_rates)) return false;
  return share_of_whole(target, high->value) == Decimal::whole(1);
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const TargetValue* const target = target_of(indicator);
  if (target == nullptr) return context.not_applicable(no_target);
  if (!is_numeric(*target)) return context.not_applicable(no_number);
  if (is_rate(*target) && !lies_within_range(*target)) return context.not_applicable(beyond_range);
  const Interval allowed = bounds(*target, Reading::exact);
  if (!allowed.low() && !allowed.high()) return context.not_applicable(no_bounds);
  if (!is_vacuous(indicator, *target, allowed)) return context.passed();
  const std::string_view written = indicator.target->text();
  context
      .report(project, indicator.target->place(),
              {.zh = "“{}”总是成立，不做任何事也算完成", .en = "“{}” always holds: it is met by doing nothing at all"},
              written)
      .data("target", std::string(written));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL505",
    .name = "vacuous-target",
    .severity = Severity::warning,
    .title = {.zh = "指标值没有约束", .en = "A target that always holds"},
    .summary = {.zh = "“≥0”“≤100%”一类总是成立的指标值等于没有指标。",
                .en = "A target such as ≥0 or ≤100% of a rate always holds and is none."},
    .rationale = {.zh = "无论做得怎样都能完成的指标，既不能引导工作，也不能用来评价。",
                  .en = "What is met however badly the work is done can neither guide nor judge it."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：数量不小于 0，比率不大于 100%。",
               .en = "Arithmetic: a quantity is at least 0, a rate at most 100%."},
    .formula =
        {.zh = "指标值允许的范围包含该指标可能取的一切值，就报：数量为 ≥ 0，比率为 0 到 100%。",
         .en =
             "Reported where the target allows every value that there can be: of a quantity all from 0 up, of a rate all from 0 to 100%."},
    .bad = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    指标值: ≥0期
    指标值确定依据: 根据部门工作计划
)",
    .good = R"(绩效指标:
  - 一级指标: 产出指标
    二级指标: 数量指标
    三级指标: 培训期数
    指标值: ≥40期
    指标值确定依据: 根据部门工作计划
)",
    .fix = {.zh = "写出要达到的数；指标越小越好的，写上限，例如“≤1%”。",
            .en = "Write the figure to reach; where less is better, an upper limit such as “≤1%”."},
};

}  // namespace

const Rule vacuous_target{&record, check};

}  // namespace budgetlint
