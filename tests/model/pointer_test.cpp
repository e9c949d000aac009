#include "model/pointer.hpp"

#include <doctest/doctest.h>

#include "decoded.hpp"

namespace {

using budgetlint::OwnedText;
using budgetlint::test::Decoded;
using budgetlint::yaml::NodeId;

/// The way to the scalar with this text.
NodeId node_of(const Decoded& decoded, std::string_view text) {
  for (NodeId id = 0; id < decoded.reading.tree.size(); ++id) {
    if (decoded.reading.tree[id].text == text) return id;
  }
  FAIL("no scalar " << text);
  return 0;
}

std::string pointer(const Decoded& decoded, std::string_view text) {
  return pointer_to(decoded.reading.tree, decoded.decoding.fields, node_of(decoded, text));
}

OwnedText breadcrumb(const Decoded& decoded, std::string_view text) {
  return breadcrumb_to(decoded.reading.tree, decoded.decoding.fields, node_of(decoded, text));
}

constexpr std::string_view document = R"(部门: {编码: 101001}
别的/栏~目: x0
项目:
  - 项目名称: 办公费
  - 项目编码: x1
    项目名称: 房屋租赁费
    累计支出金额:
      3月底: x2
    绩效目标: [甲, x3]
    绩效指标:
      - 三级指标: 每月租赁成本
        指标值: x4
      - 指标值: {数值: x5}
)";

TEST_CASE("pointers use English keys and count from 0") {
  const Decoded decoded{std::string(document)};
  CHECK(pointer(decoded, "101001") == "/department/code");
  CHECK(pointer(decoded, "x1") == "/projects/1/code");
  CHECK(pointer(decoded, "x2") == "/projects/1/cumulative_spending/3");
  CHECK(pointer(decoded, "x3") == "/projects/1/objectives/1");
  CHECK(pointer(decoded, "x5") == "/projects/1/indicators/1/target/value");
  CHECK(pointer_to(decoded.reading.tree, decoded.decoding.fields, decoded.reading.tree.roots()[0]).empty());
}

TEST_CASE("unknown keys stand in pointers as written with ~ and / escaped") {
  CHECK(pointer(Decoded{std::string(document)}, "x0") == "/别的~1栏~0目");
}

TEST_CASE("breadcrumbs use the labels of the form and count from 1 and name items") {
  const Decoded decoded{std::string(document)};
  CHECK(breadcrumb(decoded, "101001").zh == "部门 › 编码");
  CHECK(breadcrumb(decoded, "x1").zh == "项目[2] 房屋租赁费 › 项目编码");
  CHECK(breadcrumb(decoded, "x2").en == "projects[2] 房屋租赁费 › cumulative_spending › 3");
  CHECK(breadcrumb(decoded, "x3").zh == "项目[2] 房屋租赁费 › 绩效目标[2]");
  CHECK(breadcrumb(decoded, "x4").zh == "项目[2] 房屋租赁费 › 绩效指标[1] 每月租赁成本 › 指标值");
  CHECK(breadcrumb(decoded, "x5").en == "projects[2] 房屋租赁费 › indicators[2] › target › value");
  CHECK(breadcrumb(decoded, "x0").zh == "别的/栏~目");
}

TEST_CASE("a long name is shortened in breadcrumbs") {
  std::string name;
  for (int i = 0; i < 41; ++i) name += "长";
  const Decoded decoded("项目:\n  - 项目名称: " + name + "\n    项目编码: x1\n");
  name.resize(name.size() - 3);
  CHECK(breadcrumb(decoded, "x1").zh == "项目[1] " + name + "… › 项目编码");
}

}  // namespace
