#include "yaml/extent.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace budgetlint::yaml {
namespace {

std::uint32_t size_of(std::string_view text) { return static_cast<std::uint32_t>(text.size()); }

std::uint32_t line_end(std::string_view text, std::uint32_t offset) {
  const std::size_t end = text.find('\n', offset);
  return end == std::string_view::npos ? size_of(text) : static_cast<std::uint32_t>(end);
}

/// The end of the line without the CR of a CR LF.
std::uint32_t content_end(std::string_view text, std::uint32_t offset) {
  const std::uint32_t end = line_end(text, offset);
  return end > offset && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool may_stand_in_tag(char c) {
  return is_alphanumeric(c) || std::string_view("-#;/?:@&=+$_.~*'()!%").find(c) != std::string_view::npos;
}

/// The first tab of the line at `offset`, where the line holds nothing but blanks.
std::optional<std::uint32_t> tab_alone(std::string_view text, std::uint32_t offset) {
  if (offset >= text.size() || !is_white(text[offset])) return std::nullopt;
  const auto begin = static_cast<std::uint32_t>(text.substr(0, offset).find_last_of('\n') + 1);
  const std::size_t content = text.find_first_not_of(" \t\r", begin);
  const std::size_t tab = text.find('\t', begin);
  const std::uint32_t end = line_end(text, offset);
  if (std::min<std::size_t>(content, text.size()) < end || tab >= end) return std::nullopt;
  return static_cast<std::uint32_t>(tab);
}

bool may_stand_in_anchor(char c) { return !is_white(c) && std::string_view("[]{},").find(c) == std::string_view::npos; }

}  // namespace

std::uint32_t byte_order_mark(std::string_view text) { return text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; }

std::uint32_t skip_blanks(std::string_view text, std::uint32_t offset) {
  while (offset < text.size() && is_blank(text[offset])) ++offset;
  return offset;
}

std::uint32_t skip_trivia(std::string_view text, std::uint32_t offset) {
  while (offset < text.size()) {
    if (text[offset] == '#') {
      offset = line_end(text, offset);
    } else if (is_white(text[offset])) {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
}

std::uint32_t end_of_property(std::string_view text, std::uint32_t offset) {
  std::uint32_t end = offset + 1;
  if (text[offset] != '!') {
    while (end < text.size() && may_stand_in_anchor(text[end])) ++end;
    return end;
  }
  if (end < text.size() && text[end] == '<') {
    const std::size_t close = text.find('>', end);
    return close == std::string_view::npos ? size_of(text) : static_cast<std::uint32_t>(close + 1);
  }
  while (end < text.size() && may_stand_in_tag(text[end])) ++end;
  return end;
}

std::uint32_t skip_properties(std::string_view text, std::uint32_t offset, int count) {
  for (; count > 0; --count) {
    offset = skip_trivia(text, offset);
    if (offset == text.size() || (text[offset] != '!' && text[offset] != '&')) break;
    offset = end_of_property(text, offset);
  }
  return skip_trivia(text, offset);
}

std::uint32_t end_of_plain(std::string_view text, std::uint32_t begin, std::string_view value) {
  std::uint32_t end = begin;
  std::uint32_t at = begin;
  for (const char c : value) {
    if (is_white(c)) {
      // Folding makes any run of white space in the source one or more blanks or line feeds of the value.
      while (at < text.size() && is_white(text[at])) ++at;
    } else if (at < text.size() && text[at] == c) {
      end = ++at;
    } else {
      break;
    }
  }
  return end;
}

std::optional<std::uint32_t> end_of_quoted(std::string_view text, std::uint32_t begin) {
  const char quote = text[begin];
  for (std::uint32_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 == text.size() || text[at + 1] != quote) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::uint32_t end_of_block_header(std::string_view text, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  while (end < text.size() && end < begin + 3 &&
         std::string_view("+-123456789").find(text[end]) != std::string_view::npos)
    ++end;
  return end;
}

std::uint32_t end_of_block_scalar(std::string_view text, std::uint32_t begin, int parent_column) {
  std::uint32_t end = end_of_block_header(text, begin);
  std::uint32_t indent = 0;
  for (const char c : text.substr(begin + 1, end - begin - 1)) {
    if (c >= '1' && c <= '9') indent = static_cast<std::uint32_t>(c - '0');
  }
  bool detect = indent == 0;
  std::uint32_t required = static_cast<std::uint32_t>(std::max(parent_column, 0)) + std::max(indent, 1U);
  for (std::uint32_t line = line_end(text, end); line < text.size(); line = line_end(text, line)) {
    ++line;
    const std::uint32_t stop = content_end(text, line);
    std::uint32_t first = line;
    while (first < stop && text[first] == ' ') ++first;
    if (first == stop) continue;
    if (detect) required = std::max(required, first - line);
    detect = false;
    if (first - line < required) break;
    end = stop;
  }
  return end;
}

std::uint32_t end_of_flow(std::string_view text, std::uint32_t offset) {
  offset = skip_properties(text, offset);
  while (offset < text.size() && text[offset] == ',') offset = skip_properties(text, offset + 1);
  return offset < text.size() && (text[offset] == ']' || text[offset] == '}') ? offset + 1 : offset;
}

bool same_but_for_white_space(std::string_view text, std::string_view other) {
  const auto skip = [](std::string_view in, std::size_t at) {
    while (at < in.size() && is_white(in[at])) ++at;
    return at;
  };
  std::size_t i = skip(text, 0);
  std::size_t j = skip(other, 0);
  while (i < text.size() && j < other.size() && text[i] == other[j]) {
    i = skip(text, i + 1);
    j = skip(other, j + 1);
  }
  return i == text.size() && j == other.size();
}

bool is_line_start(std::string_view text, std::uint32_t offset) {
  return offset == byte_order_mark(text) || (offset > 0 && text[offset - 1] == '\n');
}

bool is_document_marker(std::string_view text, std::uint32_t offset, std::string_view marker) {
  return is_line_start(text, offset) && text.substr(offset, marker.size()) == marker &&
         (offset + marker.size() >= text.size() || is_white(text[offset + marker.size()]));
}

Span visible_character(std::string_view text, std::uint32_t offset) {
  constexpr std::string_view white = " \t\r\n";
  if (const auto tab = tab_alone(text, offset)) return {*tab, *tab + 1};
  if (offset >= text.size() || is_white(text[offset])) {
    std::size_t visible = text.substr(0, offset).find_last_not_of(white);
    if (visible == std::string_view::npos) visible = text.find_first_not_of(white);
    if (visible == std::string_view::npos) return {};
    offset = static_cast<std::uint32_t>(visible);
  }
  while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
  const auto character = decode_utf8(text, offset);
  return {offset, offset + (character ? character->size : 1)};
}

Span visible_rest_of_line(std::string_view text, std::uint32_t offset) {
  const Span first = visible_character(text, offset);
  if (first.empty()) return first;
  std::uint32_t end = line_end(text, first.begin);
  while (end > first.end && is_white(text[end - 1])) --end;
  return {first.begin, end};
}

}  // namespace budgetlint::yaml
