#include "rules/shared/same_words.hpp"

#include <cstddef>
#include <optional>

#include "rules/shared/project_code.hpp"
#include "text/half_width.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// In half-width form. Signs that mean something, such as %, + and ÷, are none.
constexpr std::u32string_view punctuation = U",.;:!?'\"()[]{}<>-_/\\|~`#、。〃〈〉《》「」『』【】〔〕〖〗·•‧…—–‐―‘’“”";
constexpr std::u32string_view chinese_digits = U"一二三四五六七八九十";
constexpr std::size_t longest_number = 3;  // 二十一; a year is no number of an item

bool is_punctuation(char32_t value) {
  return !is_ideograph(value) && punctuation.find(value) != std::u32string_view::npos;
}
bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }
bool is_chinese_digit(char32_t value) { return chinese_digits.find(value) != std::u32string_view::npos; }

/// In half-width form, without blanks.
std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  characters.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::optional<CodePoint> point = decode_utf8(text, at);
    const char32_t value = point ? half_width(point->value) : U' ';
    if (!is_blank_character(value)) characters += value;
    at += point ? point->size : 1;
  }
  return characters;
}

/// How many characters the number of an item takes at the start: 1. 2、 3) （四） 五、
std::size_t length_of_numbering(std::u32string_view text) {
  const bool bracketed = !text.empty() && text.front() == U'(';
  const std::size_t begin = bracketed ? 1 : 0;
  if (text.size() <= begin) return 0;
  const auto is_numeral = is_digit(text[begin]) ? is_digit : is_chinese_digit;
  std::size_t end = begin;
  while (end < text.size() && is_numeral(text[end])) ++end;
  if (end == begin || end - begin > longest_number || end == text.size()) return 0;
  const std::u32string_view closing = bracketed ? U")" : U".、)";
  if (closing.find(text[end]) == std::u32string_view::npos) return 0;
  // 1.5 and 一、二期 are no numbering.
  if (!bracketed && end + 1 < text.size() && is_numeral(text[end + 1])) return 0;
  return end + 1;
}

bool is_inside_number(std::u32string_view text, std::size_t at) {
  return text[at] != U',' && at > 0 && at + 1 < text.size() && is_digit(text[at - 1]) && is_digit(text[at + 1]);
}

std::u32string words_in(std::string_view text) {
  const std::u32string characters = characters_of(text);
  std::u32string words;
  words.reserve(characters.size());
  for (std::size_t at = length_of_numbering(characters); at < characters.size(); ++at) {
    if (is_punctuation(characters[at]) && !is_inside_number(characters, at)) continue;
    words += characters[at];
  }
  return words;
}

}  // namespace

std::string words_of(std::string_view text) {
  std::string words;
  for (const char32_t character : words_in(text)) append_utf8(words, character);
  return words;
}

bool same_words(std::string_view a, std::string_view b) {
  const std::u32string words = words_in(a);
  return !words.empty() && words == words_in(b);
}

}  // namespace budgetlint
