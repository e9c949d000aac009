#include "text/lines.hpp"

#include <algorithm>

namespace budgetlint {
namespace {

/// Editors do not show a byte order mark, so the first line begins after it.
std::uint32_t size_of_mark(std::string_view text) { return text.starts_with("\xEF\xBB\xBF") ? 3 : 0; }

}  // namespace

std::string_view take_line(std::string_view& rest, char end) {
  const std::size_t size = std::min(rest.find(end), rest.size());
  const std::string_view line = rest.substr(0, size);
  rest.remove_prefix(std::min(size + 1, rest.size()));
  return line;
}

Lines::Lines(std::string_view text) : text_(text), starts_{size_of_mark(text)} {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    starts_.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t Lines::at(std::uint32_t offset) const {
  const auto next = std::upper_bound(starts_.begin() + 1, starts_.end(), offset);
  return static_cast<std::uint32_t>(next - starts_.begin());
}

Span Lines::span(std::uint32_t line) const {
  const std::uint32_t begin = starts_[line - 1];
  if (line == count()) return {begin, static_cast<std::uint32_t>(text_.size())};
  std::uint32_t end = starts_[line] - 1;
  if (end > begin && text_[end - 1] == '\r') --end;
  return {begin, end};
}

}  // namespace budgetlint
