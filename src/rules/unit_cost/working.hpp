#pragma once

#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "model/document.hpp"
#include "rules/unit_cost/product.hpp"
#include "text/language.hpp"

/// The arithmetic of unit costs as a reviewer would write it down on paper.
namespace budgetlint {

/// 元, 万元 … of a power of ten of 元; in both languages the word of the form.
std::string_view money_name(int power);

/// 266.66 万元/月, 0.07 万元/人·月
OwnedText cost_text(const CostReading& costs, const UnitCost& cost);

/// 25 人, 100 台/件/套
std::string count_text(const Count& count, const Decimal& number);

/// What one of `count` costs: 0.2 万元/人, (0.2 万元/人·月 × 12 月)
OwnedText price_text(const CostReading& costs, const Count& count);

/// 37.09 亩 × 185 万元/亩 = 6861.65 万元, in the unit of the document; its last number is that end of the product which
/// counts against the budget: the higher where the budget is larger.
OwnedText product_text(const CostProduct& product);

/// The same held against the budget: … < 预算数 6966.59 万元（差 104.94；`remark`）
OwnedText comparison_text(const CostProduct& product, const OwnedText& remark);

/// How near the product can come to the budget, if the figures are not exact.
OwnedText rounding_text(const CostProduct& product);

/// The exact product as that text ends, and its difference from the budget, never negative; with the decimals of the
/// budget, and more only where they are needed.
Decimal product_of(const CostProduct& product);
Decimal difference_of(const CostProduct& product);

/// `value` without zeros at the end beyond `decimals`.
Decimal trimmed(const Decimal& value, int decimals);

/// Completes a finding at the target of `marked`: how the words were read, the places of the other operands, the
/// figures.
void explain_reading(Finding& finding, const model::Project& project, const CostProduct& product,
                     const model::Indicator& marked);

}  // namespace budgetlint
