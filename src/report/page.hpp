#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "diag/severity.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// What a piece of a report for people is, which decides its colour.
enum class Ink : std::uint8_t { plain, strong, error, warning, note, frame };

Ink ink_of(Severity severity);

/// A text of lines for a terminal: colours where they are wanted, and never a space at the end of a line.
class Page {
 public:
  /// Appends to `out`, which must outlive the page.
  Page(const ReportStyle& style, std::string& out) : style_(style), out_(out) {}

  [[nodiscard]] const ReportStyle& style() const { return style_; }
  [[nodiscard]] std::size_t width_of(std::string_view text) const { return display_width(text, style_.ambiguous); }
  /// Columns left on a line after `indent`; never so few that nothing readable fits.
  [[nodiscard]] std::size_t room_after(std::size_t indent) const;

  /// `text` must be printable.
  Page& put(std::string_view text, Ink ink = Ink::plain);
  Page& skip(std::size_t columns);
  void end_line();
  /// `text` from the present place, which must be `indent` columns from the left; further lines begin there too. Ends
  /// the line.
  void put_wrapped(std::string_view text, std::size_t indent, Ink ink = Ink::plain);

 private:
  const ReportStyle& style_;
  std::string& out_;
  std::size_t skipped_ = 0;  // columns not yet written
};

}  // namespace budgetlint
