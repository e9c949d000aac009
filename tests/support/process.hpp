#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace budgetlint::test {

/// How a program is run.
struct Command {
  std::vector<std::string> arguments = {};
  std::string standard_input = {};
  std::vector<std::pair<std::string, std::string>> environment = {};  ///< besides a clean one whose language is Chinese
  std::string folder = {};                                            ///< to run in; empty = the present one
  /// Where standard output goes: a file to open, instead of being collected.
  std::string standard_output_file = {};
  bool reader_gone = false;       ///< standard output is a pipe that nobody reads
  bool output_closed = false;     ///< standard output is not open at all
  bool without_rights = false;    ///< as a user without rights, where this process may become one
  unsigned most_seconds = 0;      ///< of processor time, and ten times as many by the clock, then SIGKILL; 0 = any
  std::uint64_t most_memory = 0;  ///< bytes of address space; 0 = any
};

struct Outcome {
  int status = -1;           ///< exit status; 128 + signal where a signal ended it
  double seconds = 0;        ///< of processor time
  std::uint64_t memory = 0;  ///< bytes that it had at most, or this process had when it started it
  std::string out;
  std::string error;
};

/// The path of the budgetlint that was built with the tests.
std::string built_program();

/// Runs the program at `path` to its end. Throws std::runtime_error when it cannot be started.
Outcome run_program(const std::string& path, const Command& command);

}  // namespace budgetlint::test
