#include "yaml/builder.hpp"

#include <utility>

namespace budgetlint::yaml {

NodeId TreeBuilder::add(const Node& node) {
  const auto id = static_cast<NodeId>(tree_.nodes_.size());
  tree_.nodes_.push_back(node);
  if (open_.empty()) {
    tree_.roots_.push_back(id);
    return id;
  }
  Open& parent = open_.back();
  tree_.nodes_[id].parent = parent.id;
  tree_.nodes_[id].index = tree_.nodes_[parent.id].size++;
  NodeId& link = parent.last_child == no_node ? tree_.nodes_[parent.id].first : tree_.nodes_[parent.last_child].next;
  link = id;
  parent.last_child = id;
  return id;
}

void TreeBuilder::open(NodeId collection) { open_.push_back({collection, no_node}); }

void TreeBuilder::close(std::uint32_t end) {
  tree_.nodes_[open_.back().id].value.end = end;
  open_.pop_back();
}

std::string_view TreeBuilder::keep(std::string text) { return tree_.texts_.emplace_back(std::move(text)); }

}  // namespace budgetlint::yaml
