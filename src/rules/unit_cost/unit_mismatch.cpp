#include <algorithm>
#include <optional>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/unit_cost/cost_reading.hpp"
#include "rules/unit_cost/cost_words.hpp"
#include "rules/unit_cost/working.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr Text no_unit_stated{.zh = "名称和描述没有写金额单位", .en = "name and description state no unit of money"};
constexpr Text no_money_target{.zh = "指标值不是金额", .en = "the target is not in money"};

/// Whether a unit is at its end: （元） 元/台 单位：元，
bool ends_there(std::string_view rest) {
  return rest.empty() || std::string_view(")/,;").find(rest.front()) != std::string_view::npos ||
         rest.starts_with("、") || rest.starts_with("。") || rest.starts_with("每");
}

/// The unit of money that a name or description states in brackets, after 单位: or before a slash; 元 in other words,
/// such as 多元, is none.
const Unit* stated_unit(const std::optional<model::LocatedText>& text) {
  if (!text) return nullptr;
  const std::string plain = plain_text(text->value);
  for (std::size_t at = 0; at < plain.size(); at += decode_utf8(plain, at).value_or(CodePoint{0, 1}).size) {
    const std::string_view rest = std::string_view(plain).substr(at);
    const Unit* const unit = unit_at_start(rest);
    if (unit == nullptr || unit->dimension != Dimension::money) continue;
    const std::string_view before = std::string_view(plain).substr(0, at);
    const std::string_view after = rest.substr(unit->name.size());
    const bool announced = before.ends_with('(') || before.ends_with("单位:") || after.starts_with('/');
    if (announced && ends_there(after)) return unit;
  }
  return nullptr;
}

void check_indicator(RuleContext& context, const model::Project& project, const model::Indicator& indicator) {
  const Unit* const in_name = stated_unit(indicator.name);
  const Unit* const stated = in_name != nullptr ? in_name : stated_unit(indicator.description);
  if (stated == nullptr) return context.not_applicable(no_unit_stated);
  const TargetValue* const target = target_of(indicator);
  const auto power = target == nullptr ? std::nullopt : money_power(*target);
  if (!power) return context.not_applicable(no_money_target);
  if (*power == stated->power_of_ten) return context.passed();
  const Span unit = target->flags.bare_wan ? target->scale_span : target->unit_span;
  const model::LocatedText& source = in_name != nullptr ? *indicator.name : *indicator.description;
  context
      .report(project, indicator.target->at(unit),
              {.zh = "{}写的单位是“{}”，指标值写的是“{}”", .en = "the {} states “{}”, the target is in “{}”"},
              in_name != nullptr ? Text{.zh = "名称", .en = "name"} : Text{.zh = "描述", .en = "description"},
              stated->name, money_name(*power))
      .note(source.place.span, {.zh = "这里写“{}”", .en = "“{}” here"}, stated->name)
      .data("stated", std::string(stated->name))
      .data("written", std::string(money_name(*power)));
}

void check(RuleContext& context) {
  for_each_indicator(context.document(), [&](const model::Project& project, const model::Indicator& indicator) {
    check_indicator(context, project, indicator);
  });
}

constexpr RuleRecord record{
    .id = "BL406",
    .name = "unit-mismatch",
    .severity = Severity::warning,
    .title = {.zh = "金额单位前后不一", .en = "Units of money differ"},
    .summary = {.zh = "名称或描述写明的金额单位应与指标值的单位相同。",
                .en = "The unit of money that a name or description states should be that of the target."},
    .rationale = {.zh = "名称写元、指标值写万元，看的人不知道信哪个，差一万倍。",
                  .en = "With 元 in the name and 万元 in the target nobody knows which to believe: they are a factor "
                        "of 10,000 apart."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：“单位购置成本（元/台、件、套）”的指标值为“≤0.09万元”。",
               .en = "A published table of 2024: ≤0.09万元 for 单位购置成本（元/台、件、套）."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 全年总成本（元）, 指标值: ≤9.00万元, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 全年总成本（万元）, 指标值: ≤9.00万元, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "统一单位，并核对数字是按哪个单位写的。",
            .en = "Use one unit, and check in which the number was written."},
};

}  // namespace

const Rule unit_mismatch{&record, check};

}  // namespace budgetlint
