// The house rules that a machine can check: who may include whom, and how long a file may be.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "support/files.hpp"

namespace {

namespace fs = std::filesystem;
using budgetlint::test::lines_of;
using budgetlint::test::source_path;

constexpr std::array<std::string_view, 9> layers = {"text",  "num",    "diag",   "yaml", "model",
                                                    "rules", "engine", "report", "cli"};

std::size_t rank_of(std::string_view layer) {
  return static_cast<std::size_t>(std::find(layers.begin(), layers.end(), layer) - layers.begin());
}

std::vector<fs::path> code_below(const std::string& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(source_path(folder))) {
    const fs::path extension = entry.path().extension();
    if (entry.is_regular_file() && (extension == ".cpp" || extension == ".hpp")) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// The header named by an #include line, without its brackets; empty for other lines.
std::string_view included(std::string_view line) {
  constexpr std::string_view directive = "#include ";
  if (line.substr(0, directive.size()) != directive) return {};
  line.remove_prefix(directive.size() + 1);
  return line.substr(0, line.find_first_of(">\""));
}

/// What is wrong with an include of `header` in `layer`; empty if nothing.
std::string offence(std::string_view layer, std::string_view header) {
  if (header.substr(0, 9) == "yaml-cpp/" && layer != "yaml") return "yaml-cpp outside src/yaml";
  if (header.substr(0, 4) == "CLI/" && layer != "cli") return "CLI11 outside src/cli";
  const std::string_view other = header.substr(0, header.find('/'));
  const std::size_t rank = rank_of(other);
  if (rank < layers.size() && rank > rank_of(layer)) return "upward include";
  if (layer == "report" && other == "rules" && header != "rules/catalogue.hpp" && header != "rules/rule.hpp") {
    return "a report knows rule records, no rule";
  }
  return {};
}

}  // namespace

TEST_CASE("each layer includes only what stands before it") {
  std::size_t seen = 0;
  for (const fs::path& file : code_below("src")) {
    const std::string layer = fs::relative(file, source_path("src")).begin()->string();
    REQUIRE_MESSAGE(rank_of(layer) < layers.size(), file.string(), " is in no layer");
    for (const std::string& line : lines_of(file)) {
      const std::string_view header = included(line);
      if (header.empty()) continue;
      ++seen;
      CHECK_MESSAGE(offence(layer, header).empty(), file.string(), ": ", offence(layer, header), ": ", header);
    }
  }
  CHECK(seen > 50);
}

TEST_CASE("the layering check sees what is forbidden") {
  CHECK(offence("text", "num/decimal.hpp") == "upward include");
  CHECK(offence("yaml", "model/field.hpp") == "upward include");
  CHECK(offence("model", "yaml-cpp/yaml.h") == "yaml-cpp outside src/yaml");
  CHECK(offence("engine", "CLI/CLI.hpp") == "CLI11 outside src/cli");
  CHECK(offence("report", "rules/families.hpp") == "a report knows rule records, no rule");
  CHECK(offence("num", "text/span.hpp").empty());
  CHECK(offence("num", "vector").empty());
}

TEST_CASE("no file outgrows the house") {
  for (const std::string folder : {"src", "tests"}) {
    for (const fs::path& file : code_below(folder)) {
      const std::size_t lines = lines_of(file).size();
      CHECK_MESSAGE(lines <= 400, file.string(), " has ", lines, " lines; split it by subject");
      const std::string text = budgetlint::test::contents_of(file);
      const bool is_rule = folder == "src" && text.find("constexpr RuleRecord record{") != std::string::npos;
      if (is_rule) CHECK_MESSAGE(lines <= 120, file.string(), " has ", lines, " lines; a rule has at most 120");
    }
  }
}
