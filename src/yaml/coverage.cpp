#include "yaml/coverage.hpp"

#include <algorithm>
#include <string_view>

#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/ration.hpp"
#include "yaml/refusal.hpp"

namespace budgetlint::yaml {
namespace {

class GapReader {
 public:
  GapReader(const Source& source, std::vector<Span>& comments, std::vector<Diagnostic>& out)
      : text_(source.text()), source_(source), at_(byte_order_mark(text_)), comments_(comments), out_(out) {}

  /// Reads on to `end`, which must not come before what was read already.
  void read_to(std::uint32_t end) {
    while (at_ < end) read_sign();
  }
  void skip(Span content) {
    read_to(content.begin);
    at_ = content.end;
  }
  /// A scalar or null as written. What follows the sign of a block scalar on its line can only be a comment.
  void skip_value(const Node& node) {
    if (node.style == Style::literal || node.style == Style::folded) {
      skip({node.value.begin, end_of_block_header(text_, node.value.begin)});
      read_to(std::min(node.value.end, source_.line_span(source_.line_of(at_)).end));
    }
    skip({std::max(at_, node.value.begin), node.value.end});
  }
  /// A colon must follow, as behind every key.
  void expect_colon(Span key) const {
    const std::uint32_t colon = skip_blanks(text_, key.end);
    if (colon < text_.size() && text_[colon] == ':') return;
    refuse(yaml_syntax, key,
           {.zh = "这一项后面缺少英文冒号：请写成“栏目名: 内容”，冒号后空一格",
            .en = "a colon is missing behind this: write `key: value`, with a blank behind the colon"});
  }
  void finish() {
    read_to(static_cast<std::uint32_t>(text_.size()));
    properties_.close(out_, reference_not_allowed);
  }

 private:
  void read_sign() {
    switch (text_[at_]) {
      case ' ':
      case '\t':
      case '\r':
      case '\n':
      case '-':
      case ':':
      case ',':
      case '[':
      case ']':
      case '{':
      case '}':
        ++at_;
        return;
      case '#':
        return read_comment();
      case '!':
      case '&':
        return read_property();
      case '?':
        return refuse_question_mark();
      case '.':
        if (!is_document_marker(text_, at_, "...")) break;
        at_ += 3;
        return;
      case '%':
        if (!is_line_start(text_, at_) || text_.substr(at_, 5) != "%YAML") break;
        at_ = source_.line_span(source_.line_of(at_)).end;
        return;
      default:
        break;
    }
    refuse_dropped();
  }

  void read_comment() {
    if (!is_line_start(text_, at_) && !is_blank(text_[at_ - 1])) {
      refuse(
          yaml_syntax, visible_rest_of_line(text_, at_),
          {.zh =
               "# 前面没有空格：从这里起会被当成注释丢掉。注释前请加一个空格；如果 # 是内容，请把整个内容放进英文引号",
           .en = "no blank stands before this #, so that the rest would be lost as a comment: put a blank before a "
                 "comment, or quote the text if the # belongs to it"});
    }
    const Span comment{at_, source_.line_span(source_.line_of(at_)).end};
    comments_.push_back(comment);
    at_ = comment.end;
  }

  void read_property() {
    const Span span{at_, end_of_property(text_, at_)};
    at_ = span.end;
    const bool apart = at_ == text_.size() || is_white(text_[at_]) ||
                       std::string_view(",]}").find(text_[at_]) != std::string_view::npos;
    if (text_[span.begin] == '!' && apart && source_.slice(span) == "!!str") return;
    if (!properties_.admit(span)) return;
    if (text_[span.begin] == '&') {
      report(out_, reference_not_allowed, span,
             {.zh = "不允许用 & 给内容做标记：请删除；如果 & 是文字本身，请把整个内容放进英文引号",
              .en = "anchors (&) are not allowed: delete it, or quote the text if the & is meant"});
    } else {
      report(out_, reference_not_allowed, span,
             {.zh = "不允许用 ! 指定类型（!!str 除外）：请删除；如果 ! 是文字本身，请把整个内容放进英文引号",
              .en = "tags (!) other than !!str are not allowed: delete it, or quote the text if the ! is meant"});
    }
  }

  [[noreturn]] void refuse_question_mark() const {
    refuse(yaml_syntax, {at_, at_ + 1},
           {.zh = "不允许用 ? 单独写键名：请写成“栏目名: 内容”；如果问号是文字本身，请把整个内容放进英文引号",
            .en = "keys behind a ? are not allowed: write `key: value`, or quote the text if the ? is meant"});
  }

  [[noreturn]] void refuse_dropped() const {
    refuse(yaml_syntax, visible_rest_of_line(text_, at_),
           {.zh = "这里的文字不属于任何栏目，会被丢掉：请删除，或写进某个栏目的内容",
            .en = "this text belongs to no field and would be lost: delete it, or make it part of a value"});
  }

  std::string_view text_;
  const Source& source_;
  std::uint32_t at_;  // what comes before has been accounted for
  std::vector<Span>& comments_;
  std::vector<Diagnostic>& out_;
  Ration properties_;
};

bool begins_anchor(std::string_view text, std::uint32_t value) {
  const std::uint32_t at = skip_blanks(text, value);
  return at < text.size() && text[at] == '&';
}

}  // namespace

bool check_coverage(const Source& source, const Tree& tree, std::vector<Span>& comments, std::vector<Diagnostic>& out) {
  GapReader gaps(source, comments, out);
  bool swallowed = false;
  for (NodeId id = 0; id < tree.size(); ++id) {  // ids are in the order of the file
    const Node& node = tree[id];
    if (!node.key.empty()) {
      gaps.skip(node.key);
      gaps.expect_colon(node.key);
    }
    if (node.kind == NodeKind::scalar || node.kind == NodeKind::null) gaps.skip_value(node);
    swallowed = swallowed || (node.kind == NodeKind::null && begins_anchor(source.text(), node.value.begin));
  }
  gaps.finish();
  return swallowed;
}

}  // namespace budgetlint::yaml
