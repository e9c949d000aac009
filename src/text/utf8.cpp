#include "text/utf8.hpp"

#include <unistr.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace budgetlint {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// In rising order.
constexpr std::array hidden_ranges{
    Range{0x00AD, 0x00AD},    // soft hyphen
    Range{0x034F, 0x034F},    // combining grapheme joiner
    Range{0x061C, 0x061C},    // Arabic letter mark
    Range{0x115F, 0x1160},    // Hangul fillers
    Range{0x17B4, 0x17B5},    // Khmer inherent vowels
    Range{0x180E, 0x180E},    // Mongolian vowel separator
    Range{0x200B, 0x200F},    // zero-width space and joiners, direction marks
    Range{0x202A, 0x202E},    // direction embeddings and overrides
    Range{0x2060, 0x206F},    // word joiner, invisible operators, direction isolates
    Range{0x2800, 0x2800},    // Braille blank
    Range{0x3164, 0x3164},    // Hangul filler
    Range{0xFEFF, 0xFEFF},    // byte order mark, zero-width no-break space
    Range{0xFFA0, 0xFFA0},    // half-width Hangul filler
    Range{0xFFF9, 0xFFFB},    // interlinear annotation
    Range{0x1D173, 0x1D17A},  // musical beams and slurs
    Range{0xE0000, 0xE007F},  // tags
};

constexpr char32_t byte_order_mark = 0xFEFF;
constexpr char32_t replacement_character = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t offset) { return static_cast<unsigned char>(text[offset]); }

bool is_plain_ascii(unsigned char byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t'; }

/// Controls, the line separators that only some programs take for line ends, and the non-characters XML refuses.
bool is_control(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F) || value == 0x2028 || value == 0x2029 ||
         (value & 0xFFFE) == 0xFFFE;
}

bool starts_with_foreign_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  return bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\x00\x00\xFE\xFF"sv);
}

/// Without a byte order mark the NUL halves of ASCII characters give UTF-16 and UTF-32 away: at once where the text
/// begins with one, else (Chinese first) where two follow each other at a distance, as in ": ".
bool looks_like_wide_encoding(std::string_view bytes) {
  if (starts_with_foreign_mark(bytes)) return true;
  constexpr std::size_t probe = 64;
  const std::string_view start = bytes.substr(0, probe);
  if (start.size() >= 2 && (start[0] == '\0' || start[1] == '\0')) return true;
  for (std::size_t i = 2; i < start.size(); ++i) {
    if (start[i] == '\0' && start[i - 1] != '\0' && start[i - 2] == '\0') return true;
  }
  return false;
}

/// What is wrong with a well-formed character other than CR; nothing for nearly all.
std::optional<ByteFaultKind> fault_of(char32_t value) {
  if (is_ideograph(value)) return std::nullopt;
  if (value == '\n' || value == '\t') return std::nullopt;
  if (is_control(value)) return ByteFaultKind::control;
  if (value == byte_order_mark) return ByteFaultKind::misplaced_bom;
  if (is_hidden(value)) return ByteFaultKind::hidden;
  return std::nullopt;
}

std::string in_hexadecimal(std::uint32_t value) {
  std::array<char, 8> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), value, 16).ptr;
  std::string text(digits.begin(), end);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char digit) { return digit >= 'a' ? static_cast<char>(digit - 'a' + 'A') : digit; });
  return text;
}

/// Collects the byte faults of a text from front to back.
class FaultFinder {
 public:
  FaultFinder(std::string_view bytes, std::size_t limit) : bytes_(bytes), limit_(limit) {}

  std::vector<ByteFault> find() && {
    std::size_t at = bytes_.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    while (at < bytes_.size() && !full_) {
      at += is_plain_ascii(byte_at(bytes_, at)) ? 1 : look_at(at);
    }
    return std::move(faults_);
  }

 private:
  /// Looks at the character at `at`; returns its size.
  std::uint32_t look_at(std::size_t at) {
    const std::optional<CodePoint> character = decode_utf8(bytes_, at);
    if (!character) {
      add_ill_formed(at);
      return 1;
    }
    if (character->value == '\r') {
      if (at + 1 == bytes_.size() || bytes_[at + 1] != '\n') add(ByteFaultKind::lone_cr, at, *character);
    } else if (const auto kind = fault_of(character->value)) {
      add(*kind, at, *character);
    }
    return character->size;
  }

  /// Ill-formed bytes side by side are one fault.
  void add_ill_formed(std::size_t at) {
    if (!faults_.empty()) {
      ByteFault& last = faults_.back();
      if (last.kind == ByteFaultKind::ill_formed && last.offset + last.size == at) {
        ++last.size;
        return;
      }
    }
    add(ByteFaultKind::ill_formed, at, {byte_at(bytes_, at), 1});
  }

  void add(ByteFaultKind kind, std::size_t at, CodePoint character) {
    if (faults_.size() == limit_) {
      full_ = true;
      return;
    }
    faults_.push_back({kind, static_cast<std::uint32_t>(at), character.size, character.value});
  }

  std::string_view bytes_;
  std::size_t limit_;
  std::vector<ByteFault> faults_;
  bool full_ = false;
};

}  // namespace

std::optional<CodePoint> decode_rare_utf8(std::string_view text, std::size_t offset) {
  ucs4_t value = 0;
  const int size =
      u8_mbtoucr(&value, reinterpret_cast<const std::uint8_t*>(text.data()) + offset, text.size() - offset);
  if (size <= 0) return std::nullopt;
  return CodePoint{value, static_cast<std::uint32_t>(size)};
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    const auto character = decode_utf8(text, at);
    at += character ? character->size : 1;
  }
  return count;
}

void append_utf8(std::string& out, char32_t value) {
  std::array<std::uint8_t, 4> bytes{};
  int size = u8_uctomb(bytes.data(), value, bytes.size());
  if (size < 0) size = u8_uctomb(bytes.data(), replacement_character, bytes.size());
  out.append(bytes.begin(), bytes.begin() + size);
}

std::vector<ByteFault> find_byte_faults(std::string_view bytes, std::size_t limit) {
  if (limit == 0) return {};
  if (looks_like_wide_encoding(bytes)) {
    return {ByteFault{.kind = ByteFaultKind::utf16_or_utf32, .offset = 0, .size = 1, .code_point = byte_at(bytes, 0)}};
  }
  return FaultFinder(bytes, limit).find();
}

bool is_hidden(char32_t value) {
  const auto* const range = std::lower_bound(hidden_ranges.begin(), hidden_ranges.end(), value,
                                             [](const Range& r, char32_t v) { return r.last < v; });
  return range != hidden_ranges.end() && range->first <= value;
}

bool is_ideograph(char32_t value) { return value >= 0x4E00 && value <= 0x9FFF; }

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto character = decode_utf8(text, at);
    if (!character) {
      out += "\\x" + in_hexadecimal(byte_at(text, at));
      ++at;
      continue;
    }
    if (character->value == '\t') {
      out += ' ';
    } else if (is_control(character->value) || is_hidden(character->value)) {
      out += "\\u{" + in_hexadecimal(character->value) + "}";
    } else {
      out += text.substr(at, character->size);
    }
    at += character->size;
  }
  return out;
}

}  // namespace budgetlint
