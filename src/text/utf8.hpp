#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetlint {

/// One decoded character: its code point and how many bytes it takes.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};

/// Decodes the character that begins at `offset` (which must lie inside `text`); nothing when the bytes there are not
/// well-formed UTF-8 (overlong forms, surrogates and values over U+10FFFF are not).
inline std::optional<CodePoint> decode_utf8(std::string_view text, std::size_t offset);

/// How many code points `text` has; every byte of an ill-formed part counts as one.
std::size_t count_code_points(std::string_view text);

/// Appends `value` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t value);

/// What is wrong with the bytes at a place of a file.
enum class ByteFaultKind : std::uint8_t {
  ill_formed,      ///< not UTF-8
  utf16_or_utf32,  ///< a byte order mark or a pattern of NUL bytes of another encoding; the rest is not looked at
  misplaced_bom,   ///< U+FEFF after the start of the file
  lone_cr,         ///< CR that no LF follows
  control,         ///< a control character other than TAB, LF and CR LF (NUL too), a line separator, a non-character
  hidden,          ///< bidirectional control or zero-width character: shows otherwise than it reads
};

struct ByteFault {
  ByteFaultKind kind;
  std::uint32_t offset = 0;
  std::uint32_t size = 1;   ///< bytes
  char32_t code_point = 0;  ///< the character, or the first byte where it is ill-formed
};

/// All byte faults of a file in order of offset, at most `limit` of them; ill-formed bytes side by side are one fault.
/// A BOM at offset 0 is no fault.
std::vector<ByteFault> find_byte_faults(std::string_view bytes, std::size_t limit);

/// Whether a character is invisible or reorders what stands beside it (bidi controls, zero-width, U+FEFF, tags, …).
bool is_hidden(char32_t value);

/// Whether a character is a Chinese one of everyday use.
bool is_ideograph(char32_t value);

/// `text` as it may go to a terminal or a report: control, hidden and ill-formed parts are replaced by a visible
/// escape such as `\u{202E}` or `\xFF`; TAB becomes a space.
std::string printable(std::string_view text);

/// As `decode_utf8`, for characters that are not as common.
std::optional<CodePoint> decode_rare_utf8(std::string_view text, std::size_t offset);

// Every text goes through here, nearly all of it ASCII and Chinese.
inline std::optional<CodePoint> decode_utf8(std::string_view text, std::size_t offset) {
  const auto byte_at = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned char first = byte_at(offset);
  if (first < 0x80) return CodePoint{first, 1};
  if (first >= 0xE1 && first <= 0xEC && text.size() - offset >= 3) {
    const char32_t second = byte_at(offset + 1) ^ 0x80U;
    const char32_t third = byte_at(offset + 2) ^ 0x80U;
    if (second < 0x40 && third < 0x40) return CodePoint{(first & 0x0FU) << 12U | second << 6U | third, 3};
  }
  return decode_rare_utf8(text, offset);
}

/// Whether `text` begins with `word`, which is not empty. Quick where not even the first bytes agree: for long lists of
/// words.
inline bool begins_with(std::string_view text, std::string_view word) {
  return !text.empty() && text.front() == word.front() && text.starts_with(word);
}

}  // namespace budgetlint
