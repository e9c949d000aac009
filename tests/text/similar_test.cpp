#include "text/similar.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace {

using budgetlint::edit_distance;
using budgetlint::nearest;

constexpr std::array<std::string_view, 6> keys{"项目编码", "项目名称", "资金用途", "code", "cumulative_spending",
                                               "单位"};

TEST_CASE("edit distance counts characters and not bytes") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("项目编码", "项目编码") == 0);
  CHECK(edit_distance("项目编吗", "项目编码") == 1);
  CHECK(edit_distance("项目", "项目编码") == 2);
  CHECK(edit_distance("kitten", "sitting") == 3);
}

TEST_CASE("two neighbours swapped are one slip") {
  CHECK(edit_distance("用资金途", "资金用途") == 2);
  CHECK(edit_distance("项目码编", "项目编码") == 1);
  CHECK(edit_distance("cdoe", "code") == 1);
}

TEST_CASE("capital letters count as small ones") { CHECK(edit_distance("CODE", "code") == 0); }

TEST_CASE("the nearest candidate within a third of the length is meant") {
  CHECK(nearest("项目编号", keys) == "项目编码");
  CHECK(nearest("项目名", keys) == "项目名称");
  CHECK(nearest("Code", keys) == "code");
  CHECK(nearest("cumulative_spend", keys) == "cumulative_spending");
  CHECK(nearest("单价", keys) == "单位");
}

TEST_CASE("what is farther than a third of the length is not guessed at") {
  CHECK(nearest("项目", keys) == std::nullopt);
  CHECK(nearest("项目代号", keys) == std::nullopt);
  CHECK(nearest("cumulative", keys) == std::nullopt);
  CHECK(nearest("位", keys) == std::nullopt);
  CHECK(nearest("", keys) == std::nullopt);
}

TEST_CASE("of equally near candidates the first is taken") {
  constexpr std::array<std::string_view, 2> months{"3月底", "6月底"};
  CHECK(nearest("9月底", months) == "3月底");
}

TEST_CASE("a very long word is compared with nothing") {
  CHECK(nearest(std::string(100'000, 'x'), keys) == std::nullopt);
}

TEST_CASE("distance is a symmetric measure bounded by the longer word") {
  CHECK(rc::check([](const std::string& a, const std::string& b) {
    const std::size_t distance = edit_distance(a, b);
    RC_ASSERT(distance == edit_distance(b, a));
    RC_ASSERT(distance <= std::max(a.size(), b.size()));
    RC_ASSERT(edit_distance(a, a) == 0U);
  }));
}

}  // namespace
