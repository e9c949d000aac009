#include <doctest/doctest.h>

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

/// An error (BL301) and nothing else when only that rule is selected.
std::string faulty() {
  return lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n");
}

Outcome check(std::vector<std::string> arguments, Command command = {}) {
  arguments.insert(arguments.begin(), {"check", "--select", "BL301"});
  return invoke(std::move(arguments), std::move(command));
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("a faultless file exits 0 and a faulty one 1") {
  const ScratchFolder folder;
  CHECK(check({folder.write("good.yaml", template_document())}).status == 0);
  const std::string bad = folder.write("bad.yaml", faulty());
  const Outcome outcome = check({bad});
  CHECK(outcome.status == 1);
  CHECK(outcome.out.starts_with(bad + ":"));
  CHECK(holds(outcome.out, "BL301 cumulative-decreases: "));
}

TEST_CASE("--fail-on and --severity move the threshold") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  CHECK(check({bad, "--fail-on", "never"}).status == 0);
  CHECK(check({bad, "--severity", "BL301=warning"}).status == 0);
  CHECK(check({bad, "--severity", "BL301=warning", "--fail-on", "warning"}).status == 1);
  CHECK(check({bad, "--severity=BL301=note", "--fail-on=note"}).status == 1);
  CHECK(check({bad, "--ignore", "cumulative-decreases"}).status == 0);
}

TEST_CASE("selections take lists with commas of either width and may be repeated") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  CHECK(invoke({"check", "--select", "BL302, BL301", bad}).status == 1);
  CHECK(invoke({"check", "--select", "BL302，BL301", bad}).status == 1);
  CHECK(invoke({"check", "--select", "BL302", "--select", "spending", bad}).status == 1);
  CHECK(invoke({"check", "--select", "BL302", bad}).status == 0);
}

TEST_CASE("--profile chooses the rules and is the same as none when it is the default") {
  const std::string document = source_path("examples/zhengding-general-office-2024.zh.yaml").string();
  const auto findings = [&](std::vector<std::string> more) {
    more.insert(more.begin(), {"check", "--format", "concise", document});
    return invoke(std::move(more)).out;
  };
  CHECK(findings({"--profile", "default"}) == findings({}));
  CHECK_FALSE(holds(findings({}), " BL502 "));
  CHECK(holds(findings({"--profile", "national-2021"}), " BL502 missing-satisfaction: "));
  CHECK_FALSE(holds(findings({"--profile", "national-2021", "--ignore", "BL502"}), " BL502 "));
  CHECK(holds(findings({"--profile=strict"}), " BL801 repeated-word: "));
}

TEST_CASE("what cannot be checked exits 2 and 2 beats 1") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  const std::string broken = folder.write("broken.yaml", "a: \"b\n");
  const std::string missing = folder.path() / "missing.yaml";
  CHECK(check({broken}).status == 2);
  const Outcome outcome = check({bad, broken, missing});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.out, "BL301"));
  CHECK(holds(outcome.out, "BL003"));
  CHECK(holds(outcome.out, missing + ":1:1: BL001"));
  CHECK(check({folder.write("other.txt", "version: 3\n")}).status == 2);
}

TEST_CASE("no document found exits 2 and says so") {
  const ScratchFolder folder;
  const Outcome empty = check({folder.path()});
  CHECK(empty.status == 2);
  CHECK(holds(empty.error, "没有找到绩效文本"));
  folder.write("other.yaml", "version: 3\n");
  const Outcome other = check({folder.path(), "--lang", "en"});
  CHECK(other.status == 2);
  CHECK(holds(other.error, "no budget document found"));
}

TEST_CASE("a folder is checked whole and other YAML in it is skipped") {
  const ScratchFolder folder;
  folder.write("a/bad.yaml", faulty());
  folder.write("b/good.yml", template_document());
  folder.write("ci.yaml", "version: 3\n");
  const Outcome outcome = check({"--format", "json"}, {.folder = folder.path()});
  CHECK(outcome.status == 1);
  const auto report = nlohmann::json::parse(outcome.out);
  CHECK(report["summary"]["documents"] == 2);
  CHECK(report["summary"]["skipped"] == 1);
  CHECK(report["diagnostics"][0]["path"] == "a/bad.yaml");
}

