#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/source.hpp"
#include "text/span.hpp"

namespace budgetlint::yaml {

inline constexpr std::int32_t no_column = -1;

/// What a line of a file is for.
enum class Role : std::uint8_t {
  entry,         ///< has a key, a dash or both
  text,          ///< first line of a plain value that stands below its key or dash
  continuation,  ///< further line of a plain value
  stray,         ///< text where a key or an item should stand
  ornament,      ///< a rule such as ====
  wide_hash,     ///< begins with a full-width ＃
  blank,         ///< blanks only, some of which YAML takes for text
};

/// How the indentation of a line goes with the lines above.
enum class Fit : std::uint8_t {
  fits,
  too_deep,          ///< a key deeper than the entry above, which has a value already
  glued_item,        ///< an item deeper than the entry above: the parser joins it to the text of that entry
  no_level,          ///< matches no open level
  stray_item,        ///< an item at the column of keys, below a key that has a value already
  key_among_items,   ///< a key at the column of items
  off_siblings,      ///< the first entry of a list or map, which the others do not align with
  lost_text,         ///< goes on with the text above, although it stands left of it
  lost_dash,         ///< begins an item without a dash; `expected` is the dash's column
  text_among_items,  ///< text at the column of items
};

/// How key and value are parted.
enum class Colon : std::uint8_t { none, proper, wide, tight, missing };

/// How an item begins: `- `, a look-alike such as `－ `, or a dash with no blank after it.
enum class Dash : std::uint8_t { none, proper, wide, tight };

/// How a value begins.
enum class Shape : std::uint8_t { none, plain, quoted, flow, block };

/// One line that takes part in the structure. Lines inside a quoted text, brackets or a block text, comments and blank
/// lines have none.
struct OutlineLine {
  Span indent;   ///< all leading blanks, of whatever sort
  Span content;  ///< from there to the last character before a comment or the line end
  Span dash;     ///< the first dash or what stands for it; empty where there is none
  Span key;      ///< with its quotes; may be empty
  Span
      parting;  ///< what stands between key and value: the colon, the blank of a missing one, or the empty place for it
  Span value;   ///< the value that begins on this line, quotes and further lines of a quoted or bracketed one included
  Span comment;
  Role role = Role::entry;
  Fit fit = Fit::fits;
  Colon colon = Colon::none;
  Dash dash_form = Dash::none;
  Shape shape = Shape::none;
  bool odd_indent = false;               ///< the indentation holds something other than spaces
  bool evident_column = false;           ///< `column` of such an indentation is certain from its neighbours
  bool drifts = false;                   ///< shifted together with a line above that does not fit
  bool below = false;                    ///< lines of the value follow on the next lines
  std::int32_t column = 0;               ///< of the content, in bytes, as meant where it is indented oddly or wrongly
  std::int32_t expected = no_column;     ///< the column it should have where it does not fit
  std::int32_t text_column = no_column;  ///< where the lines of its block text begin
  std::uint32_t peer = 0;                ///< index of the line that `expected` aligns with
  std::uint32_t map = 0;                 ///< number of the map its key belongs to

  /// Where this line's key or text begins, after the dashes.
  [[nodiscard]] std::uint32_t head() const { return key.empty() ? value.begin : key.begin; }
};

/// One plain text between brackets.
struct FlowItem {
  Span span;
  std::uint32_t opening = 0;  ///< offset of the outermost bracket
  bool lone = false;          ///< stands in {} without a colon
};

/// Something in quotes, brackets or a block text that does not come out even.
struct Irregularity {
  enum class Kind : std::uint8_t {
    unclosed_quote,      ///< `span` = the opening quote
    unclosed_bracket,    ///< `span` = the opening bracket
    surplus_bracket,     ///< `span` = the closing bracket
    mismatched_bracket,  ///< `span` = the closing bracket, `other` = the opening one
    text_after_value,    ///< `span` = the text behind a closed value, `other` = that value
    unknown_escape,      ///< `span` = backslash and character, `other` = the quoted text
    shallow_text,        ///< `span` = first character of a block text line that stands left of the lines above
    lost_block_text,     ///< `span` = a block header such as `>5`, below which nothing follows
  } kind;
  Span span;
  Span other;
};

/// The structure of a file as its lines show it, well-formed or not.
struct Outline {
  std::vector<OutlineLine> lines;
  std::vector<FlowItem> items;
  std::vector<Irregularity> irregularities;
};

/// Reads the structure of `source`, whatever is wrong with it. Linear in its size.
Outline read_outline(const Source& source);

}  // namespace budgetlint::yaml
