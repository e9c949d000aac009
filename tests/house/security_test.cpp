// What SECURITY.md says of tests is so: each file, case and label that it names is there.
#include <doctest/doctest.h>

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "support/files.hpp"

namespace {

using budgetlint::test::contents_of;
using budgetlint::test::lines_of;
using budgetlint::test::source_path;

/// What the one group of `pattern` stands for, wherever it matches.
std::vector<std::string> all_of(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::vector<std::string> found;
  for (std::sregex_iterator match(text.begin(), text.end(), expression), end; match != end; ++match) {
    found.push_back((*match)[1]);
  }
  return found;
}

/// What is wrong with a line that names tests; empty if nothing. `named`: how many things it names.
std::string fault_of(const std::string& line, const std::string& build_files, int& named) {
  std::string file;
  for (const std::string& path : all_of(line, "`((?:tests|src)/[^`]*)`")) {
    ++named;
    if (!std::filesystem::exists(source_path(path))) return path + " is not there";
    file = path;
  }
  for (const std::string& test_case : all_of(line, "\"([^\"]*)\"")) {
    ++named;
    if (file.empty()) return "no file is named for \"" + test_case + "\"";
    if (contents_of(source_path(file)).find("TEST_CASE(\"" + test_case + "\")") == std::string::npos) {
      return file + " has no case \"" + test_case + "\"";
    }
  }
  for (const std::string& label : all_of(line, "label `([^`]*)`")) {
    ++named;
    if (build_files.find("LABELS " + label) == std::string::npos) return "nothing has the label " + label;
  }
  return "";
}

}  // namespace

TEST_CASE("SECURITY.md names tests that are there") {
  const std::string build_files =
      contents_of(source_path("tests/CMakeLists.txt")) + contents_of(source_path("tests/fuzz/CMakeLists.txt"));
  int named = 0;
  bool is_list = false;
  for (const std::string& line : lines_of(source_path(".github/SECURITY.md"))) {
    is_list = line.starts_with("- ") || (is_list && line.starts_with("  "));
    const bool names_tests = is_list || line.find("label `") != std::string::npos;
    if (!names_tests) continue;
    const std::string fault = fault_of(line, build_files, named);
    CHECK_MESSAGE(fault.empty(), fault);
  }
  CHECK(named > 60);
}

TEST_CASE("the check of SECURITY.md sees what is not there") {
  int named = 0;
  CHECK(fault_of("- `tests/none.cpp`", "", named) == "tests/none.cpp is not there");
  CHECK(fault_of("- `tests/house/security_test.cpp` \"none\"", "", named) ==
        "tests/house/security_test.cpp has no case \"none\"");
  CHECK(fault_of("- label `none`", "LABELS some", named) == "nothing has the label none");
  CHECK(named == 4);
}
