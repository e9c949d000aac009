#pragma once

#include <string>
#include <utility>
#include <vector>

#include "support/process.hpp"

namespace budgetlint::test {

/// Runs the built program.
inline Outcome invoke(std::vector<std::string> arguments, Command command = {}) {
  command.arguments = std::move(arguments);
  return run_program(built_program(), command);
}

/// The same in English.
inline Outcome invoke_in_english(std::vector<std::string> arguments, Command command = {}) {
  command.environment.emplace_back("LC_ALL", "en_GB.UTF-8");
  return invoke(std::move(arguments), std::move(command));
}

}  // namespace budgetlint::test
