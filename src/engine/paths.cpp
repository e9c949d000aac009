#include "engine/paths.hpp"

#include <cerrno>

namespace budgetlint {

namespace fs = std::filesystem;

bool is_in_doubt(const std::error_code& error) {
  switch (error.value()) {
    case 0:
    case EACCES:
    case ELOOP:
    case ENAMETOOLONG:
    case ENOENT:
    case ENOTDIR:
    case ENOTSUP:
    case EPERM:
      return false;
    default:
      return true;
  }
}

void refuse_doubt(const fs::path& path, const std::error_code& error) {
  if (is_in_doubt(error)) throw fs::filesystem_error("", path, error);
}

std::string real_path(const fs::path& path) {
  std::error_code unknown;
  const fs::path whole = fs::absolute(path.empty() ? "." : path, unknown);
  refuse_doubt(path, unknown);
  const fs::path real = fs::weakly_canonical(whole, unknown);
  refuse_doubt(path, unknown);
  return unknown ? path.string() : real.string();
}

bool is_there(const fs::path& path) {
  std::error_code unknown;
  const fs::file_status status = fs::symlink_status(path, unknown);
  refuse_doubt(path, unknown);
  return fs::exists(status);
}

std::string place_of(const std::string& path) {
  const fs::path given(path);
  return (fs::path(real_path(given.parent_path())) / given.filename()).string();
}

bool lies_in(const std::string& path, const std::string& folder) {
  return folder == "/" || (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

std::string seen_from(const std::string& folder, const std::string& path) {
  return lies_in(path, folder) ? path.substr(folder == "/" ? 1 : folder.size() + 1)
                               : fs::path(path).lexically_relative(folder).string();
}

}  // namespace budgetlint
