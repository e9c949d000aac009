#include "yaml/tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading.hpp"
#include "yaml/builder.hpp"

namespace budgetlint::yaml {
namespace {

using test::load;
using test::Loaded;

TEST_CASE("children come in the order of the file with their positions") {
  const Loaded loaded = load("a: 1\nb:\n  - x\n  - y\nc: 3\n");
  const Tree& tree = loaded.tree();
  std::vector<std::string_view> keys;
  for (const NodeId child : tree.children(tree.roots()[0])) {
    CHECK(tree.index_of(child) == keys.size());
    CHECK(tree[child].parent == tree.roots()[0]);
    keys.push_back(tree[child].key_text);
  }
  CHECK(keys == std::vector<std::string_view>{"a", "b", "c"});
  CHECK(loaded.at({}).size == 3);
  CHECK(loaded.at({"b"}).size == 2);
  CHECK(loaded.at({"b", "1"}).text == "y");
  CHECK(loaded.at({"c"}).size == 0);
}

TEST_CASE("a value is found by the decoded text of its key") {
  const Loaded loaded = load("\"\\u9884\\u7b97\": 1\n'it''s': 2\n");
  const Tree& tree = loaded.tree();
  const NodeId root = tree.roots()[0];
  CHECK(tree[tree.find(root, "预算")].text == "1");
  CHECK(tree[tree.find(root, "it's")].text == "2");
  CHECK(tree.find(root, "it''s") == no_node);
  CHECK(tree.find(tree.find(root, "预算"), "x") == no_node);
}

TEST_CASE("of duplicate keys the first is found") { CHECK(load("a: 1\na: 2\n").at({"a"}).text == "1"); }

TEST_CASE("nothing is written where a value is absent or null or an empty text") {
  const Loaded loaded = load("a:\nb: ~\nc: null\nd: ''\ne: '~'\nf: 0\ng: []\n");
  for (const char* blank : {"a", "b", "c", "d"}) CHECK(loaded.at({blank}).blank());
  for (const char* written : {"e", "f", "g"}) CHECK_FALSE(loaded.at({written}).blank());
}

TEST_CASE("a finding about an absent value points at its key") {
  const Loaded loaded = load("预算数:\n其他资金: ~\n财政资金: 1\n");
  CHECK(loaded.written(loaded.at({"预算数"}).place()) == "预算数");
  CHECK(loaded.written(loaded.at({"其他资金"}).place()) == "~");
  CHECK(loaded.written(loaded.at({"财政资金"}).place()) == "1");
}

TEST_CASE("a tree that is moved keeps its texts") {
  Loaded loaded = load("a: \"x\\ty\"\nb: |\n  甲\n");
  const Tree moved = std::move(loaded.reading.tree);
  const NodeId root = moved.roots()[0];
  CHECK(moved[moved.find(root, "a")].text == "x\ty");
  CHECK(moved[moved.find(root, "b")].text == "甲\n");
}

TEST_CASE("the builder links children and ends collections") {
  Tree tree;
  TreeBuilder builder(tree);
  Node list;
  list.kind = NodeKind::sequence;
  const NodeId root = builder.add(list);
  builder.open(root);
  const NodeId first = builder.add({});
  const NodeId second = builder.add({});
  builder.close(7);
  const NodeId other = builder.add({});
  CHECK(tree.roots() == std::vector<NodeId>{root, other});
  CHECK(tree[root].first == first);
  CHECK(tree[first].next == second);
  CHECK(tree[second].next == no_node);
  CHECK(tree[root].value.end == 7);
  CHECK(tree[root].size == 2);
  CHECK(tree.index_of(second) == 1);
  CHECK(builder.keep("甲") == "甲");
}

}  // namespace
}  // namespace budgetlint::yaml
