#pragma once

#include <span>
#include <string_view>

#include "model/choices.hpp"
#include "model/document.hpp"
#include "num/decimal.hpp"
#include "num/target.hpp"
#include "text/language.hpp"

/// What rules ask of an indicator and its target.
namespace budgetlint {

/// Calls `visit(project, indicator)` for every indicator, in the order of the document.
template <class Visit>
void for_each_indicator(const model::Document& document, Visit visit) {
  for (const model::Project& project : document.projects) {
    for (const model::Indicator& indicator : project.indicators) visit(project, indicator);
  }
}

/// Whether this kind (二级指标) is written.
bool is_kind(const model::Indicator& indicator, const model::Choice& kind);
/// Whether this category (一级指标) is written.
bool is_category(const model::Indicator& indicator, const model::Choice& category);
/// Whether it is of this category by its kind; where no kind is written, by its category.
bool belongs_to(const model::Indicator& indicator, const model::Choice& category);
/// Whether it is about cost in either place of the form: 产出指标 › 成本指标, or anything under 成本指标.
bool is_cost(const model::Indicator& indicator);

/// Its name for messages; of a nameless one words that say so. Views into the document.
Text label(const model::Indicator& indicator);
/// Whether its name or its description has one of the words.
bool speaks_of(const model::Indicator& indicator, std::span<const std::string_view> words);
/// Whether its name or its description ends with a unit in brackets: 培训人数（人）, 单位成本（元/台、件）.
bool names_unit(const model::Indicator& indicator);

/// Its target understood; null where it has none.
const TargetValue* target_of(const model::Indicator& indicator);
/// Whether the target is a number or a range.
bool is_numeric(const TargetValue& target);
/// Whether the target is a number or a range in % or ‰.
bool is_rate(const TargetValue& target);
/// A number of a rate as a share of the whole: 0.95 for the 95 of ≥95%.
Decimal share_of_whole(const TargetValue& rate, const Decimal& number);

/// Why a rule does not apply.
inline constexpr Text no_indicators{.zh = "项目没有绩效指标", .en = "the project has no indicators"};
inline constexpr Text no_target{.zh = "没有指标值", .en = "the indicator has no target"};
inline constexpr Text no_description{.zh = "没有绩效指标描述", .en = "the indicator has no description"};
inline constexpr Text no_number{.zh = "指标值不是数字", .en = "the target is no number"};
inline constexpr Text no_words{.zh = "指标值不是文字", .en = "the target is not in words"};
inline constexpr Text no_rate{.zh = "指标值不是百分比", .en = "the target is no percentage"};

}  // namespace budgetlint
