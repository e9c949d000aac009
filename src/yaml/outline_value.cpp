#include <algorithm>
#include <optional>

#include "yaml/extent.hpp"
#include "yaml/outline_scan.hpp"

/// Where a value ends, by how it begins.
namespace budgetlint::yaml::scan {
namespace {

using Kind = Irregularity::Kind;

class ValueReader {
 public:
  ValueReader(std::string_view text, OutlineLine& line, std::int32_t parent, Outline& out)
      : text_(text), line_(line), parent_(parent), out_(out) {}

  std::uint32_t read(std::uint32_t at) {
    end_ = line_end(text_, at);
    at = skip_blanks(text_, at, end_);
    line_.value = {at, at};
    if (at == end_) return next_line(text_, at);
    if (text_[at] == '#') {
      line_.comment = {at, end_};
      return next_line(text_, at);
    }
    const std::uint32_t node = skip_properties(at);
    if (node == end_ || text_[node] == '#') return read_properties_alone(at, node);
    const char first = text_[node];
    if (first == '"' || first == '\'') return read_closed(node, Shape::quoted);
    if (first == '[' || first == '{') return read_closed(node, Shape::flow);
    if (const auto header = block_header(node)) return read_block(*header);
    line_.shape = Shape::plain;
    const std::uint32_t comment = comment_start(text_, node, end_);
    line_.value = trimmed(text_, {at, comment});
    line_.comment = {comment, end_};
    return next_line(text_, at);
  }

 private:
  /// A tag or an anchor may stand before the value itself.
  [[nodiscard]] std::uint32_t skip_properties(std::uint32_t at) const {
    while (at < end_ && (text_[at] == '&' || text_[at] == '!')) {
      while (at < end_ && !is_blank(text_[at])) ++at;
      at = skip_blanks(text_, at, end_);
    }
    return at;
  }

  std::uint32_t read_properties_alone(std::uint32_t at, std::uint32_t comment) {
    line_.value = trimmed(text_, {at, comment});
    line_.comment = {comment, end_};
    return next_line(text_, at);
  }

  std::uint32_t read_closed(std::uint32_t at, Shape shape) {
    line_.shape = shape;
    const Closed closed =
        shape == Shape::quoted ? read_quoted(text_, at, parent_, out_) : read_flow(text_, at, parent_, out_);
    line_.value.end = closed.end;
    if (closed.closed) check_behind(shape, closed.end);
    return next_line(text_, closed.end);
  }

  void check_behind(Shape shape, std::uint32_t at) {
    const std::uint32_t end = line_end(text_, at);
    const std::uint32_t rest = skip_blanks(text_, at, end);
    if (rest == end) return;
    if (text_[rest] == '#' && rest > at) {
      line_.comment = {rest, end};
      return;
    }
    if (text_[rest] == ':' && is_proper_colon(rest, end)) return;  // a key that is itself a collection
    const Span behind = trimmed(text_, {rest, comment_start(text_, rest, end)});
    const bool surplus = shape == Shape::flow && (text_[rest] == ']' || text_[rest] == '}');
    if (surplus) {
      out_.irregularities.push_back({Kind::surplus_bracket, {rest, rest + 1}, line_.value});
    } else {
      out_.irregularities.push_back({Kind::text_after_value, behind, line_.value});
    }
  }

  [[nodiscard]] bool is_proper_colon(std::uint32_t at, std::uint32_t end) const {
    return at + 1 == end || is_blank(text_[at + 1]);
  }

  [[nodiscard]] std::optional<Span> block_header(std::uint32_t at) const {
    std::uint32_t header_end = at;
    while (header_end < end_ && !is_blank(text_[header_end])) ++header_end;
    const std::uint32_t rest = skip_blanks(text_, header_end, end_);
    if (rest < end_ && text_[rest] != '#') return std::nullopt;
    if (!is_block_header(text_.substr(at, header_end - at))) return std::nullopt;
    return Span{at, header_end};
  }

  [[nodiscard]] bool begins_document(std::uint32_t at) const {
    return is_document_marker(text_, at, "---") || is_document_marker(text_, at, "...");
  }

  std::uint32_t read_block(Span header) {
    line_.shape = Shape::block;
    line_.value.end = header.end;
    const std::string_view written = text_.substr(header.begin, header.size());
    const std::size_t digit = written.find_first_of("123456789");
    std::optional<std::int32_t> indentation;
    if (digit != std::string_view::npos) indentation = std::max(parent_, 0) + (written[digit] - '0');
    bool any_text = false;
    std::optional<std::uint32_t> shallow;
    std::uint32_t at = next_line(text_, header.begin);
    for (; at < text_.size(); at = next_line(text_, at)) {
      const std::uint32_t end = line_end(text_, at);
      std::uint32_t content = at;
      while (content < end && text_[content] == ' ') ++content;
      if (content == end) continue;
      const auto column = static_cast<std::int32_t>(content - at);
      if (column <= parent_ || (column == 0 && begins_document(at))) break;
      if (!indentation) indentation = column;
      if (column >= *indentation) {
        any_text = true;
        line_.text_column = *indentation;
      } else if (text_[content] == '#') {
        break;
      } else if (!shallow) {
        shallow = content;
      }
    }
    const bool sign_alone = written == ">" || (digit != std::string_view::npos && written.size() == 2);
    if (sign_alone && !any_text) {
      out_.irregularities.push_back({Kind::lost_block_text, header, {}});
    } else if (shallow) {
      out_.irregularities.push_back({Kind::shallow_text, {*shallow, line_end(text_, *shallow)}, line_.value});
    }
    return at;
  }

  std::string_view text_;
  OutlineLine& line_;
  std::int32_t parent_;
  Outline& out_;
  std::uint32_t end_ = 0;
};

}  // namespace

std::uint32_t read_value(std::string_view text, OutlineLine& line, std::uint32_t at, std::int32_t parent,
                         Outline& out) {
  return ValueReader(text, line, parent, out).read(at);
}

}  // namespace budgetlint::yaml::scan
