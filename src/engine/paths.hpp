#pragma once

#include <filesystem>
#include <string>
#include <system_error>

namespace budgetlint {

// Where files stand, whatever they are called by. Where the system cannot say (a disk fails, say), these throw
// std::filesystem::filesystem_error: to take a file for missing then could be to check less than there is.

/// Whether the system could not say what there is at a path; that there is nothing, or that it may not be seen, is an
/// answer.
bool is_in_doubt(const std::error_code& error);

/// Throws where it is.
void refuse_doubt(const std::filesystem::path& path, const std::error_code& error);

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
