#include "yaml/outline_head.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "yaml/extent.hpp"

namespace budgetlint::yaml::scan {
namespace {

constexpr std::size_t longest_label = 24;  // code points

/// Whether `label` can be meant as a key: short, and no sentence.
bool is_plausible_label(std::string_view label) {
  if (label.empty() || count_code_points(label.substr(0, 4 * longest_label + 1)) > longest_label) return false;
  return !holds_sentence(label);
}

/// End of the part of [at, end) that comes before the first colon of either width.
std::uint32_t label_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (text[at] == '"' || text[at] == '\'') {
    const std::optional<std::uint32_t> close = quote_end(text, at, end);
    const std::uint32_t next = close ? skip_any_blanks(text, *close, end) : end;
    return next < end && (text[next] == ':' || wide_colon(text, next) > 0) ? next : end;
  }
  while (at < end && text[at] != ':' && wide_colon(text, at) == 0) ++at;
  return at;
}

Span without_blanks_behind(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t last = end; last > begin;) {
    --last;
    const bool within_character = (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U;
    if (within_character) continue;
    if (skip_any_blanks(text, last, end) < end) return {begin, end};
    end = last;
  }
  return {begin, end};
}

/// A key and its value with a blank alone between them.
std::optional<BrokenKey> read_gap(std::string_view text, std::uint32_t at, std::uint32_t end) {
  for (std::uint32_t gap = at; gap < end; ++gap) {
    const std::uint32_t value = skip_any_blanks(text, gap, end);
    if (value == gap) continue;
    if (value == end || !is_plausible_label(text.substr(at, gap - at))) return std::nullopt;
    return BrokenKey{{at, gap}, {gap, value}, Colon::missing};
  }
  return std::nullopt;
}

}  // namespace

bool holds_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 8> sentence_marks{"，", "。", "；", "、", "！", "？", ",", ";"};
  return std::any_of(sentence_marks.begin(), sentence_marks.end(),
                     [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

std::uint32_t behind_dashes(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const Head head = read_head(text, at, end);
  if (!head.dashes.empty()) return head.content;
  const auto loose = read_loose_dash(text, at, end);
  return loose ? loose->content : at;
}

Head read_head(std::string_view text, std::uint32_t at, std::uint32_t end) {
  Head head;
  while (dash_at(text, at, end)) {
    if (head.dashes.empty()) {
      head.dash = {at, at + 1};
      head.form = Dash::proper;
    }
    head.dashes.push_back(at);
    at = skip_blanks(text, at + 1, end);
  }
  head.content = at;
  head.key = key_at(text, at, end);
  return head;
}

std::optional<Head> read_loose_dash(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t wide = wide_dash(text, at);
  const bool tight = text[at] == '-' && at + 1 < end && text[at + 1] != '-';
  if (wide == 0 && !tight) return std::nullopt;
  const std::uint32_t after = at + std::max<std::uint32_t>(wide, 1);
  const std::uint32_t content = skip_any_blanks(text, after, end);
  if (content == end || wide_dash(text, content) > 0) return std::nullopt;
  Head head = read_head(text, content, end);
  head.dashes.insert(head.dashes.begin(), at);
  head.dash = {at, content};
  head.form = wide > 0 ? Dash::wide : Dash::tight;
  head.glued = content == after;
  return head;
}

std::optional<BrokenKey> read_broken_key(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at >= end || text[at] == '[' || text[at] == '{') return std::nullopt;
  const bool quoted = text[at] == '"' || text[at] == '\'';
  end = comment_start(text, at, end);
  const std::uint32_t colon = label_end(text, at, end);
  if (colon == end && quoted) return std::nullopt;
  if (colon == end) return read_gap(text, at, without_blanks_behind(text, at, end).end);
  const Span label = without_blanks_behind(text, at, colon);
  if (!is_plausible_label(text.substr(label.begin, label.size()))) return std::nullopt;
  const std::uint32_t wide = wide_colon(text, colon);
  if (wide == 0 && text.substr(colon, 3) == "://") return std::nullopt;
  const std::uint32_t value = skip_any_blanks(text, colon + std::max<std::uint32_t>(wide, 1), end);
  return BrokenKey{label, {label.end, value}, wide > 0 ? Colon::wide : Colon::tight};
}

bool is_bare_label(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const Span label = trimmed(text, {at, comment_start(text, at, end)});
  const std::string_view written = text.substr(label.begin, label.size());
  return is_plausible_label(written) && std::none_of(written.begin(), written.end(), is_blank);
}

std::optional<Ahead> look_ahead(std::string_view text, std::uint32_t at) {
  for (; at < text.size(); at = next_line(text, at)) {
    const std::uint32_t end = line_end(text, at);
    const std::uint32_t content = skip_any_blanks(text, at, end);
    if (content == end || text[content] == '#') continue;
    const std::string_view indent = text.substr(at, content - at);
    return Ahead{at, content, end, indent.find_first_not_of(' ') == std::string_view::npos};
  }
  return std::nullopt;
}

}  // namespace budgetlint::yaml::scan
