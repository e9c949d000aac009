#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/statistics.hpp"
#include "report/summary.hpp"
#include "report/wording.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

void append(const FileReport& file, const Diagnostic& diagnostic, const ReportStyle& style, std::string& out) {
  const Position position = file.source->position(diagnostic.span.begin);
  out += harmless_in_log(fmt::format("{}:{}:{}: {} {}: {}", printable(file.source->path()), position.line,
                                     position.column, diagnostic.rule->id, diagnostic.rule->name,
                                     on_one_line(diagnostic.message, style.languages)));
  out += '\n';
}

void render_file(const FileReport& file, const ReportStyle& style, std::string& out) {
  for (const Diagnostic& diagnostic : file.diagnostics) {
    if (!diagnostic.late) append(file, diagnostic, style, out);
  }
}

void render_end(const RunReport& run, const ReportStyle& style, std::string& out) {
  for (const FileReport& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      if (diagnostic.late) append(file, diagnostic, style, out);
    }
  }
  if (style.statistics) append_statistics(run, style, out);
  if (!style.summary) return;
  // The mark before it keeps editors from reading it as a finding.
  for (const std::string& line : summary_lines(run, style.languages)) out += "= " + line + '\n';
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  for (const FileReport& file : run.files) render_file(file, style, out);
  render_end(run, style, out);
}

}  // namespace

const ReportFormat concise_format{
    .name = "concise",
    .help = {.zh = "每个问题一行：文件:行:列: 编号 名称: 说明",
             .en = "a line for each finding: path:line:col: CODE name: message"},
    .render = render,
    .render_file = render_file,
    .render_end = render_end,
};

}  // namespace budgetlint
