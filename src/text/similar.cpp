#include "text/similar.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

std::u32string folded(std::string_view text) {
  std::u32string result;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset).value_or(CodePoint{0xFFFD, 1});
    const bool capital = point.value >= U'A' && point.value <= U'Z';
    result.push_back(capital ? point.value + (U'a' - U'A') : point.value);
    offset += point.size;
  }
  return result;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
  using Row = std::vector<std::size_t>;
  Row before(b.size() + 1);
  Row above(b.size() + 1);
  Row row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({replaced, above[j] + 1, row[j - 1] + 1});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance(folded(a), folded(b)); }

std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  const std::u32string wanted = folded(word);
  const std::size_t allowed = (wanted.size() + 1) / 3;
  std::optional<std::string_view> best;
  std::size_t best_distance = 0;
  for (const std::string_view candidate : candidates) {
    const std::u32string offered = folded(candidate);
    // A long word must not cost its length times that of every candidate.
    if (offered.size() > wanted.size() + allowed || wanted.size() > offered.size() + allowed) continue;
    const std::size_t found = distance(wanted, offered);
    if (found > allowed || (best && found >= best_distance)) continue;
    best = candidate;
    best_distance = found;
  }
  return best;
}

}  // namespace budgetlint