TEST_CASE("the order of paths makes no difference") {
  const ScratchFolder folder;
  folder.write("a.yaml", faulty());
  folder.write("b.yaml", faulty());
  const Command here{.folder = folder.path()};
  CHECK(check({"a.yaml", "b.yaml"}, here).out == check({"b.yaml", "a.yaml", "./a.yaml"}, here).out);
  CHECK(check({"a.yaml", "b.yaml"}, here).out == check({"--jobs", "4"}, here).out);
}

TEST_CASE("a report never takes the place of a document it is about") {
  const ScratchFolder folder;
  const std::string path = folder.write("a.yaml", faulty());
  const Outcome outcome = check({"--format", "json=./a.yaml", "a.yaml"}, {.folder = folder.path()});
  CHECK(outcome.status == 2);
  CHECK(outcome.error.find("报告不能写到要检查的文件 ./a.yaml") != std::string::npos);
  CHECK(contents_of(path) == faulty());
}

TEST_CASE("a file that was not checked completely is named even where its finding is turned off") {
  const ScratchFolder folder;
  folder.write("broken.yaml", "a: [1\n");
  const Outcome outcome = check({"-q", "--ignore", "BL0", "broken.yaml"}, {.folder = folder.path()});
  CHECK(outcome.status == 2);
  CHECK(outcome.out.empty());
  CHECK(outcome.error.find("broken.yaml 未能全部检查") != std::string::npos);
}

TEST_CASE("an unreadable folder is reported and the rest is checked") {
  const ScratchFolder folder;
  folder.write("closed/a.yaml", faulty());
  folder.write("open/b.yaml", faulty());
  fs::permissions(folder.path() / "closed", fs::perms::none);
  const Outcome outcome = check({"."}, {.folder = folder.path(), .without_rights = true});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.out, "closed:1:1: BL001 unreadable-file: 无法查看这个文件夹：没有权限"));
  CHECK(holds(outcome.out, "open/b.yaml:"));
}

TEST_CASE("standard input is checked and named") {
  const Outcome plain = check({"-"}, {.standard_input = faulty()});
  CHECK(plain.status == 1);
  CHECK(plain.out.starts_with("<stdin>:"));
  const Outcome named = check({"-", "--stdin-filename", "2024/a.yaml"}, {.standard_input = faulty()});
  CHECK(named.out.starts_with("2024/a.yaml:"));
  const Outcome empty = check({"-"}, {});
  CHECK(empty.status == 2);
  CHECK(holds(empty.out, "BL008"));
}

TEST_CASE("a size limit is kept for files and for standard input") {
  const ScratchFolder folder;
  const std::string good = folder.write("good.yaml", template_document());
  const std::string size = std::to_string(template_document().size());
  const std::string less = std::to_string(template_document().size() - 1);
  CHECK(check({good, "--max-file-size", size}).status == 0);
  const Outcome outcome = check({good, "--max-file-size", less});
  CHECK(outcome.status == 2);
  CHECK(holds(outcome.out, "BL005"));
  CHECK(check({"-", "--max-file-size", less}, {.standard_input = template_document()}).status == 2);
  CHECK(check({good, "--max-file-size", "1M"}).status == 0);
}

TEST_CASE("output that cannot be written exits 2 with a line on standard error") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  const Outcome full = check({bad}, {.standard_output_file = "/dev/full"});
  CHECK(full.status == 2);
  CHECK(full.error == "budgetlint: 无法写到标准输出：磁盘已满\n");
  const Outcome gone = check({bad}, {.reader_gone = true});
  CHECK(gone.status == 2);
  CHECK(gone.error == "budgetlint: 无法写到标准输出：接收输出的程序已经退出\n");
  const Outcome closed = check({bad, "--lang", "en"}, {.output_closed = true});
  CHECK(closed.status == 2);
  CHECK(closed.error == "budgetlint: cannot write to standard output: the output is closed\n");
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"rules"}, {"explain", "BL301"}, {"schema"}, {"--help"}, {"--version"}}) {
    CHECK(invoke(arguments, {.standard_output_file = "/dev/full"}).status == 2);
  }
}

