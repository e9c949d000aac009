#include "report/wording.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace budgetlint {

std::vector<std::string> renderings(const OwnedText& text, const std::vector<Language>& languages) {
  std::vector<std::string> out;
  for (const Language language : languages) {
    std::string shown = printable(text.in(language));
    if (!shown.empty() && std::find(out.begin(), out.end(), shown) == out.end()) out.push_back(std::move(shown));
  }
  return out;
}

std::string on_one_line(const OwnedText& text, const std::vector<Language>& languages) {
  return fmt::format("{}", fmt::join(renderings(text, languages), " / "));
}

OwnedText owned(const Text& text) { return {.zh = std::string(text.zh), .en = std::string(text.en)}; }

std::string counted(std::uint32_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace budgetlint
