// The documents in fixtures/structure are read by the decoder here and held against the JSON Schema in tests/npm: both
// must draw the same line.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "model/decoded.hpp"
#include "support/files.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

bool refused(const std::filesystem::path& file) {
  const Decoded decoded(contents_of(file));
  REQUIRE_MESSAGE(decoded.reading.complete, file.string());
  return std::any_of(decoded.findings().begin(), decoded.findings().end(),
                     [](const Diagnostic& finding) { return finding.severity == Severity::error; });
}

std::vector<std::filesystem::path> fixtures(const std::string& kind) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/fixtures/structure/" + kind))) {
    files.push_back(entry.path());
  }
  return files;
}

}  // namespace

TEST_CASE("each bad structure is refused") {
  CHECK(fixtures("bad").size() >= 30);
  for (const std::filesystem::path& file : fixtures("bad")) CHECK_MESSAGE(refused(file), file.string());
}

TEST_CASE("each good structure is accepted") {
  CHECK(fixtures("good").size() >= 10);
  for (const std::filesystem::path& file : fixtures("good")) CHECK_MESSAGE(!refused(file), file.string());
}
