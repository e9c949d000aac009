#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "report/columns.hpp"
#include "sample.hpp"
#include "support/golden.hpp"
#include "text/line_hash.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using Json = nlohmann::ordered_json;
using sample::render;

/// A run whose path and texts hold what must never take effect anywhere.
RunReport hostile_run(std::string path) {
  const std::string evil =
      "\n::error::x ##[error]x ]]> <script>alert(1)</script> ``` @all \x1b[31m \u202E\u202C \xFF\xFE & \" ' % , : | \u2028";
  FileReport file = sample::file(std::move(path), "k: \x1b\u202E甲\n");
  Diagnostic found = sample::finding(sample::decreases, {3, 4}, {.zh = evil, .en = evil});
  found.pointer = "/" + evil;
  found.department = evil;
  Finding(found)
      .because({.zh = "{}", .en = "{}"}, evil)
      .note({0, 1}, {.zh = "{}", .en = "{}"}, evil)
      .suggest(Safety::safe, {{{3, 4}, "乙"}}, {.zh = "{}", .en = "{}"}, evil);
  return sample::run_of(std::move(file), std::move(found));
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

TEST_CASE("pinned reports") {
  test::check_golden("report/report.jsonl", render(jsonl_format, sample::run()));
  test::check_golden("report/github.txt", render(github_format, sample::run()));
  test::check_golden("report/gitlab.json", render(gitlab_format, sample::run()));
  test::check_golden("report/junit.xml", render(junit_format, sample::run()));
  test::check_golden("report/checkstyle.xml", render(checkstyle_format, sample::run()));
  test::check_golden("report/report.rdjsonl", render(rdjsonl_format, sample::run()));
  test::check_golden("report/report.md", render(markdown_format, sample::run(), {.languages = sample::both}));
}

TEST_CASE("nothing of a hostile file takes effect in any format") {
  for (const std::string path : {"a\n::error::b.yaml", "::error::b.yaml", "##[error]b.yaml", "]]><script>.yaml",
                                 "\x1b[31m\u202E\u202C.yaml", "\xFF\xFE.yaml", "```@all.yaml"}) {
    const RunReport run = hostile_run(path);
    for (const ReportFormat& format : report_formats()) {
      CAPTURE(path);
      CAPTURE(format.name);
      const std::string text = render(format, run, {.languages = sample::both});
      for (const std::string& line : lines_of(text)) CHECK(printable(line) == line);
    }
    CHECK(Json::accept(render(json_format, run)));
    CHECK(Json::accept(render(sarif_format, run)));
    CHECK(Json::accept(render(gitlab_format, run)));
    for (const ReportFormat* format : {&jsonl_format, &rdjsonl_format}) {
      for (const std::string& line : lines_of(render(*format, run))) CHECK(Json::accept(line));
    }
    for (const ReportFormat* format : {&junit_format, &checkstyle_format}) {
      pugi::xml_document document;
      CHECK(document.load_string(render(*format, run).c_str()));
    }
    const std::vector<std::string> log = lines_of(render(github_format, run));
    CHECK(std::count_if(log.begin(), log.end(), [](const std::string& line) { return line.starts_with("::"); }) == 1);
    const std::vector<std::string> concise = lines_of(render(concise_format, run));
    CHECK(std::none_of(concise.begin(), concise.end(), [](const std::string& line) { return line.starts_with("::"); }));
  }
}

TEST_CASE("a markdown report is markup only where we wrote it") {
  const std::string text = render(markdown_format, hostile_run("```@all.yaml"));
  CHECK(text.find("\n````text\n") != std::string::npos);
}

TEST_CASE("github shows ten annotations of a kind and logs the rest") {
  FileReport file = sample::file("##[error]a.yaml", "k: v\n");
  for (int i = 0; i < 12; ++i) {
    file.diagnostics.push_back(sample::finding(sample::rounded, {3, 4}, {.zh = "警", .en = "careful"}));
  }
  file.diagnostics.push_back(sample::finding(sample::decreases, {3, 4}, {.zh = "错", .en = "bad"}));
  RunReport run;
  run.files.push_back(std::move(file));
  const std::vector<std::string> log = lines_of(render(github_format, run));
  const auto count = [&](std::string_view start) {
    return std::count_if(log.begin(), log.end(), [&](const std::string& line) { return line.starts_with(start); });
  };
  CHECK(count("::warning ") == 10);
  CHECK(count("::error ") == 1);
  CHECK(count("= # #[error]a.yaml:1:4: ") == 2);
}

TEST_CASE("columns in UTF-16 units and in bytes") {
  const Source source("a", "\uFEFF甲\U00020000乙\n丙x");
  CHECK(utf16_column(source, 3) == 1);
  CHECK(utf16_column(source, 6) == 2);
  CHECK(utf16_column(source, 10) == 4);
  CHECK(byte_column(source, 10) == 8);
  CHECK(byte_column(source, 17) == 4);
}

TEST_CASE("line hashes") {
  // Blanks do not count, CR LF is LF, and lines alike are numbered.
  CHECK(line_hashes("a b\nc\n") == line_hashes(" a\tb\r\nc\r\n"));
  const std::vector<std::string> hashes = line_hashes(std::string(120, 'x') + "\n" + std::string(120, 'x') + "\n");
  REQUIRE(hashes.size() == 3);
  CHECK(hashes[0].ends_with(":1"));
  CHECK(hashes[1] == hashes[0].substr(0, hashes[0].size() - 1) + "2");
  // What GitHub's and Microsoft's implementations give.
  CHECK(line_hashes("") == std::vector<std::string>{"c129715d7a2bc9a3:1"});
  CHECK(line_hashes(" a\nb\n \tc\n d") ==
        std::vector<std::string>{"271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"});
}

TEST_CASE("sarif result") {
  const Json log = Json::parse(render(sarif_format, sample::run()));
  const Json& run = log["runs"][0];
  CHECK(run["columnKind"] == "utf16CodeUnits");
  const Json& result = run["results"][2];
  CHECK(result["ruleId"] == "BL403");
  CHECK(result["level"] == "warning");
  CHECK(result["fixes"].size() == 1);  // the display-only one is not to be applied
  CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "元");
  CHECK(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "2024/101001.yaml");
  CHECK(result["properties"]["messages"]["en"].get<std::string>().starts_with("266.66"));
}

