#include <doctest/doctest.h>

#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/files.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;
namespace fs = std::filesystem;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A fault with a safe fix (BL003), one with an unsafe fix (BL105) and an error without one (BL301).
std::string faulty() {
  std::string text = lay_over(
      "预算规模:\n  预算数: 1200,000.00\n  财政资金: 1200000.00\n  其他资金:\n"
      "累计支出金额:\n  3月底: 300.00\n  6月底: 200.00\n  12月底: 1200000.00\n");
  return text.replace(text.find("年度: "), std::string("年度: ").size(), "年度：");
}

std::string replaced(std::string text, const std::string& word, const std::string& instead) {
  return text.replace(text.find(word), word.size(), instead);
}

std::string safely_mended() { return replaced(faulty(), "年度：", "年度: "); }
std::string mended() { return replaced(safely_mended(), "1200,000.00", "1,200,000.00"); }

struct Checked {
  Outcome outcome;
  std::string text;  ///< of the file afterwards
};

/// Checks a file that holds `text`.
Checked check(const std::string& text, std::vector<std::string> arguments) {
  const ScratchFolder folder;
  folder.write("a.yaml", text);
  arguments.insert(arguments.begin(), {"check", "a.yaml"});
  Outcome outcome = invoke(arguments, {.folder = folder.path()});
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
  return {outcome, contents_of(folder.path() / "a.yaml")};
}

}  // namespace

TEST_CASE("--fix writes the safe fixes and reports what remains") {
  const Checked checked = check(faulty(), {"--fix"});
  CHECK(checked.text == safely_mended());
  CHECK(checked.outcome.status == 1);
  CHECK_FALSE(holds(checked.outcome.out, "BL003"));
  CHECK(holds(checked.outcome.out, "BL105"));
  CHECK(holds(checked.outcome.out, "BL301"));
  CHECK(holds(checked.outcome.out, "已改正 1 处。"));
  const Checked again = check(checked.text, {"--fix"});
  CHECK(again.text == checked.text);
  CHECK_FALSE(holds(again.outcome.out, "已改正"));
  CHECK(holds(check(faulty(), {"--fix", "--lang", "en"}).outcome.out, " 1 fixed."));
}

TEST_CASE("--unsafe-fixes writes the others too and says what it holds back") {
  const Checked checked = check(faulty(), {"--fix", "--unsafe-fixes"});
  CHECK(checked.text == mended());
  CHECK(checked.outcome.status == 1);
  CHECK(holds(checked.outcome.out, "已改正 2 处。"));
  // The amount that may be meant does not agree with the spending plan.
  const std::string doubtful = replaced(template_document(), "预算数: 9.00", "预算数: 19.00。");
  const Checked held_back = check(doubtful, {"--fix", "--unsafe-fixes"});
  CHECK(held_back.text == doubtful);
  CHECK(holds(held_back.outcome.out, "1 处没有改：改后会出现别的错误。"));
  CHECK(holds(check(doubtful, {"--diff", "--unsafe-fixes", "--lang", "en"}).outcome.error,
              "1 fault not mended, as other errors would follow."));
}

TEST_CASE("a file with nothing to fix is not touched") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.yaml", template_document());
  const auto inode = [&] {
    struct stat state {};
    REQUIRE(::stat(path.c_str(), &state) == 0);
    return state.st_ino;
  };
  const auto before = inode();
  CHECK(invoke({"check", "--fix", path}).status == 0);
  CHECK(inode() == before);
}

