// Big hostile inputs, each given to the program, which may take so much time and memory and no more.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "fuzz/hostile.hpp"
#include "support/process.hpp"
#include "support/scratch_folder.hpp"

namespace budgetlint::hostile {
namespace {

constexpr std::size_t limit = std::size_t{4} * 1024 * 1024;

// What is promised of a release. Other builds are slower; and a sanitizer takes all addresses for itself.
#ifdef NDEBUG
constexpr unsigned most_seconds = 5;
#else
constexpr unsigned most_seconds = 60;
#endif
#ifdef BUDGETLINT_SANITIZED
constexpr std::uint64_t most_memory = 0;
#else
constexpr std::uint64_t most_memory = std::uint64_t{1} << 30U;
#endif

/// Whether the program ends in time with `expected`, or where that is 1 perhaps with 2.
void check_input(const BigInput& input, std::size_t bytes, int expected, const std::vector<std::string>& more = {}) {
  CAPTURE(input.name);
  const test::ScratchFolder folder;
  const std::string path = folder.write("hostile.yaml", input.make(bytes));
  test::Command command{.arguments = {"check", path, "--isolated", "--format", "concise"}};
  command.arguments.insert(command.arguments.end(), more.begin(), more.end());
  command.most_seconds = most_seconds;
  command.most_memory = most_memory;
  const test::Outcome outcome = test::run_program(test::built_program(), command);
  CHECK(std::clamp(outcome.status, expected, 2) == outcome.status);
  CHECK(outcome.out.size() < limit);
  if (std::getenv("BUDGETLINT_FIGURES") != nullptr) {
    MESSAGE(input.name << ": " << outcome.seconds << " s, " << (outcome.memory >> 20U) << " MB");
  }
}

TEST_CASE("inputs as big as may be are refused in time and within memory") {
  for (const BigInput& input : big_inputs()) check_input(input, limit, input.verdict == Verdict::unread ? 2 : 1);
}

TEST_CASE("inputs bigger than may be are refused at once") {
  for (const BigInput& input : big_inputs()) check_input(input, limit + 1000, 2);
}

TEST_CASE("fifty megabytes on a line are refused unread") {
  for (const BigInput& input : big_inputs()) {
    if (input.name == "one-line" || input.name == "one-list") check_input(input, std::size_t{50} << 20U, 2);
  }
}

}  // namespace
}  // namespace budgetlint::hostile
