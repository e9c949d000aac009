#include "engine/paths.hpp"

#include <system_error>

namespace budgetlint {

namespace fs = std::filesystem;

std::string real_path(const fs::path& path) {
  std::error_code unknown;
  const fs::path real = fs::weakly_canonical(fs::absolute(path.empty() ? "." : path, unknown), unknown);
  return unknown ? path.string() : real.string();
}

bool is_there(const fs::path& path) {
  std::error_code unknown;
  return fs::exists(fs::symlink_status(path, unknown));
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
