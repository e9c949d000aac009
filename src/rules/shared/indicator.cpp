#include "rules/shared/indicator.hpp"

#include <string>

#include "num/unit.hpp"
#include "rules/shared/words_in.hpp"
#include "text/half_width.hpp"

namespace budgetlint {
namespace {

bool ends_with_unit(const std::optional<model::LocatedText>& text) {
  if (!text) return false;
  const std::string plain = to_half_width(text->value);
  const auto open = plain.rfind('(');
  if (open == std::string::npos || !plain.ends_with(')')) return false;
  std::string_view inside = std::string_view(plain).substr(open + 1);
  for (const std::string_view lead : {"单位", ":", "："}) {
    if (inside.starts_with(lead)) inside.remove_prefix(lead.size());
  }
  const Unit* const unit = unit_at_start(inside);
  if (unit == nullptr) return false;
  inside.remove_prefix(unit->name.size());
  return inside.starts_with(')') || inside.starts_with('/') || inside.starts_with("、");
}

}  // namespace

bool is_kind(const model::Indicator& indicator, const model::Choice& kind) {
  return indicator.kind && indicator.kind->value == &kind;
}

bool is_category(const model::Indicator& indicator, const model::Choice& category) {
  return indicator.category && indicator.category->value == &category;
}

bool belongs_to(const model::Indicator& indicator, const model::Choice& category) {
  return indicator.kind ? indicator.kind->value->under == &category : is_category(indicator, category);
}

bool is_cost(const model::Indicator& indicator) {
  return is_kind(indicator, model::choices::kind::cost) || belongs_to(indicator, model::choices::category::cost) ||
         is_category(indicator, model::choices::category::cost);
}

Text label(const model::Indicator& indicator) {
  if (!indicator.name) return {.zh = "未命名指标", .en = "unnamed indicator"};
  return {.zh = indicator.name->value, .en = indicator.name->value};
}

bool speaks_of(const model::Indicator& indicator, std::span<const std::string_view> words) {
  return has_any(indicator.name, words) || has_any(indicator.description, words);
}

bool names_unit(const model::Indicator& indicator) {
  return ends_with_unit(indicator.name) || ends_with_unit(indicator.description);
}

const TargetValue* target_of(const model::Indicator& indicator) {
  return indicator.target ? &indicator.target->value() : nullptr;
}

bool is_numeric(const TargetValue& target) {
  return target.form == TargetForm::quantity || target.form == TargetForm::range;
}

bool is_rate(const TargetValue& target) {
  return is_numeric(target) && !target.units.empty() && target.units.front().dimension == Dimension::ratio;
}

Decimal share_of_whole(const TargetValue& rate, const Decimal& number) {
  const int power = rate.scale + rate.units.front().known->power_of_ten;
  return number.scaled_by_power_of_ten(power).value_or(number);
}

}  // namespace budgetlint
