#include "report/wrap.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using Lines = std::vector<std::string>;

Lines narrow(std::string_view text, std::size_t width) { return wrap(text, width, AmbiguousWidth::narrow); }

TEST_CASE("wrap keeps what fits") {
  CHECK(narrow("", 10) == Lines{""});
  CHECK(narrow("累计支出", 8) == Lines{"累计支出"});
  CHECK(narrow("a b", 3) == Lines{"a b"});
}

TEST_CASE("wrap breaks Chinese anywhere by display width") {
  CHECK(narrow("累计支出下降", 8) == Lines{"累计支出", "下降"});
  CHECK(narrow("累计支出下降", 9) == Lines{"累计支出", "下降"});
  CHECK(narrow("预算3200.00万元", 8) == Lines{"预算", "3200.00", "万元"});
}

TEST_CASE("wrap breaks English at spaces only") {
  CHECK(narrow("it can only grow", 8) == Lines{"it can", "only", "grow"});
  CHECK(narrow("budgetlint explain --all", 18) == Lines{"budgetlint explain", "--all"});
}

TEST_CASE("wrap starts no line with closing punctuation") {
  CHECK(narrow("累计支出，下降", 8) == Lines{"累计支", "出，下降"});
  CHECK(narrow("差八分）。", 8) == Lines{"差八", "分）。"});
  CHECK(narrow("项目 › 指标", 5) == Lines{"项", "目 ›", "指标"});
}

TEST_CASE("wrap ends no line with opening punctuation") {
  CHECK(narrow("累计支（出）", 8) == Lines{"累计支", "（出）"});
  CHECK(narrow("所谓“其他费用”", 6) == Lines{"所谓", "“其他", "费用”"});
}

TEST_CASE("wrap breaks inside a word only when a line cannot hold it") {
  CHECK(narrow("abcdefgh", 3) == Lines{"abc", "def", "gh"});
  CHECK(narrow("支abcdefgh", 4) == Lines{"支", "abcd", "efgh"});
}

TEST_CASE("wrap counts ambiguous characters as the terminal does") {
  CHECK(narrow("2 × 3 ≤ 7", 9).size() == 1);
  CHECK(wrap("2 × 3 ≤ 7", 9, AmbiguousWidth::wide).size() == 2);
}

TEST_CASE("wrap keeps a combining mark on its letter") {
  CHECK(narrow("支\u0301支\u0301", 2) == Lines{"支\u0301", "支\u0301"});
}

TEST_CASE("wrap loses nothing but spaces and stays within the width") {
  CHECK(rc::check([] {
    const auto points =
        *rc::gen::container<std::vector<char32_t>>(rc::gen::elementOf(std::u32string(U"ab1 ，。（）“”%›支出预算≤")));
    const auto width = *rc::gen::inRange<std::size_t>(4, 30);
    std::string text;
    for (const char32_t point : points) append_utf8(text, point);
    std::string joined;
    for (const std::string& line : wrap(text, width, AmbiguousWidth::narrow)) {
      RC_ASSERT(display_width(line) <= width);
      joined += line;
    }
    std::erase(text, ' ');
    std::erase(joined, ' ');
    RC_ASSERT(joined == text);
  }));
}

}  // namespace
}  // namespace budgetlint
