#include <algorithm>
#include <array>

#include "num/target_grammar.hpp"

namespace budgetlint::target_grammar {
namespace {

using namespace std::string_view_literals;

/// Nothing said, as the whole target.
constexpr std::array blanks{""sv,   "-"sv,    "--"sv,   "—"sv,    "——"sv,   "/"sv,    R"(\)"sv,
                            "无"sv, "暂无"sv, "待定"sv, "未定"sv, "暂定"sv, "待填"sv, "N/A"sv};

/// In place of a number, anywhere in the target.
constexpr std::array open_marks{"若干"sv, "XX"sv, "xx"sv, "××"sv, "**"sv, "__"sv};
/// The same, but only where a unit of the table or nothing follows.
constexpr std::array single_marks{"X"sv, "x"sv, "×"sv, "*"sv, "_"sv};

void mark_open(TargetValue& value, Span span) {
  value.flags.open_ended = true;
  value.open_span = span;
}

/// ≥X台
bool read_single_mark(TargetCursor cursor, TargetValue& value) {
  const std::size_t begin = cursor.at();
  if (!cursor.take_any(single_marks)) return false;
  const Span mark = cursor.span_from(begin);
  if (!cursor.done() && (!read_known_unit(cursor) || !cursor.done())) return false;
  mark_open(value, mark);
  return true;
}

/// 若干台, ≥XX次: the mark with all others of its kind behind it
bool find_open_mark(TargetCursor cursor, TargetValue& value) {
  for (; !cursor.done(); cursor.skip(1)) {
    const std::size_t begin = cursor.at();
    if (!cursor.take_any(open_marks)) continue;
    while (cursor.take_any(single_marks)) {
    }
    mark_open(value, cursor.span_from(begin));
    return true;
  }
  return false;
}

}  // namespace

std::optional<TargetValue> read_placeholder(const TargetText& text) {
  TargetValue value;
  value.form = TargetForm::placeholder;
  value.words = text.plain();
  if (std::find(blanks.begin(), blanks.end(), text.plain()) != blanks.end()) return value;
  TargetCursor cursor(text);
  if (shows_number(text.plain()) || !read_comparators(cursor, value)) return std::nullopt;
  if (read_single_mark(cursor, value) || find_open_mark(cursor, value)) return value;
  return std::nullopt;
}

}  // namespace budgetlint::target_grammar
