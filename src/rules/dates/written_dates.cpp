#include "rules/dates/written_dates.hpp"

#include <optional>

#include "text/half_width.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

bool is_digit(char32_t value) { return value >= U'0' && value <= U'9'; }

/// A place in a text, which shows it character by character in half-width form.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) { look(); }

  [[nodiscard]] std::uint32_t at() const { return static_cast<std::uint32_t>(at_); }
  [[nodiscard]] bool done() const { return at_ >= text_.size(); }
  /// The next character; 0 at the end.
  [[nodiscard]] char32_t next() const { return next_.value; }

  void skip() {
    at_ += next_.size;
    look();
  }
  void skip_blanks() {
    while (next() == U' ') skip();
  }

 private:
  void look() {
    next_ = done() ? CodePoint{} : decode_utf8(text_, at_).value_or(CodePoint{.value = U'\uFFFD', .size = 1});
    next_.value = half_width(next_.value);
  }

  std::string_view text_;
  std::size_t at_;
  CodePoint next_;
};

/// Steps over a number of `least` to `most` digits and one of the characters in `names` after it.
std::optional<int> read_part(Cursor& cursor, int least, int most, std::u32string_view names) {
  int number = 0;
  int digits = 0;
  for (; is_digit(cursor.next()); cursor.skip()) {
    if (++digits > most) return std::nullopt;
    number = number * 10 + static_cast<int>(cursor.next() - U'0');
  }
  cursor.skip_blanks();
  if (digits < least || names.find(cursor.next()) == std::u32string_view::npos) return std::nullopt;
  cursor.skip();
  return number;
}

std::optional<WrittenDate> read_date(Cursor cursor) {
  const std::uint32_t begin = cursor.at();
  const std::optional<int> year = read_part(cursor, 4, 4, U"年");
  if (!year) return std::nullopt;
  cursor.skip_blanks();
  const std::optional<int> month = read_part(cursor, 1, 2, U"月");
  if (!month) return std::nullopt;
  cursor.skip_blanks();
  const std::optional<int> day = read_part(cursor, 1, 2, U"日号");
  if (!day) return std::nullopt;
  return WrittenDate{.year = *year, .month = *month, .day = *day, .span = {begin, cursor.at()}};
}

}  // namespace

std::vector<WrittenDate> dates_in(std::string_view text) {
  std::vector<WrittenDate> dates;
  if (text.find("年") == std::string_view::npos) return dates;
  bool after_digit = false;
  for (Cursor cursor(text, 0); !cursor.done();) {
    const bool digit = is_digit(cursor.next());
    const std::optional<WrittenDate> date = digit && !after_digit ? read_date(cursor) : std::nullopt;
    if (date) dates.push_back(*date);
    after_digit = digit;
    cursor.skip();
  }
  return dates;
}

}  // namespace budgetlint
