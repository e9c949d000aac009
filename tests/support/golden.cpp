#include "support/golden.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

#include "support/files.hpp"

namespace budgetlint::test {
namespace {

constexpr const char* how_to_write = "run this test with UPDATE_GOLDEN=1 to write it, and look at the difference";

bool updating() {
  const char* const value = std::getenv("UPDATE_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

void write_golden(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  REQUIRE_MESSAGE(file.flush(), "cannot write " << path.string());
}

std::string_view line_at(std::string_view text, std::size_t begin) {
  return begin < text.size() ? text.substr(begin, text.find('\n', begin) - begin) : "(the end)";
}

/// The first line in which two texts differ, as a message.
std::string first_difference(std::string_view expected, std::string_view actual) {
  const auto differing = std::mismatch(expected.begin(), expected.end(), actual.begin(), actual.end()).first;
  const auto same = static_cast<std::size_t>(differing - expected.begin());
  const std::string_view before = expected.substr(0, same);
  const std::size_t line = before.rfind('\n') + 1;  // npos + 1 is 0
  return "line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1) +
         "\n  expected: " + std::string(line_at(expected, line)) +
         "\n  actual:   " + std::string(line_at(actual, line));
}

}  // namespace

void check_golden(std::string_view name, std::string_view text) {
  check_generated("tests/golden/" + std::string(name), text);
}

void check_generated(std::string_view relative, std::string_view text) {
  const std::filesystem::path path = source_path(std::string(relative));
  if (updating()) {
    write_golden(path, text);
    return;
  }
  if (!std::filesystem::exists(path)) {
    FAIL_CHECK("there is no " << path.string() << ": " << how_to_write);
    return;
  }
  const std::string expected = contents_of(path);
  if (expected == text) return;
  FAIL_CHECK("differs from " << path.string() << " at " << first_difference(expected, text) << "\n" << how_to_write);
}

}  // namespace budgetlint::test
