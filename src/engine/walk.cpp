#include "engine/walk.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace budgetlint {
namespace {

namespace fs = std::filesystem;

/// `path` without doubled slashes, `.` parts and a slash at the end, so that one file has one name.
std::string tidy(std::string_view path) {
  std::string result;
  if (path.starts_with('/')) result = "/";
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (!result.empty() && result.back() != '/') result += '/';
    result += part;
  }
  return result.empty() ? "." : result;
}

bool is_hidden_entry(std::string_view name) { return name.starts_with('.'); }

bool has_yaml_name(std::string_view name) {
  constexpr std::array<std::string_view, 2> endings{".yaml", ".yml"};
  return std::any_of(endings.begin(), endings.end(), [name](std::string_view ending) {
    return name.size() > ending.size() &&
           std::equal(ending.begin(), ending.end(), name.end() - static_cast<std::ptrdiff_t>(ending.size()),
                      [](char a, char b) { return a == std::tolower(static_cast<unsigned char>(b)); });
  });
}

Input found(const std::string& path, int error = 0) {
  return {.path = path, .shown = tidy(path), .named = false, .error = error};
}

/// Adds what one folder holds: files to `inputs`, folders to `folders`.
void look_into(const std::string& folder, std::vector<Input>& inputs, std::vector<std::string>& folders) {
  std::error_code error;
  fs::directory_iterator entry(folder, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (is_hidden_entry(name)) continue;
    std::error_code unknown;
    const fs::file_type type = entry->symlink_status(unknown).type();
    if (unknown) {
      inputs.push_back(found(entry->path().string(), unknown.value()));
    } else if (type == fs::file_type::directory) {
      folders.push_back(entry->path().string());
    } else if (type != fs::file_type::symlink && has_yaml_name(name)) {
      inputs.push_back(found(entry->path().string()));
    }
  }
  if (error) inputs.push_back(found(folder, error.value()));
}

void look_below(const std::string& top, std::vector<Input>& inputs) {
  std::vector<std::string> folders{top};
  while (!folders.empty()) {
    const std::string folder = std::move(folders.back());
    folders.pop_back();
    look_into(folder, inputs, folders);
  }
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& paths) {
  std::vector<Input> inputs;
  for (const std::string& path : paths) {
    std::error_code missing;  // such a path is an input too: its check reports it
    if (path == "-") {
      inputs.push_back({.path = path, .shown = "<stdin>"});
    } else if (fs::is_directory(path, missing)) {
      look_below(path, inputs);
    } else {
      inputs.push_back({.path = path, .shown = path.empty() ? path : tidy(path)});
    }
  }
  // Of a file both named and found, the named one stays.
  std::stable_sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) {
    return a.shown != b.shown ? a.shown < b.shown : a.named && !b.named;
  });
  const auto last =
      std::unique(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.shown == b.shown; });
  inputs.erase(last, inputs.end());
  return inputs;
}

}  // namespace budgetlint
