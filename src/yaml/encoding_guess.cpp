#include "yaml/encoding_guess.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "text/utf8.hpp"

namespace budgetlint::yaml {
namespace {

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

bool is_mostly_no_utf8(std::string_view bytes) {
  std::size_t proper = 0;
  std::size_t faulty = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::optional<CodePoint> point = is_ascii(bytes[at]) ? CodePoint{0, 1} : decode_utf8(bytes, at);
    if (!point) {
      ++faulty;
    } else if (point->size > 1) {
      proper += point->size;
    }
    at += point ? point->size : 1;
  }
  return faulty > proper;
}

/// Whether the C library reads all of `bytes` as `encoding`.
bool decodes_as(const char* encoding, std::string_view bytes) {
  auto* const converter = iconv_open("UTF-8", encoding);
  if (reinterpret_cast<std::intptr_t>(converter) == -1) return false;
  std::string input(bytes);
  char* from = input.data();
  std::size_t left = input.size();
  bool readable = true;
  while (left > 0 && readable) {
    std::array<char, 4096> output{};
    char* to = output.data();
    std::size_t room = output.size();
    readable = iconv(converter, &from, &left, &to, &room) != static_cast<std::size_t>(-1) || errno == E2BIG;
  }
  iconv_close(converter);
  return readable;
}

}  // namespace

bool is_gbk(std::string_view bytes) {
  constexpr std::ptrdiff_t fewest = 4;  // bytes beyond ASCII: two characters
  const auto beyond_ascii = std::count_if(bytes.begin(), bytes.end(), [](char c) { return !is_ascii(c); });
  const bool has_nul = bytes.find('\0') != std::string_view::npos;  // as UTF-16 has
  return beyond_ascii >= fewest && !has_nul && is_mostly_no_utf8(bytes) && decodes_as("GB18030", bytes);
}

}  // namespace budgetlint::yaml
