#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace budgetlint {

/// A word that stands twice; spans in the text.
struct Repetition {
  Span first;
  Span second;
};

/// The words of a text that stand twice for no reason: side by side, or as a verb at both ends of a few words.
std::vector<Repetition> repetitions_in(std::string_view text);

}  // namespace budgetlint
