#include "yaml/abridged.hpp"

#include <algorithm>

#include "yaml/extent.hpp"

namespace budgetlint::yaml {
namespace {

/// Stands for a run of characters. No UTF-8 has this byte and no escape makes it, so that none in a decoded text is
/// anything else.
constexpr char placeholder = '\xF8';

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

/// Letters, digits and all beyond ASCII: no sign of YAML wherever it stands.
bool is_letter(char c) {
  return !is_ascii(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// No sign of YAML behind a letter.
bool is_inert(char c) { return is_letter(c) || std::string_view("._%/+=();").find(c) != std::string_view::npos; }

/// Whether the letters behind `before` mean something to the parser: in tags, names of anchors, directives.
bool is_marked(char before) { return std::string_view("!&*%").find(before) != std::string_view::npos; }

bool is_null_word(std::string_view word) { return word == "null" || word == "Null" || word == "NULL"; }

/// Cuts a text down from front to back.
class Shortener {
 public:
  Shortener(std::string_view text, std::string& shortened, std::vector<std::uint32_t>& offsets)
      : text_(text),
        has_escapes_(text.find('\\') != std::string_view::npos),
        shortened_(shortened),
        offsets_(offsets) {}

  void run() {
    for (std::size_t at = byte_order_mark(text_); at < text_.size();) {
      const std::size_t end = end_of_run(at);
      if (end > at) {
        add(at, placeholder);
        at = end;
      } else {
        const std::size_t next = at + std::max<std::size_t>(size_of_word(at), 1);
        for (; at < next; ++at) add(at, text_[at]);
      }
    }
    offsets_.push_back(static_cast<std::uint32_t>(text_.size()));
  }

 private:
  void add(std::size_t at, char c) {
    shortened_ += c;
    offsets_.push_back(static_cast<std::uint32_t>(at));
  }

  /// The length of the letters at `at` and what goes with them.
  [[nodiscard]] std::size_t size_of_word(std::size_t at) const {
    if (!is_letter(text_[at])) return 0;
    std::size_t end = at;
    while (end < text_.size() && is_inert(text_[end])) ++end;
    return end - at;
  }

  /// Where the run ends that begins at `at` and that one byte can stand for; `at` itself where there is none.
  [[nodiscard]] std::size_t end_of_run(std::size_t at) const {
    std::size_t end = at;
    if (has_escapes_ || (at > 0 && is_marked(text_[at - 1]))) {
      while (end < text_.size() && !is_ascii(text_[end])) ++end;
      return end;
    }
    const std::size_t size = size_of_word(at);
    if (size == 1 || is_null_word(text_.substr(at, size))) return at;
    return at + size;
  }

  std::string_view text_;
  bool has_escapes_;  // then letters may be part of one
  std::string& shortened_;
  std::vector<std::uint32_t>& offsets_;
};

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
  Shortener(text, shortened.text, shortened.offsets).run();
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
