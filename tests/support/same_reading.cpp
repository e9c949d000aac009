#include "support/same_reading.hpp"

#include <fmt/format.h>

namespace budgetlint::test {
namespace {

bool same(const yaml::Node& a, const yaml::Node& b) {
  return a.kind == b.kind && a.style == b.style && a.value == b.value && a.key == b.key && a.key_text == b.key_text &&
         a.text == b.text && a.parent == b.parent && a.first == b.first && a.next == b.next && a.size == b.size &&
         a.index == b.index;
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.rule == b.rule && a.span == b.span && a.document == b.document && a.message.zh == b.message.zh &&
         a.message.en == b.message.en;
}

}  // namespace

std::string difference(const yaml::Reading& a, const yaml::Reading& b) {
  if (a.complete != b.complete) return "only one is complete";
  if (a.diagnostics.size() != b.diagnostics.size()) {
    return fmt::format("{} and {} findings", a.diagnostics.size(), b.diagnostics.size());
  }
  for (std::size_t i = 0; i < a.diagnostics.size(); ++i) {
    if (!same(a.diagnostics[i], b.diagnostics[i])) return fmt::format("finding {} differs", i);
  }
  if (a.comments != b.comments) return "the comments differ";
  if (a.tree.roots() != b.tree.roots()) return "the documents differ";
  if (a.tree.size() != b.tree.size()) return fmt::format("{} and {} values", a.tree.size(), b.tree.size());
  for (yaml::NodeId id = 0; id < a.tree.size(); ++id) {
    if (!same(a.tree[id], b.tree[id])) {
      return fmt::format("value {} is “{}” at {}–{} and “{}” at {}–{}", id, a.tree[id].text, a.tree[id].value.begin,
                         a.tree[id].value.end, b.tree[id].text, b.tree[id].value.begin, b.tree[id].value.end);
    }
  }
  return "";
}

}  // namespace budgetlint::test
