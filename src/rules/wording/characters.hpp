#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"
#include "text/utf8.hpp"

/// How the rules of this family look at texts.
namespace budgetlint {

/// A character where it stands in a text.
struct Character {
  char32_t value = 0;
  Span span;
};

/// The characters of a text; bytes that are none are U+FFFD.
std::vector<Character> characters_of(std::string_view text);

}  // namespace budgetlint
