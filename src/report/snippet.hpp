#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "report/page.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// A place of a file to be pointed at.
struct Mark {
  Span span;  ///< inside the text of the source
  Ink ink = Ink::plain;
  char stroke = '^';  ///< what the line beneath is drawn with
  std::string words;  ///< beside it, printable; may be empty
};

/// Columns that the numbers of the lines of `marks` take.
std::size_t number_width(const Source& source, const std::vector<Mark>& marks);

/// Writes the lines of `source` that hold the beginnings of `marks`, in order, each mark beneath its line. Line numbers
/// are right-aligned in `numbers` columns and left out where `source` has no path; lines longer than the page are cut
/// around the marks.
void put_snippet(const Source& source, std::vector<Mark> marks, std::size_t numbers, Page& page);

}  // namespace budgetlint
