#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/glob.hpp"

namespace budgetlint {

/// What the ignore files of one folder and of those above it leave out. `.ignore` is stronger than `.gitignore`, the
/// deeper folder stronger than the one above, the later line stronger than the earlier. Lines that are no pattern are
/// passed over, as git does.
class IgnoreRules {
 public:
  /// Of a folder to begin with: the files in it and in the folders above it, up to the root of the repository (which
  /// holds `.git`); outside of a repository, or where those above leave out `folder` itself, only those in it. `folder`
  /// is without symbolic links.
  static std::shared_ptr<const IgnoreRules> of_top(const std::string& folder);

  /// Of the folder `name` within this one.
  [[nodiscard]] static std::shared_ptr<const IgnoreRules> below(const std::shared_ptr<const IgnoreRules>& above,
                                                                const std::string& name);

  /// Whether the entry `name` of the folder is left out.
  [[nodiscard]] bool leaves_out(std::string_view name, bool is_folder) const;

 private:
  struct Pattern {
    Glob glob;
    bool takes_back = false;  // of a line that begins with !
  };

  IgnoreRules(std::string folder, std::shared_ptr<const IgnoreRules> above);
  void read(const char* name);

  std::string folder_;
  std::shared_ptr<const IgnoreRules> above_;
  std::vector<Pattern> patterns_;  // the weakest first
};

}  // namespace budgetlint
