#include <cstdint>
#include <string>

#include <fmt/format.h>

#include "report/formats.hpp"
#include "report/wording.hpp"
#include "report/xml.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

struct Counts {
  std::uint32_t tests = 0;
  std::uint32_t failures = 0;
  std::uint32_t errors = 0;
  std::uint32_t skipped = 0;
};

pugi::xml_node add_case(pugi::xml_node suite, const std::string& path, const std::string& name, Counts& counts) {
  ++counts.tests;
  pugi::xml_node test = suite.append_child("testcase");
  test.append_attribute("name") = name.c_str();
  test.append_attribute("classname") = path.c_str();
  test.append_attribute("time") = "0";
  return test;
}

/// A finding is a case of its own: an error where the file could not be checked, a failure where it makes the run fail,
/// and else passed, with the finding as its output.
void add_finding(pugi::xml_node suite, const FileReport& file, const std::string& path, const Diagnostic& diagnostic,
                 const ReportStyle& style, Counts& counts) {
  const Position position = file.source->position(diagnostic.span.begin);
  const std::string name =
      fmt::format("{} {} {}:{}", diagnostic.rule->id, diagnostic.rule->name, position.line, position.column);
  pugi::xml_node test = add_case(suite, path, name, counts);
  const std::string text =
      fmt::format("{}:{}:{}\n{}", path, position.line, position.column, plain_text(diagnostic, style.languages));
  const bool is_error = diagnostic.rule->id.starts_with("BL0");
  const bool fails = file.fail_on != Severity::off && diagnostic.severity >= file.fail_on;
  if (!is_error && !fails) {
    test.append_child("system-out").text() = text.c_str();
    return;
  }
  ++(is_error ? counts.errors : counts.failures);
  pugi::xml_node outcome = test.append_child(is_error ? "error" : "failure");
  outcome.append_attribute("message") = on_one_line(diagnostic.message, style.languages).c_str();
  outcome.append_attribute("type") = std::string(name_of(diagnostic.severity).en).c_str();
  outcome.text() = text.c_str();
}

void add_file(pugi::xml_node root, const FileReport& file, const ReportStyle& style, Counts& total) {
  const std::string path = printable(file.source->path());
  Counts counts;
  pugi::xml_node suite = root.append_child("testsuite");
  suite.append_attribute("name") = path.c_str();
  pugi::xml_attribute tests = suite.append_attribute("tests");
  pugi::xml_attribute failures = suite.append_attribute("failures");
  pugi::xml_attribute errors = suite.append_attribute("errors");
  pugi::xml_attribute skipped = suite.append_attribute("skipped");
  suite.append_attribute("time") = "0";
  for (const Diagnostic& diagnostic : file.diagnostics) add_finding(suite, file, path, diagnostic, style, counts);
  if (file.diagnostics.empty()) {
    pugi::xml_node test = add_case(suite, path, "check", counts);
    if (file.skipped) {
      ++counts.skipped;
      test.append_child("skipped").append_attribute("message") =
          std::string(Text{"不是预算绩效文档", "no budget document"}.in(style.languages.front())).c_str();
    } else if (!file.complete) {
      ++counts.errors;
      test.append_child("error").append_attribute("message") =
          std::string(Text{"未能全部检查", "not checked completely"}.in(style.languages.front())).c_str();
    }
  }
  tests = counts.tests;
  failures = counts.failures;
  errors = counts.errors;
  skipped = counts.skipped;
  total.tests += counts.tests;
  total.failures += counts.failures;
  total.errors += counts.errors;
}

/// What no file tells of: there was none, say.
void add_incomplete(pugi::xml_node root, const ReportStyle& style, Counts& total) {
  pugi::xml_node suite = root.append_child("testsuite");
  suite.append_attribute("name") = "budgetlint";
  for (const auto& [name, count] : {std::pair("tests", 1), {"failures", 0}, {"errors", 1}, {"skipped", 0}}) {
    suite.append_attribute(name) = count;
  }
  suite.append_attribute("time") = "0";
  add_case(suite, "budgetlint", "check", total).append_child("error").append_attribute("message") =
      std::string(Text{"未能全部检查", "not checked completely"}.in(style.languages.front())).c_str();
  ++total.errors;
}

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  pugi::xml_document document;
  xml::declare(document);
  pugi::xml_node root = document.append_child("testsuites");
  root.append_attribute("name") = "budgetlint";
  pugi::xml_attribute tests = root.append_attribute("tests");
  pugi::xml_attribute failures = root.append_attribute("failures");
  pugi::xml_attribute errors = root.append_attribute("errors");
  Counts total;
  for (const FileReport& file : run.files) add_file(root, file, style, total);
  if (!run.complete && total.errors == 0) add_incomplete(root, style, total);
  tests = total.tests;
  failures = total.failures;
  errors = total.errors;
  xml::append(document, out);
}

}  // namespace

const ReportFormat junit_format{
    .name = "junit",
    .help = {.zh = "JUnit 的 XML（Jenkins、GitLab）", .en = "XML of JUnit (Jenkins, GitLab)"},
    .render = render,
    .summarises = false,
};

}  // namespace budgetlint
