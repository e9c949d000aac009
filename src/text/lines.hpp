#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace budgetlint {

/// The text up to the next `end`, which goes from `rest` together with it; all of it where there is none.
std::string_view take_line(std::string_view& rest, char end = '\n');

/// The lines of a text. LF and CR LF end a line, a lone CR does not; an empty text has one line, and a line end at the
/// end begins one more, empty. A byte order mark is no part of the first line.
class Lines {
 public:
  /// `text` must outlive this.
  explicit Lines(std::string_view text);

  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(starts_.size()); }
  /// The line (from 1) that holds the byte at `offset`; the last line for an offset at the end.
  [[nodiscard]] std::uint32_t at(std::uint32_t offset) const;
  /// The bytes of a line (from 1, at most `count()`) without its line end.
  [[nodiscard]] Span span(std::uint32_t line) const;

 private:
  std::string_view text_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace budgetlint
