#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "engine/configuration.hpp"

namespace budgetlint {

/// The options that say which rules run, as every verb that needs to know takes them.
class SelectionOptions {
 public:
  void declare(Arguments& arguments);
  /// What the options amount to; UsageError where one of them is not understood.
  [[nodiscard]] Configuration configuration() const;

 private:
  std::optional<std::string> profile_;
  std::vector<std::string> select_;
  std::vector<std::string> ignore_;
  std::vector<std::string> severity_;
};

}  // namespace budgetlint
