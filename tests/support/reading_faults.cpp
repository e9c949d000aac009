#include "support/reading_faults.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/same_reading.hpp"

namespace budgetlint::test {
namespace {

/// Each `a` as characters that the parser sees as one.
std::string in_chinese(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == 'a' ? std::string("年度") : std::string(1, c);
  return out;
}

bool is_leaf(const yaml::Node& node) {
  return node.kind == yaml::NodeKind::null || node.kind == yaml::NodeKind::scalar;
}

bool is_content(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// A reading, and how the short way to it differs from the long one.
struct TwoWays {
  yaml::Reading reading;
  std::string difference;
};

TwoWays read_both_ways(const Source& source) {
  TwoWays both{yaml::read(source, {}), {}};
  both.difference = difference(both.reading, yaml::read(source, {}, yaml::Abridging::never));
  return both;
}

}  // namespace

std::string fault_of_spans(const Source& source, const yaml::Reading& reading) {
  const yaml::Tree& tree = reading.tree;
  const Span whole{0, static_cast<std::uint32_t>(source.text().size())};
  std::uint32_t read = 0;
  for (yaml::NodeId id = 0; id < tree.size(); ++id) {
    const yaml::Node& node = tree[id];
    const Span parent = node.parent == yaml::no_node ? whole : tree[node.parent].value;
    if (node.value.begin > node.value.end || !parent.contains(node.value)) return "a value is not inside its parent";
    if (!node.key.empty()) {
      if (!parent.contains(node.key)) return "a key is not inside its map";
      if (node.key.begin < read || node.key.end > node.value.begin) return "a key does not stand before its value";
    }
    if (node.value.begin < std::max(read, node.key.end)) return "a value begins before what stands before it ends";
    read = is_leaf(node) ? node.value.end : node.value.begin;
    if (!node.key.empty() && !is_leaf(node)) read = std::max(read, node.key.end);
  }
  for (const Diagnostic& diagnostic : reading.diagnostics) {
    if (!whole.contains(diagnostic.span) || diagnostic.span.begin > diagnostic.span.end) return "a finding is outside";
    for (const Related& related : diagnostic.related) {
      if (!whole.contains(related.span)) return "a note is outside";
    }
    if (diagnostic.span.empty()) return "a finding points at nothing";
  }
  return "";
}

bool is_covered(const Source& source, const yaml::Reading& reading) {
  const std::string_view text = source.text();
  std::vector<bool> covered(text.size());
  const auto cover = [&](Span span) { std::fill(covered.begin() + span.begin, covered.begin() + span.end, true); };
  for (yaml::NodeId id = 0; id < reading.tree.size(); ++id) {
    const yaml::Node& node = reading.tree[id];
    cover(node.key);
    if (is_leaf(node)) cover(node.value);
  }
  bool comment = false;  // or a directive
  for (std::size_t i = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0; i < text.size(); ++i) {
    if (text.substr(i, 6) == "%YAML " && (i == 0 || text[i - 1] == '\n')) comment = true;
    const bool apart = i == 0 || text[i - 1] == ' ' || text[i - 1] == '\t' || text[i - 1] == '\n';
    comment = !covered[i] && text[i] != '\n' && (comment || (text[i] == '#' && apart));
    if (!covered[i] && !comment && text.substr(i, 5) == "!!str") i += 5;  // the one tag that is allowed
    if (i < text.size() && is_content(text[i]) && !covered[i] && !comment) return false;
  }
  return true;
}

std::string fault_of_reading(const std::string& text) {
  if (text.find('a') != std::string::npos) {
    const Source chinese("test.yaml", in_chinese(text));
    if (const TwoWays both = read_both_ways(chinese); !both.difference.empty()) return "in Chinese, " + both.difference;
  }
  const Source source("test.yaml", text);
  const auto [reading, differs] = read_both_ways(source);
  if (!differs.empty()) return differs;
  if (reading.complete != reading.diagnostics.empty()) return "complete, but with findings";
  if (reading.complete && !is_covered(source, reading)) return "content was dropped";
  return fault_of_spans(source, reading);
}

}  // namespace budgetlint::test
