#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace budgetlint {

/// A target as the grammar reads it: half-width, without blanks (but one between two digits, which are two numbers) and
/// without a full stop at the end. Knows where each byte stands in the text as written.
class TargetText {
 public:
  explicit TargetText(std::string_view written);

  [[nodiscard]] std::string_view plain() const { return plain_; }
  [[nodiscard]] std::string_view written() const { return written_; }
  /// Where the bytes from `begin` to `end` of the plain text, at least one, stand in the text as written.
  [[nodiscard]] Span as_written(std::size_t begin, std::size_t end) const;

 private:
  void append(char32_t value, Span origin);
  void drop_full_stop();

  std::string_view written_;
  std::string plain_;
  std::vector<Span> origins_;  ///< of each byte of `plain_`, the character it came from
};

/// A place in a TargetText, which must outlive it. Copies are for trying something out.
class TargetCursor {
 public:
  explicit TargetCursor(const TargetText& text) : text_(&text) {}

  [[nodiscard]] std::string_view rest() const { return text_->plain().substr(at_); }
  [[nodiscard]] bool done() const { return at_ == text_->plain().size(); }
  [[nodiscard]] std::size_t at() const { return at_; }
  /// What has been read since `begin`, as written; empty where nothing has.
  [[nodiscard]] Span span_from(std::size_t begin) const;
  [[nodiscard]] std::string_view written_from(std::size_t begin) const;

  void skip(std::size_t bytes) { at_ += bytes; }
  /// Steps over `word` if it comes next.
  bool take(std::string_view word);
  /// Steps over the first of `words` that comes next: longer ones must stand first.
  bool take_any(std::span<const std::string_view> words);

 private:
  const TargetText* text_;
  std::size_t at_ = 0;
};

/// Whether a plain text shows a number: a digit, 〇, or a fraction such as 百分之五.
bool shows_number(std::string_view plain);

/// The Chinese noun that `plain` begins with, up to a character that has a meaning in the grammar (numerals, 每, 等, 以
/// …) or that is no ideograph.
std::string_view noun_at_start(std::string_view plain);

}  // namespace budgetlint
