#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

// The name is that of the library.
namespace CLI {  // NOLINT(readability-identifier-naming)
class App;
}

namespace budgetlint {

/// The arguments of a verb: declared, then parsed. What is declared must outlive the parsing. All values are taken as
/// text; whoever declared them says what they mean.
class Arguments {
 public:
  /// `name` is what the help shows as the command, `language` that of its texts.
  Arguments(const std::string& name, const Text& help, Language language);
  ~Arguments();
  Arguments(const Arguments&) = delete;
  Arguments& operator=(const Arguments&) = delete;

  [[nodiscard]] Language language() const { return language_; }

  /// An option with one value, which the help calls `shown`; given twice, the last one counts.
  void value(const std::string& names, const Text& shown, std::optional<std::string>& to, const Text& help);
  /// An option that may be given several times, each time with one value.
  void values(const std::string& names, const Text& shown, std::vector<std::string>& to, const Text& help);
  void flag(const std::string& names, bool& to, const Text& help);
  void positional(const std::string& name, std::optional<std::string>& to, const Text& help);
  void positionals(const std::string& name, std::vector<std::string>& to, const Text& help);

  /// Reads `words`, which stand after the verb. Returns whether the work is to be done: false when help was asked for.
  /// Throws UsageError.
  bool parse(const std::vector<std::string>& words);
  [[nodiscard]] std::string help() const;

 private:
  [[nodiscard]] std::string text(const Text& both) const { return std::string(both.in(language_)); }

  std::unique_ptr<CLI::App> app_;
  Language language_;
};

/// The words of lists separated by commas (also `，` and `、`), without blanks around them.
std::vector<std::string> split_lists(const std::vector<std::string>& lists);

/// The position of `word` among `choices`; UsageError in the name of `option` when it is none of them.
std::size_t choose(std::string_view option, std::string_view word, std::span<const std::string_view> choices);

/// A whole number from `least` to `most` in plain decimal digits; UsageError in the name of `option` for anything else.
std::uint64_t whole_number(std::string_view option, std::string_view word, std::uint64_t least, std::uint64_t most);

/// A number of bytes, at most 1 GiB: digits, and perhaps k, M or G for powers of 1024.
std::uint64_t byte_count(std::string_view option, std::string_view word);

}  // namespace budgetlint
