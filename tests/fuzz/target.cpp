// Target values, amounts and numerals: places within the text, and the same value however it is written or printed.
#include "num/target.hpp"

#include <array>
#include <string>
#include <string_view>

#include "fuzz/fuzz.hpp"
#include "num/decimal.hpp"
#include "support/described_target.hpp"
#include "text/half_width.hpp"

namespace budgetlint::fuzz {
namespace {

using test::describe;
using test::described;

void check_places(const TargetValue& value, std::string_view text) {
  const auto check = [&](Span span) {
    require(span.begin <= span.end && span.end <= text.size(), "a part of a target lies within it");
  };
  for (const Span span :
       {value.comparator_span, value.number_span, value.scale_span, value.unit_span, value.open_span}) {
    check(span);
  }
  for (const TargetUnit& unit : value.units) {
    check(unit.span);
    require(value.unit_span.contains(unit.span), "a unit lies within the units");
  }
  for (const TargetUnit& unit : value.per) check(unit.span);
}

void check_bounds(const TargetValue& value) {
  const Interval exact = bounds(value, Reading::exact);
  for (const Reading reading : {Reading::rounded, Reading::truncated}) {
    const Interval wider = bounds(value, reading);
    for (const auto& end : {exact.low(), exact.high()}) {
      if (end && !end->open) require(wider.contains(end->value), "what is allowed exactly is allowed in every reading");
    }
  }
  static_cast<void>(counts_whole_things(value));
  static_cast<void>(money_power(value));
}

/// A number with at most a sign and one unit, as it would be printed; 2个季度 is not 2季度, so the unit is as written.
void check_printed(const TargetValue& value, std::string_view text) {
  const bool simple = value.form == TargetForm::quantity && value.scale == 0 && value.per.empty() &&
                      value.words.empty() && !value.flags.approximate && !value.flags.open_ended &&
                      !value.flags.malformed_comparator && value.units.size() <= 1 &&
                      (value.units.empty() || value.units.front().known != nullptr);
  if (!simple) return;
  std::string printed(value.flags.signed_explicitly ? test::sign_of(value.comparison) : "");
  printed += value.number.to_string();
  printed += text.substr(value.unit_span.begin, value.unit_span.size());
  require(described(printed) == describe(value), "what is printed reads as what it was printed from");
}

/// Only of a sign it matters whether it is written half in one width and half in the other.
std::string but_for_the_sign(std::string description) {
  constexpr std::string_view flag = " +malformed";
  if (const std::size_t at = description.find(flag); at != std::string::npos) description.erase(at, flag.size());
  return description;
}

void check_amount(std::string_view text) {
  if (text.find_first_not_of(" \t") == std::string_view::npos) return;
  const auto amount = parse_amount(text);
  if (!amount) return;
  const std::string printed = amount->value.to_string();
  const auto again = parse_amount(printed);
  require(again && again->value == amount->value && again->value.decimals() == amount->value.decimals(),
          "an amount as printed is the same amount");
}

}  // namespace

void run(std::string_view input) {
  const TargetValue value = parse_target(input);
  const std::string description = describe(value);
  check_places(value, input);
  check_bounds(value);
  check_printed(value, input);
  check_amount(input);
  const std::string narrow = to_half_width(input);
  require(but_for_the_sign(described(narrow)) == but_for_the_sign(description),
          "full-width and half-width forms are equal");
  require(described("　" + std::string(input) + " \t") == description, "blanks around a target change nothing");
  const bool digits = narrow.find_first_of("0123456789") != std::string::npos;
  require(!digits || (value.form != TargetForm::words && value.form != TargetForm::placeholder),
          "what shows a number is not taken for words");
}

}  // namespace budgetlint::fuzz
