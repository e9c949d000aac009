#pragma once

#include <string>
#include <vector>

#include "model/field.hpp"
#include "text/language.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::model {

/// For each node of a tree the field it was read as; null for roots, items and unknown keys.
using FieldsOfNodes = std::vector<const Field*>;

/// JSON pointer to a node from the root of its document: English keys and indexes from 0, whatever the vocabulary of
/// the document; unknown keys as written.
std::string pointer_to(const yaml::Tree& tree, const FieldsOfNodes& fields, yaml::NodeId node);

/// The way to a node for people: labels of the form, items counted from 1 and named where they have a name:
/// 项目[5] 管委会房屋租赁费 › 绩效指标[4] 每月租赁成本 › 指标值.
OwnedText breadcrumb_to(const yaml::Tree& tree, const FieldsOfNodes& fields, yaml::NodeId node);

}  // namespace budgetlint::model
