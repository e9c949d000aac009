#include "rules/shared/text_place.hpp"

namespace budgetlint {

std::optional<Span> span_in_file(const RuleContext& context, const model::LocatedText& text, Span part) {
  const std::size_t offset = context.written(text.place.span).find(text.value);
  if (offset == std::string_view::npos) return std::nullopt;
  const std::uint32_t begin = text.place.span.begin + static_cast<std::uint32_t>(offset);
  return Span{begin + part.begin, begin + part.end};
}

model::Place place_in_file(const RuleContext& context, const model::LocatedText& text, Span part) {
  return {span_in_file(context, text, part).value_or(text.place.span), text.place.node};
}

}  // namespace budgetlint
