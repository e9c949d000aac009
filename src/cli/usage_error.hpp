#pragma once

#include <exception>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/language.hpp"

namespace budgetlint {

/// A command line that cannot be followed: says what is wrong and what to write instead. Thrown and caught within the
/// command line alone.
class UsageError : public std::exception {
 public:
  explicit UsageError(OwnedText message) : message_(std::move(message)) {}
  [[nodiscard]] const OwnedText& message() const { return message_; }
  [[nodiscard]] const char* what() const noexcept override { return message_.en.c_str(); }

 private:
  OwnedText message_;
};

/// `word` is none of `choices` of `what` (an option, …): names the nearest one, or all of them.
UsageError unknown_choice(std::string_view what, std::string_view word, std::span<const std::string_view> choices);

UsageError unknown_option(std::string_view option, const std::vector<std::string>& options);
UsageError unknown_verb(std::string_view word);

}  // namespace budgetlint
