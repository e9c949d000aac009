#include "report/record_values.hpp"

#include <charconv>
#include <cstddef>
#include <stdexcept>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace budgetlint::json {

void refuse() { throw std::runtime_error("no record of a file"); }

std::string hexadecimal(std::string_view bytes) {
  std::string digits;
  for (const char byte : bytes) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits;
}

Json exact(std::string_view bytes) {
  if (printable(bytes) == bytes) return bytes;
  return {{"bytes", hexadecimal(bytes)}};
}

std::string read_exact(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  const std::string digits = value.at("bytes").get<std::string>();
  std::string bytes;
  for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
    unsigned byte = 0;
    const char* const end = digits.data() + at + 2;
    if (std::from_chars(digits.data() + at, end, byte, 16).ptr != end) refuse();
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

std::uint32_t read_number(const Json& value) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > UINT32_MAX) refuse();
  return value.get<std::uint32_t>();
}

Json span(Span place) { return Json::array({place.begin, place.end}); }

Span read_span(const Json& value) {
  const Span place{read_number(value.at(0)), read_number(value.at(1))};
  if (place.begin > place.end) refuse();
  return place;
}

}  // namespace budgetlint::json
