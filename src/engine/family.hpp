#pragma once

#include <span>
#include <string_view>

#include "text/language.hpp"

namespace budgetlint {

/// The rules whose codes begin alike.
struct Family {
  std::string_view prefix;  ///< "BL3"
  std::string_view name;    ///< "spending"
  Text title;
};

/// Every family, in order of prefix.
std::span<const Family> families();

}  // namespace budgetlint
