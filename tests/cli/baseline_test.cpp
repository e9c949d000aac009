#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/files.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;

namespace {

/// A document whose cumulative spending falls (BL301).
std::string falling() {
  return lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n");
}

std::string replaced(std::string text, const std::string& word, const std::string& instead) {
  return text.replace(text.find(word), word.size(), instead);
}

/// A folder with documents and a baseline of what is found in them.
class Repository {
 public:
  Repository() {
    folder_.write("2024/a.yaml", falling());
    folder_.write("b.yaml", of_another_department(template_document()));
    CHECK(check({"--write-baseline"}).status == 0);
  }
  Outcome check(std::vector<std::string> arguments, const std::string& paths = ".") const {
    const bool names_one = std::find(arguments.begin(), arguments.end(), "--baseline") != arguments.end();
    if (!names_one) arguments.insert(arguments.begin(), {"--baseline", "known.json"});
    arguments.insert(arguments.begin(), {"check", paths});
    return invoke(std::move(arguments), {.folder = folder_.path()});
  }
  void write(const std::string& name, const std::string& text) const { folder_.write(name, text); }
  void remove(const std::string& name) const { std::filesystem::remove(folder_.path() / name); }
  [[nodiscard]] std::string read(const std::string& name) const { return contents_of(folder_.path() / name); }

 private:
  ScratchFolder folder_;
};

bool holds(const Outcome& outcome, const std::string& part) {
  return (outcome.out + outcome.error).find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("what the baseline has is counted and not reported") {
  const Repository repository;
  const Outcome outcome = repository.check({});
  CHECK(outcome.status == 0);
  CHECK_FALSE(holds(outcome, "BL301 "));
  CHECK(holds(outcome, "基线中已有 1 个"));
}

TEST_CASE("a baseline survives edits elsewhere in the file") {
  const Repository repository;
  repository.write("2024/a.yaml", "# one\n# two\n" + replaced(falling(), "年度: ", "年度:   "));
  CHECK(repository.check({}).status == 0);
}

TEST_CASE("a baseline excuses neither another file nor another finding of the same rule") {
  const Repository repository;
  repository.write("c.yaml", falling());
  CHECK(repository.check({}).status == 1);
  repository.remove("c.yaml");
  repository.write("2024/a.yaml", replaced(falling(), "10月底: 7.00", "10月底: 1.00"));
  CHECK(holds(repository.check({}), "10月底累计支出 1.00"));
}

TEST_CASE("an entry that no finding answers to is told of where it stands") {
  const Repository repository;
  repository.write("2024/a.yaml", template_document());
  const Outcome outcome = repository.check({"--format", "concise"});
  CHECK(outcome.status == 0);
  CHECK(holds(outcome, "known.json:2:3: BL952 stale-baseline-entry"));
  CHECK(repository.check({"--fail-on", "warning"}).status == 1);
  repository.check({"--write-baseline"});
  CHECK_FALSE(holds(repository.check({}), "BL952"));
}

TEST_CASE("an entry of a file that is gone is stale") {
  const Repository repository;
  repository.remove("2024/a.yaml");
  CHECK(holds(repository.check({}), "BL952"));
}

TEST_CASE("entries that a run cannot judge are neither stale nor lost") {
  const Repository repository;
  const std::string before = repository.read("known.json");
  CHECK_FALSE(holds(repository.check({}, "b.yaml"), "BL952"));
  repository.check({"--write-baseline"}, "b.yaml");
  CHECK(repository.read("known.json") == before);
  CHECK_FALSE(holds(repository.check({"--ignore", "BL301"}), "BL952"));
  repository.write("2024/a.yaml", "a: [");
  const Outcome broken = repository.check({});
  CHECK(broken.status == 2);
  CHECK_FALSE(holds(broken, "BL952"));
}

TEST_CASE("what keeps a file from being checked gets into no baseline") {
  const Repository repository;
  repository.write("2024/a.yaml", "a: [");
  CHECK(repository.check({"--write-baseline"}).status == 2);
  CHECK(repository.read("known.json").find("BL0") == std::string::npos);
  CHECK(repository.check({}).status == 2);
}

TEST_CASE("a file that is no baseline is neither heard nor overwritten") {
  const Repository repository;
  for (const std::string text :
       {"", "precious", R"({"format": "budgetlint-baseline/2", "findings": []})",
        R"({"format": "budgetlint-baseline/1"})", R"({"format": "budgetlint-baseline/1", "findings": [{"path": "a"}]})",
        R"({"format": "budgetlint-baseline/1", "findings": [)"}) {
    CAPTURE(text);
    repository.write("known.json", text);
    CHECK(repository.check({}).status == 2);
    CHECK(repository.check({"--write-baseline"}).status == 2);
    CHECK(repository.read("known.json") == text);
  }
  repository.remove("known.json");
  CHECK(repository.check({}).status == 2);
}

TEST_CASE("a baseline is sorted JSON, the same whatever the order of paths") {
  const Repository repository;
  repository.write("c.yaml", replaced(of_another_department(falling()), "205002", "205003"));
  repository.remove("b.yaml");
  CHECK(repository.check({"--write-baseline"}).status == 0);
  const std::string text = repository.read("known.json");
  const auto json = nlohmann::json::parse(text);
  REQUIRE(json["findings"].size() == 2);
  CHECK(json["findings"][0]["path"] == "2024/a.yaml");
  CHECK(json["findings"][0]["pointer"] == "/projects/*/cumulative_spending/6");
  repository.check({"--write-baseline", "c.yaml", "2024", "--jobs", "2"});
  CHECK(repository.read("known.json") == text);
}

TEST_CASE("a report never takes the place of the baseline") {
  const Repository repository;
  const std::string before = repository.read("known.json");
  CHECK(repository.check({"--format", "json=./known.json"}).status == 2);
  CHECK(repository.read("known.json") == before);
  CHECK(invoke({"check", "--baseline", "new.json", "--write-baseline", "--format", "json=new.json", "."}).status == 2);
}

TEST_CASE("the configuration that a baseline stands under is heard, and its mistakes are told of") {
  const Repository repository;
  repository.write("2024/a.yaml", template_document());
  repository.write(".budgetlint.yaml", "severity: {BL952: error}\n");
  CHECK(repository.check({}).status == 1);
  repository.write(".budgetlint.yaml", "");
  repository.write("elsewhere/known.json", repository.read("known.json"));
  repository.write("elsewhere/.budgetlint.yaml", "severty: {}\n");
  const Outcome outcome = repository.check({"--baseline", "elsewhere/known.json"}, "b.yaml");
  CHECK(outcome.status == 2);
  CHECK(holds(outcome, "elsewhere/.budgetlint.yaml:1:1: BL102"));
}

TEST_CASE("what is said of a baseline is not about a document") {
  const Repository repository;
  repository.write("2024/a.yaml", template_document());
  const auto report = nlohmann::json::parse(repository.check({"--format", "json"}).out);
  CHECK(report["diagnostics"][0]["rule"] == "BL952");
  CHECK(report["summary"]["files"] == 2);
  CHECK(report["summary"]["warnings"] == 1);
}

TEST_CASE("a file whose name cannot be recorded exactly is always reported, and costs no other its entry") {
  const Repository repository;
  const std::string before = repository.read("known.json");
  repository.write("a\tb.yaml", falling());
  CHECK(repository.check({"--write-baseline"}).status == 1);
  CHECK(repository.read("known.json") == before);
  CHECK(repository.check({}).status == 1);
}

TEST_CASE("--write-baseline without a file is refused") { CHECK(invoke({"check", "--write-baseline"}).status == 2); }
