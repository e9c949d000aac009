#include <array>
#include <optional>
#include <vector>

#include "text/utf8.hpp"
#include "yaml/extent.hpp"
#include "yaml/outline_scan.hpp"

/// Quoted texts and collections in brackets, over any number of lines.
namespace budgetlint::yaml::scan {
namespace {

using Kind = Irregularity::Kind;

/// Whether the line from `begin` on is an entry no deeper than `parent`: then a value opened above was never closed.
bool shows_unclosed(std::string_view text, std::uint32_t begin, std::int32_t parent) {
  const std::uint32_t end = line_end(text, begin);
  const std::uint32_t content = skip_blanks(text, begin, end);
  if (static_cast<std::int32_t>(content - begin) > parent) return false;
  if (content < end && std::string_view(",]}").find(text[content]) != std::string_view::npos) return false;
  return dash_at(text, content, end) || key_at(text, content, end).has_value();
}

/// Notes the backslash at `at` when what follows it is no escape of YAML.
void check_escape(std::string_view text, std::uint32_t at, std::vector<Irregularity>& found) {
  if (at + 1 >= text.size()) return;
  if (std::string_view("0abt\tnvfre \"/\\N_LPxuU\r\n").find(text[at + 1]) != std::string_view::npos) return;
  const std::optional<CodePoint> next = decode_utf8(text, at + 1);
  found.push_back({Kind::unknown_escape, {at, at + 1 + (next ? next->size : 1)}, {}});
}

class FlowReader {
 public:
  FlowReader(std::string_view text, std::int32_t parent, Outline& out) : text_(text), parent_(parent), out_(out) {}

  Closed read(std::uint32_t open) {
    outermost_ = open;
    at_ = open;
    line_end_ = line_end(text_, open);
    while (at_ < text_.size() && !broken_) {
      step();
      if (brackets_.empty()) return {at_, true};
    }
    if (!quote_broken_) {
      const std::uint32_t bracket = brackets_.front();
      out_.irregularities.push_back({Kind::unclosed_bracket, {bracket, bracket + 1}, {}});
    }
    return {at_, false};
  }

 private:
  void step() {
    const char c = text_[at_];
    if (is_blank(c) || c == '\r') {
      ++at_;
    } else if (c == '\n') {
      line_break();
    } else if (c == '#' && is_white(text_[at_ - 1])) {
      at_ = line_end(text_, at_);
    } else if (c == '[' || c == '{') {
      brackets_.push_back(at_++);
      begin_item();
    } else if (c == ']' || c == '}') {
      close(c);
    } else if (c == ',') {
      ++at_;
      begin_item();
    } else if (c == ':' && (after_closed_ || ends_plain_after_colon(at_ + 1))) {
      ++at_;
      after_colon_ = true;
      after_closed_ = false;
      after_plain_ = false;
    } else {
      item(c);
    }
  }

  void begin_item() {
    after_separator_ = true;
    after_colon_ = false;
    after_closed_ = false;
    after_plain_ = false;
  }

  void line_break() {
    // After a separator another entry may follow at any column; after an item it can't.
    if (!after_separator_ && shows_unclosed(text_, at_ + 1, parent_)) {
      broken_ = true;
    } else {
      ++at_;
    }
  }

  void close(char c) {
    const std::uint32_t opening = brackets_.back();
    const char wanted = text_[opening] == '[' ? ']' : '}';
    if (c != wanted) {
      out_.irregularities.push_back({Kind::mismatched_bracket, {at_, at_ + 1}, {opening, opening + 1}});
    }
    brackets_.pop_back();
    ++at_;
    after_separator_ = false;
    after_closed_ = true;
    after_plain_ = false;
  }

  void item(char c) {
    after_separator_ = false;
    if (c == '"' || c == '\'') {
      const Closed quoted = read_quoted(text_, at_, parent_, out_);
      at_ = quoted.end;
      after_closed_ = true;
      after_plain_ = false;
      if (!quoted.closed) broken_ = quote_broken_ = true;
      return;
    }
    const Span span = scan::trimmed(text_, {at_, plain_end()});
    at_ = span.end;
    const bool lone = text_[brackets_.back()] == '{' && !after_colon_ && !colon_follows();
    if (after_plain_) {
      FlowItem& begun = out_.items.back();  // on an earlier line
      begun = {{begun.span.begin, span.end}, outermost_, lone};
    } else {
      out_.items.push_back({span, outermost_, lone});
    }
    after_plain_ = true;
    after_closed_ = false;
  }

  [[nodiscard]] bool ends_plain_after_colon(std::uint32_t at) const {
    return at >= text_.size() || std::string_view(" \t\r\n,[]{}").find(text_[at]) != std::string_view::npos;
  }

  [[nodiscard]] bool colon_follows() {
    const std::uint32_t next = skip_blanks(text_, at_, end_of_line());
    return next < text_.size() && text_[next] == ':';
  }

  /// The end of the line at `at_`, looked for once a line: a line may hold any number of items.
  [[nodiscard]] std::uint32_t end_of_line() {
    if (at_ > line_end_) line_end_ = line_end(text_, at_);
    return line_end_;
  }

  /// Where the plain text at `at_` ends on its line.
  [[nodiscard]] std::uint32_t plain_end() {
    const std::uint32_t end = end_of_line();
    for (std::uint32_t at = at_ + 1; at < end; ++at) {
      const char c = text_[at];
      if (std::string_view(",[]{}").find(c) != std::string_view::npos) return at;
      if (c == ':' && ends_plain_after_colon(at + 1)) return at;
      if (c == '#' && is_blank(text_[at - 1])) return at;
    }
    return end;
  }

  std::string_view text_;
  std::int32_t parent_;
  Outline& out_;
  std::uint32_t at_ = 0;
  std::uint32_t outermost_ = 0;
  std::uint32_t line_end_ = 0;           // of the line looked at last
  std::vector<std::uint32_t> brackets_;  // offsets of those still open
  bool after_separator_ = false;
  bool after_colon_ = false;
  bool after_plain_ = false;   // a plain text may go on on the next line
  bool after_closed_ = false;  // behind a closing quote or bracket, where a colon needs no blank
  bool broken_ = false;        // an entry stands where the collection should go on
  bool quote_broken_ = false;  // a quote inside was never closed, which alone is at fault
};

}  // namespace

Closed read_quoted(std::string_view text, std::uint32_t open, std::int32_t parent, Outline& out) {
  const char quote = text[open];
  const auto size = static_cast<std::uint32_t>(text.size());
  std::vector<Irregularity> escapes;
  const auto unclosed = [&](std::uint32_t end) {
    out.irregularities.push_back({Kind::unclosed_quote, {open, open + 1}, {}});
    return Closed{end, false};
  };
  for (std::uint32_t at = open + 1; at < size; ++at) {
    const char c = text[at];
    if (c == '\n' && shows_unclosed(text, at + 1, parent)) return unclosed(at);
    if (c == '\\' && quote == '"') {
      check_escape(text, at, escapes);
      if (at + 1 < size && text[at + 1] != '\n') ++at;
    } else if (c == quote) {
      if (quote == '\'' && at + 1 < size && text[at + 1] == '\'') {
        ++at;
        continue;
      }
      if (!escapes.empty()) {
        escapes.front().other = {open, at + 1};
        out.irregularities.push_back(escapes.front());
      }
      return {at + 1, true};
    }
  }
  return unclosed(size);
}

Closed read_flow(std::string_view text, std::uint32_t open, std::int32_t parent, Outline& out) {
  return FlowReader(text, parent, out).read(open);
}

}  // namespace budgetlint::yaml::scan
