// What is wrong with the bytes of a file is said before anything is parsed.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "reading.hpp"
#include "text/utf8.hpp"

namespace budgetlint::yaml {
namespace {

using test::load;
using test::Loaded;
using namespace std::string_literals;

/// Code and offset of the only finding of a text that is not parsed, which must say the offset.
std::string faulty_byte(std::string text) {
  const Loaded loaded = load(std::move(text));
  CHECK(loaded.tree().roots().empty());
  CHECK_FALSE(loaded.reading.complete);
  if (loaded.reading.diagnostics.size() != 1) return loaded.finding();
  const Diagnostic& diagnostic = loaded.reading.diagnostics[0];
  const std::string offset = std::to_string(diagnostic.span.begin);
  CHECK(diagnostic.message.zh.find(offset) != std::string::npos);
  CHECK(diagnostic.message.en.find(offset) != std::string::npos);
  return fmt::format("{} {}+{}", diagnostic.rule->id, offset, diagnostic.span.size());
}

TEST_CASE("bytes that are not UTF-8 are refused") { CHECK(faulty_byte("a: b\nc: \xB0\n") == "BL002 8+1"); }

TEST_CASE("a carriage return alone is refused") {
  CHECK(faulty_byte("a: 1 # x\rb: 2\n") == "BL002 8+1");
  CHECK(load("a: 1\r\nb: 2\r\n").finding() == "");
}

TEST_CASE("NUL and control characters are refused") {
  CHECK(faulty_byte("a: \x1B[31m\n") == "BL002 3+1");
  CHECK(faulty_byte("a: b\0c\n"s) == "BL002 4+1");
  CHECK(faulty_byte("a: b\x04 c\n") == "BL002 4+1");
}

TEST_CASE("UTF-16 is named") {
  const Loaded loaded = load(
      "\xFF\xFE"
      "a\0:\0 \0001\0"s);
  REQUIRE(loaded.reading.diagnostics.size() == 1);
  CHECK(loaded.reading.diagnostics[0].rule->id == "BL002");
  CHECK(loaded.reading.diagnostics[0].message.zh.find("UTF-16") != std::string::npos);
  CHECK(loaded.tree().roots().empty());
}

TEST_CASE("a file in GBK is one finding") {
  const Loaded loaded =
      load("\xB1\xE0\xC2\xEB: 1\n\xC3\xFB\xB3\xC6: \xB0\xEC\xB9\xAB\xB7\xD1\n");  // 编码, 名称: 办公费
  REQUIRE(loaded.reading.diagnostics.size() == 1);
  CHECK(loaded.reading.diagnostics[0].rule->id == "BL002");
  CHECK(loaded.reading.diagnostics[0].message.zh == "整个文件是 GBK 编码：请用编辑器另存为，编码选 UTF-8");
  CHECK(loaded.reading.diagnostics[0].message.en == "the whole file is in GBK: save it from an editor as UTF-8");
}

TEST_CASE("a file in UTF-8 with a few wrong bytes is not taken for GBK") {
  CHECK(faulty_byte("名称: 办公费\n编码: \xB1\xE0\xC2\xEB\n") == "BL002 26+4");
}

TEST_CASE("a byte order mark alone is an empty file") {
  const Loaded loaded = load("\xEF\xBB\xBF");
  CHECK(loaded.reading.complete);
  CHECK(loaded.tree().roots().empty());
}

TEST_CASE("a byte order mark in the middle is refused") {
  CHECK(faulty_byte("a: 1\n\xEF\xBB\xBF"
                    "b: 2\n") == "BL002 5+3");
}

TEST_CASE("a file full of wrong bytes gives a short report") {
  std::string text = "a: ";
  for (int i = 0; i < 1000; ++i) text += "\xB0 ";
  const Loaded loaded = load(text);
  REQUIRE(loaded.reading.diagnostics.size() == 21);
  CHECK(loaded.reading.diagnostics.back().message.zh.find("980") != std::string::npos);
  CHECK(loaded.reading.diagnostics.back().span.begin == 3 + 2 * 20);
}

TEST_CASE("a wrong byte is found behind any number of hidden characters") {
  std::string text = "a: ";
  for (int i = 0; i < 100; ++i) text += "\u200b";
  CHECK(load(text + "\xFF").tree().roots().empty());
}

TEST_CASE("hidden characters are reported and the rest is read") {
  std::string reversal;
  append_utf8(reversal, 0x202E);
  const Loaded loaded = load("预算\u200b数: 9.00\n名称: 甲" + reversal + "乙\n");
  CHECK(loaded.findings() == std::vector<std::string>{"BL007 1:3 \u200b", "BL007 2:6 " + reversal});
  CHECK_FALSE(loaded.reading.complete);
  CHECK(loaded.at({"名称"}).text == "甲" + reversal + "乙");
}

TEST_CASE("escapes that make no proper text are refused") {
  for (const char* text : {R"(a: "\N")", R"(a: "\_")", R"(a: "\0")", R"(a: "\e[31m")", R"(a: "x\ry")", R"("\a": 1)"}) {
    const Loaded loaded = load(text);
    REQUIRE(loaded.reading.diagnostics.size() == 1);
    CHECK(loaded.reading.diagnostics[0].rule->id == "BL002");
    CHECK(loaded.tree().roots().empty());
  }
  CHECK(load(R"(a: "x\n\ty\r\n\u4e00")").finding() == "");
}

TEST_CASE("escapes that make hidden characters are reported") {
  const Loaded loaded = load("a: \"甲\\u202E\"\n");
  CHECK(loaded.findings() == std::vector<std::string>{"BL007 1:4 \"甲\\u202E\""});
  CHECK(loaded.tree().roots().size() == 1);
}

TEST_CASE("hidden characters from escapes are not listed without end") {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "- \"\\u202e\"\n";
  CHECK(load(text).reading.diagnostics.size() == 21);
}

}  // namespace
}  // namespace budgetlint::yaml
