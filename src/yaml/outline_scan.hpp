#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/span.hpp"
#include "yaml/outline.hpp"

/// Reading marks of YAML from a text at an offset. `end` is where the reading must stop, mostly the end of a line.
namespace budgetlint::yaml::scan {

/// Size in bytes of the character at `at` when it is one of these, else 0.
[[nodiscard]] std::uint32_t wide_blank(std::string_view text, std::uint32_t at);  // U+3000, U+00A0
[[nodiscard]] std::uint32_t wide_colon(std::string_view text, std::uint32_t at);  // ： and what looks like it
[[nodiscard]] std::uint32_t wide_dash(std::string_view text, std::uint32_t at);   // － — – −

/// Offset after the blanks at `at`; `skip_any_blanks` takes the wide ones too.
[[nodiscard]] std::uint32_t skip_blanks(std::string_view text, std::uint32_t at, std::uint32_t end);
[[nodiscard]] std::uint32_t skip_any_blanks(std::string_view text, std::uint32_t at, std::uint32_t end);
/// `span` without the blanks at its end.
[[nodiscard]] Span trimmed(std::string_view text, Span span);
/// End of the line that holds `at`, its line end left out.
[[nodiscard]] std::uint32_t line_end(std::string_view text, std::uint32_t at);
/// Start of the line after the one that holds `at`.
[[nodiscard]] std::uint32_t next_line(std::string_view text, std::uint32_t at);
/// Offset of the `#` that begins a comment behind `begin` and before `end`, or `end`.
[[nodiscard]] std::uint32_t comment_start(std::string_view text, std::uint32_t begin, std::uint32_t end);
/// Offset of the first `:` in [begin, end) that a blank or the end follows, or `end`.
[[nodiscard]] std::uint32_t proper_colon(std::string_view text, std::uint32_t begin, std::uint32_t end);
/// Offset after the quote that closes the one at `open`, before `end`.
[[nodiscard]] std::optional<std::uint32_t> quote_end(std::string_view text, std::uint32_t open, std::uint32_t end);
/// Whether a dash and a blank, or the end, stand at `at`.
[[nodiscard]] bool dash_at(std::string_view text, std::uint32_t at, std::uint32_t end);

struct KeyParts {
  Span key;
  std::uint32_t colon = 0;
};
/// The key with a proper colon that begins at `at`.
[[nodiscard]] std::optional<KeyParts> key_at(std::string_view text, std::uint32_t at, std::uint32_t end);

/// Whether `header` is a block text's: `|` or `>`, with a digit and a sign at most.
[[nodiscard]] bool is_block_header(std::string_view header);
/// Whether the line content is a rule: at least three of one ornamental character at its begin, and at its end.
[[nodiscard]] bool is_ornament(std::string_view content);

/// A value in quotes or brackets: where it ends, and what does not come out even in it.
struct Closed {
  std::uint32_t end = 0;  ///< after it; of an unclosed one, where reading goes on
  bool closed = true;
};
/// `parent`: column of the entry the value belongs to. A later line that is not deeper and looks like an entry shows
/// that the value was never closed.
[[nodiscard]] Closed read_quoted(std::string_view text, std::uint32_t open, std::int32_t parent, Outline& out);
[[nodiscard]] Closed read_flow(std::string_view text, std::uint32_t open, std::int32_t parent, Outline& out);

/// Reads what stands from `at` on as the value of `line` and enters it there. Returns the start of the line after it.
[[nodiscard]] std::uint32_t read_value(std::string_view text, OutlineLine& line, std::uint32_t at, std::int32_t parent,
                                       Outline& out);

}  // namespace budgetlint::yaml::scan
