#include "yaml/tree.hpp"

namespace budgetlint::yaml {

bool Node::blank() const { return kind == NodeKind::null || (kind == NodeKind::scalar && text.empty()); }

NodeId Tree::find(NodeId map, std::string_view key) const {
  if (nodes_[map].kind != NodeKind::map) return no_node;
  for (const NodeId child : children(map)) {
    if (nodes_[child].key_text == key) return child;
  }
  return no_node;
}

std::size_t Tree::index_of(NodeId id) const { return nodes_[id].index; }

}  // namespace budgetlint::yaml
