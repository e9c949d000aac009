// What the parser would let pass or explain badly: each trap by its name.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"

namespace budgetlint::yaml {
namespace {

using test::load;
using test::Loaded;

/// Code and line of the first finding of a text that cannot be read.
std::string refused(std::string text, const Limits& limits = {}) {
  const Loaded loaded = load(std::move(text), limits);
  CHECK(loaded.tree().roots().empty());
  CHECK_FALSE(loaded.reading.complete);
  CHECK(test::fault_of_spans(loaded) == "");
  return loaded.first_line();
}

/// The findings of a text whose tree is kept.
std::vector<std::string> found(std::string text) {
  const Loaded loaded = load(std::move(text));
  CHECK_FALSE(loaded.tree().roots().empty());
  CHECK_FALSE(loaded.reading.complete);
  CHECK(test::fault_of_spans(loaded) == "");
  return loaded.findings();
}

using Findings = std::vector<std::string>;

TEST_CASE("a lone comma does not run for ever") {
  CHECK(refused(",") == "BL003:1");
  CHECK(refused("a: 1\n, b\n") == "BL003:2");
}

TEST_CASE("a quote that is closed nowhere is refused at its line") {
  CHECK(refused("a: \"abc\n") == "BL003:1");
  CHECK(refused("a: 1\nb: \"abc\nc: 2\n") == "BL003:2");
  CHECK(refused("a: 1\nb: 'abc\nc: 2\n") == "BL003:2");
}

TEST_CASE("what falls out of the indentation does not become another document") {
  CHECK(refused("- a: 1\ntotal: 5\n") == "BL003:2");
  CHECK(refused("  a: 1\nb: 2\n") == "BL003:2");
  CHECK(refused("a: 1\n b: 2\n") == "BL003:2");
  CHECK(refused("|\n  甲\n乙\n") == "BL003:3");
  CHECK(refused("\"a\" b\n") == "BL003:1");
  CHECK(refused("[a]\n[b]\n") == "BL003:2");
}

TEST_CASE("dashes that are indented begin no document") {
  CHECK(refused("|\n  \n   \n  ---\n").substr(0, 5) == "BL003");
}

TEST_CASE("text behind a closing quote or bracket is refused") {
  CHECK(refused("a: \"b\" c\n") == "BL003:1");
  CHECK(refused("a: [b] c\n") == "BL003:1");
  CHECK(refused("a: 'b'c\n") == "BL003:1");
}

TEST_CASE("a comment needs a blank before it") {
  for (const char* text : {"a: \"b\"#c\n", "a: [b]#c\n", "a: |#c\n  d\n", "a: [b,#c\n  d]\n"})
    CHECK(refused(text) == "BL003:1");
  CHECK(load("a: b#c\n").outline() == "{a: b#c}");
}

TEST_CASE("a full-width colon does not make a key or glue lines together unseen") {
  CHECK_FALSE(load("名称: 甲\n编码：1\n").reading.complete);
  CHECK_FALSE(load("编码：1\n名称: 甲\n").reading.complete);
  CHECK_FALSE(load("项目:\n  - 名称：甲\n    编码: 1\n").reading.complete);
}

TEST_CASE("a key without a colon is refused") {
  CHECK(refused("a: 1\nb\n") == "BL003:2");
  CHECK(refused("{a, b: 1}") == "BL003:1");
}

TEST_CASE("a question mark within brackets is explained") {
  CHECK(refused("a: 1\nb: [占比?]\n") == "BL003:2");
  CHECK(refused("a: [http://a/b?c=1]\n") == "BL003:1");
  CHECK(load("a: http://a/b?c=1\n").outline() == "{a: http://a/b?c=1}");
}

TEST_CASE("a key may have 1024 bytes and no more") {
  std::string longest;
  for (int i = 0; i < 341; ++i) longest += "目";
  CHECK(load(longest + "a: 1\n").outline() == "{" + longest + "a: 1}");
  CHECK(refused("b: 1\n" + longest + "ab: 1\n") == "BL003:2");
  CHECK(refused("b: 1\n" + longest + "项: 1\nc: 2\n") == "BL003:2");
  CHECK(refused("{b: 1,\n" + longest + "项: 1}\n") == "BL003:2");
}

TEST_CASE("a tab as indentation is refused at its line") {
  CHECK(refused("a:\n\tb: 1\n") == "BL003:2");
  CHECK(refused("a:\n  b: 1\n\tc: 2\n") == "BL003:3");
}

TEST_CASE("duplicate keys are reported at the second with the first beside it") {
  const Loaded loaded = load("a: 1\nb:\n  c: 1\n  \"c\": 2\na: 3\n");
  CHECK(loaded.findings() == Findings{"BL004 5:1 a", "BL004 4:3 \"c\""});
  REQUIRE(loaded.reading.diagnostics.size() == 2);
  REQUIRE(loaded.reading.diagnostics[0].related.size() == 1);
  CHECK(loaded.reading.diagnostics[0].related[0].span == Span{0, 1});
  CHECK(loaded.outline() == "{a: 1, b: {c: 1, c: 2}, a: 3}");
}

TEST_CASE("duplicate keys are found in the abridged text as in the whole") {
  const Loaded loaded = load("---\n部门: 1\n---\n年度 : 1\n\"单位\": {甲乙: 1, 甲乙: 2}\n单位: 3\n");
  CHECK(loaded.findings() == Findings{"BL004 6:1 单位", "BL004 5:15 甲乙"});
  for (const Diagnostic& finding : loaded.reading.diagnostics) CHECK(finding.document == 1);
}

TEST_CASE("keys that only look alike are no duplicates") {
  CHECK(load("a: 1\nA: 2\na b: 3\nb: {a: 1}\n").finding() == "");
}

TEST_CASE("a key three times points at the first each time") {
  const Loaded loaded = load("{a: 1, a: 2, a: 3}");
  CHECK(loaded.findings() == Findings{"BL004 1:8 a", "BL004 1:14 a"});
  CHECK(loaded.reading.diagnostics[1].related[0].span == Span{1, 2});
}

TEST_CASE("the same fault everywhere is summed up") {
  std::string text;
  for (int i = 0; i < 31; ++i) text += "a: 1\n";
  const Loaded loaded = load(text);
  CHECK(loaded.reading.diagnostics.size() == 21);
  CHECK(loaded.reading.diagnostics.back().message.zh.find("10") != std::string::npos);
  CHECK(loaded.findings().back() == "BL004 22:1 a");
}

TEST_CASE("anchors and aliases are reported and nothing is copied") {
  CHECK(found("a: &甲 1\nb: *甲\n") == Findings{"BL006 2:4 *甲", "BL006 1:4 &甲"});
  CHECK(load("a: &甲 1\nb: *甲\n").outline() == "{a: 1, b: ~}");
  CHECK(found("&x a: 1\n") == Findings{"BL006 1:1 &x"});
  CHECK(found("a: &x\n  b: 1\n") == Findings{"BL006 1:4 &x"});
}

TEST_CASE("an anchor that has swallowed its value leaves nothing to be judged") {
  for (const char* text : {"a: &x\nb: 1\n", "- &x\n- b\n", "a: &x\n~: 1\n"}) {
    const Loaded loaded = load(text);
    CHECK(loaded.findings().size() == 1);
    CHECK(loaded.findings().front().substr(0, 7) == "BL006 1");
    CHECK(loaded.tree().roots().empty());
  }
}

TEST_CASE("an anchored value begins behind its anchor") {
  const Loaded loaded = load("a: &x  'b'\nc: &y [d]\ne: &z\n  f: |\n   g\n");
  CHECK(loaded.value({"a"}) == "'b'");
  CHECK(loaded.value({"c"}) == "[d]");
  CHECK(loaded.value({"e"}) == "f: |\n   g");
}

TEST_CASE("an alias to nothing is explained") {
  CHECK(refused("a: 1\nb: *合计\n") == "BL006:2");
  CHECK(refused("a: *\n") == "BL006:1");
}

TEST_CASE("merge keys are reported") {
  CHECK(found("<<: 1\n") == Findings{"BL006 1:1 <<"});
  CHECK(load("\"<<\": 1\n").finding() == "");
}

TEST_CASE("tags of one's own are reported") {
  CHECK(found("a: !money 9.00\n") == Findings{"BL006 1:4 !money"});
  CHECK(found("a: !!binary 9\n") == Findings{"BL006 1:4 !!binary"});
  CHECK(found("a: !<x:y> 9\n") == Findings{"BL006 1:4 !<x:y>"});
  CHECK(load("a: !money 9.00\n").value({"a"}) == "9.00");
}

TEST_CASE("an exclamation mark that belongs to the text is not dropped unseen") {
  CHECK_FALSE(load("a: !重要\n").reading.complete);
  CHECK_FALSE(load("a: !important\n").reading.complete);
  CHECK_FALSE(load("a: !!str重要\n").reading.complete);
}

TEST_CASE("a tag directive never reaches the parser") {
  std::string bomb = "%TAG !e! tag:" + std::string(500'000, 'x') + "\n---\n";
  for (int i = 0; i < 100'000; ++i) bomb += "- !e!a\n";
  CHECK(refused(bomb) == "BL003:1");
  CHECK(refused("a: 1\n" + bomb) == "BL003:2");
  CHECK(refused("a: 1\n...\n" + bomb) == "BL003:3");
  CHECK(refused("\xEF\xBB\xBF%TAG ! x\n---\na: 1\n") == "BL003:1");
}

TEST_CASE("no directive but YAML 1 is accepted") {
  CHECK(load("%YAML 1.1\n---\na: 1\n").finding() == "");
  CHECK(load("\xEF\xBB\xBF%YAML 1.2 # 注释\r\n---\r\na: 1\r\n").finding() == "");
  for (const char* text : {"%YAML 2.0\n---\na: 1\n", "%YAML\n---\na: 1\n", "%YAML 1.\n---\na: 1\n",
                           "%YAML 1.2 x\n---\na: 1\n", "%FOO\n---\na: 1\n", "# 注释\n%FOO\n---\na: 1\n"}) {
    CHECK(refused(text).substr(0, 5) == "BL003");
  }
  CHECK(refused("a: 1\n%占比\n") == "BL003:2");
  CHECK(refused("a: 1\n%FOO\n---\nb: 2\n") == "BL003:2");
  CHECK(load("a: \"甲\n%乙\"\n").outline() == "{a: 甲 %乙}");
}

TEST_CASE("keys that are not text are refused") {
  CHECK(refused("? a\n: b\n") == "BL003:1");
  CHECK(refused("a: 1\n? [b]\n: c\n") == "BL003:2");
  CHECK(refused("[a]: b\n") == "BL003:1");
  CHECK(refused("{a: 1}: b\n") == "BL003:1");
  CHECK(refused("[? a : b]\n") == "BL003:1");
  CHECK(refused(": 1\n") == "BL003:1");
  CHECK(refused("{: 1}\n") == "BL003:1");
  CHECK(refused("[: 1]\n") == "BL003:1");
}

TEST_CASE("an item between two commas is missed") {
  CHECK(refused("[a, , b]\n") == "BL003:1");
  CHECK(load("[a, ]\n").outline() == "[a]");
}

TEST_CASE("a block scalar loses no line that looks like a comment") {
  CHECK(refused("- !!str |\n # 甲\n") == "BL003:1");
  CHECK(refused("a: |\n   \n # 甲\n") == "BL003:1");
}

TEST_CASE("nesting has a limit of its own") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + "a" + std::string(depth, ']'); };
  CHECK(load(nested(64)).finding() == "");
  CHECK(refused(nested(65)) == "BL005:1");
  CHECK(refused(nested(100'000)) == "BL005:1");
  std::string dashes;
  for (int i = 0; i < 65; ++i) dashes += "- ";
  CHECK(refused(dashes + "a") == "BL005:1");
  Limits limits;
  limits.depth = 2;
  CHECK(load("a: [b]\n", limits).finding() == "");
  CHECK(load("a: [[b]]\n", limits).finding() == "BL005 1:5 [");
  limits.depth = 10'000;
  CHECK(refused(nested(2'000), limits) == "BL005:1");
}

TEST_CASE("the number of values has a limit") {
  Limits limits;
  limits.nodes = 4;
  CHECK(load("[a, b, c]", limits).finding() == "");
  CHECK(refused("[a, b, c, d]", limits) == "BL005:1");
  CHECK(refused("a: 1\nb: 2\nc: 3\nd: 4\n", limits) == "BL005:4");
  // At the same place whether it was met in the abridged text or in the whole.
  CHECK(load("[预算, 金额, 单位, 年度, 部门]", limits).finding() == "BL005 1:14 年");
  CHECK(load("预算: 1\n金额: 2\n单位: 3\n年度:\n部门: 5\n", limits).finding() == "BL005 4:3 :");
  CHECK(load("预算: 1\n---\n- 金额\n- 单位\n", limits).reading.diagnostics.at(0).document == 1);
}

TEST_CASE("of values between brackets too many are refused before the parser sees them") {
  Limits limits;
  limits.nodes = 4;
  std::string pairs = "{";
  for (int i = 1; i <= 9; ++i) pairs += "a" + std::to_string(i) + ":,";
  CHECK(load(pairs + "}", limits).finding() == "BL005 1:34 a");
  CHECK(load("\"" + pairs + "}\"", limits).finding() == "");
}

TEST_CASE("the size of the file has a limit") {
  Limits limits;
  limits.bytes = 5;
  CHECK(load("a: 1\n", limits).finding() == "");
  CHECK(load("a: 12\n", limits).finding() == "BL005 1:1 a");
  CHECK(load("\n\n\n\n\n\n", limits).reading.complete == false);
}

TEST_CASE("no bytes of the file come back in the words about them") {
  for (const char* text :
       {"a: \"\\q::error::\"\n", "a: @::error::\n", "%YAML ::error::\n---\na: 1\n", "a: !::error::!x 1\n"}) {
    const Loaded loaded = load(text);
    REQUIRE(loaded.reading.diagnostics.size() == 1);
    const OwnedText& message = loaded.reading.diagnostics[0].message;
    for (const std::string& words : {message.zh, message.en}) {
      CHECK(words.find("::error::") == std::string::npos);
      CHECK(words.find("yaml-cpp") == std::string::npos);
      CHECK(words.find("unknown escape character") == std::string::npos);
    }
  }
}

}  // namespace
}  // namespace budgetlint::yaml
