#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace budgetlint::yaml {

/// Index of a node in its tree.
using NodeId = std::uint32_t;
inline constexpr NodeId no_node = UINT32_MAX;

enum class NodeKind : std::uint8_t { null, scalar, sequence, map };

/// How a node is written.
enum class Style : std::uint8_t { plain, single_quoted, double_quoted, literal, folded, block, flow };

/// One value of a document. As an entry of a map it carries its key too.
struct Node {
  NodeKind kind = NodeKind::null;
  Style style = Style::plain;
  Span value;  ///< as written, quotes included; of an absent value the empty place after the colon or dash
  Span key;    ///< the key as written, quotes included; empty for items and roots
  std::string_view key_text;  ///< the key decoded
  std::string_view text;      ///< a scalar decoded
  NodeId parent = no_node;
  NodeId first = no_node;   ///< first child
  NodeId next = no_node;    ///< next sibling
  std::uint32_t size = 0;   ///< number of children
  std::uint32_t index = 0;  ///< position among its siblings, from 0

  /// Where a finding about this value points: the value, or the key where there is no value.
  [[nodiscard]] Span place() const { return value.empty() && !key.empty() ? key : value; }
  /// Whether nothing is written here: no value, or a plain null of the core schema (`~`, `null`) or an empty text.
  [[nodiscard]] bool blank() const;
};

/// The values of all documents of a file, in one arena. Texts are views into the source or into the tree; both must
/// outlive the views. Children are in the order of the file.
class Tree {
 public:
  class Children;

  [[nodiscard]] const Node& operator[](NodeId id) const { return nodes_[id]; }
  [[nodiscard]] std::size_t size() const { return nodes_.size(); }
  /// The root value of each document.
  [[nodiscard]] const std::vector<NodeId>& roots() const { return roots_; }
  [[nodiscard]] Children children(NodeId id) const;
  /// The child of a map under `key`; no_node when there is none. Of duplicate keys the first.
  [[nodiscard]] NodeId find(NodeId map, std::string_view key) const;
  /// Position of a node among its siblings, from 0.
  [[nodiscard]] std::size_t index_of(NodeId id) const;

 private:
  friend class TreeBuilder;
  std::vector<Node> nodes_;
  std::vector<NodeId> roots_;
  std::deque<std::string> texts_;  // of scalars that differ from how they are written
};

/// Range over the children of a node: `for (NodeId child : tree.children(id))`.
class Tree::Children {
 public:
  class Iterator {
   public:
    using value_type = NodeId;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const Tree* tree, NodeId id) : tree_(tree), id_(id) {}
    NodeId operator*() const { return id_; }
    Iterator& operator++() {
      id_ = (*tree_)[id_].next;
      return *this;
    }
    Iterator operator++(int) {
      Iterator old = *this;
      ++*this;
      return old;
    }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.id_ == b.id_; }

   private:
    const Tree* tree_ = nullptr;
    NodeId id_ = no_node;
  };

  Children(const Tree* tree, NodeId first) : tree_(tree), first_(first) {}
  [[nodiscard]] Iterator begin() const { return {tree_, first_}; }
  [[nodiscard]] Iterator end() const { return {tree_, no_node}; }

 private:
  const Tree* tree_;
  NodeId first_;
};

inline Tree::Children Tree::children(NodeId id) const { return {this, nodes_[id].first}; }

}  // namespace budgetlint::yaml
