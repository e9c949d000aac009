#include "rules/unit_cost/other_costs.hpp"

#include "rules/shared/text_place.hpp"

namespace budgetlint {

std::optional<model::LocatedText> other_cost_named(const RuleContext& context, const model::Project& project) {
  for (const auto* const text : {&project.name, &project.purpose}) {
    if (!*text) continue;
    for (const std::string_view word : context.words(other_cost_words)) {
      const std::size_t at = (*text)->value.find(word);
      if (at == std::string_view::npos) continue;
      const auto begin = static_cast<std::uint32_t>(at);
      const Span part{begin, begin + static_cast<std::uint32_t>(word.size())};
      return model::LocatedText{(*text)->value.substr(at, word.size()), place_in_file(context, **text, part)};
    }
  }
  return std::nullopt;
}

}  // namespace budgetlint
