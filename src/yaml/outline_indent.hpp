#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/outline.hpp"

namespace budgetlint::yaml {

/// A list or map that is open at a line.
struct Level {
  std::int32_t column = 0;
  bool map = true;         ///< else a list
  bool of_maps = false;    ///< an item of the list has keys
  std::uint32_t id = 0;    ///< number of the map
  std::uint32_t line = 0;  ///< index of the line that began it
};

/// Tells which column an indentation means that holds tabs or wide blanks.
class Indents {
 public:
  struct Meaning {
    std::int32_t column = 0;
    bool evident = true;  ///< no other column is plausible
  };
  /// What is known of the lines around.
  struct Around {
    const std::vector<Level>& levels;        ///< open before the line
    bool map = true;                         ///< the line is a key or text, else an item
    std::int32_t parent = no_column;         ///< column of the entry above
    bool opens = false;                      ///< that entry waits for its value
    std::int32_t sibling_below = no_column;  ///< column of a line below that must be a sibling
  };
  /// What an indentation means that does not consist of spaces alone.
  Meaning resolve(std::string_view indent, const Around& around);

 private:
  [[nodiscard]] Meaning guess(std::string_view indent, const Around& around) const;
  [[nodiscard]] bool extends_parent(std::string_view indent, std::int32_t parent) const;

  std::vector<std::pair<std::string_view, std::int32_t>> known_;  // what earlier ones were taken for
};

}  // namespace budgetlint::yaml
