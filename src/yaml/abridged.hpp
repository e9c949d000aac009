#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/lines.hpp"
#include "text/source.hpp"
#include "text/span.hpp"

namespace budgetlint::yaml {

/// The text of a source as the parser is given it: whole, or abridged. As the parser's time goes by the byte, each run
/// of characters that are no signs of YAML is then cut down to one byte that stands for it, and a byte order mark is
/// left out. Lines and the columns where they begin stay as they are.
class Abridged {
 public:
  enum class How : std::uint8_t { whole, abridged };

  /// `source`, whose bytes have been checked, must outlive this.
  Abridged(const Source& source, How how);
  Abridged(const Abridged&) = delete;
  Abridged& operator=(const Abridged&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] std::string_view slice(Span span) const { return text().substr(span.begin, span.size()); }
  [[nodiscard]] const Lines& lines() const { return lines_; }

  /// Where in the source the byte at `offset` (at most the size) begins.
  [[nodiscard]] std::uint32_t in_source(std::uint32_t offset) const;
  [[nodiscard]] Span in_source(Span span) const { return {in_source(span.begin), in_source(span.end)}; }
  /// The text that `value`, decoded from `span` of this text, stands for.
  [[nodiscard]] std::string restored(Span span, std::string_view value) const;
  [[nodiscard]] const Source& source() const { return source_; }

 private:
  struct Shortened {
    std::string text;
    std::vector<std::uint32_t> offsets;  // in the source, of each byte of `text` and of its end
  };

  static Shortened shorten(std::string_view text);

  const Source& source_;
  Shortened shortened_;  // empty where nothing is
  std::string_view text_;
  Lines lines_;
};

}  // namespace budgetlint::yaml