TEST_CASE("--diff shows what --fix would write and changes nothing") {
  const Checked checked = check(faulty(), {"--diff"});
  CHECK(checked.text == faulty());
  CHECK(checked.outcome.status == check(faulty(), {}).outcome.status);
  CHECK(checked.outcome.out.starts_with("--- a.yaml\n+++ a.yaml\n@@ "));
  CHECK(holds(checked.outcome.out, "\n-年度：2024\n+年度: 2024\n"));
  CHECK_FALSE(holds(checked.outcome.out, "\n+      预算数"));
  CHECK(holds(checked.outcome.error, "可用 --fix 改正"));
  CHECK(check(faulty(), {"--diff", "-q"}).outcome.error.empty());
  CHECK(check(faulty(), {"--fix", "--diff"}).outcome.out == checked.outcome.out);
  CHECK(check(faulty(), {"--fix", "--diff"}).text == faulty());
  CHECK(holds(check(faulty(), {"--diff", "--unsafe-fixes"}).outcome.out, "\n+      预算数: 1,200,000.00\n"));
  CHECK(check(template_document(), {"--diff"}).outcome.out.empty());
}

TEST_CASE("--diff shows the difference of standard input under its name") {
  const Outcome outcome =
      invoke({"check", "-", "--diff", "--stdin-filename", "2024/a.yaml"}, {.standard_input = faulty()});
  CHECK(outcome.out.starts_with("--- 2024/a.yaml\n"));
}

TEST_CASE("--fix and --diff are refused where they cannot be followed") {
  const auto complaint = [](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "check");
    const Outcome outcome = invoke(arguments, {.standard_input = faulty()});
    CHECK(outcome.status == 2);
    CHECK(outcome.out.empty());
    return outcome.error;
  };
  CHECK(complaint({"--fix", "-"}) == "budgetlint: 标准输入（“-”）没有文件可改，不能用 --fix；请用 --diff 查看改动\n");
  CHECK(complaint({"--fix", "-", "--lang", "en"}) ==
        "budgetlint: standard input (\"-\") is no file that --fix could mend; --diff shows what would change\n");
  CHECK(complaint({"--unsafe-fixes", "-"}) == "budgetlint: --unsafe-fixes 要与 --fix 或 --diff 一起用\n");
  CHECK(holds(complaint({"--diff", "--format", "json", "-"}), "标准输出只写改动"));
}

TEST_CASE("reports in files come with --fix and --diff") {
  const ScratchFolder folder;
  folder.write("a.yaml", faulty());
  const Command here{.folder = folder.path()};
  const auto report = [&] { return nlohmann::json::parse(contents_of(folder.path() / "r.json")); };
  CHECK(holds(invoke({"check", "a.yaml", "--diff", "--format", "json=r.json"}, here).out, "+年度: 2024"));
  CHECK(report()["diagnostics"][0]["rule"] == "BL003");
  CHECK(report()["summary"]["fixed"] == 0);
  invoke({"check", "a.yaml", "--fix", "--format", "json=r.json"}, here);
  CHECK(report()["diagnostics"][0]["rule"] == "BL105");
  CHECK(report()["summary"]["fixed"] == 1);
}

TEST_CASE("a file that cannot be rewritten is reported as it is and the others are mended") {
  const ScratchFolder folder;
  folder.write("a.yaml", faulty());
  folder.write("b.yaml", faulty());
  folder.write("c.yaml", faulty());
  REQUIRE(::chmod((folder.path() / "a.yaml").c_str(), 0444) == 0);
  fs::create_hard_link(folder.path() / "b.yaml", folder.path() / "b.txt");
  const Outcome outcome = invoke({"check", "--fix"}, {.folder = folder.path()});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.error, "budgetlint: 无法写入 a.yaml：文件是只读的\n"));
  CHECK(holds(outcome.error, "budgetlint: 无法写入 b.yaml：这个文件还有别的名字（硬链接）"));
  CHECK(holds(outcome.out, "a.yaml:5:"));
  CHECK(contents_of(folder.path() / "a.yaml") == faulty());
  CHECK(contents_of(folder.path() / "b.txt") == faulty());
  CHECK(contents_of(folder.path() / "c.yaml") == safely_mended());
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 4);
}

TEST_CASE("a folder that may not be written to stays as it is") {
  const ScratchFolder folder;
  folder.write("d/a.yaml", faulty());
  fs::permissions(folder.path() / "d" / "a.yaml", fs::perms(0666));
  fs::permissions(folder.path() / "d", fs::perms(0555));
  const Outcome outcome = invoke({"check", "--fix", "d/a.yaml"}, {.folder = folder.path(), .without_rights = true});
  CHECK(outcome.status == 2);
  CHECK(outcome.error == "budgetlint: 无法写入 d/a.yaml：没有权限\n");
  CHECK(contents_of(folder.path() / "d/a.yaml") == faulty());
}

