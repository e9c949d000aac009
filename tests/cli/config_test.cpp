#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "cli/cli_test_support.hpp"
#include "support/files.hpp"
#include "support/scratch_folder.hpp"

using namespace budgetlint::test;
namespace fs = std::filesystem;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Outcome in(const ScratchFolder& folder, std::vector<std::string> arguments) {
  return invoke(std::move(arguments), {.folder = folder.path()});
}

}  // namespace

TEST_CASE("config shows each value with where it was set") {
  const ScratchFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("base.yaml", "profile: strict\nfail_on: warning\n");
  folder.write(".budgetlint.yaml",
               "extends: base.yaml\nseverity: {BL301: note}\nrules: {BL307: {share_percent: 30}}\nexclude: [b.yaml]\n"
               "overrides: [{files: [b.yaml], ignore: [BL302]}]\n");
  const std::string text = in(folder, {"config", "a.yaml", "--ignore", "BL303"}).out;
  CHECK(holds(text, "# 配置文件：base.yaml → .budgetlint.yaml\n"));
  CHECK(holds(text, "profile: strict        # base.yaml:1:10\n"));
  CHECK(holds(text, "fail_on: warning       # base.yaml:2:10\n"));
  CHECK(holds(text, "  BL301: note          # .budgetlint.yaml:2:19\n"));
  CHECK(holds(text, "  BL303: off           # 命令行\n"));
  CHECK(holds(text, "  BL307: warning       # 规则配置 strict\n"));
  CHECK(holds(text, "    share_percent: 30  # .budgetlint.yaml:3:32\n"));
  CHECK_FALSE(holds(text, "BL302"));
  CHECK_FALSE(holds(text, "exclude"));
  const std::string other = in(folder, {"config", "b.yaml", "--lang", "en"}).out;
  CHECK(holds(other, "  BL302: off           # .budgetlint.yaml:5:39\n"));
  CHECK(holds(other, "# left out by an `exclude` when its folder is looked through\n"));
}

TEST_CASE("the configuration shown amounts to the same when it is written down") {
  const ScratchFolder folder;
  folder.write(".git/HEAD", "");
  folder.write(".budgetlint.yaml",
               "profile: strict\nseverity: {BL301: note}\nrules: {BL308: {milestones: [\"6:40\"]}}\n");
  const auto settings = [&] {
    const auto json = nlohmann::json::parse(in(folder, {"config", "--format", "json"}).out);
    const auto flat = json["settings"].flatten();
    std::string values;
    for (const auto& [key, value] : flat.items()) {
      if (!holds(key, "/origin/")) values += key + value.dump() + "\n";
    }
    return values;
  };
  const std::string before = settings();
  const std::string shown = in(folder, {"config", "--all"}).out;
  folder.write(".budgetlint.yaml", shown);
  CHECK(settings() == before);
  CHECK(holds(shown, "  BL302: error"));
}

TEST_CASE("config of a folder is that of a document in it and a mistake exits 2") {
  const ScratchFolder folder;
  folder.write(".git/HEAD", "");
  folder.write("sub/.budgetlint.yaml", "fail_on: note\n");
  CHECK(holds(in(folder, {"config", "sub"}).out, "fail_on: note"));
  CHECK(holds(in(folder, {"config"}).out, "没有配置文件"));
  folder.write("sub/.budgetlint.yaml", "fail_on: nota\n");
  const Outcome faulty = in(folder, {"config", "sub"});
  CHECK(faulty.status == 2);
  CHECK(holds(faulty.error, "sub/.budgetlint.yaml:1:10: "));
}

TEST_CASE("init writes a configuration that changes nothing and a document without findings, over nothing") {
  const ScratchFolder folder;
  folder.write(".git/HEAD", "");
  const Outcome first = in(folder, {"init"});
  CHECK(first.status == 0);
  CHECK(holds(first.out, ".budgetlint.yaml：已写好"));
  CHECK(contents_of(folder.path() / "预算绩效文本.yaml") == contents_of(source_path("examples/clean.yaml")));
  const Outcome checked = in(folder, {"check"});
  CHECK(checked.status == 0);
  CHECK(holds(checked.out, "没有发现问题"));
  CHECK_FALSE(holds(checked.out, "配置文件"));

  folder.write(".budgetlint.yaml", "fail_on: note\n");
  const Outcome second = in(folder, {"init"});
  CHECK(second.status == 0);
  CHECK(holds(second.out, ".budgetlint.yaml：已经存在，没有改动"));
  CHECK(contents_of(folder.path() / ".budgetlint.yaml") == "fail_on: note\n");
  CHECK(in(folder, {"init", "no-such-folder"}).status == 2);
}

TEST_CASE("init does not write through a link that leads nowhere") {
  const ScratchFolder folder;
  fs::create_symlink("elsewhere.yaml", folder.path() / ".budgetlint.yaml");
  CHECK(in(folder, {"init"}).status == 0);
  CHECK_FALSE(fs::exists(folder.path() / "elsewhere.yaml"));
}
