#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace budgetlint {

/// How many slips turn one word into the other: a character put in, left out, replaced, or swapped with its neighbour
/// (Damerau-Levenshtein distance, optimal string alignment), in code points. Capital ASCII letters count as small.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate that was probably meant by `word`: the nearest one, if it is no farther than about a third of the
/// length; of equally near ones the first. Nothing for words of one character that are no candidate.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace budgetlint
