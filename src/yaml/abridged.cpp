#include "yaml/abridged.hpp"

#include "yaml/extent.hpp"

namespace budgetlint::yaml {
namespace {

/// Stands for a run of characters. No UTF-8 has this byte and no escape makes it, so that none in a decoded text is
/// anything else.
constexpr char placeholder = '\xF8';

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Where the run of characters beyond ASCII ends that begins at `begin`.
std::size_t end_of_run(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  while (end < text.size() && !is_ascii(text[end])) ++end;
  return end;
}

}  // namespace

Abridged::Abridged(const Source& source, How how)
    : source_(source),
      shortened_(how == How::abridged ? shorten(source.text()) : Shortened()),
      text_(how == How::abridged ? std::string_view(shortened_.text) : source.text()),
      lines_(text_) {}

Abridged::Shortened Abridged::shorten(std::string_view text) {
  Shortened shortened;
  shortened.text.reserve(text.size());
  shortened.offsets.reserve(text.size() + 1);
  for (std::size_t at = byte_order_mark(text); at < text.size();) {
    const bool ascii = is_ascii(text[at]);
    shortened.text += ascii ? text[at] : placeholder;
    shortened.offsets.push_back(static_cast<std::uint32_t>(at));
    at = ascii ? at + 1 : end_of_run(text, at);
  }
  shortened.offsets.push_back(static_cast<std::uint32_t>(text.size()));
  return shortened;
}

std::uint32_t Abridged::in_source(std::uint32_t offset) const {
  return shortened_.offsets.empty() ? offset : shortened_.offsets[offset];
}

std::string Abridged::restored(Span span, std::string_view value) const {
  std::string text;
  std::uint32_t from = span.begin;
  for (const char c : value) {
    if (c != placeholder) {
      text += c;
      continue;
    }
    const std::size_t run = text_.find(placeholder, from);
    from = static_cast<std::uint32_t>(run) + 1;
    text += source_.slice(in_source({from - 1, from}));
  }
  return text;
}

}  // namespace budgetlint::yaml
