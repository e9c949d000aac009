#include "report/wrap.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::u32string_view closing = U"，。；：、！？）》」』】〕〉”’％…›,.;:!?)]}%‰";
constexpr std::u32string_view opening = U"（《「『【〔〈“‘([{";

bool is_one_of(char32_t value, std::u32string_view set) { return set.find(value) != std::u32string_view::npos; }

bool may_break(char32_t before, char32_t after) {
  if (after == U' ' || is_one_of(after, closing) || is_one_of(before, opening)) return false;
  if (display_width(after) == 0) return false;
  return before == U' ' || display_width(before) == 2 || display_width(after) == 2;
}

/// The character at `offset`; a byte that is no character stands for itself.
CodePoint character_at(std::string_view text, std::size_t offset) {
  return decode_utf8(text, offset).value_or(CodePoint{.value = U'\uFFFD', .size = 1});
}

/// The longest beginning of `text` that no line break may divide, with the spaces that follow it.
std::string_view next_piece(std::string_view text) {
  CodePoint before = character_at(text, 0);
  std::size_t end = before.size;
  while (end < text.size()) {
    const CodePoint after = character_at(text, end);
    if (may_break(before.value, after.value)) break;
    end += after.size;
    before = after;
  }
  return text.substr(0, end);
}

/// The longest beginning of `text`, but at least one character, that fits into `width` columns.
std::string_view fitting(std::string_view text, std::size_t width, AmbiguousWidth ambiguous) {
  std::size_t end = character_at(text, 0).size;
  while (end < text.size()) {
    const std::size_t next = end + character_at(text, end).size;
    if (display_width(text.substr(0, next), ambiguous) > width) break;
    end = next;
  }
  return text.substr(0, end);
}

std::string_view without_trailing_spaces(std::string_view text) {
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

}  // namespace

std::vector<std::string> wrap(std::string_view text, std::size_t width, AmbiguousWidth ambiguous) {
  std::vector<std::string> lines(1);
  const auto fits = [&](std::string_view piece) {
    return display_width(lines.back(), ambiguous) + display_width(without_trailing_spaces(piece), ambiguous) <= width;
  };
  while (!text.empty()) {
    std::string_view piece = next_piece(text);
    if (!fits(piece)) {
      if (!lines.back().empty()) lines.emplace_back();
      if (!fits(piece)) piece = fitting(piece, width, ambiguous);
    }
    lines.back() += piece;
    text.remove_prefix(piece.size());
  }
  for (std::string& line : lines) line.resize(without_trailing_spaces(line).size());
  return lines;
}

}  // namespace budgetlint
