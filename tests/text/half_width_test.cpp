#include "text/half_width.hpp"

#include <doctest/doctest.h>

namespace {

using budgetlint::half_width;
using budgetlint::to_half_width;

TEST_CASE("full-width forms become ASCII") {
  CHECK(to_half_width("１２，３４５．６７") == "12,345.67");
  CHECK(to_half_width("－９") == "-9");
  CHECK(to_half_width("−9") == "-9");
  CHECK(to_half_width("Ａ　ｚ～") == "A z~");
}

TEST_CASE("all else stays as it is") {
  CHECK(to_half_width("9.00 万元、≥5“台”") == "9.00 万元、≥5“台”");
  CHECK(to_half_width("\xFF") == "\xFF");
  CHECK(half_width(U'\uFF00') == U'\uFF00');
  CHECK(half_width(U'\uFF5F') == U'\uFF5F');
}

}  // namespace
