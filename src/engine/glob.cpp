#include "engine/glob.hpp"

#include <re2/re2.h>

#include <cstddef>
#include <optional>

#include "diag/message.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t longest_pattern = 1024;

/// Writes the regular expression of a pattern.
class Translator {
 public:
  explicit Translator(std::string_view pattern) : rest_(pattern) {}

  /// Nothing where a class is not closed or a backslash ends the pattern.
  std::optional<std::string> translate() {
    if (!is_anchored()) out_ += "(?:.*/)?";
    if (rest_.starts_with('/')) rest_.remove_prefix(1);
    const bool folders_only = rest_.ends_with('/');
    if (folders_only) rest_.remove_suffix(1);
    while (!rest_.empty()) {
      if (!step()) return std::nullopt;
    }
    return out_ + (folders_only ? "/.*" : "(?:/.*)?");
  }

 private:
  [[nodiscard]] bool is_anchored() const {
    return rest_.substr(0, rest_.size() - 1).find('/') != std::string_view::npos;
  }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  bool step() {
    if (take("**/")) {
      out_ += "(?:.*/)?";
    } else if (take("**")) {
      out_ += ".*";
    } else if (take("*")) {
      out_ += "[^/]*";
    } else if (take("?")) {
      out_ += "[^/]";
    } else if (take("[")) {
      return character_class();
    } else {
      if (take("\\") && rest_.empty()) return false;
      literal();
    }
    return true;
  }

  void literal() {
    const std::size_t size = decode_utf8(rest_, 0).value_or(CodePoint{.value = 0, .size = 1}).size;
    out_ += re2::RE2::QuoteMeta(re2::StringPiece(rest_.data(), size));
    rest_.remove_prefix(size);
  }

  /// Behind the bracket that opens it.
  bool character_class() {
    const bool negated = take("!") || take("^");
    const std::size_t end = rest_.find(']', 1);
    if (end == std::string_view::npos) return false;
    out_ += negated ? "[^/" : "[";
    for (const char c : rest_.substr(0, end)) {
      if (c == '[' || c == ']' || c == '\\' || c == '^') out_ += '\\';
      out_ += c;
    }
    out_ += ']';
    rest_.remove_prefix(end + 1);
    return true;
  }

  std::string_view rest_;
  std::string out_;
};

}  // namespace

Result<Glob, OwnedText> Glob::parse(std::string_view pattern) {
  if (pattern.empty() || pattern == "/") {
    return Failure<OwnedText>(OwnedText{.zh = "路径模式是空的", .en = "the pattern of paths is empty"});
  }
  if (pattern.front() == '!') {
    return Failure<OwnedText>(compose<std::string>(
        {.zh = "路径模式“{}”不能以“!”开头：这里没有“重新包括”；名称本身以“!”开头的，请写成“\\!”",
         .en = "the pattern of paths \"{}\" cannot begin with !: nothing is taken back here; for a "
               "name that begins so write \\!"},
        printable(pattern)));
  }
  if (pattern.size() > longest_pattern) {
    return Failure<OwnedText>(OwnedText{.zh = "路径模式太长", .en = "the pattern of paths is too long"});
  }
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_dot_nl(true);
  if (const std::optional<std::string> expression = Translator(pattern).translate()) {
    auto compiled = std::make_shared<const re2::RE2>(*expression, options);
    if (compiled->ok()) return Glob(std::string(pattern), std::move(compiled));
  }
  return Failure<OwnedText>(
      compose<std::string>({.zh = "路径模式“{}”写得不对：方括号没有配对，或最后多了一个反斜杠",
                            .en = "the pattern of paths \"{}\" is malformed: an unclosed bracket, or a backslash at "
                                  "its end"},
                           printable(pattern)));
}

bool Glob::matches(std::string_view path) const {
  // A name that cannot be shown goes by what is shown instead: RE2 reads well-formed text only.
  const bool plain = find_byte_faults(path, 1).empty();
  return plain ? re2::RE2::FullMatch(re2::StringPiece(path.data(), path.size()), *expression_)
               : re2::RE2::FullMatch(printable(path), *expression_);
}

}  // namespace budgetlint
