#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "yaml/extent.hpp"
#include "yaml/outline.hpp"
#include "yaml/outline_head.hpp"
#include "yaml/outline_indent.hpp"

namespace budgetlint::yaml {

/// How the colons of a file are typed.
struct Habit {
  bool slips_prevail = false;                     ///< more of them are none to YAML than are proper
  std::unordered_set<std::string_view> labels{};  ///< keys that stand before a proper one
};

/// One reading of the structure of a text.
class OutlineBuilder {
 public:
  OutlineBuilder(std::string_view text, Habit habit) : text_(text), habit_(std::move(habit)) {}

  Outline build() {
    next_ = byte_order_mark(text_);
    while (next_ < text_.size()) read_line();
    return std::move(out_);
  }

 private:
  using Head = scan::Head;

  /// What may follow the entry read last.
  struct Pending {
    std::int32_t parent = no_column;  // its column: what belongs to it is deeper
    Shape shape = Shape::none;        // of its value
    std::uint32_t line = UINT32_MAX;  // its index
    Colon colon = Colon::none;
  };

  /// A line that is indented wrongly; lines below may have been shifted with it.
  struct Drift {
    std::int32_t column = 0;  // as it stands
    std::int32_t by = 0;      // to where it belongs
  };

  void read_line();
  void follow_drift(OutlineLine& line, bool map);
  [[nodiscard]] bool fits(std::int32_t column, bool map) const;
  void mend_column(OutlineLine& line);
  void align_with_siblings(OutlineLine& line, const Head& head);
  [[nodiscard]] std::int32_t column_of_siblings(const OutlineLine& line, const Head& head) const;
  void read_structural(std::uint32_t begin, std::uint32_t content, std::uint32_t end);
  void read_document_mark(std::uint32_t begin, std::uint32_t end);
  [[nodiscard]] bool stands_for_comment(std::uint32_t begin, std::uint32_t content) const;
  void add_simple(Role role, std::uint32_t begin, std::uint32_t content, std::uint32_t end);
  void resolve_indent(OutlineLine& line, const Head& head);
  [[nodiscard]] bool continues_text(OutlineLine& line, const Head& head) const;
  void open_level(OutlineLine& line, Head& head);
  bool mend_first_key(OutlineLine& line, const Head& head);
  void mend_item_key(OutlineLine& line, const Head& head, std::int32_t column);
  bool mend_key(OutlineLine& line, std::uint32_t content);
  void settle(OutlineLine& line, Head& head);
  void expect(OutlineLine& line, const Head& head) const;
  [[nodiscard]] bool stands_elsewhere_at(Span key, std::int32_t column) const;
  [[nodiscard]] bool is_lost_text(const OutlineLine& line, const Head& head) const;
  bool begins_item_again(OutlineLine& line, const Head& head);
  [[nodiscard]] bool second_key_follows(const Level& map) const;
  void mend_first_item(const OutlineLine& line, const Head& head);
  [[nodiscard]] std::string_view written(Span span) const { return text_.substr(span.begin, span.size()); }
  [[nodiscard]] std::string_view key_of(const OutlineLine& line) const { return written(line.key); }
  void push(std::int32_t column, bool map);
  void add_content(OutlineLine& line, const Head& head);
  void read_value(OutlineLine& line, std::uint32_t at, std::int32_t parent);
  [[nodiscard]] bool names_value(const std::optional<scan::BrokenKey>& broken) const;
  [[nodiscard]] bool is_slip_of_habit(const std::optional<scan::BrokenKey>& broken) const;
  [[nodiscard]] bool reads_as_key(const scan::BrokenKey& broken, const OutlineLine& line) const;
  [[nodiscard]] bool siblings_show_map(std::int32_t column) const;
  [[nodiscard]] bool next_is_inside(std::int32_t column) const;
  [[nodiscard]] bool next_begins_with_dash(std::int32_t column) const;
  [[nodiscard]] std::int32_t inner_column(const OutlineLine& line, const Head& head) const;

  std::string_view text_;
  Habit habit_;
  std::uint32_t next_ = 0;  // start of the line to read next
  std::vector<Level> levels_;
  std::uint32_t maps_ = 0;
  Pending pending_;
  std::optional<Drift> drift_;
  Indents indents_;
  Outline out_;
};

}  // namespace budgetlint::yaml
