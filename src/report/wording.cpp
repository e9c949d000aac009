#include "report/wording.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

Text heading_of(Remark::Kind kind) {
  switch (kind) {
    case Remark::Kind::working:
      return {.zh = "计算", .en = "working"};
    case Remark::Kind::possibility:
      return {.zh = "可能", .en = "perhaps"};
    case Remark::Kind::advice:
      return {.zh = "建议", .en = "advice"};
  }
  return {};
}

}  // namespace

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

Text heading_of(Safety safety) {
  switch (safety) {
    case Safety::safe:
      return {.zh = "改法", .en = "fix"};
    case Safety::unsafe:
      return {.zh = "改法（须核对）", .en = "fix (verify)"};
    case Safety::display:
      return heading_of(Remark::Kind::advice);
  }
  return {};
}

std::vector<HeadedLine> headed_lines(const Diagnostic& diagnostic) {
  std::vector<HeadedLine> lines;
  for (const auto kind : {Remark::Kind::working, Remark::Kind::possibility, Remark::Kind::advice}) {
    for (const Remark& remark : diagnostic.remarks) {
      if (remark.kind == kind) lines.push_back({heading_of(kind), remark.text});
    }
  }
  for (const Fix& fix : diagnostic.fixes) lines.push_back({heading_of(fix.safety), fix.message});
  return lines;
}

std::vector<std::string> remark_lines(const Diagnostic& diagnostic, const std::vector<Language>& languages) {
  std::vector<std::string> lines;
  for (const HeadedLine& line : headed_lines(diagnostic)) {
    for (const Language language : languages) {
      lines.push_back(fmt::format("{}: {}", line.heading.in(language), printable(line.text.in(language))));
      if (line.text.zh == line.text.en) break;
    }
  }
  return lines;
}

std::string plain_text(const Diagnostic& diagnostic, const std::vector<Language>& languages) {
  std::vector<std::string> lines = renderings(diagnostic.message, languages);
  for (std::string& line : remark_lines(diagnostic, languages)) lines.push_back(std::move(line));
  return fmt::format("{}", fmt::join(lines, "\n"));
}

std::string_view word_for(Severity severity, std::string_view error, std::string_view warning, std::string_view note) {
  switch (severity) {
    case Severity::error:
      return error;
    case Severity::warning:
      return warning;
    default:
      return note;
  }
}

std::string counted(std::uint32_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

std::string harmless_in_log(std::string line) {
  for (const std::string_view command : {"##[", "##vso["}) {
    for (std::size_t at = line.find(command); at != std::string::npos; at = line.find(command, at))
      line.insert(at + 1, " ");
  }
  const std::size_t begin = std::min(line.find_first_not_of(" \t"), line.size());
  if (std::string_view(line).substr(begin).starts_with("::")) line.insert(0, "./");
  return line;
}

}  // namespace budgetlint
