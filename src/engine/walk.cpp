#include "engine/walk.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/ignore.hpp"
#include "engine/paths.hpp"

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

/// A file or folder, whatever it is called by.
using Identity = std::pair<dev_t, ino_t>;

std::optional<Identity> identity_of(const std::string& path) {
  struct stat state {};
  if (::stat(path.c_str(), &state) != 0) {
    refuse_doubt(path, {errno, std::generic_category()});
    return std::nullopt;
  }
  return Identity{state.st_dev, state.st_ino};
}

struct Folder {
  std::string path;                          ///< how it is opened
  std::shared_ptr<const IgnoreRules> rules;  ///< null where ignore files are not honoured
};

/// One look through everything that paths stand for.
class Walker {
 public:
  explicit Walker(const Walk& walk) : walk_(walk) {}

  void look_below(const std::string& top) {
    visit({top, walk_.ignore_files ? IgnoreRules::of_top(real_path(top)) : nullptr});
  }

  void add(Input input) { inputs_.files.push_back(std::move(input)); }

  /// What was found, and what links lead to: those come last, so that nothing is found by a link that has a name of its
  /// own, whatever the order.
  Inputs take() {
    while (!links_.empty()) {
      std::vector<Folder> links = std::exchange(links_, {});
      std::sort(links.begin(), links.end(), [](const Folder& a, const Folder& b) { return a.path < b.path; });
      for (Folder& link : links) follow(std::move(link));
    }
    return std::move(inputs_);
  }

 private:
  void visit(Folder top) {
    std::vector<Folder> folders{std::move(top)};
    while (!folders.empty()) {
      const Folder folder = std::move(folders.back());
      folders.pop_back();
      if (walk_.follow_symlinks) remember(folder.path);
      look_into(folder, folders);
    }
  }

  /// Adds what one folder holds: files to the inputs, folders to `folders`.
  void look_into(const Folder& folder, std::vector<Folder>& folders) {
    std::error_code error;
    fs::directory_iterator entry(folder.path, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
      const std::string name = entry->path().filename().string();
      if (!is_hidden_entry(name)) look_at(*entry, name, folder, folders);
    }
    if (error) add(found(folder.path, error.value()));
  }

  void look_at(const fs::directory_entry& entry, const std::string& name, const Folder& folder,
               std::vector<Folder>& folders) {
    const std::string path = entry.path().string();
    std::error_code unknown;
    const fs::file_type type = entry.symlink_status(unknown).type();
    if (unknown) return add(found(path, unknown.value()));
    const bool is_link = type == fs::file_type::symlink;
    const bool is_folder = type == fs::file_type::directory || (is_link && fs::is_directory(path, unknown));
    if (is_in_doubt(unknown)) return add(found(path, unknown.value()));
    if (!is_folder && !has_yaml_name(name)) return;
    if (folder.rules != nullptr && folder.rules->leaves_out(name, is_folder)) {
      ++inputs_.ignored;
    } else if (is_link && !walk_.follow_symlinks) {
      ++inputs_.unfollowed;
    } else if (is_link) {
      links_.push_back({path, folder.rules});
    } else if (is_folder) {
      folders.push_back({path, folder.rules == nullptr ? nullptr : IgnoreRules::below(folder.rules, name)});
    } else {
      if (walk_.follow_symlinks) remember(path);
      add(found(path));
    }
  }

  void follow(Folder link) {
    std::error_code unknown;
    if (!fs::is_directory(link.path, unknown)) {
      if (remember(link.path)) add(found(link.path));
      return;
    }
    if (const auto folder = identity_of(link.path); folder && known_.count(*folder) > 0) return;
    if (link.rules != nullptr) link.rules = IgnoreRules::below(link.rules, fs::path(link.path).filename().string());
    visit(std::move(link));
  }

  /// False where it is known already.
  bool remember(const std::string& path) {
    const std::optional<Identity> identity = identity_of(path);
    return !identity || known_.insert(*identity).second;
  }

  Walk walk_;
  Inputs inputs_;
  std::set<Identity> known_;   // kept where links are followed
  std::vector<Folder> links_;  // with the rules of the folder that they stand in
};

}  // namespace

Inputs find_inputs(const std::vector<std::string>& paths, const Walk& walk) {
  Walker walker(walk);
  for (const std::string& path : paths) {
    std::error_code missing;  // such a path is an input too: its check reports it
    if (path == "-") {
      walker.add({.path = path, .shown = "<stdin>"});
    } else if (fs::is_directory(path, missing)) {
      walker.look_below(path);
    } else {
      walker.add({.path = path, .shown = path.empty() ? path : tidy(path)});
    }
  }
  Inputs inputs = walker.take();
  std::vector<Input>& files = inputs.files;
  // Of a file both named and found, the named one stays.
  std::stable_sort(files.begin(), files.end(), [](const Input& a, const Input& b) {
    return a.shown != b.shown ? a.shown < b.shown : a.named && !b.named;
  });
  const auto last =
      std::unique(files.begin(), files.end(), [](const Input& a, const Input& b) { return a.shown == b.shown; });
  files.erase(last, files.end());
  return inputs;
}

}  // namespace budgetlint
