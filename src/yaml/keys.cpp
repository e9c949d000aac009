#include "yaml/keys.hpp"

#include <string_view>
#include <unordered_map>

#include "text/utf8.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/ration.hpp"

namespace budgetlint::yaml {
namespace {

bool is_merge_key(const Node& node) {
  return node.key_text == "<<" && node.key.size() == node.key_text.size();  // not so when quoted
}

class KeyChecker {
 public:
  KeyChecker(const Tree& tree, std::vector<Diagnostic>& out) : tree_(tree), out_(out) {}

  void check_map(NodeId map) {
    std::unordered_map<std::string_view, Span> seen;
    for (const NodeId child : tree_.children(map)) {
      const Node& node = tree_[child];
      if (is_merge_key(node)) report_merge(node);
      const auto [first, added] = seen.emplace(node.key_text, node.key);
      if (!added) report_duplicate(node, first->second);
    }
  }
  void finish() const {
    duplicates_.close(out_, duplicate_key);
    merges_.close(out_, reference_not_allowed);
  }

 private:
  void report_merge(const Node& node) {
    if (!merges_.admit(node.key)) return;
    report(out_, reference_not_allowed, node.key,
           {.zh = "不允许用 << 合并别处的栏目：请把栏目直接写在这里",
            .en = "merge keys (<<) are not allowed: write the fields themselves here"});
  }
  void report_duplicate(const Node& node, Span first) {
    if (!duplicates_.admit(node.key)) return;
    report(out_, duplicate_key, node.key, stands_twice, printable(node.key_text)).note(first, stood_first);
  }

  const Tree& tree_;
  std::vector<Diagnostic>& out_;
  Ration duplicates_;
  Ration merges_;
};

}  // namespace

void check_keys(const Tree& tree, std::vector<Diagnostic>& out) {
  KeyChecker checker(tree, out);
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].kind == NodeKind::map) checker.check_map(id);
  }
  checker.finish();
}

}  // namespace budgetlint::yaml
