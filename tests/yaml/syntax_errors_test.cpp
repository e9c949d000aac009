#include "yaml/syntax_errors.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "text/source.hpp"

namespace budgetlint::yaml {
namespace {

/// The finding that stands for a message of the parser about the place of `place` in `text`.
Diagnostic explained(std::string_view message, const std::string& text, std::string_view place) {
  const Source source("test.yaml", text);
  std::vector<Diagnostic> out;
  report_syntax_error(source, message, static_cast<std::uint32_t>(text.find(place)), out);
  REQUIRE(out.size() == 1);
  return out[0];
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST_CASE("a message of the parser is said in plain words at its place") {
  const Diagnostic tab = explained("illegal tab when looking for indentation", "a:\n\tb: 1  \nc: 2\n", "b: 1");
  CHECK(tab.rule->id == "BL003");
  CHECK(tab.span == Span{4, 8});
  CHECK(holds(tab.message.zh, "制表符"));
  CHECK(holds(tab.message.en, "tab"));
  CHECK(holds(explained("illegal map value", "a: b: c", ": c").message.zh, "冒号"));
  CHECK(holds(explained("illegal block entry", "a: - b", "- b").message.zh, "短横线"));
  CHECK(holds(explained("end of sequence flow not found", "[a", "a").message.zh, "括号"));
  CHECK(holds(explained("end of map not found", "a: 1\n b", "b").message.zh, "缩进"));
}

TEST_CASE("a message that quotes the file is known by its beginning and not repeated") {
  const Diagnostic escape = explained("unknown escape character: q", R"(a: "\q")", "\\q");
  CHECK(holds(escape.message.zh, "反斜杠"));
  CHECK_FALSE(holds(escape.message.en, "character: q"));
}

TEST_CASE("references and limits have rules of their own") {
  CHECK(explained("the referenced anchor is not defined", "a: *b", "*b").rule->id == "BL006");
  CHECK(explained("tag handle with no suffix", "a: !b! c", "!b").rule->id == "BL006");
  CHECK(explained("bad file", "[[[", "[").rule->id == "BL005");
}

TEST_CASE("a message that nobody has seen yet is still explained") {
  const Diagnostic unknown = explained("something else", "a: b", "b");
  CHECK(unknown.rule->id == "BL003");
  CHECK(unknown.span == Span{3, 4});
  CHECK_FALSE(unknown.message.zh.empty());
  CHECK_FALSE(holds(unknown.message.en, "something else"));
}

TEST_CASE("an error at the end points at the last thing written") {
  const Source source("test.yaml", "a: [b\n\n");
  std::vector<Diagnostic> out;
  report_syntax_error(source, "end of sequence flow not found", 99, out);
  CHECK(source.slice(out.at(0).span) == "b");
}

TEST_CASE("a key that is too long is called so") {
  const std::string key(1025, 'k');
  const Diagnostic diagnostic = explained("illegal map value", "a: 1\n- " + key + ": 1\n", ": 1\n");
  CHECK(holds(explained("illegal map value", key + ": 1\n", ": 1").message.zh, "1025"));
  CHECK_FALSE(holds(explained("illegal map value", key.substr(1) + ": b: 1\n", ": 1").message.zh, "1024"));
  CHECK_FALSE(holds(diagnostic.message.zh, "1025"));  // the place is on another line
}

}  // namespace
}  // namespace budgetlint::yaml
