#include "model/pointer.hpp"

#include <algorithm>
#include <string_view>

#include "model/hints.hpp"

namespace budgetlint::model {
namespace {

/// The nodes from below the root down to `node`.
std::vector<yaml::NodeId> way_to(const yaml::Tree& tree, yaml::NodeId node) {
  std::vector<yaml::NodeId> way;
  for (; node != yaml::no_node && tree[node].parent != yaml::no_node; node = tree[node].parent) way.push_back(node);
  std::reverse(way.begin(), way.end());
  return way;
}

bool is_item(const yaml::Tree& tree, yaml::NodeId node) {
  return tree[tree[node].parent].kind == yaml::NodeKind::sequence;
}

void append_escaped(std::string& pointer, std::string_view key) {
  for (const char character : key) {
    if (character == '~') {
      pointer += "~0";
    } else if (character == '/') {
      pointer += "~1";
    } else {
      pointer += character;
    }
  }
}

/// What a map calls itself: the text of its field `name`, or of `item` in a breakdown.
std::string name_within(const yaml::Tree& tree, const FieldsOfNodes& fields, yaml::NodeId map) {
  if (tree[map].kind != yaml::NodeKind::map) return {};
  // Behind that many entries nobody looks for a name; a map of very many must not be searched for each of its findings.
  int remaining = 32;
  for (const yaml::NodeId child : tree.children(map)) {
    if (remaining-- == 0) break;
    const Field* field = fields[child];
    const bool names = field != nullptr && (field->en == "name" || field->en == "item");
    if (names && tree[child].kind == yaml::NodeKind::scalar && !tree[child].blank()) return excerpt(tree[child].text);
  }
  return {};
}

}  // namespace

std::string pointer_to(const yaml::Tree& tree, const FieldsOfNodes& fields, yaml::NodeId node) {
  std::string pointer;
  for (const yaml::NodeId step : way_to(tree, node)) {
    pointer += '/';
    if (is_item(tree, step)) {
      pointer += std::to_string(tree.index_of(step));
    } else {
      append_escaped(pointer, fields[step] != nullptr ? fields[step]->en : tree[step].key_text);
    }
  }
  return pointer;
}

OwnedText breadcrumb_to(const yaml::Tree& tree, const FieldsOfNodes& fields, yaml::NodeId node) {
  OwnedText breadcrumb;
  const auto append = [&](std::string_view text) {
    breadcrumb.zh += text;
    breadcrumb.en += text;
  };
  for (const yaml::NodeId step : way_to(tree, node)) {
    if (is_item(tree, step)) {
      append('[' + std::to_string(tree.index_of(step) + 1) + ']');
      if (const std::string name = name_within(tree, fields, step); !name.empty()) append(' ' + name);
      continue;
    }
    if (!breadcrumb.empty()) append(" › ");
    if (const Field* field = fields[step]) {
      breadcrumb.zh += field->zh;
      breadcrumb.en += field->en;
    } else {
      append(excerpt(tree[step].key_text));
    }
  }
  return breadcrumb;
}

}  // namespace budgetlint::model
