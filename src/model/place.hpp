#pragma once

#include <string_view>

#include "text/span.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::model {

/// Where something stands: its bytes, and the node that its pointer leads to.
struct Place {
  Span span;
  yaml::NodeId node = yaml::no_node;
};

/// A value and where it stands.
template <class T>
struct Located {
  T value{};
  Place place;

  const T& operator*() const { return value; }
  const T* operator->() const { return &value; }
};

using LocatedText = Located<std::string_view>;

}  // namespace budgetlint::model
