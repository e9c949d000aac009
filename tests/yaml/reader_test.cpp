#include "yaml/reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"
#include "support/files.hpp"
#include "support/template_document.hpp"

namespace budgetlint::yaml {
namespace {

using test::load;
using test::Loaded;

/// Reads a text in which nothing is wrong.
Loaded load_clean(std::string text) {
  Loaded loaded = load(std::move(text));
  CHECK(loaded.finding() == "");
  CHECK(loaded.reading.complete);
  CHECK(test::fault_of_spans(loaded) == "");
  return loaded;
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

constexpr std::string_view budget = R"(# 注释: 不是内容
预算规模:   # 单位: 万元
  预算数: 9.00
  财政资金: "8.00"   # 注释
  其他资金:
项目:
  - 名称: '办公''费'
    目标:
    - 甲
    - 乙 丙
  - 名称: "印\u5237费"
    目标: [甲, "乙 丙"]
)";

TEST_CASE("an empty file and one of comments alone hold no document") {
  for (const char* text :
       {"", "\n\n", "# 只有注释", "# 注释\n\n  # 又一条\n", "\xEF\xBB\xBF", "\xEF\xBB\xBF# 注释\r\n"}) {
    const Loaded loaded = load_clean(text);
    CHECK(loaded.tree().roots().empty());
  }
}

TEST_CASE("keys and values stand where they are written") {
  const Loaded loaded = load_clean(std::string(budget));
  CHECK(loaded.outline() ==
        "{预算规模: {预算数: 9.00, 财政资金: 8.00, 其他资金: ~}, "
        "项目: [{名称: 办公'费, 目标: [甲, 乙 丙]}, {名称: 印刷费, 目标: [甲, 乙 丙]}]}");
  CHECK(loaded.value({"预算规模", "预算数"}) == "9.00");
  CHECK(loaded.written(loaded.at({"预算规模", "预算数"}).key) == "预算数");
  CHECK(loaded.value({"预算规模", "财政资金"}) == "\"8.00\"");
  CHECK(loaded.at({"预算规模", "财政资金"}).text == "8.00");
  CHECK(loaded.value({"项目", "0", "名称"}) == "'办公''费'");
  CHECK(loaded.value({"项目", "1", "名称"}) == "\"印\\u5237费\"");
  CHECK(loaded.value({"项目", "1", "目标"}) == "[甲, \"乙 丙\"]");
  CHECK(loaded.value({"项目", "0", "目标"}) == "- 甲\n    - 乙 丙");
}

TEST_CASE("CR LF changes no text and spans stay exact") {
  const Loaded loaded = load_clean(with_crlf(budget));
  CHECK(loaded.outline() == load(std::string(budget)).outline());
  CHECK(loaded.value({"预算规模", "财政资金"}) == "\"8.00\"");
  CHECK(loaded.value({"项目", "0", "目标"}) == "- 甲\r\n    - 乙 丙");
  CHECK(load_clean("a: 甲\r\n  乙\r\nb: 1\r\n").value({"a"}) == "甲\r\n  乙");
  CHECK(load_clean("a: |\r\n  甲\r\n  乙\r\n").at({"a"}).text == "甲\n乙\n");
}

TEST_CASE("offsets count a byte order mark") {
  const Loaded loaded = load_clean("\xEF\xBB\xBF" + std::string(budget));
  CHECK(loaded.outline() == load(std::string(budget)).outline());
  CHECK(loaded.value({"预算规模", "预算数"}) == "9.00");
  CHECK(load_clean("\xEF\xBB\xBF"
                   "a: 1")
            .at({})
            .value == Span{3, 7});
  CHECK(load_clean("\xEF\xBB\xBF"
                   "- |\n  甲\n-\n- ~\n")
            .outline() == "[甲\n, ~, ~]");
  CHECK(load_clean("\xEF\xBB\xBF---\na: 1\n---\nb: 2\n").outline() == "{a: 1} | {b: 2}");
}

TEST_CASE("the style tells how a value is written") {
  const Loaded loaded = load_clean("a: 007\nb: '007'\nc: \"007\"\nd: |\n  007\ne: >-\n  007\nf: [007]\ng:\n  - 007\n");
  CHECK(loaded.at({"a"}).style == Style::plain);
  CHECK(loaded.at({"b"}).style == Style::single_quoted);
  CHECK(loaded.at({"c"}).style == Style::double_quoted);
  CHECK(loaded.at({"d"}).style == Style::literal);
  CHECK(loaded.at({"e"}).style == Style::folded);
  CHECK(loaded.at({"f"}).style == Style::flow);
  CHECK(loaded.at({"g"}).style == Style::block);
  for (const char* key : {"a", "b", "c", "e"}) CHECK(loaded.at({key}).text == "007");
}

TEST_CASE("a text that stands in the file as it reads is a view into the file") {
  const Loaded loaded = load_clean("a: 9.00\nb: '9.00'\nc: \"\\x39\"\n");
  const std::string_view text = loaded.source->text();
  const auto inside = [&](std::string_view view) {
    return view.data() >= text.data() && view.data() < text.data() + text.size();
  };
  CHECK(inside(loaded.at({"a"}).text));
  CHECK(inside(loaded.at({"a"}).key_text));
  CHECK(inside(loaded.at({"b"}).text));
  CHECK_FALSE(inside(loaded.at({"c"}).text));
  CHECK(loaded.at({"c"}).text == "9");
}

TEST_CASE("block and flow give the same texts") {
  const std::string block = "a:\n  b: 1\n  c:\n    - x y\n    - ~\n    -\n      d: \"q: #\"\n  e: {}\nf: []\n";
  const std::string flow = "{a: {b: 1, c: [x y, ~, {d: \"q: #\"}], e: {}}, f: []}";
  const std::string json = R"({"a":{"b":"1","c":["x y",null,{"d":"q: #"}],"e":{}},"f":[]})";
  CHECK(load_clean(block).outline() == "{a: {b: 1, c: [x y, ~, {d: q: #}], e: {}}, f: []}");
  CHECK(load_clean(flow).outline() == load_clean(block).outline());
  CHECK(load_clean(json).outline() == load_clean(block).outline());
}

TEST_CASE("a plain value over several lines is folded") {
  const Loaded loaded = load_clean("a: 甲\n  乙\n\n  丙   # 注释\nb: 1\n");
  CHECK(loaded.value({"a"}) == "甲\n  乙\n\n  丙");
  CHECK(loaded.at({"a"}).text == "甲 乙\n丙");
  CHECK(load_clean("a:\n  甲\n  乙\nb: 1\n").value({"a"}) == "甲\n  乙");
}

TEST_CASE("block scalars keep or fold their lines") {
  const Loaded loaded = load_clean("a: | # 注释\n  甲\n\n    乙\n\nb: >-\n  丙\n  丁\nc: |+\n  戊\n\nd: |\ne: 1\n");
  CHECK(loaded.at({"a"}).text == "甲\n\n  乙\n");
  CHECK(loaded.value({"a"}) == "| # 注释\n  甲\n\n    乙");
  CHECK(loaded.at({"b"}).text == "丙 丁");
  CHECK(loaded.value({"b"}) == ">-\n  丙\n  丁");
  CHECK(loaded.at({"c"}).text == "戊\n\n");
  CHECK(loaded.value({"c"}) == "|+\n  戊");
  CHECK(loaded.value({"d"}) == "|");
  CHECK(loaded.at({"d"}).blank());
  CHECK(loaded.at({"e"}).text == "1");
}

TEST_CASE("a line that looks like a comment is text within a block scalar") {
  CHECK(load_clean("a: |\n  甲\n  # 乙\n# 丙\nb: 1\n").at({"a"}).text == "甲\n# 乙\n");
  CHECK(load_clean("- a: |\n    甲\n  b: 1\n").outline() == "[{a: 甲\n, b: 1}]");
}

TEST_CASE("quoted values take escapes and run over lines") {
  const Loaded loaded = load_clean("a: \"甲\\t\\\"乙\\\\\"\nb: 'it''s # 不是注释'\nc: \"甲\n  乙\\\n  丙\"\n");
  CHECK(loaded.at({"a"}).text == "甲\t\"乙\\");
  CHECK(loaded.value({"a"}) == "\"甲\\t\\\"乙\\\\\"");
  CHECK(loaded.at({"b"}).text == "it's # 不是注释");
  CHECK(loaded.at({"c"}).text == "甲 乙丙");
}

TEST_CASE("flow collections end at their brackets") {
  const Loaded loaded = load_clean("a: [ x , {b: 1 , c: [] ,} , # 注释 ]\n  y ]  # 完\nd: { }\n");
  CHECK(loaded.value({"a"}) == "[ x , {b: 1 , c: [] ,} , # 注释 ]\n  y ]");
  CHECK(loaded.value({"a", "1"}) == "{b: 1 , c: [] ,}");
  CHECK(loaded.value({"a", "1", "c"}) == "[]");
  CHECK(loaded.value({"d"}) == "{ }");
}

TEST_CASE("a pair within a flow list is a map without brackets") {
  const Loaded loaded = load_clean("[a: 1, b]");
  CHECK(loaded.outline() == "[{a: 1}, b]");
  CHECK(loaded.value({"0"}) == "a: 1");
}

TEST_CASE("block collections end with their last child") {
  const Loaded loaded = load_clean("a:\n  b: 1\n  c: 2  # 注释\n\n# 注释\nd:\n- x\n- y\n");
  CHECK(loaded.value({"a"}) == "b: 1\n  c: 2");
  CHECK(loaded.value({"d"}) == "- x\n- y");
  CHECK(loaded.value({}) == "a:\n  b: 1\n  c: 2  # 注释\n\n# 注释\nd:\n- x\n- y");
}

TEST_CASE("an absent value is the empty place behind its colon or dash") {
  const std::string text = "a:\nb :   # 注释\nc:\n  -\n  - # 注释\n  - 1\nd: {e: , f: }\ng:";
  const Loaded loaded = load_clean(text);
  const auto before = [&](const std::vector<std::string>& way) {
    const Span value = loaded.at(way).value;
    CHECK(value.empty());
    CHECK(loaded.at(way).kind == NodeKind::null);
    CHECK(loaded.at(way).text == "");
    return text.substr(0, value.begin);
  };
  CHECK(before({"a"}) == "a:");
  CHECK(before({"b"}) == "a:\nb :");
  CHECK(before({"c", "0"}) == "a:\nb :   # 注释\nc:\n  -");
  CHECK(before({"c", "1"}) == "a:\nb :   # 注释\nc:\n  -\n  -");
  CHECK(before({"d", "e"}) == "a:\nb :   # 注释\nc:\n  -\n  - # 注释\n  - 1\nd: {e:");
  CHECK(before({"d", "f"}) == "a:\nb :   # 注释\nc:\n  -\n  - # 注释\n  - 1\nd: {e: , f:");
  CHECK(before({"g"}) == text);
}

TEST_CASE("a null that is written has its place and word") {
  const Loaded loaded = load_clean("a: ~\nb: null\nc:\n  NULL\nd: [~, Null]\n");
  CHECK(loaded.value({"a"}) == "~");
  CHECK(loaded.at({"a"}).text == "~");
  CHECK(loaded.at({"a"}).kind == NodeKind::null);
  CHECK(loaded.value({"b"}) == "null");
  CHECK(loaded.value({"c"}) == "NULL");
  CHECK(loaded.value({"d", "1"}) == "Null");
}

TEST_CASE("an absent value is not taken for the null key that follows it") {
  const Loaded loaded = load_clean("a:\n~: 1\nb:\n  -\n  - ~\n");
  CHECK(loaded.at({"a"}).value.empty());
  CHECK(loaded.at({"~"}).text == "1");
  CHECK(loaded.at({"b", "0"}).value.empty());
  CHECK(loaded.value({"b", "1"}) == "~");
}

TEST_CASE("documents follow each other behind a line of dashes or dots") {
  CHECK(load_clean("a: 1\n---\nb: 2\n").outline() == "{a: 1} | {b: 2}");
  CHECK(load_clean("--- # 注释\na: 1\n...\n# 注释\nb: 2\n").outline() == "{a: 1} | {b: 2}");
  CHECK(load_clean("---\n---\n").outline() == "~ | ~");
  CHECK(load_clean("%YAML 1.2\n---\na: 1\n...\n%YAML 1.1 # 注释\n---\nb: 2\n").outline() == "{a: 1} | {b: 2}");
  CHECK(load_clean("--- |\n  甲\n--- 乙\n").outline() == "甲\n | 乙");
}

TEST_CASE("a finding names the document it stands in") {
  const Loaded loaded = load("a: 1\na: 2\n---\nb: 1\nb: 2\n");
  REQUIRE(loaded.reading.diagnostics.size() == 2);
  CHECK(loaded.reading.diagnostics[0].document == 0);
  CHECK(loaded.reading.diagnostics[1].document == 1);
}

TEST_CASE("the tag of texts alone is accepted and leaves the text alone") {
  CHECK(load_clean("a: !!str 007\n!!str g: 1\n").outline() == "{a: 007, g: 1}");
  CHECK(load("a: !!null 12.00\nb: !!int 5\nc: ! x\n").finding() == "BL006 1:4 !!null; BL006 2:4 !!int; BL006 3:4 !");
}

TEST_CASE("the examples are read without a finding") {
  for (const char* path : {"examples/clean.yaml", "examples/zhengding-general-office-2024.zh.yaml",
                           "examples/zhengding-general-office-2024.en.yaml"}) {
    const std::string text = test::contents_of(test::source_path(path));
    const Loaded loaded = load_clean(text);
    CHECK(loaded.tree().roots().size() == 1);
    CHECK(load_clean(with_crlf(text)).outline() == loaded.outline());
    CHECK(load_clean("\xEF\xBB\xBF" + text).outline() == loaded.outline());
  }
}

TEST_CASE("every beginning of a document is read to its end") {
  const std::string text = test::template_document();
  for (std::size_t size = 0; size <= text.size(); ++size) {
    const Loaded loaded = load(text.substr(0, size));
    CHECK(test::fault_of_spans(loaded) == "");
    CHECK(loaded.reading.complete == loaded.reading.diagnostics.empty());
  }
}

}  // namespace
}  // namespace budgetlint::yaml
