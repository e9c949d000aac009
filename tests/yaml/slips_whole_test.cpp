// One habit of the keyboard throughout a document.
#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "yaml/slip_case.hpp"

namespace budgetlint {
namespace {

std::string original() { return test::contents_of(test::source_path("examples/clean.yaml")); }

/// `text` with `mark` in place of each `: ` and of the colon at the end of a line, but not in comments.
std::string with_colons(const std::string& text, std::string_view mark, std::string_view at_line_end) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool colon = text[at] == ':';
    if (colon && text[at + 1] == ' ') {
      out += mark;
      ++at;
    } else if (colon && text[at + 1] == '\n') {
      out += at_line_end;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string with_dashes(std::string text, std::string_view dash) {
  for (std::size_t at = text.find(" - "); at != std::string::npos; at = text.find(" - ", at)) {
    text.replace(at + 1, 2, dash);
  }
  return text;
}

/// The findings of reading `text`, and that their safe fixes give `text` back as it should be.
std::vector<Diagnostic> findings_mended(const std::string& text) {
  const Source source("test.yaml", text);
  const yaml::Reading reading = yaml::read(source, {});
  CHECK(reading.tree.roots().empty());
  std::vector<Edit> edits;
  for (const Diagnostic& finding : reading.diagnostics) {
    CAPTURE(finding.message.zh);
    REQUIRE(finding.fixes.size() == 1);
    CHECK(finding.fixes.front().safety == Safety::safe);
    edits.insert(edits.end(), finding.fixes.front().edits.begin(), finding.fixes.front().edits.end());
  }
  std::sort(edits.begin(), edits.end());
  CHECK(edited(text, edits) == original());
  return reading.diagnostics;
}

/// The lines of the original with `replacement` for the line that holds `begin` the `nth` time.
std::string with_line(std::string_view begin, int nth, const std::function<std::string(std::string)>& replacement) {
  std::string text = original();
  std::size_t at = text.find(begin);
  for (; nth > 0; --nth) at = text.find(begin, at + 1);
  REQUIRE(at != std::string::npos);
  const std::size_t line = text.rfind('\n', at) + 1;
  const std::size_t end = text.find('\n', at);
  return text.replace(line, end - line, replacement(text.substr(line, end - line)));
}

/// `line:column message` of the only finding, whose fix must give the original back.
std::string only_finding(const std::string& text) {
  const Source source("test.yaml", text);
  const std::vector<Diagnostic> found = yaml::read(source, {}).diagnostics;
  if (found.size() != 1 || found.front().fixes.size() != 1) return std::to_string(found.size()) + " findings";
  CHECK(edited(text, found.front().fixes.front().edits) == original());
  CHECK(found.front().fixes.front().safety == Safety::unsafe);
  const Position place = source.position(found.front().span.begin);
  return fmt::format("{}:{} {}", place.line, place.column, found.front().message.zh);
}

TEST_CASE("one line indented wrongly is one finding") {
  const auto left = [](const std::string& line) { return line.substr(1); };
  const auto right = [](const std::string& line) { return " " + line; };
  const auto no_level = [](int column) {
    return "这一行的缩进和上面任何一层都对不齐：可能应从第 " + std::to_string(column) + " 列开始";
  };
  const auto off_siblings = [](int column) {
    return "这一行的缩进和下面的同级内容对不齐：应从第 " + std::to_string(column) + " 列开始";
  };
  CHECK(only_finding(with_line("资金用途", 0, left)) == "34:4 " + no_level(5));
  CHECK(only_finding(with_line("资金用途", 0, right)) == "34:6 " + no_level(5));
  CHECK(only_finding(with_line("三级指标", 0, left)) == "46:8 " + no_level(9));
  CHECK(only_finding(with_line("- 项目编码", 1, left)) == "92:2 " + no_level(3));
  CHECK(only_finding(with_line("- 项目编码", 1, right)) == "92:4 " + no_level(3));
  CHECK(only_finding(with_line("- 项目编码", 0, left)) == "28:2 " + off_siblings(3));
  CHECK(only_finding(with_line("- 项目编码", 0, right)) == "28:4 " + off_siblings(3));
  CHECK(only_finding(with_line("编码:", 0, left)) == "5:2 " + off_siblings(3));
  CHECK(only_finding(with_line("编码:", 0, right)) == "5:4 " + off_siblings(3));
  CHECK(only_finding(with_line("预算数", 0, left)) == "31:6 " + off_siblings(7));
  CHECK(only_finding(with_line("- 一级指标", 0, left)) == "44:6 " + off_siblings(7));
  CHECK(only_finding(with_line("- 项目编码", 1, [](const std::string& line) { return line.substr(2); })) ==
        "92:1 这个列表项不属于任何栏目：“-”可能应在第 3 列");
}

TEST_CASE("a lost dash is one finding") {
  for (const std::string_view begin : {"- 项目编码", "- 一级指标"}) {
    for (const int nth : {0, 1}) {
      const std::string item(begin.substr(2));
      const auto blanked = [](std::string line) { return line.replace(line.find('-'), 1, " "); };
      const auto dropped = [](std::string line) { return line.erase(line.find('-'), 2); };
      const std::string message = "这里可能少了“- ”：从“" + item + "”起像是列表里新的一项";
      CHECK(only_finding(with_line(begin, nth, blanked)).find(message) != std::string::npos);
      CHECK(only_finding(with_line(begin, nth, dropped)).find(message) != std::string::npos);
    }
  }
}

TEST_CASE("text that goes on at the begin of a line") {
  for (const std::string_view rest : {"和学员教材印制支出", "和学员 教材印制支出"}) {
    const std::string text = with_line(
        "资金用途", 0, [&](const std::string&) { return "    资金用途: 支付外聘教师授课报酬\n" + std::string(rest); });
    const Source source("test.yaml", text);
    const std::vector<Diagnostic> found = yaml::read(source, {}).diagnostics;
    REQUIRE(found.size() == 1);
    CHECK(source.position(found.front().span.begin).line == 35);
    CHECK(found.front().message.zh ==
          "这一行没有“栏目名: ”，可能是上一行文字的延续：请再缩进一些，或把整段文字写在一行里");
    REQUIRE(found.front().fixes.size() == 1);
    CHECK(found.front().fixes.front().safety == Safety::unsafe);
    CHECK(test::faults_of(edited(text, found.front().fixes.front().edits)) == "");
  }
}

TEST_CASE("values that begin with a sign of YAML") {
  test::check_slip({"a: [85%\nb: 1\n", "1:4 BL003 [",
                    "括号“[”没有配对的结束括号：请补上；如果它就是文字，请给整个内容加英文引号",
                    "this [ is never closed: close it, or quote the whole value if it is part of the text",
                    test::Mends::on_request, "a: \"[85%\"\nb: 1\n"});
  test::check_slip({"a: >\nb: 1\n", "1:4 BL003 >",
                    "以“>”开头的内容会被 YAML 当作多行文字的开头：请给整个内容加英文引号",
                    "a text cannot begin with >, which YAML takes for the head of a text over several lines: put the "
                    "whole text in quotes"});
  const yaml::Reading reading = yaml::read(Source("test.yaml", "a: &甲\nb: 1\n"), {});
  CHECK(reading.diagnostics.size() == 1);
  CHECK(reading.tree.roots().empty());
}

TEST_CASE("every colon is full-width") {
  for (const std::string_view mark : {"：", "： "}) {
    const std::vector<Diagnostic> found = findings_mended(with_colons(original(), mark, "："));
    REQUIRE(found.size() == 1);
    const Diagnostic& all = found.front();
    CHECK(all.rule->id == "BL003");
    CHECK(all.message.zh == "“格式”后面是全角冒号“：”：请改成半角冒号加一个空格“: ”（同样的问题共 " +
                                std::to_string(all.fixes.front().edits.size()) + " 处）");
    CHECK(all.fixes.front().edits.size() > 60);
  }
}

TEST_CASE("no colon has a blank behind it") {
  const std::vector<Diagnostic> found = findings_mended(with_colons(original(), ":", ":"));
  REQUIRE(found.size() == 1);
  CHECK(found.front().message.en == "no blank follows the colon of \"格式\": write `: ` (" +
                                        std::to_string(found.front().fixes.front().edits.size()) +
                                        " places like this)");
}

TEST_CASE("one project typed with full-width colons") {
  const std::string text = original();
  const std::size_t begin = text.find("  - 项目编码");
  const std::size_t end = text.find("  - 项目编码", begin + 1);
  REQUIRE(end != std::string::npos);
  CHECK(findings_mended(text.substr(0, begin) + with_colons(text.substr(begin, end - begin), "：", "：") +
                        text.substr(end))
            .size() == 1);
  CHECK(findings_mended(text.substr(0, end) + with_colons(text.substr(end), "：", "：")).size() == 1);
}

TEST_CASE("every dash is a look-alike or lacks its blank") {
  for (const std::string_view dash : {"－ ", "—", "－", "-"}) {
    CAPTURE(dash);
    CHECK(findings_mended(with_dashes(original(), dash)).size() == 1);
  }
}

}  // namespace
}  // namespace budgetlint
