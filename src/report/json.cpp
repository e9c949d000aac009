#include "report/findings.hpp"
#include "report/formats.hpp"
#include "report/json_parts.hpp"

namespace budgetlint {
namespace {

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  const Language language = style.languages.front();
  json::Json report;
  report["schema"] = "budgetlint-report/1";
  report["tool"] = json::tool();
  report["complete"] = run.complete;
  report["summary"] = json::summary(totals_of(run));
  report["configuration"] = json::configuration(run.configuration);
  report["checks"] = json::checks(run, language);
  report["diagnostics"] = json::list_slot;
  const auto diagnostics = [&](const std::function<void(const json::Json&)>& add) {
    each_finding(run, [&](const FileReport& file, const Diagnostic& diagnostic, const std::string& fingerprint) {
      add(json::finding(*file.source, diagnostic, fingerprint, language));
    });
  };
  json::append_framed(report, 1, diagnostics, out);
}

}  // namespace

const ReportFormat json_format{
    .name = "json",
    .help = {.zh = "供程序读取；中英文齐备", .en = "for programs; carries both languages"},
    .render = render,
};

}  // namespace budgetlint
