#include "num/target_text.hpp"

#include <algorithm>
#include <array>

#include "text/half_width.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view digits = "0123456789";
constexpr std::array number_words{"〇"sv, "分之"sv, "百分"sv};
constexpr std::array full_stops{"。"sv, ";"sv};

/// Numerals, and what begins or ends other parts of a target or turns its meaning round.
constexpr std::u32string_view no_part_of_a_noun =
    U"零〇一二两三四五六七八九十百千万亿几余多约每第或和与及至到以之内外前后上下左右等不未无非增减升降超低高达占比率号时";

bool is_blank(char32_t value) {
  return value == U' ' || value == U'\t' || value == U'\n' || value == U'\r' || value == U'\u00A0';
}

bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }

/// The character at `offset`; an ill-formed byte stands for itself, outside of all characters.
CodePoint character_at(std::string_view text, std::size_t offset) {
  constexpr char32_t beyond_unicode = 0x110000;
  return decode_utf8(text, offset).value_or(CodePoint{beyond_unicode, 1});
}

}  // namespace

TargetText::TargetText(std::string_view written) : written_(written) {
  Span blanks;
  for (std::uint32_t offset = 0; offset < written.size();) {
    const CodePoint point = character_at(written, offset);
    const Span origin{offset, offset + point.size};
    offset = origin.end;
    const char32_t value = half_width(point.value);
    if (is_blank(value)) {
      blanks = blanks.empty() ? origin : Span{blanks.begin, origin.end};
      continue;
    }
    const bool splits_digits =
        !blanks.empty() && is_digit(value) && !plain_.empty() && digits.find(plain_.back()) != std::string_view::npos;
    if (splits_digits) append(U' ', blanks);
    blanks = {};
    append(value, origin);
  }
  drop_full_stop();
}

void TargetText::append(char32_t value, Span origin) {
  if (value <= 0x10FFFF) {
    append_utf8(plain_, value);
  } else {
    plain_ += written_.substr(origin.begin, origin.size());
  }
  origins_.resize(plain_.size(), origin);
}

void TargetText::drop_full_stop() {
  for (const std::string_view stop : full_stops) {
    if (!plain_.ends_with(stop)) continue;
    plain_.resize(plain_.size() - stop.size());
    origins_.resize(plain_.size());
    return;
  }
}

Span TargetText::as_written(std::size_t begin, std::size_t end) const {
  return {origins_[begin].begin, origins_[end - 1].end};
}

Span TargetCursor::span_from(std::size_t begin) const { return begin == at_ ? Span{} : text_->as_written(begin, at_); }

std::string_view TargetCursor::written_from(std::size_t begin) const {
  const Span span = span_from(begin);
  return text_->written().substr(span.begin, span.size());
}

bool TargetCursor::take(std::string_view word) {
  if (!begins_with(rest(), word)) return false;
  skip(word.size());
  return true;
}

bool TargetCursor::take_any(std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [this](std::string_view word) { return take(word); });
}

bool shows_number(std::string_view plain) {
  return plain.find_first_of(digits) != std::string_view::npos ||
         std::any_of(number_words.begin(), number_words.end(),
                     [&](std::string_view word) { return plain.find(word) != std::string_view::npos; });
}

std::string_view noun_at_start(std::string_view plain) {
  std::size_t size = 0;
  while (size < plain.size()) {
    const CodePoint point = character_at(plain, size);
    if (!is_ideograph(point.value) || no_part_of_a_noun.find(point.value) != std::u32string_view::npos) break;
    size += point.size;
  }
  return plain.substr(0, size);
}

}  // namespace budgetlint
