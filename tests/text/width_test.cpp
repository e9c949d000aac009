#include "text/width.hpp"

#include <doctest/doctest.h>

namespace budgetlint {
namespace {

TEST_CASE("East Asian wide characters take two columns and combining marks none") {
  for (const auto ambiguous : {AmbiguousWidth::narrow, AmbiguousWidth::wide}) {
    CHECK(display_width(U'a', ambiguous) == 1);
    CHECK(display_width(U' ', ambiguous) == 1);
    CHECK(display_width(U'年', ambiguous) == 2);
    CHECK(display_width(U'，', ambiguous) == 2);
    CHECK(display_width(U'９', ambiguous) == 2);
    CHECK(display_width(U'\u3000', ambiguous) == 2);
    CHECK(display_width(U'\U0001F600', ambiguous) == 2);
    CHECK(display_width(U'ｱ', ambiguous) == 1);
    CHECK(display_width(U'\u0301', ambiguous) == 0);
    CHECK(display_width(U'\uFE0F', ambiguous) == 0);
    CHECK(display_width(char32_t{0x9F}, ambiguous) == 1);
  }
}

TEST_CASE("ambiguous characters take what the terminal gives them") {
  for (const char32_t value : {U'×', U'≤', U'≥', U'“', U'”', U'│', U'…', U'—', U'·', U'①'}) {
    CAPTURE(static_cast<unsigned>(value));
    CHECK(display_width(value, AmbiguousWidth::narrow) == 1);
    CHECK(display_width(value, AmbiguousWidth::wide) == 2);
  }
}

TEST_CASE("the width of a text is that of its characters") {
  CHECK(display_width("") == 0);
  CHECK(display_width("指标值: ≤266.66万") == 6 + 2 + 1 + 6 + 2);
  CHECK(display_width("指标值: ≤266.66万", AmbiguousWidth::wide) == 6 + 2 + 2 + 6 + 2);
  CHECK(display_width("e\u0301") == 1);
  CHECK(display_width("a\xFF\xE5") == 3);
}

}  // namespace
}  // namespace budgetlint
