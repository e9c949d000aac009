#include <string_view>

#include "report/findings.hpp"
#include "report/formats.hpp"
#include "report/json_parts.hpp"
#include "report/wording.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using json::Json;

std::string_view severity_of(const Diagnostic& diagnostic) {
  if (diagnostic.rule->id.starts_with("BL0")) return "blocker";
  return word_for(diagnostic.severity, "major", "minor", "info");
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  Json report = Json::array();
  each_finding(run, [&](const FileReport& file, const Diagnostic& diagnostic, const std::string& fingerprint) {
    Json lines;
    lines["begin"] = file.source->line_of(diagnostic.span.begin);
    lines["end"] = file.source->line_of(diagnostic.span.end);
    Json location;
    location["path"] = printable(file.source->path());
    location["lines"] = std::move(lines);
    Json entry;
    entry["description"] = on_one_line(diagnostic.message, style.languages);
    entry["check_name"] = diagnostic.rule->id;
    entry["fingerprint"] = fingerprint;
    entry["severity"] = severity_of(diagnostic);
    entry["location"] = std::move(location);
    report.push_back(std::move(entry));
  });
  json::append(report, 2, out);
}

}  // namespace

const ReportFormat gitlab_format{
    .name = "gitlab",
    .help = {.zh = "GitLab 的代码质量报告", .en = "code quality report of GitLab"},
    .render = render,
    .summarises = false,
};

}  // namespace budgetlint
