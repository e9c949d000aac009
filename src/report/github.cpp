#include <array>
#include <iterator>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/findings.hpp"
#include "report/formats.hpp"
#include "report/summary.hpp"
#include "report/wording.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// GitHub shows so many annotations of each kind a step, and drops the rest.
constexpr std::uint32_t most_of_a_kind = 10;

/// Escapes what would end a command or, in a property, the property.
std::string escaped(std::string_view text, bool is_property) {
  std::string out;
  for (const char c : text) {
    if (c == '%' || c == '\r' || c == '\n' || (is_property && (c == ':' || c == ','))) {
      fmt::format_to(std::back_inserter(out), "%{:02X}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  return out;
}

std::string command(const FileReport& file, const Diagnostic& diagnostic, const ReportStyle& style) {
  const Position begin = file.source->position(diagnostic.span.begin);
  const Position end = file.source->position(diagnostic.span.end);
  const RuleRecord& rule = *diagnostic.rule;
  std::string properties =
      fmt::format("title={},file={},line={}", escaped(fmt::format("{} {}", rule.id, rule.name), true),
                  escaped(printable(file.source->path()), true), begin.line);
  fmt::format_to(std::back_inserter(properties), ",endLine={}", end.line);
  // Columns are understood within one line only.
  if (begin.line == end.line) {
    fmt::format_to(std::back_inserter(properties), ",col={},endColumn={}", begin.column, end.column);
  }
  return fmt::format("::{} {}::{}\n", word_for(diagnostic.severity, "error", "warning", "notice"), properties,
                     escaped(plain_text(diagnostic, style.languages), false));
}

/// A line of the log that no command can hide in.
void append_log_line(std::string line, std::string& out) {
  fmt::format_to(std::back_inserter(out), "= {}\n", harmless_in_log(std::move(line)));
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  std::array<std::uint32_t, 4> shown{};  // by severity
  std::string rest;
  each_finding(run, [&](const FileReport& file, const Diagnostic& diagnostic, const std::string&) {
    if (shown.at(static_cast<std::size_t>(diagnostic.severity))++ < most_of_a_kind) {
      out += command(file, diagnostic, style);
      return;
    }
    const Position position = file.source->position(diagnostic.span.begin);
    append_log_line(
        fmt::format("{}:{}:{}: {} {} {}: {}", printable(file.source->path()), position.line, position.column,
                    name_of(diagnostic.severity).in(style.languages.front()), diagnostic.rule->id,
                    diagnostic.rule->name, on_one_line(diagnostic.message, style.languages)),
        rest);
  });
  out += rest;
  if (!style.summary) return;
  for (std::string& line : summary_lines(run, style.languages)) append_log_line(std::move(line), out);
}

}  // namespace

const ReportFormat github_format{
    .name = "github",
    .help = {.zh = "GitHub Actions 的批注", .en = "annotations of GitHub Actions"},
    .render = render,
};

}  // namespace budgetlint