TEST_CASE("a report goes whole to its file and the summary to standard error") {
  const ScratchFolder folder;
  folder.write("bad.yaml", faulty());
  const Command here{.folder = folder.path()};
  const Outcome outcome = check({"bad.yaml", "--format", "json=report.json"}, here);
  CHECK(outcome.status == 1);
  CHECK(outcome.out == "");
  CHECK(holds(outcome.error, "共检查 1 份文档"));
  const auto report = nlohmann::json::parse(contents_of(folder.path() / "report.json"));
  CHECK(report["diagnostics"].size() == 1);
  CHECK(check({"bad.yaml", "-q", "--format", "json=report.json"}, here).error == "");

  const Outcome both = check({"bad.yaml", "--format", "concise", "--format", "full=report.txt"}, here);
  CHECK(both.out.starts_with("bad.yaml:"));
  CHECK(holds(contents_of(folder.path() / "report.txt"), "BL301"));
  std::size_t entries = 0;
  for (const auto& entry : fs::directory_iterator(folder.path())) {
    static_cast<void>(entry);
    ++entries;
  }
  CHECK(entries == 3);
}

TEST_CASE("a report file keeps its mode and a link to it stays a link") {
  const ScratchFolder folder;
  folder.write("bad.yaml", faulty());
  const std::string real = folder.write("real.json", "old");
  fs::permissions(real, fs::perms(0640));
  fs::create_symlink("real.json", folder.path() / "link.json");
  check({"bad.yaml", "--format", "json=link.json"}, {.folder = folder.path()});
  CHECK(fs::is_symlink(folder.path() / "link.json"));
  CHECK(contents_of(real).starts_with("{"));
  CHECK(fs::status(real).permissions() == fs::perms(0640));
}

TEST_CASE("no report goes out of its folder by a link nor to a configuration file") {
  const ScratchFolder folder;
  folder.write("docs/bad.yaml", faulty());
  folder.write("precious", "old");
  fs::create_symlink("../precious", folder.path() / "docs/report.json");
  fs::create_symlink("../fresh", folder.path() / "docs/fresh.json");
  folder.write("docs/.budgetlint.yaml", "severity: {BL301: error}\n");
  const Command here{.folder = folder.path() / "docs"};
  for (const char* name : {"report.json", "fresh.json", ".budgetlint.yaml"}) {
    CHECK(check({".", "--format", std::string("json=") + name}, here).status == 2);
  }
  CHECK(contents_of(folder.path() / "precious") == "old");
  CHECK_FALSE(fs::exists(folder.path() / "fresh"));
  CHECK(contents_of(folder.path() / "docs/.budgetlint.yaml") == "severity: {BL301: error}\n");
}

TEST_CASE("a report that cannot be written exits 2 and the others are written") {
  const ScratchFolder folder;
  folder.write("bad.yaml", faulty());
  const Command here{.folder = folder.path()};
  const Outcome missing = check({"bad.yaml", "--format", "json=no/such/report.json", "--format", "concise"}, here);
  CHECK(missing.status == 2);
  CHECK(missing.error == "budgetlint: 无法写入 no/such/report.json：文件或文件夹不存在\n");
  CHECK(missing.out.starts_with("bad.yaml:"));
  const Outcome full = check({"bad.yaml", "-q", "--format", "json=/dev/full", "--lang", "en"}, here);
  CHECK(full.status == 2);
  CHECK(full.error == "budgetlint: cannot write /dev/full: the disk is full\n");
  CHECK(check({"bad.yaml", "-q", "--format", "json=."}, here).error == "budgetlint: 无法写入 .：这是一个文件夹\n");
}

TEST_CASE("messages come in the languages asked for") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  CHECK(holds(check({bad}).out, "累计数只增不减"));
  const Outcome english = check({bad, "--lang", "en"});
  CHECK(holds(english.out, "cumulative spending"));
  CHECK_FALSE(holds(english.out, "累计数只增不减"));
  const Outcome both = check({bad, "--lang", "both"});
  CHECK(holds(both.out, "cumulative spending"));
  CHECK(holds(both.out, "累计数只增不减"));
}

