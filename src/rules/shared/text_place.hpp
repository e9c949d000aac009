#pragma once

#include <optional>

#include "rules/rule.hpp"

namespace budgetlint {

/// Where a part of a text stands in the file; nothing where the file spells the text otherwise: with escapes, or over
/// several lines.
std::optional<Span> span_in_file(const RuleContext& context, const model::LocatedText& text, Span part);

/// The same as a place to report, which is that of the whole text where there is no exact one.
model::Place place_in_file(const RuleContext& context, const model::LocatedText& text, Span part);

}  // namespace budgetlint
