#include "yaml/extent.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace budgetlint::yaml {
namespace {

std::string_view upto(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  return text.substr(begin, end - begin);
}

std::string_view plain(std::string_view text, std::string_view value) {
  return upto(text, 0, end_of_plain(text, 0, value));
}

std::string_view quoted(std::string_view text) {
  const auto end = end_of_quoted(text, 0);
  return end ? upto(text, 0, *end) : std::string_view("(none)");
}

std::string_view block(std::string_view text, int parent_column) {
  return upto(text, 0, end_of_block_scalar(text, 0, parent_column));
}

std::string_view pointed_at(std::string_view text, std::uint32_t offset) {
  const Span span = visible_character(text, offset);
  return text.substr(span.begin, span.size());
}

std::string_view pointed_line(std::string_view text, std::uint32_t offset) {
  const Span span = visible_rest_of_line(text, offset);
  return text.substr(span.begin, span.size());
}

TEST_CASE("trivia is white space and comments") {
  const std::string_view text = " \t# 注释: a\r\n\n  # 又一条\n  b";
  CHECK(text.substr(skip_trivia(text, 0)) == "b");
  CHECK(skip_trivia("# 到底", 0) == 8);
  CHECK(skip_trivia("a", 0) == 0);
  CHECK(skip_trivia("", 0) == 0);
  CHECK(skip_blanks(" \t\n", 0) == 2);
}

TEST_CASE("a plain scalar ends where its text does") {
  CHECK(plain("9.00 # 万元", "9.00") == "9.00");
  CHECK(plain("a  b   ", "a  b") == "a  b");
  CHECK(plain("≤266.66万\n下一项: 1", "≤266.66万") == "≤266.66万");
  CHECK(plain("http://a/b?c=1, x", "http://a/b?c=1") == "http://a/b?c=1");
}

TEST_CASE("a plain scalar may go over several lines") {
  CHECK(plain("甲\n    乙\r\n  丙\nd: 1", "甲 乙 丙") == "甲\n    乙\r\n  丙");
  CHECK(plain("甲\n\n  乙\n", "甲\n乙") == "甲\n\n  乙");
}

TEST_CASE("a plain scalar that is not what stands there ends at the difference") {
  CHECK(plain("abx", "abc") == "ab");
  CHECK(plain("ab", "abc") == "ab");
  CHECK(plain("", "a").empty());
}

TEST_CASE("a quoted scalar ends behind its closing quote") {
  CHECK(quoted("'a' b") == "'a'");
  CHECK(quoted("'it''s' b'") == "'it''s'");
  CHECK(quoted("''''") == "''''");
  CHECK(quoted("''") == "''");
  CHECK(quoted(R"("a\"b" c")") == R"("a\"b")");
  CHECK(quoted(R"("a\\" c")") == R"("a\\")");
  CHECK(quoted("\"甲\n 乙\" x") == "\"甲\n 乙\"");
  CHECK(quoted("\"it's\"") == "\"it's\"");
}

TEST_CASE("a quote that is never closed has no end") {
  for (const std::string_view text : {"\"", "'", "\"abc\n", "'abc''", R"("abc\")", "\"\\"})
    CHECK(quoted(text) == "(none)");
}

TEST_CASE("a block scalar ends with its last indented line") {
  CHECK(block("|\n  甲\n  乙\nb: 1", 0) == "|\n  甲\n  乙");
  CHECK(block("|\n  甲\n\n    乙\n\n\nb: 1", 0) == "|\n  甲\n\n    乙");
  CHECK(block("|\r\n  甲\r\n  乙\r\nb: 1", 0) == "|\r\n  甲\r\n  乙");
  CHECK(block(">- # 注释\n  甲", 0) == ">- # 注释\n  甲");
  CHECK(block("|\n  甲 \n", 0) == "|\n  甲 ");
}

TEST_CASE("a block scalar takes its indentation from the sign or its first line") {
  CHECK(block("|2-\n    甲\n  乙\n 丙", 0) == "|2-\n    甲\n  乙");
  CHECK(block("|-2\n    甲\n  乙\n 丙", 0) == "|-2\n    甲\n  乙");
  CHECK(block("|\n    甲\n  乙\n", 0) == "|\n    甲");
  CHECK(block("|\n 甲\n   乙\n 丙\n", 0) == "|\n 甲\n   乙\n 丙");
  CHECK(block("|\n    甲\n", 2) == "|\n    甲");
  CHECK(block("|1\n   甲\n", 2) == "|1\n   甲");
  CHECK(block("|\n 甲\n", -1) == "|\n 甲");
}

TEST_CASE("an empty block scalar is its sign alone") {
  CHECK(block("|\nb: 1", 0) == "|");
  CHECK(block("|+ # 注释\n\n\nb: 1", 0) == "|+");
  CHECK(block(">-", 0) == ">-");
  CHECK(block("|\n  甲\n", 2) == "|");
}

TEST_CASE("a flow collection ends behind its closing bracket") {
  const std::string_view text = "[a , # 注释 ]\n ] b";
  CHECK(upto(text, 0, end_of_flow(text, 2)) == "[a , # 注释 ]\n ]");
  CHECK(end_of_flow("{}", 1) == 2);
  CHECK(end_of_flow("{a: &x }", 3) == 8);
  CHECK(end_of_flow("[a b]", 2) == 3);  // inconsistent: goes no further than what it knows
}

TEST_CASE("anchors and tags are skipped with the white space around them") {
  const auto rest = [](std::string_view text) { return text.substr(skip_properties(text, 0)); };
  CHECK(rest("&甲 a") == "a");
  CHECK(rest("!!str &x 'a'") == "'a'");
  CHECK(rest("!<tag:yaml.org,2002:str> a") == "a");
  CHECK(rest("! [x]") == "[x]");
  CHECK(rest("&x # 注释\n  a: 1") == "a: 1");
  CHECK(rest("!重要") == "重要");
  CHECK(rest("&x").empty());
  const std::string_view two = "&x &y a";
  CHECK(two.substr(skip_properties(two, 0, 1)) == "&y a");
  CHECK(end_of_property("*甲, b", 0) == 4);
}

TEST_CASE("a place that cannot be seen moves back to what can") {
  CHECK(pointed_at("甲  ", 4) == "甲");
  CHECK(pointed_at("甲", 1) == "甲");
  CHECK(pointed_at("a\n\n", 99) == "a");
  CHECK(pointed_at("\n\n a", 0) == "a");
  CHECK(pointed_at(" \n", 1).empty());
  CHECK(pointed_at("", 0).empty());
  CHECK(pointed_line("a: b c \r\nd", 3) == "b c");
  CHECK(pointed_line("a: b\n\n", 99) == "b");
  CHECK(pointed_line(" ", 0).empty());
}

TEST_CASE("a document marker begins a line and ends with white space") {
  CHECK(is_document_marker("--- a", 0, "---"));
  CHECK(is_document_marker("...", 0, "..."));
  CHECK(is_document_marker("a\n---\n", 2, "---"));
  CHECK(is_document_marker("\xEF\xBB\xBF---\r\n", 3, "---"));
  CHECK_FALSE(is_document_marker("---a", 0, "---"));
  CHECK_FALSE(is_document_marker(" ---", 1, "---"));
  CHECK_FALSE(is_document_marker("--", 0, "---"));
}

TEST_CASE("texts are compared without white space") {
  CHECK(same_but_for_white_space(" 甲\n 乙 ", "甲乙"));
  CHECK(same_but_for_white_space("", " \n"));
  CHECK_FALSE(same_but_for_white_space("甲", "甲乙"));
  CHECK_FALSE(same_but_for_white_space("甲乙", "甲"));
}

TEST_CASE("a tab alone on its line is its own place") {
  CHECK(visible_character("a: 1\n \t\nb: 2\n", 6).begin == 6);
  CHECK(visible_character("a: 1\n\t\nb: 2\n", 6).begin == 5);
  CHECK(visible_character("a: 1\t\nb: 2\n", 4).begin == 3);
}

}  // namespace
}  // namespace budgetlint::yaml
