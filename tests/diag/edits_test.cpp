#include "diag/edits.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

using budgetlint::combined;
using budgetlint::Edit;
using budgetlint::edited;
using budgetlint::overlap;

namespace {

/// Any edits of a text of this size: ordered, each beginning behind the end of the one before.
std::vector<Edit> some_edits(std::size_t size) {
  std::vector<Edit> edits;
  std::uint32_t at = *rc::gen::inRange<std::uint32_t>(0, 4);
  while (at <= size) {
    const auto end = std::min(at + *rc::gen::inRange<std::uint32_t>(0, 4), static_cast<std::uint32_t>(size));
    edits.push_back({{at, end}, *rc::gen::element<std::string>("", "x", "yy\n", "部门")});
    at = end + *rc::gen::inRange<std::uint32_t>(1, 9);
  }
  return edits;
}

}  // namespace

TEST_CASE("edits replace, put in and take out, and leave the rest") {
  CHECK(edited("abcdef", {}) == "abcdef");
  CHECK(edited("abcdef", {{{0, 1}, "X"}, {{2, 2}, "YY"}, {{4, 6}, ""}}) == "XbYYcd");
  CHECK(edited("", {{{0, 0}, "a"}}) == "a");
  CHECK(edited("ab", {{{2, 2}, "1"}, {{2, 2}, "2"}}) == "ab12");
}

TEST_CASE("edits overlap where they share a byte or one puts in at an end of the other") {
  const auto overlapping = [](budgetlint::Span a, budgetlint::Span b) {
    CHECK(overlap({a, ""}, {b, ""}) == overlap({b, ""}, {a, ""}));
    return overlap({a, ""}, {b, ""});
  };
  CHECK(overlapping({0, 2}, {1, 3}));
  CHECK(overlapping({0, 9}, {1, 3}));
  CHECK_FALSE(overlapping({0, 2}, {2, 3}));
  CHECK_FALSE(overlapping({0, 2}, {3, 4}));
  CHECK(overlapping({2, 2}, {2, 2}));
  CHECK(overlapping({2, 2}, {2, 4}));
  CHECK(overlapping({2, 2}, {0, 2}));
  CHECK_FALSE(overlapping({2, 2}, {3, 4}));
  CHECK_FALSE(overlapping({2, 2}, {0, 1}));
}

TEST_CASE("two lists of edits are combined into one") {
  CHECK(combined({{{1, 2}, "XX"}}, "aXXcdef", {{{5, 6}, "Y"}}) == std::vector<Edit>{{{1, 2}, "XX"}, {{4, 5}, "Y"}});
  CHECK(combined({{{1, 2}, "XX"}}, "aXXcdef", {{{2, 4}, "Y"}}) == std::vector<Edit>{{{1, 3}, "XY"}});
  CHECK(combined({}, "abc", {{{1, 1}, "Y"}}) == std::vector<Edit>{{{1, 1}, "Y"}});
  CHECK(combined({{{1, 1}, "Y"}}, "aYbc", {}) == std::vector<Edit>{{{1, 1}, "Y"}});
}

TEST_CASE("edits combined do what the two lists do one after the other") {
  CHECK(rc::check([] {
    const std::string text(*rc::gen::inRange<std::size_t>(0, 40), 'a');
    const std::vector<Edit> first = some_edits(text.size());
    const std::string between = edited(text, first);
    const std::vector<Edit> second = some_edits(between.size());
    const std::vector<Edit> all = combined(first, between, second);
    RC_ASSERT(edited(text, all) == edited(between, second));
    for (std::size_t i = 1; i < all.size(); ++i) RC_ASSERT(all[i - 1].span.end < all[i].span.begin);
  }));
}
