#include "report/finding.hpp"
#include "report/formats.hpp"
#include "report/page.hpp"
#include "report/statistics.hpp"
#include "report/summary.hpp"

namespace budgetlint {
namespace {

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  Page page(style, out);
  for (const FileReport& file : run.files) {
    for (const Diagnostic& diagnostic : file.diagnostics) {
      put_finding(*file.source, diagnostic, Headline::shown, page);
      page.end_line();
    }
  }
  if (style.statistics) append_statistics(run, style, out);
  if (!style.summary) return;
  for (const std::string& line : summary_lines(run, style.languages)) page.put_wrapped(line, 0, Ink::strong);
}

}  // namespace

const ReportFormat full_format{
    .name = "full",
    .help = {.zh = "每个问题附上文件中的原文、计算过程和建议",
             .en = "each finding with the lines of the file, the working and advice"},
    .render = render,
};

}  // namespace budgetlint
