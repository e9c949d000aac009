#include "report/file_record.hpp"
#include "report/findings.hpp"
#include "report/formats.hpp"
#include "report/json_parts.hpp"

namespace budgetlint {
namespace {

using json::Json;

/// An object with one member: what kind of line it is, and what the line says.
void append_line(std::string_view kind, Json content, std::string& out) {
  Json line;
  line[std::string(kind)] = std::move(content);
  json::append(line, -1, out);
}

void append_findings(const FileReport& file, bool late, const ReportStyle& style, std::string& out) {
  const std::vector<std::string> names = fingerprints(file.source->path(), file.diagnostics);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Diagnostic& finding = file.diagnostics[i];
    if (finding.late != late) continue;
    append_line("diagnostic", json::finding(*file.source, finding, names[i], style.languages.front()), out);
  }
}

void render_file(const FileReport& file, const ReportStyle& style, std::string& out) {
  append_findings(file, false, style, out);
  if (!file.configuration) append_line("file", json::file_record(file), out);
}

void render_end(const RunReport& run, const ReportStyle& style, std::string& out) {
  for (const FileReport& file : run.files) append_findings(file, true, style, out);
  Json end;
  end["schema"] = "budgetlint-report-lines/1";
  end["tool"] = json::tool();
  end["complete"] = run.complete;
  end["interrupted"] = run.interrupted;
  end["shard"] = run.shard ? Json{{"index", run.shard->index}, {"count", run.shard->count}} : Json();
  end["totals"] = json::summary(totals_of(run));
  end["configuration"] = json::configuration(run.configuration);
  end["checks"] = json::checks(run, style.languages.front());
  append_line("summary", std::move(end), out);
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  for (const FileReport& file : run.files) render_file(file, style, out);
  render_end(run, style, out);
}

}  // namespace

const ReportFormat jsonl_format{
    .name = "jsonl",
    .help = {.zh = "供程序逐行读取：每个文件的问题和情况，最后是小结，各占一行；可用 merge 合并",
             .en = "for programs, a line each: the findings and facts of each file, at last a summary; for merge"},
    .render = render,
    .names_lines = true,
    .render_file = render_file,
    .render_end = render_end,
};

}  // namespace budgetlint
