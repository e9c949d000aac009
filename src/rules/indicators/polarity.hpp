#pragma once

#include <optional>
#include <string_view>

#include "model/document.hpp"
#include "num/target.hpp"

namespace budgetlint {

/// Which way the figure of an indicator should go.
struct Polarity {
  bool less_is_better = false;
  std::string_view word;  ///< of the lexicon, that says so
};

/// What the name says of a figure with this target; nothing where it says neither or both, or speaks of something else
/// than the extent of a bad or good thing: 投诉处理率 is one of neither.
std::optional<Polarity> polarity_of(const model::Indicator& indicator, const TargetValue& target);

}  // namespace budgetlint
