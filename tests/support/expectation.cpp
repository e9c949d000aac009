#include "support/expectation.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <utility>

#include "engine/across.hpp"
#include "rules/catalogue.hpp"
#include "text/source.hpp"

namespace budgetlint::test {
namespace {

/// A finding that a document says it has.
struct Mark {
  std::uint32_t line = 0;
  std::uint32_t column = 0;  ///< 0 = any
  std::string_view rule;
  std::vector<std::string_view> texts;
  std::string_view written;
  bool met = false;
};

constexpr std::string_view sign = "#! ";
constexpr std::string_view separator = " #! ";

std::string_view trimmed(std::string_view text) {
  const auto begin = text.find_first_not_of(" \r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \r") - begin + 1);
}

[[noreturn]] void refuse(std::uint32_t line, std::string_view written) {
  throw std::invalid_argument(fmt::format("line {}: not a mark: {}", line, written));
}

/// Reads `BL301@14 "text" "text"`.
Mark read_mark(std::uint32_t line, std::string_view written) {
  written = trimmed(written);
  Mark mark;
  mark.line = line;
  mark.written = written;
  const std::string_view head = written.substr(0, written.find(' '));
  mark.rule = head.substr(0, head.find('@'));
  if (!find_rule(mark.rule)) refuse(line, written);
  if (mark.rule.size() < head.size()) {
    const std::string_view column = head.substr(mark.rule.size() + 1);
    const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), mark.column);
    if (error != std::errc() || end != column.data() + column.size() || mark.column == 0) refuse(line, written);
  }
  std::string_view rest = trimmed(written.substr(head.size()));
  while (!rest.empty()) {
    const auto close = rest.find('"', 1);
    if (rest.front() != '"' || close == std::string_view::npos || close == 1) refuse(line, written);
    mark.texts.push_back(rest.substr(1, close - 1));
    rest = trimmed(rest.substr(close + 1));
  }
  return mark;
}

/// The part of a line after its first sign; nothing where there is no sign.
std::optional<std::string_view> marks_part(std::string_view line) {
  if (line.substr(0, sign.size()) == sign) return line.substr(sign.size());
  const auto at = line.find(separator);
  if (at == std::string_view::npos) return std::nullopt;
  return line.substr(at + separator.size());
}

std::vector<Mark> read_marks(const Source& source) {
  std::vector<Mark> marks;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line) {
    std::optional<std::string_view> rest = marks_part(source.slice(source.line_span(line)));
    while (rest) {
      marks.push_back(read_mark(line, rest->substr(0, rest->find(separator))));
      rest = marks_part(*rest);
    }
  }
  return marks;
}

bool says(const Diagnostic& finding, std::string_view text) {
  return finding.message.zh.find(text) != std::string::npos || finding.message.en.find(text) != std::string::npos;
}

bool meets(const Mark& mark, const Diagnostic& finding, Position at) {
  return mark.line == at.line && (mark.column == 0 || mark.column == at.column) &&
         (mark.rule == finding.rule->id || mark.rule == finding.rule->name) &&
         std::all_of(mark.texts.begin(), mark.texts.end(), [&](std::string_view text) { return says(finding, text); });
}

std::string described(const Diagnostic& finding, const Source& source) {
  const Position at = source.position(finding.span.begin);
  return fmt::format("{}:{} {} {}: {} / {}\n", at.line, at.column, finding.rule->id, finding.rule->name,
                     finding.message.zh, finding.message.en);
}

std::size_t index_of_rule(std::string_view rule) {
  const std::optional<std::size_t> index = find_rule(rule);
  if (!index) throw std::invalid_argument(fmt::format("no rule {}", rule));
  return *index;
}

}  // namespace

Configuration select(std::vector<std::string> words) {
  auto configuration = configure({.select = std::move(words), .ignore = {}, .severity = {}});
  if (!configuration) throw std::invalid_argument(configuration.error().message.en);
  return *std::move(configuration);
}

Configuration turned_on(std::string_view rule) {
  Configuration configuration = default_configuration();
  const std::size_t index = index_of_rule(rule);
  configuration.severities[index] = catalogue()[index].record->severity;
  return configuration;
}

FileReport lint(std::string text, const Configuration& configuration) {
  return check_alone("document.yaml", std::move(text), configuration);
}

const Tally& tally_of(const FileReport& report, std::string_view rule) {
  return report.tallies.at(index_of_rule(rule));
}

std::string listed(const FileReport& report) {
  std::string out;
  for (const Diagnostic& finding : report.diagnostics) out += described(finding, *report.source);
  return out;
}

std::string shown(const FileReport& report) {
  if (report.diagnostics.size() != 1) throw std::runtime_error("not one finding:\n" + listed(report));
  const Diagnostic& finding = report.diagnostics.front();
  std::string text = fmt::format("{}\n{}\n{}\n", finding.pointer, finding.message.zh, finding.message.en);
  for (const Remark& remark : finding.remarks) text += fmt::format("= {}\n= {}\n", remark.text.zh, remark.text.en);
  for (const Related& related : finding.related) {
    text += fmt::format("[{}] {} / {}\n", report.source->slice(related.span), related.message.zh, related.message.en);
  }
  return text;
}

std::string counted(const FileReport& report, std::string_view rule) {
  const Tally& tally = tally_of(report, rule);
  std::string text = fmt::format("passed {}, found {}", tally.passed, tally.found);
  for (const Tally::NotApplicable& entry : tally.not_applicable) {
    text += fmt::format(", not applicable {}: {}", entry.count, entry.reason.en);
  }
  return text;
}

std::string mismatches(const std::string& text, const Configuration& configuration) {
  const FileReport report = lint(text, configuration);
  const Source& source = *report.source;
  std::vector<Mark> marks = read_marks(source);
  std::string out;
  for (const Diagnostic& finding : report.diagnostics) {
    const Position at = source.position(finding.span.begin);
    const auto mark = std::find_if(marks.begin(), marks.end(),
                                   [&](const Mark& each) { return !each.met && meets(each, finding, at); });
    if (mark == marks.end()) {
      out += fmt::format("no mark for the finding {}  line: {}\n", described(finding, source),
                         source.slice(source.line_span(at.line)));
    } else {
      mark->met = true;
    }
  }
  for (const Mark& mark : marks) {
    if (!mark.met) out += fmt::format("no finding for the mark on line {}: {}\n", mark.line, mark.written);
  }
  return out;
}

}  // namespace budgetlint::test
