#include "report/columns.hpp"
#include "report/findings.hpp"
#include "report/formats.hpp"
#include "report/json_parts.hpp"
#include "report/wording.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using json::Json;

Json place(const Source& source, std::uint32_t offset) {
  return {{"line", source.line_of(offset)}, {"column", byte_column(source, offset)}};
}

Json range(const Source& source, Span span) {
  return {{"start", place(source, span.begin)}, {"end", place(source, span.end)}};
}

Json location(const Source& source, Span span) {
  return {{"path", printable(source.path())}, {"range", range(source, span)}};
}

Json related_places(const Source& source, const Diagnostic& diagnostic, const ReportStyle& style) {
  Json out = Json::array();
  for (const Related& related : diagnostic.related) {
    out.push_back({{"message", on_one_line(related.message, style.languages)},
                   {"location", location(related.elsewhere != nullptr ? *related.elsewhere : source, related.span)}});
  }
  return out;
}

/// A suggestion replaces one place, and is offered to be applied with a click.
Json suggestions(const Source& source, const Diagnostic& diagnostic) {
  Json out = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    if (fix.safety == Safety::display || fix.edits.size() != 1) continue;
    out.push_back({{"range", range(source, fix.edits.front().span)}, {"text", fix.edits.front().text}});
  }
  return out;
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  each_finding(run, [&](const FileReport& file, const Diagnostic& diagnostic, const std::string&) {
    Json line;
    line["message"] = plain_text(diagnostic, style.languages);
    line["location"] = location(*file.source, diagnostic.span);
    line["severity"] = word_for(diagnostic.severity, "ERROR", "WARNING", "INFO");
    line["source"]["name"] = "budgetlint";
    line["code"]["value"] = diagnostic.rule->id;
    line["suggestions"] = suggestions(*file.source, diagnostic);
    line["related_locations"] = related_places(*file.source, diagnostic, style);
    json::append(line, -1, out);
  });
}

}  // namespace

const ReportFormat rdjsonl_format{
    .name = "rdjsonl",
    .help = {.zh = "reviewdog 的逐行格式", .en = "lines for reviewdog"},
    .render = render,
    .summarises = false,
};

}  // namespace budgetlint
