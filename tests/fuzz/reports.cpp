#include "fuzz/reports.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string_view>
#include <vector>

#include "diag/edits.hpp"
#include "fuzz/fuzz.hpp"
#include "report/format.hpp"
#include "report/json_parts.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace budgetlint::fuzz {
namespace {

bool each_line_is_json(std::string_view text) {
  for (std::string_view rest = text; !rest.empty();) {
    if (!nlohmann::json::accept(take_line(rest))) return false;
  }
  return true;
}

bool is_xml(const std::string& text) {
  pugi::xml_document document;
  return document.load_string(text.c_str());
}

/// Whether programs can read it, by the name of the format.
bool is_well_formed(std::string_view format, const std::string& text) {
  if (format == "json" || format == "sarif" || format == "gitlab") return nlohmann::json::accept(text);
  if (format == "jsonl" || format == "rdjsonl") return each_line_is_json(text);
  if (format == "junit" || format == "checkstyle") return is_xml(text);
  return true;
}

void check_shown(std::string_view text) {
  const bool shown = find_byte_faults(text, 1).empty() && text.find_first_of("\t\r") == std::string_view::npos;
  require(shown, "a report shows no control character, hidden character or ill-formed byte as it is");
}

void check_edits(const Fix& fix, const FileReport& file) {
  const Span whole{0, file.source->size()};
  const Edit* before = nullptr;
  for (const Edit& edit : fix.edits) {
    require(edit.span.begin <= edit.span.end && whole.contains(edit.span), "an edit lies within the text");
    require(before == nullptr || (before->span.end <= edit.span.begin && !overlap(*before, edit)),
            "edits of a fix are in order and do not overlap");
    before = &edit;
  }
}

}  // namespace

std::string findings_of(const FileReport& file) {
  std::string text;
  for (const Diagnostic& finding : file.diagnostics) {
    json::append(json::finding(*file.source, finding, "", Language::zh), -1, text);
  }
  return text;
}

std::string rendered(const RunReport& run, std::string_view format) {
  std::string text;
  for (const ReportFormat& each : report_formats()) {
    if (each.name == format) each.render(run, {.statistics = true}, text);
  }
  return text;
}

void check_reports(const RunReport& run, std::size_t choice) {
  static const std::vector<std::vector<Language>> languages{
      {Language::zh}, {Language::en}, {Language::zh, Language::en}};
  for (std::size_t i = 0; i < report_formats().size(); ++i) {
    if ((i + choice) % 3 != 0) continue;
    const ReportFormat& format = report_formats()[i];
    std::string text;
    format.render(run, {.languages = languages[choice / 3 % 3], .width = 40, .statistics = true}, text);
    check_shown(text);
    require(is_well_formed(format.name, text), "a report for programs is well-formed");
  }
}

void check_findings(const FileReport& file) {
  const Span whole{0, file.source->size()};
  require(std::is_sorted(file.diagnostics.begin(), file.diagnostics.end()), "findings are in order");
  for (const Diagnostic& finding : file.diagnostics) {
    require(finding.span.begin <= finding.span.end && whole.contains(finding.span), "a finding lies within the text");
    for (const Related& related : finding.related) {
      const Span elsewhere = related.elsewhere != nullptr ? Span{0, related.elsewhere->size()} : whole;
      require(related.span.begin <= related.span.end && elsewhere.contains(related.span),
              "a note lies within its text");
    }
    for (const Fix& fix : finding.fixes) check_edits(fix, file);
  }
}

}  // namespace budgetlint::fuzz
