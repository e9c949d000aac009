#include "support/reading_faults.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace budgetlint::test {
namespace {

bool is_leaf(const yaml::Node& node) {
  return node.kind == yaml::NodeKind::null || node.kind == yaml::NodeKind::scalar;
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

bool is_covered(const Source& source, const yaml::Reading& reading, char letter) {
  const std::string_view text = source.text();
  std::vector<bool> covered(text.size());
  const auto cover = [&](Span span) { std::fill(covered.begin() + span.begin, covered.begin() + span.end, true); };
  for (yaml::NodeId id = 0; id < reading.tree.size(); ++id) {
    const yaml::Node& node = reading.tree[id];
    cover(node.key);
    if (is_leaf(node)) cover(node.value);
  }
  bool comment = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    comment = !covered[i] && text[i] != '\n' && (comment || text[i] == '#');
    if (text[i] == letter && !covered[i] && !comment) return false;
  }
  return true;
}

}  // namespace budgetlint::test
