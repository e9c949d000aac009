#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "described.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using test::describe;
using test::described;

/// Pieces of targets in any order: sense and nonsense, with ill-formed bytes.
std::string any_text() {
  const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "1", "2024", "0.5", "12", "３", ",", ".", "-", "~", "至", "到", "±", ":", "≥", "≤", ">", "=", "〉", "不低于",
      "约", "每", "/", "、", "·", "(", ")", "百", "万", "亿", "万元", "元", "%", "台", "人", "次", "个", "月", "日",
      "年", "季度", "底", "前", "内", "以上", "以内", "等", "左右", "余", "第", "全年", "十", "一", "两", "零", "XX",
      "若干", "无", "提升", "完成", " ", "　", "。", "\t", "\xE4", "\xFF", "\xB8\x80", "𠮷", "A"));
  std::string text;
  for (const std::string& piece : pieces) text += piece;
  return text;
}

std::vector<Span> all_spans(const TargetValue& value) {
  std::vector<Span> spans{value.comparator_span, value.number_span, value.scale_span, value.unit_span, value.open_span};
  for (const TargetUnit& unit : value.units) spans.push_back(unit.span);
  for (const TargetUnit& unit : value.per) spans.push_back(unit.span);
  return spans;
}

TEST_CASE("no text breaks the reading of targets and all places lie within it") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const TargetValue value = parse_target(text);
    for (const Span span : all_spans(value)) {
      RC_ASSERT(span.begin <= span.end);
      RC_ASSERT(span.end <= text.size());
    }
    for (const TargetUnit& unit : value.units) RC_ASSERT(value.unit_span.contains(unit.span));
    bounds(value, Reading::rounded);
    RC_ASSERT(describe(value) != "");
  }));
}

TEST_CASE("arbitrary bytes do not break the reading of targets") {
  CHECK(rc::check([] { RC_ASSERT(described(*rc::gen::arbitrary<std::string>()) != ""); }));
}

TEST_CASE("only what shows a number is unparsed and only what shows none is words") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const TargetForm form = parse_target(text).form;
    const bool digits = text.find_first_of("0123456789") != std::string::npos || text.find("３") != std::string::npos;
    RC_ASSERT(form != TargetForm::words || !digits);
    RC_ASSERT(form != TargetForm::placeholder || !digits);
  }));
}

struct Printed {
  std::string sign;
  std::string number;
  std::string unit;

  [[nodiscard]] std::string text() const { return sign + number + unit; }
};

Printed any_printed() {
  const auto sign = *rc::gen::element<std::string>("", "≥", "≤", ">", "<", "=");
  const auto coefficient = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000'000'000);
  const auto decimals = *rc::gen::inRange(0, 4);
  const auto unit =
      *rc::gen::element<std::string>("", "%", "‰", "元", "万元", "亿元", "人", "人次", "台", "页", "亩", "平方米",
                                     "公里", "吨", "分钟", "小时", "天", "工作日", "月", "年", "倍", "分", "大包");
  return {sign, Decimal(coefficient, decimals).to_string(), unit};
}

TEST_CASE("a printed sign and number and unit read as they were printed") {
  CHECK(rc::check([] {
    const Printed printed = any_printed();
    const TargetValue value = parse_target(printed.text());
    RC_LOG() << printed.text();
    RC_ASSERT(value.form == TargetForm::quantity);
    RC_ASSERT(test::part(printed.text(), value.comparator_span) == printed.sign);
    RC_ASSERT(value.number.to_string() == printed.number);
    RC_ASSERT(value.units.size() == (printed.unit.empty() ? 0U : 1U));
    if (!value.units.empty()) RC_ASSERT(value.units.front().name == printed.unit);
    RC_ASSERT(value.comparator_span.end <= value.number_span.begin);
    RC_ASSERT(value.unit_span.empty() || value.number_span.end == value.unit_span.begin);
  }));
}

std::string full_width(std::string_view text) {
  std::string wide;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = *decode_utf8(text, at);
    const bool ascii = point.value > U' ' && point.value < U'\x7F';
    append_utf8(wide, ascii ? point.value - U'!' + U'\uFF01' : point.value);
    at += point.size;
  }
  return wide;
}

TEST_CASE("full-width and half-width forms are equal") {
  constexpr std::array samples{"500元/(人·月)", "10-20%",  "1,234.50元", "2024-06-30前", "100个(套)", "5km²",
                               ">=95%",         "100M/年", "-5%",        "1:3",          "XX台",      "N/A"};
  for (const std::string_view sample : samples) {
    CAPTURE(sample);
    CHECK(described(full_width(sample)) == described(sample));
  }
  CHECK(rc::check([] {
    const std::string text = any_printed().text();
    RC_ASSERT(described(full_width(text)) == described(text));
  }));
}

TEST_CASE("blanks around the parts change nothing") {
  CHECK(rc::check([] {
    const Printed printed = any_printed();
    const auto blank = *rc::gen::element<std::string>(" ", "　", "\t", " \n ");
    const std::string spaced = blank + printed.sign + blank + printed.number + blank + printed.unit + blank;
    RC_ASSERT(described(spaced) == described(printed.text()));
  }));
}

TEST_CASE("a value allowed exactly is allowed in every reading") {
  CHECK(rc::check([] {
    const TargetValue value = parse_target(any_printed().text());
    const Interval exact = bounds(value, Reading::exact);
    for (const Reading reading : {Reading::rounded, Reading::truncated}) {
      const Interval wider = bounds(value, reading);
      for (const auto& end : {exact.low(), exact.high()}) {
        if (end && !end->open) RC_ASSERT(wider.contains(end->value));
      }
    }
  }));
}

}  // namespace
}  // namespace budgetlint
