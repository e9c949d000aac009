#include "report/findings.hpp"
#include "report/formats.hpp"
#include "report/json_parts.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using json::Json;

Json file_facts(const FileReport& file) {
  return {{"path", printable(file.source->path())},
          {"complete", file.complete},
          {"skipped", file.skipped},
          {"documents", file.documents},
          {"projects", file.projects},
          {"fixed", file.fixed},
          {"suppressed", file.suppressed},
          {"baselined", file.baselined},
          {"findings", file.diagnostics.size()}};
}

/// An object with one member: what kind of line it is, and what the line says.
void append_line(std::string_view kind, Json content, std::string& out) {
  Json line;
  line[std::string(kind)] = std::move(content);
  json::append(line, -1, out);
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  const Language language = style.languages.front();
  each_finding(run, [&](const FileReport& file, const Diagnostic& diagnostic, const std::string& fingerprint) {
    append_line("diagnostic", json::finding(*file.source, diagnostic, fingerprint, language), out);
  });
  for (const FileReport& file : run.files) {
    if (!file.configuration) append_line("file", file_facts(file), out);
  }
  Json end;
  end["schema"] = "budgetlint-report-lines/1";
  end["tool"] = json::tool();
  end["complete"] = run.complete;
  end["totals"] = json::summary(totals_of(run));
  end["configuration"] = json::configuration(run.configuration);
  end["checks"] = json::checks(run, language);
  append_line("summary", std::move(end), out);
}

}  // namespace

const ReportFormat jsonl_format{
    .name = "jsonl",
    .help = {.zh = "供程序逐行读取：问题、文件、小结，各占一行",
             .en = "for programs, a line each: findings, files, summary"},
    .render = render,
};

}  // namespace budgetlint
