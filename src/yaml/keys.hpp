#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.hpp"
#include "diag/message.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::yaml {

/// What is said of a key that stands twice in one map, and of the first of the two.
inline constexpr Message<std::string> stands_twice{
    .zh = "“{}”在同一层里写了不止一次：请只保留一个",
    .en = "\"{}\" stands more than once on this level: keep one of them"};
inline constexpr Message<> stood_first{.zh = "第一次写在这里", .en = "first written here"};

/// Reports keys that stand twice in one map (BL004) and merge keys (BL006).
void check_keys(const Tree& tree, std::vector<Diagnostic>& out);

}  // namespace budgetlint::yaml
