#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "text/source.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/outline.hpp"
#include "yaml/report.hpp"
#include "yaml/slips_group.hpp"

namespace budgetlint::yaml {

/// One search for slips: what it looks at and what it has found.
class SlipJudge {
 public:
  static constexpr std::size_t most_slips = 10'000;  ///< that are looked for, which bounds the memory

  SlipJudge(const Source& source, const Outline& outline, bool parsed)
      : source_(source), text_(source.text()), outline_(outline), parsed_(parsed) {}

  /// Judges the whole file.
  void run();
  /// What was found, in no order.
  [[nodiscard]] std::vector<Slip> take();
  /// Whether something was found that makes the structure another one than is meant.
  [[nodiscard]] bool structure_lost() const { return structure_lost_; }

 private:
  using Line = OutlineLine;

  // slips.cpp: what a line is and where it stands
  [[nodiscard]] bool is_full() const { return out_.size() >= most_slips; }
  void report_full();
  void judge(const Line& line, std::size_t index);
  [[nodiscard]] bool judge_structure(const Line& line, std::size_t index);
  [[nodiscard]] bool judge_indent(const Line& line);
  [[nodiscard]] bool judge_fit(const Line& line, std::size_t index);
  void judge_dash(const Line& line, std::size_t index);
  void judge_wide_blanks(const Line& line);
  void judge_ornament(const Line& line);
  void judge_wide_hash(const Line& line);
  void report_too_deep(const Line& line, std::size_t index);
  void report_glued_item(const Line& line, std::size_t index);
  void report_no_level(const Line& line, std::size_t index);
  void report_lost_text(const Line& line);
  void report_lost_dash(const Line& line);
  void report_off_siblings(const Line& line, std::size_t index);
  void report_beside_items(const Line& line, std::size_t index);
  void align(Finding finding, const Line& line, std::size_t index) const;

  // slips_keys.cpp: key and colon
  [[nodiscard]] bool judge_empty_key(const Line& line);
  void judge_key(const Line& line);
  void judge_colon(const Line& line);
  void judge_stray(const Line& line);
  [[nodiscard]] bool judge_glued_field(const Line& line);
  [[nodiscard]] bool is_key_elsewhere(std::string_view label);
  void judge_duplicates();

  // slips_values.cpp: what a plain value begins with and holds
  void judge_value(const Line& line);
  [[nodiscard]] bool judge_first_character(Span value, const Line& line);
  [[nodiscard]] bool judge_second_colon(const Line& line);
  [[nodiscard]] bool judge_curly_quotes(Span span, bool is_key);
  [[nodiscard]] bool judge_wide_brackets(Span span);
  void judge_comment(const Line& line);
  void report_special(Span value, bool fixable);

  // slips_closed.cpp: quotes, brackets and block texts
  void judge_items();
  void judge_item(const FlowItem& item);
  void report_wide_commas(std::size_t first, std::size_t end);
  void judge(const Irregularity& irregularity);
  void report_unclosed_bracket(Span bracket);
  void report_unclosed_quote(Span quote);
  void report_text_behind(const Irregularity& irregularity);
  void report_escape(const Irregularity& irregularity);

  template <class... Args>
  Finding found(Span span, const MessageFor<Args...>& message, const Args&... args) {
    return found_as<Args...>(yaml_syntax, span, message, args...);
  }
  template <class... Args>
  Finding found_as(const RuleRecord& rule, Span span, const MessageFor<Args...>& message, const Args&... args) {
    const fmt::string_view cause = message.zh;
    causes_.emplace_back(cause.data(), cause.size());
    return report<Args...>(out_, rule, span, message, args...);
  }
  [[nodiscard]] std::string_view written(Span span) const { return source_.slice(span); }
  /// As it may stand in a message: printable, and not longer than a few words.
  [[nodiscard]] std::string shown(Span span) const;
  /// Puts the whole of `span` into quotes; nothing where it runs over several lines.
  void suggest_quotes(Finding& finding, Span span) const;
  /// The same lines that a reader sees as one entry, shifted to its expected column; empty where that is not plain.
  [[nodiscard]] std::uint32_t end_of_drift(std::size_t index) const;
  [[nodiscard]] std::vector<Edit> shift(const Line& line, std::size_t index) const;

  const Source& source_;
  std::string_view text_;
  const Outline& outline_;
  bool parsed_;
  bool structure_lost_ = false;
  std::unordered_set<std::string_view> keys_;  // of the file, collected when first asked for
  std::vector<Diagnostic> out_;
  std::vector<std::string_view> causes_;  // of each
};

/// `content` as a YAML scalar in straight quotes.
std::string in_quotes(std::string_view content);

/// Whether `text` holds nothing but digits and what stands among them.
bool is_number(std::string_view text);

}  // namespace budgetlint::yaml
