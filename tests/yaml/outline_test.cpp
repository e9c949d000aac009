#include "yaml/outline.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "yaml/outline_scan.hpp"

using budgetlint::Source;
using budgetlint::Span;
using budgetlint::yaml::Outline;
using budgetlint::yaml::OutlineLine;
using budgetlint::yaml::Role;
namespace scan = budgetlint::yaml::scan;

namespace {

std::string role_of(const OutlineLine& line) {
  switch (line.role) {
    case Role::entry:
      return line.dash.empty() ? "key" : line.key.empty() ? "item" : "item with key";
    case Role::text:
      return "text";
    case Role::continuation:
      return "continuation";
    case Role::stray:
      return "stray";
    case Role::ornament:
      return "ornament";
    case Role::wide_hash:
      return "wide hash";
    case Role::blank:
      return "blank";
  }
  return "";
}

/// One line for each: `1 key a = 1`.
std::string outlined(const std::string& text) {
  const Source source("test.yaml", text);
  std::string out;
  for (const OutlineLine& line : budgetlint::yaml::read_outline(source).lines) {
    out += fmt::format("{} {}", source.line_of(line.content.begin), role_of(line));
    if (!line.key.empty()) out += fmt::format(" {}", source.slice(line.key));
    if (!line.value.empty()) out += fmt::format(" = {}", source.slice(line.value));
    out += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("entries with their keys and values") {
  CHECK(outlined("# c\na: 1 # c\n\n\"b\" : '2'\nc:\n  - x\n  - d: 3\n    e: [4, 5]\n") ==
        "2 key a = 1\n4 key \"b\" = '2'\n5 key c\n6 item = x\n7 item with key d = 3\n8 key e = [4, 5]\n");
}

TEST_CASE("plain texts over several lines") {
  CHECK(outlined("a: 甲\n  乙\n\n  丙：丁\nb:\n  戊\n  己\n") ==
        "1 key a = 甲\n2 continuation\n4 continuation\n5 key b\n6 text = 戊\n7 continuation\n");
}

TEST_CASE("lines inside block texts and quotes and brackets are none of the structure") {
  CHECK(outlined("a: |2-\n    x：1\n  - y\nb: >\n  z\n\n c\nd: \"e\n  f: g\"\nh: [i,\n- j\n]\nk: 1\n") ==
        "1 key a = |2-\n4 key b = >\n8 key d = \"e\n  f: g\"\n10 key h = [i,\n- j\n]\n13 key k = 1\n");
}

TEST_CASE("keys that lack a proper colon") {
  CHECK(outlined("编码：1\n名称:甲\n单位 万元\n年度: 2024\n没有\n") ==
        "1 key 编码 = 1\n2 key 名称 = 甲\n3 key 单位 = 万元\n4 key 年度 = 2024\n5 stray = 没有\n");
}

TEST_CASE("documents begin anew") {
  CHECK(outlined("a:\n  b: 1\n---\n  c: 2\n...\n--- 甲\n乙\n") ==
        "1 key a\n2 key b = 1\n4 key c = 2\n6 text = 甲\n7 continuation\n");
}

TEST_CASE("block headers") {
  for (const std::string header : {"|", ">", "|-", ">+", "|2", ">2-", "|+9"}) CHECK(scan::is_block_header(header));
  for (const std::string header : {"", "|0", ">10", "|-+", ">a", ">=", "x"}) CHECK_FALSE(scan::is_block_header(header));
}

TEST_CASE("ruled lines have three of a kind at both ends") {
  for (const std::string rule : {"===", "----", "~~~~~", "————", "=== 甲 ===", "***"}) CHECK(scan::is_ornament(rule));
  for (const std::string text : {"==", "——", "=== 甲", "===a: b===", "甲", ""}) CHECK_FALSE(scan::is_ornament(text));
}

TEST_CASE("what does not come out even is noted with its place") {
  using Kind = budgetlint::yaml::Irregularity::Kind;
  const Outline outline = budgetlint::yaml::read_outline(Source("test.yaml", "a: \"x\" y\nb: [1}\nc: 'z\n"));
  REQUIRE(outline.irregularities.size() == 3);
  CHECK(outline.irregularities[0].kind == Kind::text_after_value);
  CHECK(outline.irregularities[0].span == Span{7, 8});
  CHECK(outline.irregularities[0].other == Span{3, 6});
  CHECK(outline.irregularities[1].kind == Kind::mismatched_bracket);
  CHECK(outline.irregularities[1].span == Span{14, 15});
  CHECK(outline.irregularities[1].other == Span{12, 13});
  CHECK(outline.irregularities[2].kind == Kind::unclosed_quote);
  CHECK(outline.irregularities[2].span == Span{19, 20});
}
