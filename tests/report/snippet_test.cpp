#include "report/snippet.hpp"

#include <doctest/doctest.h>

#include "sample.hpp"

namespace budgetlint {
namespace {

using sample::place_of;

std::string snippet(const Source& source, std::vector<Mark> marks, std::size_t width = 100,
                    AmbiguousWidth ambiguous = AmbiguousWidth::narrow) {
  ReportStyle style;
  style.width = width;
  style.ambiguous = ambiguous;
  std::string out = "\n";
  Page page(style, out);
  const std::size_t numbers = number_width(source, marks);
  put_snippet(source, std::move(marks), numbers, page);
  return out;
}

Mark primary(Span span, std::string words = "") { return {span, Ink::error, '^', std::move(words)}; }
Mark secondary(Span span, std::string words = "") { return {span, Ink::frame, '-', std::move(words)}; }

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

TEST_CASE("carets stand beneath wide characters") {
  const Source source("a.yaml", "名称: 管委会租赁\n");
  CHECK(snippet(source, {primary(place_of(source, "租赁"), "这里")}) == R"(
1│ 名称: 管委会租赁
 │             ^^^^ 这里
)");
}

TEST_CASE("tabs are shown as spaces up to the next stop") {
  const Source source("a.yaml", "\ta\tbc\n");
  CHECK(snippet(source, {primary(place_of(source, "bc"))}) == R"(
1│     a   bc
 │         ^^
)");
}

TEST_CASE("marks come in order of the file with adjacent lines joined and gaps shown") {
  const Source source("a.yaml", "a: 1\nb: 2\nc: 3\nd: 4\n");
  CHECK(snippet(source, {primary(place_of(source, "4"), "four"), secondary(place_of(source, "1"), "one"),
                         secondary(place_of(source, "2"))}) == R"(
1│ a: 1
 │    - one
2│ b: 2
 │    -
 ⋮
4│ d: 4
 │    ^ four
)");
}

TEST_CASE("several marks on one line stand beneath one another") {
  const Source source("a.yaml", "{3月底: 3.00, 6月底: 2.00}");
  CHECK(snippet(source,
                {primary(place_of(source, "2.00"), "低于3月底"), secondary(place_of(source, "3.00"), "已累计 3.00")}) ==
        R"(
1│ {3月底: 3.00, 6月底: 2.00}
 │         ---- 已累计 3.00
 │                      ^^^^ 低于3月底
)");
}

TEST_CASE("an empty place gets one caret") {
  const Source source("a.yaml", "a:\r\nb: 2\r\n");
  CHECK(snippet(source, {primary({2, 2}, "blank")}) == R"(
1│ a:
 │   ^ blank
)");
  CHECK(snippet(source, {primary({4, 4})}) == R"(
2│ b: 2
 │ ^
)");
}

TEST_CASE("a place at the very end of the file gets one caret") {
  const Source unended("a.yaml", "a: b");
  CHECK(snippet(unended, {primary({4, 4})}) == R"(
1│ a: b
 │     ^
)");
  const Source ended("a.yaml", "a: b\n");
  CHECK(snippet(ended, {primary({5, 5})}) == R"(
2│
 │ ^
)");
}

TEST_CASE("a line end of CR LF is neither shown nor marked") {
  const Source source("a.yaml", "a: bc\r\nd: e\r\n");
  CHECK(snippet(source, {primary({3, 7})}) == R"(
1│ a: bc
 │    ^^
)");
}

TEST_CASE("a place over several lines is marked on the first") {
  const Source source("a.yaml", "a:\n  - b: 1\n    c: 2\n");
  CHECK(snippet(source, {primary({7, 20})}) == R"(
2│   - b: 1
 │     ^^^^
)");
}

TEST_CASE("trailing blanks are not written but can be marked") {
  const Source source("a.yaml", "a: b  \n");
  CHECK(snippet(source, {primary({4, 6})}) == R"(
1│ a: b
 │     ^^
)");
}

TEST_CASE("what may not be shown raw is marked as wide as its escape") {
  const Source source("a.yaml", "a: x\u202Ey\x1b z\xFF.\n");
  CHECK(snippet(source, {primary(place_of(source, "\u202E"))}) == R"(
1│ a: x\u{202E}y\u{1B} z\xFF.
 │     ^^^^^^^^
)");
}

TEST_CASE("line numbers are aligned to the right") {
  const Source source("a.yaml", repeated("a: 1\n", 9) + "b: 2\n");
  CHECK(snippet(source, {secondary({40, 41}), primary({45, 46})}) == R"(
 9│ a: 1
  │ -
10│ b: 2
  │ ^
)");
}

TEST_CASE("a long line is cut around the mark") {
  const Source source("a.yaml", "用途: " + repeated("前", 100) + "错字" + repeated("后", 100) + "\n");
  const std::string text = snippet(source, {primary(place_of(source, "错字"), "写错")}, 40);
  CHECK(text == R"(
1│ …前前前前前前前错字后后后后后后后后…
 │                ^^^^ 写错
)");
}

TEST_CASE("the beginning of a long line is kept where the mark is near it") {
  const Source source("a.yaml", "用途: 错字" + repeated("后", 100) + "\n");
  CHECK(snippet(source, {primary(place_of(source, "错字"))}, 40) == R"(
1│ 用途: 错字后后后后后后后后后后后后后…
 │       ^^^^
)");
}

TEST_CASE("the end of a long line is kept where the mark is near it") {
  const Source source("a.yaml", "用途: " + repeated("前", 100) + "错字\n");
  CHECK(snippet(source, {primary(place_of(source, "错字"))}, 40) == R"(
1│ …前前前前前前前前前前前前前前前前错字
 │                                  ^^^^
)");
}

TEST_CASE("a mark longer than the page is cut with its line") {
  const Source source("a.yaml", "用途: " + repeated("长", 300) + "\n");
  const Span all{8, static_cast<std::uint32_t>(source.text().size() - 1)};
  CHECK(snippet(source, {primary(all, "太长，超出了本栏能写下的字数")}, 40) == R"(
1│ 用途: 长长长长长长长长长长长长长长长…
 │       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 │       太长，超出了本栏能写下的字数
)");
}

TEST_CASE("marks too far apart for one page repeat their line") {
  const Source source("a.yaml", "甲" + repeated("前", 100) + "乙\n");
  CHECK(snippet(source, {primary(place_of(source, "甲"), "一"), secondary(place_of(source, "乙"), "二")}, 40) == R"(
1│ 甲前前前前前前前前前前前前前前前前前…
 │ ^^ 一
1│ …前前前前前前前前前前前前前前前前前乙
 │                                    --
 │                                    二
)");
}

TEST_CASE("words that do not fit beside the mark wrap") {
  const Source source("a.yaml", "预算数: 3200.00\n");
  CHECK(snippet(source, {primary(place_of(source, "3200.00"), "六月底累计支出低于三月底：累计数只增不减，请核对。")},
                60) == R"(
1│ 预算数: 3200.00
 │         ^^^^^^^ 六月底累计支出低于三月底：累计数只增不
 │                 减，请核对。
)");
}

TEST_CASE("ambiguous characters move the carets where they are wide") {
  const Source source("a.yaml", "a: ×≤266\n");
  CHECK(snippet(source, {primary(place_of(source, "266"))}, 60, AmbiguousWidth::wide) == R"(
1│ a: ×≤266
 │        ^^^
)");
}

TEST_CASE("a line as long as a file is cut without being laid out whole") {
  const Source source("a.yaml", repeated("预算", 500000) + "错" + repeated("\xBF", 500000));
  const std::string text = snippet(source, {primary(place_of(source, "错"), "这里")}, 30);
  CHECK(text == R"(
1│ …算预算预算错\xBF\xBF\xBF…
 │            ^^ 这里
)");
}

}  // namespace
}  // namespace budgetlint
