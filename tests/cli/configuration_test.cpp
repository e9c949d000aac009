#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;
namespace fs = std::filesystem;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A repository with a document whose only fault is BL301, which is an error.
class Repository {
 public:
  Repository() {
    fs::create_directories(folder_.path() / ".git");
    write("a.yaml", lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n"));
  }
  std::string write(const std::string& name, const std::string& text) const { return folder_.write(name, text); }
  [[nodiscard]] Outcome check(std::vector<std::string> arguments = {}) const {
    return run("check", std::move(arguments));
  }
  [[nodiscard]] Outcome run(const std::string& verb, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), verb);
    return invoke(std::move(arguments), {.folder = folder_.path()});
  }

 private:
  ScratchFolder folder_;
};

}  // namespace

TEST_CASE("a configuration file changes verdict and language and the summary tells what it weakened") {
  const Repository repository;
  CHECK(repository.check().status == 1);
  repository.write(".budgetlint.yaml", "language: en\nseverity: {BL301: note}\nignore: [BL302]\n");
  const Outcome weakened = repository.check();
  CHECK(weakened.status == 0);
  CHECK(holds(weakened.out, "BL301 cumulative-decreases: cumulative spending"));
  CHECK(holds(weakened.out, "Configuration .budgetlint.yaml: turned off BL302; lowered the severity of BL301."));
  CHECK(holds(repository.check({"--lang", "zh"}).out, "配置文件 .budgetlint.yaml：关闭了 BL302；降低了级别 BL301。"));
  CHECK(repository.check({"--isolated"}).status == 1);
  CHECK_FALSE(holds(repository.check({"--isolated"}).out, "配置文件"));
}

TEST_CASE("a configuration from outside wins over those of the documents") {
  const Repository repository;
  repository.write(".budgetlint.yaml", "ignore: [all]\n");
  const ScratchFolder outside;
  const std::string gate = outside.write("gate.yaml", "fail_on: warning\nseverity: {BL301: warning}\n");
  CHECK(repository.check().status == 0);
  CHECK(repository.check({"--config", gate}).status == 1);
  CHECK(repository.check({"--config", gate, "--fail-on", "error"}).status == 0);
  const Outcome both = repository.check({"--config", gate, "--isolated"});
  CHECK(both.status == 2);
  CHECK(holds(both.error, "--config 与 --isolated 不能一起用"));
}

TEST_CASE("a mistake in a configuration is the report, exits 2 and nothing is checked under it") {
  const Repository repository;
  repository.write(".budgetlint.yaml", "ignor: [BL301]\n");
  const Outcome outcome = repository.check({"--format", "concise"});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.out, ".budgetlint.yaml:1:1: BL102 unknown-field: 配置中没有“ignor”这一项"));
  CHECK_FALSE(holds(outcome.out, "BL301"));
  CHECK(outcome.error == "budgetlint: 配置文件或基线有错，没有检查任何文本\n");
  const auto report = nlohmann::json::parse(repository.check({"--format", "json"}).out);
  CHECK(report["complete"] == false);
  CHECK(report["diagnostics"][0]["path"] == ".budgetlint.yaml");
  CHECK(repository.run("rules", {}).status == 2);
  CHECK(holds(repository.run("rules", {}).error, ".budgetlint.yaml:1:1: 配置中没有“ignor”这一项"));
}

TEST_CASE("excluded files are left out of folders, counted, and checked when named") {
  const Repository repository;
  repository.write("archive/b.yaml", template_document());
  repository.write(".budgetlint.yaml", "exclude: [a.yaml]\n");
  const Outcome outcome = repository.check();
  CHECK(outcome.status == 0);
  CHECK(holds(outcome.out, "按 exclude 排除 1 个文件"));
  CHECK(repository.check({"a.yaml"}).status == 1);
  const Outcome all = repository.check({"--exclude", "archive/"});
  CHECK(all.status == 2);
  CHECK(holds(all.error, "没有找到绩效文本"));
  CHECK(repository.check({"--exclude", "a["}).status == 2);
}

TEST_CASE("standard input is governed by the configuration of the name it is given") {
  const Repository repository;
  repository.write("sub/.budgetlint.yaml", "severity: {BL301: off}\n");
  const std::string faulty = lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n");
  const auto status = [&](const std::string& name) {
    const ScratchFolder elsewhere;
    return invoke({"check", "-", "--stdin-filename", name}, {.standard_input = faulty, .folder = elsewhere.path()})
        .status;
  };
  const std::string folder = fs::path(repository.write("sub/x.yaml", "")).parent_path();
  CHECK(status(folder + "/new.yaml") == 0);
  CHECK(status(fs::path(folder).parent_path().string() + "/new.yaml") == 1);
}

TEST_CASE("limits of a configuration hold") {
  const Repository repository;
  repository.write(".budgetlint.yaml", "limits: {bytes: 100}\n");
  const Outcome outcome = repository.check({"--format", "concise"});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.out, "BL005"));
  CHECK(repository.check({"--max-file-size", "1M"}).status == 1);
}

TEST_CASE("--no-suppressions counts what comments excuse") {
  const Repository repository;
  repository.write("b.yaml", lay_over("资金用途: 公益艺术培训 # budgetlint: ignore[BL803] 上级要求\n"));
  const Outcome excused = repository.check({"b.yaml", "--fail-on", "note"});
  CHECK(excused.status == 0);
  CHECK(holds(excused.out, "按注释略去 1 个"));
  const Outcome strict = repository.check({"b.yaml", "--fail-on", "note", "--no-suppressions"});
  CHECK(strict.status == 1);
  CHECK_FALSE(holds(strict.out, "按注释略去"));
}

TEST_CASE("a configuration that lets everything pass is told of") {
  const Repository repository;
  repository.write(".budgetlint.yaml", "fail_on: never\n");
  const Outcome outcome = repository.check();
  CHECK(outcome.status == 0);
  CHECK(holds(outcome.out, "配置文件 .budgetlint.yaml：有问题也不算不通过（fail_on: never）。"));
  CHECK(repository.check({"--fail-on", "error"}).status == 1);
  CHECK_FALSE(holds(repository.check({"--fail-on", "error"}).out, "配置文件"));
}

TEST_CASE("the summary tells of a configuration that a nearer one keeps from being heard") {
  const Repository repository;
  repository.write(".budgetlint.yaml", "severity: {BL301: error}\nfail_on: warning\n");
  repository.write("d/b.yaml", lay_over("资金用途: 公益艺术培训\n"));
  CHECK_FALSE(holds(repository.check().out, "不起作用"));
  repository.write("d/.budgetlint.yaml", "fail_on: error\n");
  CHECK(holds(repository.check({"d"}).out, "下层的配置使 .budgetlint.yaml 在那里不起作用。"));
  CHECK(holds(repository.check({"d", "--lang", "en"}).out, "below .budgetlint.yaml, others take its place"));
  repository.write("d/.budgetlint.yaml", "extends: ../.budgetlint.yaml\nfail_on: error\n");
  CHECK_FALSE(holds(repository.check({"d"}).out, "不起作用"));
}
