#include "text/width.hpp"

#include <uniwidth.h>

#include "text/utf8.hpp"

namespace budgetlint {

int display_width(char32_t value, AmbiguousWidth ambiguous) {
  if (value < 0x80) return 1;
  // libunistring takes ambiguous characters for wide in the encodings of Chinese terminals.
  const int width = uc_width(value, ambiguous == AmbiguousWidth::wide ? "GBK" : "UTF-8");
  return width < 0 ? 1 : width;
}

std::size_t display_width(std::string_view text, AmbiguousWidth ambiguous) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = decode_utf8(text, at);
    width += character ? static_cast<std::size_t>(display_width(character->value, ambiguous)) : 1;
    at += character ? character->size : 1;
  }
  return width;
}

}  // namespace budgetlint
