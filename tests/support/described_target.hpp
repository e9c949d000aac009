#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "num/target.hpp"

namespace budgetlint::test {

inline std::string joined(const std::vector<TargetUnit>& units, std::string_view separator) {
  std::string text;
  for (const TargetUnit& unit : units) {
    if (!text.empty()) text += separator;
    text += unit.name;
    if (unit.known == nullptr) text += '?';
  }
  return text;
}

inline std::string_view sign_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::equal:
      return "=";
    case Comparison::at_least:
      return "≥";
    case Comparison::at_most:
      return "≤";
    case Comparison::more_than:
      return ">";
    case Comparison::less_than:
      return "<";
  }
  return "?";
}

inline std::string shown(const TargetDate& date) {
  std::string text = fmt::format("{}-{}-{}", date.year, date.month, date.day);
  if (date.quarter != 0) text += fmt::format(" Q{}", date.quarter);
  if (date.whole_year) text += " whole-year";
  if (date.end) text += " end";
  if (date.before) text += " before";
  return text;
}

inline std::string shown_value(const TargetValue& value) {
  switch (value.form) {
    case TargetForm::quantity:
      return fmt::format("{}{}", value.flags.signed_explicitly ? sign_of(value.comparison) : "", value.number);
    case TargetForm::range:
      return fmt::format("{}..{}", value.number, *value.upper);
    case TargetForm::date:
      return "date " + (value.from ? shown(*value.from) + " to " : "") + shown(value.date);
    case TargetForm::words:
      return "words";
    case TargetForm::placeholder:
      return "placeholder";
    case TargetForm::unparsed:
      return "unparsed";
  }
  return "?";
}

inline std::string shown_flags(const TargetFlags& flags) {
  std::string text;
  if (flags.malformed_comparator) text += " +malformed";
  if (flags.approximate) text += " +approximate";
  if (flags.open_ended) text += " +open";
  if (flags.bare_wan) text += " +bare";
  return text;
}

/// A target value on a line: `≥100 [台|件] /月 {what follows} +open`, `2 e4 [人次]` for 2万人次, `?` after a unit that
/// the table does not have. The words are left out where they are the whole text.
inline std::string describe(const TargetValue& value) {
  std::string text = shown_value(value);
  if (value.scale != 0) text += fmt::format(" e{}", value.scale);
  if (!value.units.empty()) text += fmt::format(" [{}]", joined(value.units, "|"));
  if (!value.per.empty()) text += fmt::format(" /{}", joined(value.per, "·"));
  const bool all_words =
      value.form == TargetForm::words || value.form == TargetForm::placeholder || value.form == TargetForm::unparsed;
  if (!all_words && !value.words.empty()) text += fmt::format(" {{{}}}", value.words);
  return text + shown_flags(value.flags);
}

inline std::string described(std::string_view text) { return describe(parse_target(text)); }

/// The part of `text` at `span`.
inline std::string_view part(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

}  // namespace budgetlint::test
