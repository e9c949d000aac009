// The outputs that the README shows are what the program prints. A block of output stands below a comment that names
// its command: <!-- output of: budgetlint … -->
#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"
#include "support/golden.hpp"
#include "support/process.hpp"

namespace {

using namespace budgetlint::test;

constexpr std::string_view opening = "<!-- output of: budgetlint ";
constexpr std::string_view closing = " -->";

std::vector<std::string> words_of(const std::string& command) {
  std::istringstream in(command);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::string output_of(const std::string& command) {
  const Outcome outcome = run_program(built_program(), {.arguments = words_of(command), .folder = source_path("")});
  REQUIRE_MESSAGE(outcome.status != 2, command, ": ", outcome.error);
  REQUIRE_MESSAGE(outcome.error.empty(), command, ": ", outcome.error);
  return outcome.out;
}

/// `text` with the contents of each block of output as the program prints them now.
std::string with_outputs(const std::vector<std::string>& lines, int& blocks) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    text += lines[i] + "\n";
    if (lines[i].substr(0, opening.size()) != opening) continue;
    const std::size_t length = lines[i].size() - opening.size() - closing.size();
    const std::string command = lines[i].substr(opening.size(), length);
    REQUIRE(lines.at(i + 1) == "```text");
    text += "```text\n" + output_of(command) + "```\n";
    while (lines.at(++i) != "```") continue;
    ++blocks;
  }
  return text;
}

}  // namespace

TEST_CASE("the README shows what the program prints") {
  int blocks = 0;
  const std::string text = with_outputs(lines_of(source_path("README.md")), blocks);
  CHECK(blocks >= 5);
  check_generated("README.md", text);
}
