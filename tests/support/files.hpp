#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace budgetlint::test {

/// A file or folder of the source tree, by its path from the top.
std::filesystem::path source_path(const std::string& relative);

/// All bytes of a file; throws std::runtime_error when it cannot be read.
std::string contents_of(const std::filesystem::path& path);

/// The lines of a file without their ends.
std::vector<std::string> lines_of(const std::filesystem::path& path);

}  // namespace budgetlint::test
