#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace budgetlint {

/// For each line of a file, in order, the hash by which GitHub code scanning knows the line again when it has moved
/// (`primaryLocationLineHash`): over the next 100 UTF-16 code units from its beginning but blanks and tabs, and how
/// many lines up to it have that hash.
std::vector<std::string> line_hashes(std::string_view text);

}  // namespace budgetlint
