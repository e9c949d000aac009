#pragma once

#include <span>
#include <string>
#include <string_view>

#include "engine/run.hpp"
#include "text/language.hpp"
#include "text/width.hpp"

namespace budgetlint {

/// How a report for people is to look.
struct ReportStyle {
  std::vector<Language> languages = {Language::zh};  ///< one, or both in order
  bool colour = false;
  std::size_t width = 100;  ///< columns of the terminal
  AmbiguousWidth ambiguous = AmbiguousWidth::narrow;
  bool statistics = false;
  bool summary = true;  ///< whether a text report ends with the summary line
};

/// A way to write a report. `render` appends to `out`.
struct ReportFormat {
  std::string_view name;
  Text help;
  void (*render)(const RunReport& run, const ReportStyle& style, std::string& out);
  bool summarises = true;    ///< whether it tells what was left out, and why
  bool names_lines = false;  ///< whether it wants the hashes of lines
  /// Of formats that can be written while files are checked: the part of one file, in order, and what comes behind the
  /// last. `render` gives the same. Null for others.
  void (*render_file)(const FileReport& file, const ReportStyle& style, std::string& out) = nullptr;
  void (*render_end)(const RunReport& run, const ReportStyle& style, std::string& out) = nullptr;
};

/// Every format there is.
std::span<const ReportFormat> report_formats();

}  // namespace budgetlint
