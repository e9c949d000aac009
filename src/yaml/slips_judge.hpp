#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/outline.hpp"
#include "yaml/report.hpp"

namespace budgetlint::yaml {

/// One search for slips: what it looks at and what it has found.
class SlipJudge {
 public:
  static constexpr std::size_t most_findings = 50;          ///< that are reported
  static constexpr std::size_t enough = 3 * most_findings;  ///< to choose the first ones from

  SlipJudge(const Source& source, const Outline& outline, bool parsed, std::vector<Diagnostic>& out)
      : source_(source), text_(source.text()), outline_(outline), parsed_(parsed), out_(out) {}

  /// Judges the whole file.
  void run();

 private:
  using Line = OutlineLine;

  // slips.cpp: what a line is and where it stands
  void judge(const Line& line, std::size_t index);
  [[nodiscard]] bool judge_indent(const Line& line);
  [[nodiscard]] bool judge_fit(const Line& line, std::size_t index);
  void judge_dash(const Line& line, std::size_t index);
  void judge_wide_blanks(const Line& line);
  void judge_ornament(const Line& line);
  void judge_wide_hash(const Line& line);
  void report_too_deep(const Line& line, std::size_t index);
  void report_glued_item(const Line& line, std::size_t index);
  void report_no_level(const Line& line, std::size_t index);
  void report_beside_items(const Line& line, std::size_t index);
  void align(Finding finding, const Line& line, std::size_t index) const;

  // slips_keys.cpp: key and colon
  [[nodiscard]] bool judge_empty_key(const Line& line);
  void judge_key(const Line& line);
  void judge_colon(const Line& line);
  void judge_stray(const Line& line);
  void judge_duplicates();

  // slips_values.cpp: what a plain value begins with and holds
  void judge_value(const Line& line);
  [[nodiscard]] bool judge_first_character(Span value, const Line& line);
  [[nodiscard]] bool judge_second_colon(const Line& line);
  [[nodiscard]] bool judge_curly_quotes(Span span);
  [[nodiscard]] bool judge_wide_brackets(Span span);
  void judge_comment(const Line& line);
  void report_special(Span value, bool fixable);

  // slips_closed.cpp: quotes, brackets and block texts
  void judge_items();
  void judge_item(const FlowItem& item);
  void report_wide_commas(std::size_t first, std::size_t end);
  void judge(const Irregularity& irregularity);
  void report_unclosed_quote(Span quote);
  void report_text_behind(const Irregularity& irregularity);
  void report_escape(const Irregularity& irregularity);

  template <class... Args>
  Finding found(Span span, const MessageFor<Args...>& message, const Args&... args) {
    return report<Args...>(out_, yaml_syntax, span, message, args...);
  }
  [[nodiscard]] std::string_view written(Span span) const { return source_.slice(span); }
  /// As it may stand in a message: printable, and not longer than a few words.
  [[nodiscard]] std::string shown(Span span) const;
  /// Puts the whole of `span` into quotes; nothing where it runs over several lines.
  void suggest_quotes(Finding& finding, Span span) const;
  /// The same lines that a reader sees as one entry, shifted to its expected column; empty where that is not plain.
  [[nodiscard]] std::vector<Edit> shift(const Line& line, std::size_t index) const;

  const Source& source_;
  std::string_view text_;
  const Outline& outline_;
  bool parsed_;
  std::vector<Diagnostic>& out_;
};

/// `content` as a YAML scalar in straight quotes.
std::string in_quotes(std::string_view content);

}  // namespace budgetlint::yaml
