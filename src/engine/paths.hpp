#pragma once

#include <filesystem>
#include <string>

namespace budgetlint {

// Where files stand, whatever they are called by.

/// The path without symbolic links as far as it exists.
std::string real_path(const std::filesystem::path& path);

/// Whether there is anything at `path`, a symbolic link without a target included.
bool is_there(const std::filesystem::path& path);

/// The path of a document whose folder has no symbolic links; the document itself may be one.
std::string place_of(const std::string& path);

/// Whether `path` lies in `folder`; both without symbolic links.
bool lies_in(const std::string& path, const std::string& folder);

/// `path` as it is seen from `folder`; both without symbolic links.
std::string seen_from(const std::string& folder, const std::string& path);

}  // namespace budgetlint
