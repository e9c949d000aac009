#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>

#include "text/span.hpp"

/// Where things end. The parser says only where they begin, so these look at the text again. Offsets are into `text`;
/// none of them reads beyond its end.
namespace budgetlint::yaml {

inline bool is_blank(char c) { return c == ' ' || c == '\t'; }
inline bool is_break(char c) { return c == '\n' || c == '\r'; }
inline bool is_white(char c) { return is_blank(c) || is_break(c); }

/// Size of the byte order mark at the beginning of `text`: 3 or 0.
std::uint32_t byte_order_mark(std::string_view text);

/// The first offset from `offset` on that is no space or tab.
std::uint32_t skip_blanks(std::string_view text, std::uint32_t offset);

/// The first offset from `offset` on that is neither white space nor in a comment.
std::uint32_t skip_trivia(std::string_view text, std::uint32_t offset);

/// The end of the anchor, alias or tag that begins at `offset`.
std::uint32_t end_of_property(std::string_view text, std::uint32_t offset);

/// The first offset that is no trivia and in none of the anchors and tags (at most `count`) from `offset` on.
std::uint32_t skip_properties(std::string_view text, std::uint32_t offset, int count = std::numeric_limits<int>::max());

/// The end of the plain scalar at `begin` whose decoded text is `value`.
std::uint32_t end_of_plain(std::string_view text, std::uint32_t begin, std::string_view value);

/// The end of the scalar whose opening quote is at `begin`, behind the closing one; nothing if there is none.
std::optional<std::uint32_t> end_of_quoted(std::string_view text, std::uint32_t begin);

/// The end of the signs (`|2-`) that a block scalar begins with.
std::uint32_t end_of_block_header(std::string_view text, std::uint32_t begin);

/// The end of the block scalar whose `|` or `>` is at `begin`: of its last line that is not blank, without the line
/// break. `parent_column` is the indentation of the block collection around it, -1 for a root.
std::uint32_t end_of_block_scalar(std::string_view text, std::uint32_t begin, int parent_column);

/// The end, behind the closing bracket, of a flow collection whose last child, or opening bracket, ends at `offset`.
std::uint32_t end_of_flow(std::string_view text, std::uint32_t offset);

/// Whether `text` and `other` differ in white space at most.
bool same_but_for_white_space(std::string_view text, std::string_view other);

/// Whether `offset` is the beginning of a line or, without regard to a byte order mark, of the text.
bool is_line_start(std::string_view text, std::uint32_t offset);

/// Whether a line that begins with `marker`, which is `---` or `...`, begins at `offset`.
bool is_document_marker(std::string_view text, std::uint32_t offset, std::string_view marker);

/// The character at `offset`, or where that is white space or the end, the visible one before it, or after it; on a
/// line that holds nothing but blanks, its tab. Empty only if there is none.
Span visible_character(std::string_view text, std::uint32_t offset);

/// From that character to the end of its line, without blanks at the end.
Span visible_rest_of_line(std::string_view text, std::uint32_t offset);

}  // namespace budgetlint::yaml
