#include "report/columns.hpp"

#include <optional>
#include <string_view>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// What stands before `offset` on its line.
std::string_view before(const Source& source, std::uint32_t offset) {
  const std::uint32_t begin = source.line_span(source.line_of(offset)).begin;
  return begin < offset ? source.slice({begin, offset}) : std::string_view();
}

}  // namespace

std::uint32_t utf16_column(const Source& source, std::uint32_t offset) {
  const std::string_view text = before(source, offset);
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint character = decode_utf8(text, at).value_or(CodePoint{.value = 0, .size = 1});
    column += character.value >= 0x10000 ? 2 : 1;
    at += character.size;
  }
  return column;
}

std::uint32_t byte_column(const Source& source, std::uint32_t offset) {
  return static_cast<std::uint32_t>(before(source, offset).size()) + 1;
}

}  // namespace budgetlint
