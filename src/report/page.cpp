#include "report/page.hpp"

#include <algorithm>

#include "report/wrap.hpp"

namespace budgetlint {
namespace {

std::string_view escape_of(Ink ink) {
  switch (ink) {
    case Ink::plain:
      return "";
    case Ink::strong:
      return "\x1b[1m";
    case Ink::error:
      return "\x1b[1;31m";
    case Ink::warning:
      return "\x1b[1;33m";
    case Ink::note:
      return "\x1b[1;36m";
    case Ink::frame:
      return "\x1b[34m";
  }
  return "";
}

}  // namespace

Ink ink_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return Ink::error;
    case Severity::warning:
      return Ink::warning;
    case Severity::note:
      return Ink::note;
    case Severity::off:
      return Ink::plain;
  }
  return Ink::plain;
}

std::size_t Page::room_after(std::size_t indent) const {
  constexpr std::size_t least = 20;
  return style_.width > indent + least ? style_.width - indent : least;
}

Page& Page::put(std::string_view text, Ink ink) {
  if (text.empty()) return *this;
  out_.append(skipped_, ' ');
  skipped_ = 0;
  const bool coloured = style_.colour && ink != Ink::plain;
  if (coloured) out_ += escape_of(ink);
  out_ += text;
  if (coloured) out_ += "\x1b[0m";
  return *this;
}

Page& Page::skip(std::size_t columns) {
  skipped_ += columns;
  return *this;
}

void Page::end_line() {
  out_ += '\n';
  skipped_ = 0;
}

void Page::put_wrapped(std::string_view text, std::size_t indent, Ink ink) {
  bool first = true;
  for (const std::string& line : wrap(text, room_after(indent), style_.ambiguous)) {
    if (!first) skip(indent);
    first = false;
    put(line, ink).end_line();
  }
}

}  // namespace budgetlint
