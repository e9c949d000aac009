#include "text/line_hash.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t window_size = 100;
constexpr std::uint64_t base = 37;
constexpr std::uint64_t end_of_file = 0xFFFF;

constexpr std::uint64_t power(std::uint64_t of, std::size_t exponent) {
  std::uint64_t value = 1;
  for (std::size_t i = 0; i < exponent; ++i) value *= of;
  return value;
}

constexpr std::uint64_t weight_of_oldest = power(base, window_size);

/// A rolling hash (modulo 2^64) over a window of code units. The hash of a line is what it comes to when the first
/// unit of the line leaves the window.
class RollingHash {
 public:
  void take(std::uint64_t unit) {
    if (unit == ' ' || unit == '\t' || (after_return_ && unit == '\n')) {
      after_return_ = false;
      return;
    }
    after_return_ = unit == '\r';
    if (after_return_) unit = '\n';
    if (begins_line_[at_]) finish_line();
    begins_line_[at_] = at_line_start_;
    at_line_start_ = unit == '\n';
    push(unit);
  }

  std::vector<std::string> finish() {
    take(end_of_file);
    for (std::size_t i = 0; i < window_size; ++i) {
      if (begins_line_[at_]) finish_line();
      push(0);
    }
    return std::move(hashes_);
  }

 private:
  void push(std::uint64_t unit) {
    value_ = base * value_ + unit - weight_of_oldest * window_[at_];
    window_[at_] = unit;
    at_ = (at_ + 1) % window_size;
  }

  void finish_line() {
    std::string hash = fmt::format("{:x}", value_);
    const std::uint32_t occurrence = ++seen_[hash];
    hashes_.push_back(fmt::format("{}:{}", hash, occurrence));
    begins_line_[at_] = false;
  }

  std::array<std::uint64_t, window_size> window_{};
  std::array<bool, window_size> begins_line_{};
  std::size_t at_ = 0;
  std::uint64_t value_ = 0;
  bool at_line_start_ = true;
  bool after_return_ = false;
  std::map<std::string, std::uint32_t> seen_;
  std::vector<std::string> hashes_;  // lines leave the window in their order
};

}  // namespace

std::vector<std::string> line_hashes(std::string_view text) {
  RollingHash hash;
  for (std::size_t at = 0; at < text.size();) {
    constexpr CodePoint replacement{.value = 0xFFFD, .size = 1};
    const CodePoint character = decode_utf8(text, at).value_or(replacement);
    at += character.size;
    if (character.value < 0x10000) {
      hash.take(character.value);
    } else {
      const std::uint64_t rest = character.value - 0x10000;
      hash.take(0xD800 + (rest >> 10U));
      hash.take(0xDC00 + (rest & 0x3FFU));
    }
  }
  return hash.finish();
}

}  // namespace budgetlint
