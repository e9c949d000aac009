#include "rules/wording/characters.hpp"

namespace budgetlint {

std::vector<Character> characters_of(std::string_view text) {
  std::vector<Character> characters;
  characters.reserve(text.size() / 3);
  for (std::uint32_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at).value_or(CodePoint{.value = U'\uFFFD', .size = 1});
    characters.push_back({point.value, {at, at + point.size}});
    at += point.size;
  }
  return characters;
}

}  // namespace budgetlint
