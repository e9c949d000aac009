#include "report/snippet.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>

#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view bar = "│";
constexpr std::string_view ellipsis = "…";
constexpr std::size_t tab_stop = 4;

/// One character of a line as it is shown.
struct Cell {
  std::uint32_t offset = 0;  // in the source
  std::size_t column = 0;    // from 0
  std::string shown;
};

/// A part of a line; the last cell is empty and says where the others end.
struct Row {
  std::vector<Cell> cells;

  [[nodiscard]] std::size_t width() const { return cells.back().column; }
  [[nodiscard]] std::size_t column_of(std::uint32_t offset) const {
    const auto after = std::upper_bound(cells.begin(), cells.end(), offset,
                                        [](std::uint32_t value, const Cell& cell) { return value < cell.offset; });
    return after == cells.begin() ? 0 : std::prev(after)->column;
  }
};

/// Columns of a row, half-open.
struct Columns {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Row lay_out(const Source& source, Span span, const Page& page) {
  Row row;
  std::size_t column = 0;
  const std::string_view text = source.slice(span);
  for (std::uint32_t offset = span.begin; offset < span.end;) {
    const std::optional<CodePoint> character = decode_utf8(text, offset - span.begin);
    const std::uint32_t size = character ? character->size : 1;
    const std::string_view bytes = text.substr(offset - span.begin, size);
    std::string shown = bytes == "\t" ? std::string(tab_stop - column % tab_stop, ' ') : printable(bytes);
    const std::size_t width = page.width_of(shown);
    row.cells.push_back({offset, column, std::move(shown)});
    column += width;
    offset += size;
  }
  row.cells.push_back({span.end, column, ""});
  return row;
}

/// Writes the pieces of one line of a file, with the marks of each beneath it.
class LineWriter {
 public:
  LineWriter(const Source& source, std::uint32_t line, std::size_t numbers, Page& page)
      : source_(source),
        line_(source.line_span(line)),
        number_(source.path().empty() ? "" : std::to_string(line)),
        numbers_(numbers),
        indent_(numbers + page.width_of(bar) + 1),
        room_(page.room_after(indent_)),
        dots_(page.width_of(ellipsis)),
        page_(page) {}

  /// `marks` all begin on the line, in order of place.
  void write(std::span<const Mark> marks) const {
    while (!marks.empty()) {
      std::size_t count = 1;
      while (count < marks.size() && fit_together(marks[0], marks[count])) ++count;
      write_piece(marks.first(count));
      marks = marks.subspan(count);
    }
  }

 private:
  /// The part of the mark on this line.
  [[nodiscard]] Span clipped(Span span) const {
    const std::uint32_t begin = std::clamp(span.begin, line_.begin, line_.end);
    return {begin, std::clamp(span.end, begin, line_.end)};
  }

  [[nodiscard]] bool fit_together(const Mark& first, const Mark& last) const {
    const Span both{clipped(first.span).begin, std::max(clipped(first.span).end, clipped(last.span).end)};
    // A character takes at most four bytes: what is longer is not worth measuring.
    return both.size() <= 4 * room_ && lay_out(source_, both, page_).width() + 2 * dots_ <= room_;
  }

  /// The bytes around the marks that can matter: a line may be as long as a file.
  [[nodiscard]] Span surroundings(std::span<const Mark> marks) const {
    const auto reach = static_cast<std::uint32_t>(8 * room_);
    const std::uint32_t from = clipped(marks.front().span).begin;
    std::uint32_t to = from;
    for (const Mark& mark : marks) to = std::max(to, std::min(clipped(mark.span).end, from + reach));
    Span around{from - std::min(from - line_.begin, reach), to + std::min(line_.end - to, reach)};
    while (around.begin > line_.begin && is_continuation(around.begin)) --around.begin;
    while (around.end < line_.end && is_continuation(around.end)) ++around.end;
    return around;
  }

  [[nodiscard]] bool is_continuation(std::uint32_t offset) const {
    return (static_cast<unsigned char>(source_.slice({offset, offset + 1}).front()) & 0xC0U) == 0x80U;
  }

  [[nodiscard]] Columns columns_of(const Mark& mark, const Row& row) const {
    const Span span = clipped(mark.span);
    const std::size_t begin = row.column_of(span.begin);
    return {begin, std::max(begin + 1, row.column_of(span.end))};
  }

  /// The columns of a row of `width` to show so that `wanted`, or at least its beginning, is among them.
  [[nodiscard]] Columns window(std::size_t width, Columns wanted) const {
    if (width <= room_) return {0, width};
    std::size_t begin = 0;
    if (wanted.end - wanted.begin + 2 * dots_ > room_) {
      const std::size_t before = dots_ + room_ / 4;
      if (wanted.begin > before) begin = wanted.begin - before;
    } else if (wanted.end + dots_ > room_) {
      const std::size_t before = (room_ - (wanted.end - wanted.begin)) / 2;
      begin = wanted.begin - std::min(before, wanted.begin);
    }
    begin = std::min(begin, width - room_);
    return {begin, begin + room_};
  }

