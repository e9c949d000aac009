#pragma once

#include <optional>
#include <string>

#include "engine/run.hpp"

namespace budgetlint {

/// What came of documents that were checked before, in a folder: an entry a file, named by a BLAKE2b hash of the text,
/// the version of the program and the configuration. Entries are written whole or not at all; one that cannot
/// be understood is as good as none. For several threads, and several runs, at a time.
class Cache {
 public:
  /// `folder` is made where it is missing. Throws OutputError when that cannot be done.
  explicit Cache(std::string folder);

  /// As `check_source`, perhaps without checking.
  [[nodiscard]] FileReport check(const Input& input, std::string text, const Configuration& configuration) const;

 private:
  [[nodiscard]] std::string entry_of(const Input& input, const std::string& text,
                                     const Configuration& configuration) const;

  std::string folder_;
};

}  // namespace budgetlint
