#include <doctest/doctest.h>

#include "sample.hpp"
#include "support/golden.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using sample::render;

ReportStyle style_of(std::vector<Language> languages, std::size_t width) {
  ReportStyle style;
  style.languages = std::move(languages);
  style.width = width;
  return style;
}

/// The widest line of a text.
std::size_t width_of(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    widest = std::max(widest, display_width(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return widest;
}

TEST_CASE("full report in Chinese") { test::check_golden("report/full.zh.txt", render(full_format, sample::run())); }

TEST_CASE("full report in English") {
  test::check_golden("report/full.en.txt", render(full_format, sample::run(), style_of(sample::english, 100)));
}

TEST_CASE("full report in both languages") {
  test::check_golden("report/full.both.txt", render(full_format, sample::run(), style_of(sample::both, 100)));
}

TEST_CASE("full report of 60 columns") {
  test::check_golden("report/full.60.zh.txt", render(full_format, sample::run(), style_of(sample::chinese, 60)));
  test::check_golden("report/full.60.en.txt", render(full_format, sample::run(), style_of(sample::english, 60)));
}

TEST_CASE("full report in colour") {
  ReportStyle style;
  style.colour = true;
  test::check_golden("report/full.colour.txt", render(full_format, sample::run(), style));
}

TEST_CASE("no line of a full report is wider than the page") {
  for (const std::size_t width : {40U, 60U, 80U, 100U, 132U}) {
    CAPTURE(width);
    for (const auto& languages : {sample::chinese, sample::english, sample::both}) {
      CHECK(width_of(render(full_format, sample::run(), style_of(languages, width))) <= width);
    }
  }
}

TEST_CASE("no line of a full report ends with a space") {
  ReportStyle style;
  style.statistics = true;
  CHECK(render(full_format, sample::run(), style).find(" \n") == std::string::npos);
}

TEST_CASE("colours change nothing but colours") {
  ReportStyle style = style_of(sample::both, 60);
  const std::string plain = render(full_format, sample::run(), style);
  style.colour = true;
  std::string coloured = render(full_format, sample::run(), style);
  for (std::size_t at = coloured.find('\x1b'); at != std::string::npos; at = coloured.find('\x1b')) {
    coloured.erase(at, coloured.find('m', at) - at + 1);
  }
  CHECK(coloured == plain);
}

TEST_CASE("a finding in a file that could not be read shows no line") {
  FileReport file = sample::file("没有.yaml", "");
  CHECK(render(full_format,
               sample::run_of(std::move(file),
                              sample::finding(sample::decreases, {}, {.zh = "文件不存在", .en = "no such file"}))) ==
        "错误[BL301] 累计支出下降 cumulative-decreases\n"
        " 文件不存在\n"
        " ┌─ 没有.yaml\n"
        "\n"
        "没有检查到文档：错误 1 个，警告 0 个，提示 0 个。\n规则说明: budgetlint explain BL301\n");
}

TEST_CASE("words tell how far a place of several lines goes") {
  FileReport file = sample::file("a.yaml", "a:\n  - b: 1\n    c: 2\n");
  const std::string text =
      render(full_format,
             sample::run_of(std::move(file), sample::finding(sample::decreases, {7, 20}, {.zh = "错", .en = "bad"})),
             style_of(sample::both, 80));
  CHECK(text.find("\n2│   - b: 1\n │     ^^^^ （至第 3 行） / (to line 3)\n") != std::string::npos);
}

TEST_CASE("nothing of a file reaches a full report raw") {
  FileReport file = sample::file("a\n\x1b]0;\u202E.yaml", "k: \x1b[2J\u202E\u200B\xFF\xFE\x07!\n");
  Diagnostic found = sample::finding(sample::decreases, {3, 14}, {.zh = "\x1b[31m红\u2066", .en = "\x1b[31mred"});
  found.breadcrumb = {.zh = "项目\u202E\r\n", .en = "projects\x9F"};
  Finding(found)
      .label({.zh = "\u202D标", .en = "\u202Dlabel"})
      .note({0, 1}, {.zh = "\b关", .en = "\brelated"})
      .because({.zh = "\n算", .en = "\nworking"})
      .suggest(Safety::unsafe, {}, {.zh = "\xC0改", .en = "\xC0 fix"});
  const std::string text = render(full_format, sample::run_of(std::move(file), found), style_of(sample::both, 60));
  std::string one_line = text;
  std::erase(one_line, '\n');
  CHECK(printable(one_line) == one_line);
  CHECK(text.find("a\\u{A}\\u{1B}]0;\\u{202E}.yaml:1:4") != std::string::npos);
}

TEST_CASE("a place beyond the end of the file is drawn at its end") {
  FileReport file = sample::file("a.yaml", "a: 1");
  const std::string text =
      render(full_format,
             sample::run_of(std::move(file), sample::finding(sample::decreases, {90, 99}, {.zh = "错", .en = "bad"})));
  CHECK(text.find("1│ a: 1\n │     ^\n") != std::string::npos);
}

}  // namespace
}  // namespace budgetlint