  void write_piece(std::span<const Mark> marks) const {
    const Row row = lay_out(source_, surroundings(marks), page_);
    Columns wanted = columns_of(marks.front(), row);
    for (const Mark& mark : marks) wanted.end = std::max(wanted.end, columns_of(mark, row).end);
    const std::size_t width = std::max(row.width(), wanted.end);
    const Columns shown = window(width, wanted);
    const Columns kept = write_text(row, {shown.begin, shown.end}, width);
    const std::size_t shift = shown.begin == 0 ? 0 : kept.begin - dots_;
    for (const Mark& mark : marks) {
      const Columns place = columns_of(mark, row);
      const std::size_t begin = std::max(place.begin, kept.begin);
      write_mark(mark, {begin - shift, std::max(begin + 1, std::min(place.end, kept.end)) - shift});
    }
  }

  /// Writes the characters that lie wholly within `shown` and gives the columns they take.
  Columns write_text(const Row& row, Columns shown, std::size_t width) const {
    const bool cut_before = shown.begin > 0;
    const bool cut_after = shown.end < width;
    const std::size_t from = shown.begin + (cut_before ? dots_ : 0);
    const std::size_t to = shown.end - (cut_after ? dots_ : 0);
    std::optional<Columns> kept;
    std::string text;
    for (std::size_t i = 0; i + 1 < row.cells.size(); ++i) {
      const Columns columns{row.cells[i].column, row.cells[i + 1].column};
      if (columns.begin < from || columns.end > to) continue;
      if (!kept) kept = columns;
      kept->end = columns.end;
      text += row.cells[i].shown;
    }
    if (!cut_after) {
      text.resize(text.find_last_not_of(' ') + 1);
      if (kept) kept->end = to;
    }
    page_.skip(numbers_ - number_.size()).put(number_, Ink::frame).put(bar, Ink::frame).skip(1);
    if (cut_before) page_.put(ellipsis, Ink::frame);
    page_.put(text);
    if (cut_after) page_.put(ellipsis, Ink::frame);
    page_.end_line();
    return kept.value_or(Columns{from, to});
  }

  /// Begins a line beneath the text.
  Page& beneath() const { return page_.skip(numbers_).put(bar, Ink::frame).skip(1); }

  void write_mark(const Mark& mark, Columns place) const {
    beneath().skip(place.begin).put(std::string(place.end - place.begin, mark.stroke), mark.ink);
    if (mark.words.empty()) {
      page_.end_line();
      return;
    }
    constexpr std::size_t least = 24;  // narrower words are put beneath the mark
    const std::size_t beside = place.end + 1;
    const std::size_t words = page_.width_of(mark.words);
    if (beside + std::min(words, least) <= room_) {
      page_.skip(1);
      write_words(mark, beside);
    } else {
      page_.end_line();
      const std::size_t under = std::min(place.begin, room_ - std::min(words, room_));
      beneath().skip(under);
      write_words(mark, under);
    }
  }

  /// Writes the words of the mark from `column`, where the page already is.
  void write_words(const Mark& mark, std::size_t column) const {
    bool first = true;
    for (const std::string& line : wrap(mark.words, room_ - column, page_.style().ambiguous)) {
      if (!first) beneath().skip(column);
      first = false;
      page_.put(line, mark.ink).end_line();
    }
  }

  const Source& source_;
  Span line_;
  std::string number_;
  std::size_t numbers_;
  std::size_t indent_;  // columns before the text
  std::size_t room_;    // columns for the text
  std::size_t dots_;
  Page& page_;
};

}  // namespace

std::size_t number_width(const Source& source, const std::vector<Mark>& marks) {
  std::uint32_t last = 1;
  for (const Mark& mark : marks) last = std::max(last, source.line_of(mark.span.begin));
  return std::to_string(last).size();
}

void put_snippet(const Source& source, std::vector<Mark> marks, std::size_t numbers, Page& page) {
  std::stable_sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) { return a.span < b.span; });
  std::uint32_t previous = 0;
  for (auto first = marks.begin(); first != marks.end();) {
    const std::uint32_t line = source.line_of(first->span.begin);
    const auto next =
        std::find_if(first, marks.end(), [&](const Mark& mark) { return source.line_of(mark.span.begin) != line; });
    if (previous != 0 && line > previous + 1) page.skip(numbers).put("⋮", Ink::frame).end_line();
    LineWriter(source, line, numbers, page).write(std::span<const Mark>(first, next));
    previous = line;
    first = next;
  }
}

}  // namespace budgetlint
