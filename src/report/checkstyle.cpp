#include <string>

#include "report/formats.hpp"
#include "report/wording.hpp"
#include "report/xml.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  pugi::xml_document document;
  xml::declare(document);
  pugi::xml_node root = document.append_child("checkstyle");
  root.append_attribute("version") = "4.3";
  for (const FileReport& file : run.files) {
    pugi::xml_node entry = root.append_child("file");
    entry.append_attribute("name") = printable(file.source->path()).c_str();
    for (const Diagnostic& diagnostic : file.diagnostics) {
      const Position position = file.source->position(diagnostic.span.begin);
      pugi::xml_node error = entry.append_child("error");
      error.append_attribute("line") = position.line;
      error.append_attribute("column") = position.column;
      error.append_attribute("severity") = word_for(diagnostic.severity, "error", "warning", "info").data();
      error.append_attribute("message") = plain_text(diagnostic, style.languages).c_str();
      error.append_attribute("source") = ("budgetlint." + std::string(diagnostic.rule->id)).c_str();
    }
  }
  xml::append(document, out);
}

}  // namespace

const ReportFormat checkstyle_format{
    .name = "checkstyle",
    .help = {.zh = "Checkstyle 的 XML", .en = "XML of Checkstyle"},
    .render = render,
    .summarises = false,
};

}  // namespace budgetlint
