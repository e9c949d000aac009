#include "text/whole_number.hpp"

#include <charconv>
#include <system_error>

namespace budgetlint {

std::optional<std::uint64_t> parse_whole_number(std::string_view word, std::uint64_t least, std::uint64_t most) {
  std::uint64_t number = 0;
  const char* const end = word.data() + word.size();
  const std::from_chars_result read = std::from_chars(word.data(), end, number);
  if (read.ec != std::errc() || read.ptr != end || number < least || number > most) return std::nullopt;
  return number;
}

std::optional<std::uint64_t> parse_byte_count(std::string_view word) {
  unsigned shift = 0;
  if (!word.empty()) {
    const char unit = word.back();
    if (unit == 'k' || unit == 'K') shift = 10;
    if (unit == 'm' || unit == 'M') shift = 20;
    if (unit == 'g' || unit == 'G') shift = 30;
  }
  const std::string_view digits = shift == 0 ? word : word.substr(0, word.size() - 1);
  const std::optional<std::uint64_t> number = parse_whole_number(digits, 1, most_bytes >> shift);
  return number ? std::optional(*number << shift) : std::nullopt;
}

}  // namespace budgetlint
