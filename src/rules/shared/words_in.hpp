#pragma once

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "model/place.hpp"

namespace budgetlint {

/// Whether one of `words` stands in `text`.
inline bool has_any(std::string_view text, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

inline bool has_any(const std::optional<model::LocatedText>& text, std::span<const std::string_view> words) {
  return text && has_any(text->value, words);
}

}  // namespace budgetlint
