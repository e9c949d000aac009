#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "rules/shared/project_code.hpp"

namespace budgetlint {

inline constexpr std::size_t region_length = 6;

/// The projects of one region, in their order; at least one.
using Region = std::vector<const CodedProject*>;

/// The first six characters of a code.
std::string_view region_of(const CodedProject& coded);

/// The projects by region, that most likely right first: those of digits alone before those with a letter, among them
/// the commoner, else that which the document has first. Points into `projects`.
std::vector<Region> regions_of(const std::vector<CodedProject>& projects);

/// Whether nothing tells which of two regions is right.
bool equally_likely(const Region& a, const Region& b);

}  // namespace budgetlint
