#include "text/source.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budgetlint {
namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;

Place place(const Source& source, std::uint32_t offset) {
  const Position position = source.position(offset);
  return {position.line, position.column};
}

std::vector<std::string_view> lines(const Source& source) {
  std::vector<std::string_view> result;
  for (std::uint32_t line = 1; line <= source.line_count(); ++line)
    result.push_back(source.slice(source.line_span(line)));
  return result;
}

using Lines = std::vector<std::string_view>;

TEST_CASE("a source keeps its name and text") {
  const Source source("2024/101001.yaml", "部门: 办公室");
  CHECK(source.path() == "2024/101001.yaml");
  CHECK(source.text() == "部门: 办公室");
  CHECK(source.slice({8, 17}) == "办公室");
}

TEST_CASE("lines end at LF and CR LF alone") {
  CHECK(lines(Source("", "")) == Lines{""});
  CHECK(lines(Source("", "a")) == Lines{"a"});
  CHECK(lines(Source("", "a\n")) == Lines{"a", ""});
  CHECK(lines(Source("", "a\nb\r\n\r\n\nc\rd\r")) == Lines{"a", "b", "", "", "c\rd\r"});
}

TEST_CASE("a byte order mark is no part of the first line") {
  const Source source("", "\xEF\xBB\xBF年度: 1\n单位: 元\n");
  CHECK(lines(source) == Lines{"年度: 1", "单位: 元", ""});
  CHECK(place(source, 0) == Place{1, 1});
  CHECK(place(source, 3) == Place{1, 1});
  CHECK(place(source, 6) == Place{1, 2});
  CHECK(lines(Source("", "\xEF\xBB\xBF")) == Lines{""});
}

TEST_CASE("positions count lines and code points from 1") {
  const Source source("", "年度: 2024\r\n\n单位: 万元\n");
  CHECK(place(source, 0) == Place{1, 1});
  CHECK(place(source, 3) == Place{1, 2});
  CHECK(place(source, 8) == Place{1, 5});
  CHECK(place(source, 13) == Place{1, 10});
  CHECK(place(source, 14) == Place{2, 1});
  CHECK(place(source, 15) == Place{3, 1});
  CHECK(place(source, 23) == Place{3, 5});
  CHECK(place(source, 29) == Place{3, 7});
  CHECK(place(source, 30) == Place{4, 1});
  CHECK(source.line_of(30) == source.line_count());
}

TEST_CASE("every offset lies in the line that its position names") {
  CHECK(rc::check([] {
    const auto text = *rc::gen::container<std::string>(rc::gen::element('a', '\n', '\r', '\xE5', '\xB9', '\xB4'));
    const Source source("", text);
    std::uint32_t line = 1;
    for (std::uint32_t offset = 0; offset <= text.size(); ++offset) {
      RC_ASSERT(source.line_of(offset) == line);
      RC_ASSERT(source.position(offset).line == line);
      RC_ASSERT(source.line_span(line).begin <= offset);
      if (offset < text.size() && text[offset] == '\n') ++line;
    }
    RC_ASSERT(source.line_count() == line);
  }));
}

TEST_CASE("columns count code points in lines of any length") {
  std::string text = "甲\n";
  for (int i = 0; i < 5000; ++i) text += "年a";
  const Source source("", text);
  for (const std::uint32_t index : {0U, 1023U, 1024U, 1025U, 2047U, 2048U, 4999U}) {
    CHECK(place(source, 4 + 4 * index) == Place{2, 2 * index + 1});
    CHECK(place(source, 4 + 4 * index + 3) == Place{2, 2 * index + 2});
  }
}

}  // namespace
}  // namespace budgetlint
