#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/summary.hpp"
#include "report/wording.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// A comment on GitHub holds 65,536 characters; what stands around the findings takes some.
constexpr std::size_t most_characters = 60'000;

/// `lines` as a block in which nothing is markup, mention or link: behind a fence longer than any in the text.
void append_block(std::string_view lines, std::string& out) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : lines) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  fmt::format_to(std::back_inserter(out), "{}text\n{}{}\n", fence, lines, fence);
}

std::string finding_lines(const FileReport& file, const Diagnostic& diagnostic, const ReportStyle& style) {
  const Position position = file.source->position(diagnostic.span.begin);
  std::string lines =
      fmt::format("  {}:{} {} {} {}\n", position.line, position.column,
                  name_of(diagnostic.severity).in(style.languages.front()), diagnostic.rule->id, diagnostic.rule->name);
  for (const std::string& line : renderings(diagnostic.message, style.languages)) {
    fmt::format_to(std::back_inserter(lines), "    {}\n", line);
  }
  for (const std::string& line : remark_lines(diagnostic, style.languages)) {
    fmt::format_to(std::back_inserter(lines), "    = {}\n", line);
  }
  return lines;
}

/// The findings by file, as many as fit; says how many do not.
std::string all_findings(const RunReport& run, const ReportStyle& style) {
  std::string text;
  std::size_t characters = 0;
  std::size_t left_out = 0;
  for (const FileReport& file : run.files) {
    std::string heading = printable(file.source->path()) + '\n';
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const std::string lines = heading + finding_lines(file, diagnostic, style);
      characters += count_code_points(lines);
      if (left_out > 0 || characters > most_characters) {
        ++left_out;
        continue;
      }
      text += lines;
      heading.clear();
    }
  }
  if (left_out > 0) {
    for (const Language language : style.languages) {
      text += language == Language::zh ? fmt::format("……另有 {} 个，这里写不下。\n", left_out)
                                       : fmt::format("... and {} more, for which there is no room here.\n", left_out);
    }
  }
  return text;
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  const Language language = style.languages.front();
  out += "### budgetlint\n\n";
  std::string summary;
  for (const std::string& line : summary_lines(run, style.languages)) summary += line + '\n';
  append_block(summary, out);
  const std::string findings = all_findings(run, style);
  if (findings.empty()) return;
  fmt::format_to(std::back_inserter(out), "\n<details open><summary>{}</summary>\n\n",
                 Text{"发现的问题", "Findings"}.in(language));
  append_block(findings, out);
  out += "\n</details>\n";
}

}  // namespace

const ReportFormat markdown_format{
    .name = "markdown",
    .help = {.zh = "合并请求的评论", .en = "for a comment on a merge request"},
    .render = render,
};

}  // namespace budgetlint
