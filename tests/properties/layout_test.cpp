// How a document is laid out makes no difference to what is found in it.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "properties/drawn.hpp"
#include "support/expectation.hpp"
#include "yaml/reader.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

using yaml::Node;
using yaml::NodeId;
using yaml::NodeKind;

struct Layout {
  bool permuted = false;  ///< the keys of each map in another order
  int flow = 0;           ///< so many in ten of the collections in braces or brackets
  bool comments = false;  ///< above and behind everything in block style
  std::uint32_t seed = 0;
};

/// Writes a document that was read once more, in another layout.
class Rewriter {
 public:
  Rewriter(const Source& source, const yaml::Tree& tree, const Layout& layout)
      : source_(source), tree_(tree), layout_(layout), random_(layout.seed) {}

  std::string write() {
    block(tree_.roots().front(), 0);
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string raw(Span span) const { return std::string(source_.text().substr(span.begin, span.size())); }

  std::vector<NodeId> children(NodeId id) {
    std::vector<NodeId> ids;
    for (const NodeId child : tree_.children(id)) ids.push_back(child);
    if (layout_.permuted && tree_[id].kind == NodeKind::map) std::shuffle(ids.begin(), ids.end(), random_);
    return ids;
  }

  bool goes_in_flow(NodeId id) {
    const auto roll = static_cast<int>(random_() % 10);
    return tree_[id].size == 0 || roll < layout_.flow;
  }

  void comment(std::size_t indent) {
    if (layout_.comments && random_() % 2 == 0) out_ += std::string(indent, ' ') + "# 说明：第{1}稿 - a: [\n";
  }

  void end_line() { out_ += layout_.comments && random_() % 2 == 0 ? "  # 已核对\n" : "\n"; }

  void block(NodeId id, std::size_t indent) {
    for (const NodeId child : children(id)) {
      const Node& node = tree_[child];
      comment(indent);
      out_ += std::string(indent, ' ') + (node.key.empty() ? "-" : raw(node.key) + ":");
      const bool is_leaf = node.kind == NodeKind::null || node.kind == NodeKind::scalar;
      if (is_leaf || goes_in_flow(child)) {
        if (node.kind != NodeKind::null) out_ += " ";
        out_ += is_leaf ? raw(node.value) : in_flow(child);
        end_line();
      } else {
        end_line();
        block(child, indent + 2);
      }
    }
  }

  std::string in_flow(NodeId id) {
    const Node& node = tree_[id];
    if (node.kind == NodeKind::null) return "~";
    if (node.kind == NodeKind::scalar) {
      const std::string text = raw(node.value);
      // Full-width signs are slips there.
      const bool is_text = text.find_first_of(",[]{}?") != std::string::npos || text.find("，") != std::string::npos ||
                           text.find("：") != std::string::npos;
      const bool is_safe = node.style != yaml::Style::plain || !is_text;
      return is_safe ? text : "'" + text + "'";
    }
    const bool is_map = node.kind == NodeKind::map;
    std::string text(1, is_map ? '{' : '[');
    for (const NodeId child : children(id)) {
      if (text.size() > 1) text += ", ";
      if (is_map) text += raw(tree_[child].key) + ": ";
      text += in_flow(child);
    }
    return text + (is_map ? '}' : ']');
  }

  const Source& source_;
  const yaml::Tree& tree_;
  Layout layout_;
  std::mt19937 random_;
  std::string out_;
};

std::string rewritten(const std::string& text, const Layout& layout) {
  const Source source("", text);
  const yaml::Reading reading = yaml::read(source, {});
  return Rewriter(source, reading.tree, layout).write();
}

/// Holds the findings of a document against those of the same in another layout.
void compare(Layout layout) {
  layout.seed = draw(1'000'000);
  const std::string text = draw_document();
  const std::string other = rewritten(text, layout);
  const std::string differences = difference(findings_of(lint(text)), findings_of(lint(other)));
  if (!differences.empty()) RC_FAIL(differences + other);
}

/// Some findings about bytes say how far from the beginning they are.
std::multiset<Found> without_offsets(const FileReport& report) {
  std::multiset<Found> findings;
  for (auto [rule, pointer, severity, message] : findings_of(report)) {
    findings.emplace(rule, pointer, severity, rule.starts_with("BL00") ? "" : message);
  }
  return findings;
}

std::string with_crlf(const std::string& text) {
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return crlf;
}

}  // namespace

TEST_CASE("the order of keys changes no finding") {
  CHECK(rc::check([] { compare({.permuted = true}); }));
}

TEST_CASE("block or flow style changes no finding") {
  CHECK(rc::check([] { compare({.flow = static_cast<int>(draw(11))}); }));
}

TEST_CASE("comments change no finding") {
  CHECK(rc::check([] { compare({.comments = true}); }));
}

TEST_CASE("order and style and comments together change no finding") {
  CHECK(rc::check([] { compare({.permuted = true, .flow = 3, .comments = true}); }));
}

TEST_CASE("line ends of Windows change no finding") {
  CHECK(rc::check([] {
    const std::string text = draw_document_with_slips();
    RC_ASSERT(difference(without_offsets(lint(text)), without_offsets(lint(with_crlf(text)))) == "");
  }));
}
