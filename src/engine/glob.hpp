#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/language.hpp"
#include "text/result.hpp"

namespace re2 {
class RE2;
}

namespace budgetlint {

/// A pattern of paths as ignore files have it. `*` and `?` stay within one name, `**` does not, `[…]` is a class of
/// characters, `\` takes the next character as it is. With a slash before its end a pattern begins at the folder it is
/// relative to, without one it matches a name at any depth; with a slash at its end it matches folders only. What
/// matches a folder matches everything below it.
class Glob {
 public:
  /// What is wrong with `pattern`, where it is none.
  static Result<Glob, OwnedText> parse(std::string_view pattern);

  [[nodiscard]] const std::string& pattern() const { return pattern_; }
  /// `path` is that of a file, relative to the folder of the pattern, its parts separated by slashes.
  [[nodiscard]] bool matches(std::string_view path) const;

 private:
  Glob(std::string pattern, std::shared_ptr<const re2::RE2> expression)
      : pattern_(std::move(pattern)), expression_(std::move(expression)) {}

  std::string pattern_;
  std::shared_ptr<const re2::RE2> expression_;
};

}  // namespace budgetlint
