#include "diag/diagnostic.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace budgetlint {
namespace {

constexpr RuleRecord record(std::string_view id) {
  RuleRecord result{};
  result.id = id;
  return result;
}

constexpr RuleRecord gap = record("BL304");
constexpr RuleRecord falls = record("BL301");

Diagnostic sample() {
  Diagnostic d;
  d.rule = &gap;
  d.severity = Severity::warning;
  d.document = 1;
  d.span = {10, 20};
  d.pointer = "/b";
  d.breadcrumb = {.zh = "乙", .en = "b"};
  d.department = "b";
  d.project = "b";
  d.message = {.zh = "乙", .en = "b"};
  d.label = {.zh = "乙", .en = "b"};
  d.remarks = {{Remark::Kind::possibility, {.zh = "乙", .en = "b"}}};
  d.data = {{"b", "2"}};
  d.related = {{{5, 6}, {.zh = "乙", .en = "b"}}};
  d.fixes = {{Safety::unsafe, {.zh = "乙", .en = "b"}, {{{5, 6}, "b"}}}};
  return d;
}

/// Changes that put a diagnostic before the sample, the weightiest first.
const std::vector<std::function<void(Diagnostic&)>>& lowerings() {
  static const std::vector<std::function<void(Diagnostic&)>> all{
      [](Diagnostic& d) { d.span.begin = 9; },
      [](Diagnostic& d) { d.span.end = 19; },
      [](Diagnostic& d) { d.rule = &falls; },
      [](Diagnostic& d) { d.document = 0; },
      [](Diagnostic& d) { d.message.zh = "丙"; },
      [](Diagnostic& d) { d.message.en = "a"; },
      [](Diagnostic& d) { d.severity = Severity::note; },
      [](Diagnostic& d) { d.pointer = "/a"; },
      [](Diagnostic& d) { d.breadcrumb.en = "a"; },
      [](Diagnostic& d) { d.department = "a"; },
      [](Diagnostic& d) { d.project = "a"; },
      [](Diagnostic& d) { d.label.en = "a"; },
      [](Diagnostic& d) { d.remarks[0].kind = Remark::Kind::working; },
      [](Diagnostic& d) { d.remarks[0].text.en = "a"; },
      [](Diagnostic& d) { d.data[0].second = "1"; },
      [](Diagnostic& d) { d.related[0].span.begin = 4; },
      [](Diagnostic& d) { d.related.clear(); },
      [](Diagnostic& d) { d.fixes[0].safety = Safety::safe; },
      [](Diagnostic& d) { d.fixes[0].edits[0].text = "a"; },
  };
  return all;
}

TEST_CASE("every part of a diagnostic counts in the order") {
  const Diagnostic reference = sample();
  CHECK_FALSE(reference < sample());
  for (std::size_t i = 0; i < lowerings().size(); ++i) {
    CAPTURE(i);
    Diagnostic lower = sample();
    lowerings()[i](lower);
    CHECK(lower < reference);
    CHECK_FALSE(reference < lower);
  }
}

TEST_CASE("an earlier part of the order outweighs the later ones") {
  // The lowering of the message in Chinese is no later part of the one in English: both are one text.
  CHECK(rc::check([] {
    const auto first = *rc::gen::inRange<std::size_t>(0, 5);
    const auto second = *rc::gen::inRange<std::size_t>(6, lowerings().size());
    Diagnostic weighty = sample();
    lowerings()[first](weighty);
    Diagnostic light = sample();
    lowerings()[second](light);
    RC_ASSERT(weighty < light);
    RC_ASSERT(!(light < weighty));
  }));
}

TEST_CASE("a diagnostic without a rule stands first at its place") {
  Diagnostic ruleless = sample();
  ruleless.rule = nullptr;
  CHECK(ruleless < sample());
  CHECK_FALSE(sample() < ruleless);
  CHECK_FALSE(ruleless < ruleless);
}

TEST_CASE("a finding adds to its diagnostic in both languages") {
  Diagnostic d;
  Finding(d)
      .label({.zh = "预算 {}", .en = "budget {}"}, "9.00")
      .because({.zh = "{} < {}", .en = "{} < {}"}, 2, 3)
      .perhaps({.zh = "{}写错", .en = "{} is mistyped"}, Text{.zh = "编码", .en = "the code"})
      .advise({.zh = "填合计", .en = "enter the total"})
      .note({3, 4}, {.zh = "{1}先于{0}", .en = "{0} after {1}"}, 1, 2)
      .suggest(Safety::safe, {{{1, 2}, "x"}}, {.zh = "改为 {}", .en = "write {}"}, OwnedText{.zh = "甲", .en = "a"})
      .data("later", "2.00");

  CHECK(d.label == OwnedText{.zh = "预算 9.00", .en = "budget 9.00"});
  CHECK(d.remarks == std::vector<Remark>{{Remark::Kind::working, {.zh = "2 < 3", .en = "2 < 3"}},
                                         {Remark::Kind::possibility, {.zh = "编码写错", .en = "the code is mistyped"}},
                                         {Remark::Kind::advice, {.zh = "填合计", .en = "enter the total"}}});
  CHECK(d.related == std::vector<Related>{{{3, 4}, {.zh = "2先于1", .en = "1 after 2"}}});
  CHECK(d.fixes == std::vector<Fix>{{Safety::safe, {.zh = "改为 甲", .en = "write a"}, {{{1, 2}, "x"}}}});
  CHECK(d.data == std::vector<std::pair<std::string, std::string>>{{"later", "2.00"}});
}

}  // namespace
}  // namespace budgetlint