TEST_CASE("colour comes only when it is wanted") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  const auto coloured = [&](const std::vector<std::string>& more,
                            const std::vector<std::pair<std::string, std::string>>& environment) {
    std::vector<std::string> arguments{bad, "--format", "full"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return holds(check(arguments, {.environment = environment}).out, "\x1b[");
  };
  CHECK_FALSE(coloured({}, {}));
  CHECK(coloured({"--color", "always"}, {{"NO_COLOR", "1"}}));
  CHECK(coloured({}, {{"CLICOLOR_FORCE", "1"}}));
  CHECK_FALSE(coloured({}, {{"CLICOLOR_FORCE", "0"}}));
  CHECK_FALSE(coloured({}, {{"CLICOLOR_FORCE", "1"}, {"NO_COLOR", "1"}}));
  CHECK_FALSE(coloured({"--color", "never"}, {{"CLICOLOR_FORCE", "1"}}));
}

TEST_CASE("the quiet report has no summary") {
  const ScratchFolder folder;
  const std::string bad = folder.write("bad.yaml", faulty());
  CHECK(holds(check({bad, "--format", "full"}).out, "共检查 1 份文档"));
  const Outcome quiet = check({bad, "--format", "full", "-q"});
  CHECK(quiet.status == 1);
  CHECK(holds(quiet.out, "BL301"));
  CHECK_FALSE(holds(quiet.out, "共检查"));
}

TEST_CASE("names of files never reach the terminal raw") {
  const ScratchFolder folder;
  folder.write("bad\x1b[31m.yaml", faulty());
  for (const char* format : {"concise", "full", "json"}) {
    CAPTURE(format);
    const Outcome outcome = check({".", "--format", format}, {.folder = folder.path()});
    CHECK(outcome.status == 1);
    CHECK_FALSE(holds(outcome.out, "\x1b"));
  }
}

TEST_CASE("statistics count what was checked") {
  const ScratchFolder folder;
  const std::string good = folder.write("good.yaml", template_document());
  CHECK_FALSE(holds(check({good, "--format", "full"}).out, "BL301"));
  CHECK(holds(check({good, "--format", "full", "--statistics"}).out, "BL301"));
}

TEST_CASE("what a rule that is off would have said of a value is counted in the summary") {
  const ScratchFolder folder;
  const std::string file = folder.write("a.yaml", lay_over("预算规模:\n  预算数: 9,0\n  财政资金: 9.00\n"));
  const Outcome outcome = invoke({"check", file, "--select", "BL301"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.find("有 1 处没有读懂，而相应的规则已关闭。") != std::string::npos);
}

TEST_CASE("a run that finds no document is not complete in any report") {
  const ScratchFolder folder;
  const Outcome json = invoke({"check", folder.path(), "--format", "json"});
  CHECK(json.status == 2);
  CHECK(json.out.find("\"complete\": false") != std::string::npos);
  const Outcome junit = invoke({"check", folder.path(), "--format", "junit"});
  CHECK(junit.status == 2);
  CHECK(junit.out.find("errors=\"1\"") != std::string::npos);
}

TEST_CASE("patterns that would take something back are refused") {
  CHECK(invoke({"check", "--exclude", "!a.yaml", "."}).status == 2);
}

TEST_CASE("formats without a summary leave it to standard error") {
  const ScratchFolder folder;
  folder.write("a.yaml", template_document());
  folder.write(".budgetlint.yaml", "ignore: [BL301]\n");
  for (const char* format : {"sarif", "junit", "gitlab", "checkstyle", "rdjsonl"}) {
    const Outcome outcome = invoke({"check", ".", "--format", format}, {.folder = folder.path()});
    CHECK(outcome.error.find("关闭了 BL301") != std::string::npos);
  }
  CHECK(invoke({"check", ".", "--format", "json"}, {.folder = folder.path()}).error.empty());
}

TEST_CASE("a broken file is said to be incomplete in no other words than those of its finding") {
  const ScratchFolder folder;
  folder.write("a.yaml", "部门: [\n");
  CHECK(invoke({"check", "a.yaml"}, {.folder = folder.path()}).error.empty());
  const Outcome hidden = invoke({"check", "a.yaml", "--ignore", "BL003"}, {.folder = folder.path()});
  CHECK(hidden.status == 2);
  CHECK(hidden.error.find("a.yaml 未能全部检查，而原因的报告已被关闭") != std::string::npos);
}