TEST_CASE("sarif names a file exactly, whatever its bytes") {
  FileReport file = sample::file("甲 \xFF:.yaml", "k: v\n");
  const Json log = Json::parse(
      render(sarif_format,
             sample::run_of(std::move(file), sample::finding(sample::decreases, {3, 4}, {.zh = "错", .en = "bad"}))));
  CHECK(log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] ==
        "%E7%94%B2%20%FF%3A.yaml");
}

TEST_CASE("junit tells of files that were skipped or not checked completely, in the language of the run") {
  RunReport run;
  run.files.push_back(sample::file("a.yaml", "a: 1\n"));
  run.files[0].skipped = true;
  run.files.push_back(sample::file("b.yaml", "a: 1\n"));
  run.files[1].complete = false;
  const std::string zh = render(junit_format, run);
  CHECK(zh.find("<skipped message=\"不是预算绩效文档\" />") != std::string::npos);
  CHECK(zh.find("<error message=\"未能全部检查\" />") != std::string::npos);
  CHECK(render(junit_format, run, {.languages = sample::english}).find("not checked completely") != std::string::npos);
}

TEST_CASE("junit fails what fails the run, and no more") {
  RunReport run = sample::run();
  const std::string errors_only = render(junit_format, run);
  CHECK(errors_only.find("tests=\"3\" failures=\"1\" errors=\"0\"") != std::string::npos);
  run.files[0].fail_on = Severity::note;
  CHECK(render(junit_format, run).find("failures=\"3\"") != std::string::npos);
  run.files[0].fail_on = Severity::off;
  CHECK(render(junit_format, run).find("failures=\"0\"") != std::string::npos);
}

}  // namespace
}  // namespace budgetlint
