#include "yaml/outline_scan.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/utf8.hpp"
#include "yaml/extent.hpp"

namespace budgetlint::yaml::scan {
namespace {

std::uint32_t offset(std::size_t value) { return static_cast<std::uint32_t>(value); }

template <std::size_t N>
std::uint32_t one_of(std::string_view text, std::uint32_t at, const std::array<std::string_view, N>& choices) {
  if (at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80) return 0;  // all choices are beyond ASCII
  const std::string_view rest = text.substr(at);
  for (const std::string_view choice : choices) {
    if (begins_with(rest, choice)) return offset(choice.size());
  }
  return 0;
}

bool ends_token(std::string_view text, std::uint32_t at, std::uint32_t end) { return at >= end || is_blank(text[at]); }

}  // namespace

std::uint32_t wide_blank(std::string_view text, std::uint32_t at) { return one_of<2>(text, at, {"\u3000", "\u00A0"}); }

std::uint32_t wide_colon(std::string_view text, std::uint32_t at) {
  return one_of<4>(text, at, {"：", "﹕", "︓", "∶"});
}

std::uint32_t wide_dash(std::string_view text, std::uint32_t at) { return one_of<4>(text, at, {"－", "—", "–", "−"}); }

std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  return std::min(yaml::skip_blanks(text, at), end);
}

std::uint32_t skip_any_blanks(std::string_view text, std::uint32_t at, std::uint32_t end) {
  while (at < end) {
    const std::uint32_t size = is_blank(text[at]) ? 1 : wide_blank(text, at);
    if (size == 0) break;
    at += size;
  }
  return at;
}

Span trimmed(std::string_view text, Span span) {
  while (!span.empty() && is_blank(text[span.end - 1])) --span.end;
  return span;
}

std::uint32_t line_end(std::string_view text, std::uint32_t at) {
  const std::size_t newline = std::min(text.find('\n', at), text.size());
  return offset(newline > at && newline < text.size() && text[newline - 1] == '\r' ? newline - 1 : newline);
}

std::uint32_t next_line(std::string_view text, std::uint32_t at) {
  const std::size_t newline = text.find('\n', at);
  return newline == std::string_view::npos ? offset(text.size()) : offset(newline + 1);
}

std::uint32_t comment_start(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view before_end = text.substr(0, end);
  for (std::size_t at = before_end.find('#', begin + 1); at < end; at = before_end.find('#', at + 1)) {
    if (is_blank(text[at - 1])) return offset(at);
  }
  return end;
}

std::uint32_t proper_colon(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::string_view before_end = text.substr(0, end);
  for (std::size_t at = before_end.find(':', begin); at < end; at = before_end.find(':', at + 1)) {
    if (ends_token(text, offset(at) + 1, end)) return offset(at);
  }
  return end;
}

std::optional<std::uint32_t> quote_end(std::string_view text, std::uint32_t open, std::uint32_t end) {
  const char quote = text[open];
  for (std::uint32_t at = open + 1; at < end; ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= end || text[at + 1] != '\'') return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

bool dash_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  return at < end && text[at] == '-' && ends_token(text, at + 1, end);
}

std::optional<KeyParts> key_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return std::nullopt;
  if (text[at] == '"' || text[at] == '\'') {
    const std::optional<std::uint32_t> close = quote_end(text, at, end);
    if (!close) return std::nullopt;
    const std::uint32_t colon = skip_blanks(text, *close, end);
    if (colon >= end || text[colon] != ':' || !ends_token(text, colon + 1, end)) return std::nullopt;
    return KeyParts{{at, *close}, colon};
  }
  if (std::string_view("[{#|>").find(text[at]) != std::string_view::npos) return std::nullopt;
  const std::uint32_t stop = comment_start(text, at, end);
  const std::uint32_t colon = proper_colon(text, at, stop);
  if (colon == stop) return std::nullopt;
  return KeyParts{trimmed(text, {at, colon}), colon};
}

bool is_block_header(std::string_view header) {
  if (header.empty() || (header[0] != '|' && header[0] != '>')) return false;
  const std::string_view rest = header.substr(1);
  const auto is_sign = [](char c) { return c == '+' || c == '-'; };
  const auto is_digit = [](char c) { return c >= '1' && c <= '9'; };
  if (rest.size() > 2) return false;
  if (rest.size() == 2) return (is_sign(rest[0]) && is_digit(rest[1])) || (is_digit(rest[0]) && is_sign(rest[1]));
  return rest.empty() || is_sign(rest[0]) || is_digit(rest[0]);
}

bool is_ornament(std::string_view content) {
  static constexpr std::array<std::string_view, 13> ornaments{"=",  "-",  "*",  "~",  "_", "+", "—",
                                                              "＝", "－", "＊", "～", "─", "━"};
  for (const std::string_view one : ornaments) {
    if (content.empty() || content.front() != one.front()) continue;
    const auto thrice_at = [&](std::size_t at) {
      return content.substr(at, one.size()) == one && content.substr(at + one.size(), one.size()) == one &&
             content.substr(at + 2 * one.size(), one.size()) == one;
    };
    if (content.size() < 3 * one.size() || !thrice_at(0) || !thrice_at(content.size() - 3 * one.size())) continue;
    return content.find(": ") == std::string_view::npos;
  }
  return false;
}

}  // namespace budgetlint::yaml::scan