TEST_CASE("a report that cannot be written exits 2 and the file is mended all the same") {
  const ScratchFolder folder;
  const auto fix = [&](std::vector<std::string> more, Command command) {
    folder.write("a.yaml", faulty());
    more.insert(more.begin(), {"check", "--fix", "a.yaml"});
    command.folder = folder.path();
    Outcome outcome = invoke(more, command);
    CHECK(outcome.status == 2);
    CHECK(contents_of(folder.path() / "a.yaml") == safely_mended());
    return outcome.error;
  };
  CHECK(fix({}, {.standard_output_file = "/dev/full"}) == "budgetlint: 无法写到标准输出：磁盘已满\n");
  CHECK(fix({}, {.reader_gone = true}) == "budgetlint: 无法写到标准输出：接收输出的程序已经退出\n");
  CHECK(fix({}, {.output_closed = true}) == "budgetlint: 无法写到标准输出：输出已经关闭\n");
  CHECK(fix({"-q", "--format", "json=/dev/full"}, {}) == "budgetlint: 无法写入 /dev/full：磁盘已满\n");
  REQUIRE(::chmod(folder.write("r.json", "{}").c_str(), 0444) == 0);
  CHECK(fix({"-q", "--format", "json=r.json"}, {}) == "budgetlint: 无法写入 r.json：文件是只读的\n");
  CHECK(contents_of(folder.path() / "r.json") == "{}");
}

TEST_CASE("a difference that cannot be written exits 2") {
  const ScratchFolder folder;
  folder.write("a.yaml", faulty());
  for (const Command& where :
       {Command{.standard_output_file = "/dev/full"}, Command{.reader_gone = true}, Command{.output_closed = true}}) {
    Command command = where;
    command.folder = folder.path();
    const Outcome outcome = invoke({"check", "--diff", "-q", "a.yaml"}, command);
    CHECK(outcome.status == 2);
    CHECK(holds(outcome.error, "budgetlint: 无法写到标准输出："));
  }
}

TEST_CASE("a file that may not grow as large as it must stays as it is") {
  const ScratchFolder folder;
  folder.write("a.yaml", faulty());
  const std::string command = "ulimit -f 1; exec '" + built_program() + "' check --fix -q a.yaml";
  const Outcome outcome = run_program("/bin/sh", {.arguments = {"-c", command}, .folder = folder.path()});
  CHECK(outcome.status == 2);
  CHECK(outcome.error == "budgetlint: 无法写入 a.yaml：文件超过了系统允许的大小\n");
  CHECK(contents_of(folder.path() / "a.yaml") == faulty());
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 1);
}

TEST_CASE("one file under two names is mended once") {
  const ScratchFolder folder;
  folder.write("a.yaml", faulty());
  fs::create_symlink("a.yaml", folder.path() / "link.yaml");
  const Outcome outcome = invoke({"check", "--fix", "a.yaml", "link.yaml"}, {.folder = folder.path()});
  CHECK(outcome.status == 1);
  CHECK(outcome.error.empty());
  CHECK(contents_of(folder.path() / "a.yaml") == safely_mended());
  CHECK(fs::is_symlink(folder.path() / "link.yaml"));
}

TEST_CASE("files are mended in any number of jobs alike") {
  const ScratchFolder folder;
  const auto fix = [&](const char* jobs) {
    for (int i = 0; i < 20; ++i) folder.write(fmt::format("{}.yaml", i), faulty());
    std::string out = invoke({"check", "--fix", "--jobs", jobs}, {.folder = folder.path()}).out;
    for (int i = 0; i < 20; ++i) CHECK(contents_of(folder.path() / fmt::format("{}.yaml", i)) == safely_mended());
    return out;
  };
  CHECK(fix("1") == fix("4"));
}
