#include "text/half_width.hpp"

#include <cstddef>
#include <optional>

#include "text/utf8.hpp"

namespace budgetlint {

char32_t half_width(char32_t value) {
  constexpr char32_t first = U'\uFF01';
  constexpr char32_t last = U'\uFF5E';
  if (value >= first && value <= last) return value - first + U'!';
  if (value == U'\u3000') return U' ';
  if (value == U'\u2212') return U'-';
  return value;
}

std::string to_half_width(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t offset = 0; offset < text.size();) {
    const std::optional<CodePoint> point = decode_utf8(text, offset);
    if (point && half_width(point->value) != point->value) {
      append_utf8(result, half_width(point->value));
    } else {
      result += text.substr(offset, point ? point->size : 1);
    }
    offset += point ? point->size : 1;
  }
  return result;
}

}  // namespace budgetlint
