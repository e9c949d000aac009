#pragma once

#include <compare>
#include <cstdint>

namespace budgetlint {

/// A half-open range of byte offsets into one source file. Lines and columns are derived only when a report is
/// rendered.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::uint32_t size() const { return end - begin; }
  [[nodiscard]] constexpr bool empty() const { return begin == end; }
  [[nodiscard]] constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace budgetlint
