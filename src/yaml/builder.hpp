#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/tree.hpp"

namespace budgetlint::yaml {

/// Fills a Tree from the beginning of a file to its end.
class TreeBuilder {
 public:
  explicit TreeBuilder(Tree& tree) : tree_(tree) {}

  /// Adds a value as the last child of the innermost open collection, or as the root of a new document.
  NodeId add(const Node& node);
  /// Makes `collection`, the value added last, the innermost open one.
  void open(NodeId collection);
  /// Closes the innermost open collection, which ends at `end`.
  void close(std::uint32_t end);
  /// A view of `text` that lives as long as the tree.
  std::string_view keep(std::string text);

 private:
  struct Open {
    NodeId id = no_node;
    NodeId last_child = no_node;
  };

  Tree& tree_;
  std::vector<Open> open_;
};

}  // namespace budgetlint::yaml
