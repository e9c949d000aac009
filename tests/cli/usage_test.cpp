#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;

namespace {

/// What is said of a bad command line: nothing on standard output, exit status 2, and these words.
std::string complaint(const std::vector<std::string>& arguments, bool english = false) {
  const Outcome outcome = english ? invoke_in_english(arguments) : invoke(arguments);
  CHECK(outcome.status == 2);
  CHECK(outcome.out == "");
  CHECK(std::count(outcome.error.begin(), outcome.error.end(), '\n') == 1);
  return outcome.error;
}

}  // namespace

TEST_CASE("nothing at all says what to do") {
  CHECK(complaint({}) == "budgetlint: 请写明要做什么，例如 budgetlint check 2024/；用法见 budgetlint --help\n");
  CHECK(complaint({}, true) ==
        "budgetlint: say what to do, for example budgetlint check 2024/; see budgetlint --help\n");
}

TEST_CASE("an unknown verb names the nearest or all") {
  CHECK(complaint({"chekc"}) == "budgetlint: 没有“chekc”这个命令，是不是 budgetlint check？\n");
  CHECK(complaint({"rule"}, true) == "budgetlint: there is no verb \"rule\"; did you mean budgetlint rules?\n");
  CHECK(complaint({"dance"}) ==
        "budgetlint: 没有“dance”这个命令；可用的是 check, merge, explain, rules, schema, init, config\n");
}

TEST_CASE("a path in place of a verb is answered with check") {
  CHECK(complaint({"file.yaml"}) == "budgetlint: 缺少命令，是不是 budgetlint check file.yaml？\n");
  CHECK(complaint({"2024/x"}, true) == "budgetlint: a verb is missing; did you mean budgetlint check 2024/x?\n");
  CHECK(complaint({"-"}) == "budgetlint: 缺少命令，是不是 budgetlint check -？\n");
  CHECK(complaint({"/"}) == "budgetlint: 缺少命令，是不是 budgetlint check /？\n");
}

TEST_CASE("an unknown option names the nearest") {
  CHECK(complaint({"check", "--formt", "json"}) == "budgetlint: 没有 --formt 这个选项，是不是 --format？\n");
  CHECK(complaint({"check", "--formt=json"}, true) ==
        "budgetlint: there is no option --formt; did you mean --format?\n");
  CHECK(complaint({"check", "--xyzzy"}) == "budgetlint: 没有 --xyzzy 这个选项；全部选项请加 --help 查看\n");
  CHECK(complaint({"check", "-z"}) == "budgetlint: 没有 -z 这个选项；全部选项请加 --help 查看\n");
  CHECK(complaint({"--versoin"}) == "budgetlint: 没有 --versoin 这个选项，是不是 --version？\n");
}

TEST_CASE("a missing value is asked for") {
  for (const char* option :
       {"--format", "--lang", "--profile", "--select", "--severity", "--jobs", "--fail-on", "--max-file-size"}) {
    CHECK(complaint({"check", option}) == std::string("budgetlint: ") + option + " 后面缺少取值\n");
  }
  CHECK(complaint({"check", "--format", "--jobs", "1"}, true) == "budgetlint: --format needs a value after it\n");
  CHECK(complaint({"check", "--statistics=yes"}, true) == "budgetlint: --statistics takes no value\n");
  CHECK(complaint({"--lang"}) == "budgetlint: --lang 后面缺少取值\n");
}

TEST_CASE("an unknown choice names the nearest or all") {
  CHECK(complaint({"check", "--format", "jsn"}) == "budgetlint: --format 没有“jsn”这个取值，是不是 json？\n");
  CHECK(complaint({"check", "--fail-on", "errors"}, true) ==
        "budgetlint: --fail-on does not take \"errors\"; did you mean error?\n");
  CHECK(complaint({"check", "--color", "blue"}) ==
        "budgetlint: --color 没有“blue”这个取值；可用的是 auto、always、never\n");
  CHECK(complaint({"check", "--lang", "fr"}) == "budgetlint: --lang 没有“fr”这个取值；可用的是 zh、en、both\n");
  CHECK(complaint({"rules", "--format", "txt"}) == "budgetlint: --format 没有“txt”这个取值，是不是 text？\n");
  CHECK(complaint({"schema", "--vocabulary", "fr"}) == "budgetlint: --vocabulary 没有“fr”这个取值；可用的是 zh、en\n");
}

TEST_CASE("a number is plain digits within bounds") {
  for (const char* bad : {"0", "-1", "0x10", "1e9", "1e999", "", " 1", "1.5", "two", "99999999999999999999", "1025"}) {
    CAPTURE(bad);
    CHECK(complaint({"check", "--jobs", bad}) ==
          std::string("budgetlint: --jobs 应是 1 到 1024 的整数，不能是“") + bad + "”\n");
  }
  for (const char* bad : {"0", "k", "4X", "-4k", "0x10", "1e9", "2G", "1.5M", "18446744073709551616"}) {
    CAPTURE(bad);
    CHECK(
        complaint({"check", "--max-file-size", bad}, true) ==
        std::string("budgetlint: --max-file-size takes a number of bytes from 1 to 1G, perhaps with k, M or G, such as "
                    "8M, not \"") +
            bad + "\"\n");
  }
}

TEST_CASE("an unknown rule names the nearest wherever rules are named") {
  for (const char* option : {"--select", "--ignore"}) {
    CHECK(complaint({"check", option, "BL301,BL3O2"}) == "budgetlint: 没有“BL3O2”这条规则，是不是 BL302？\n");
  }
  CHECK(complaint({"check", "--severity", "BL3O2=note"}) == "budgetlint: 没有“BL3O2”这条规则，是不是 BL302？\n");
  CHECK(complaint({"explain", "cumulative-decreeses"}, true) ==
        "budgetlint: there is no rule \"cumulative-decreeses\"; did you mean cumulative-decreases?\n");
  CHECK(complaint({"explain"}, true) ==
        "budgetlint: name a rule by code or name, such as budgetlint explain BL301; see budgetlint rules\n");
  CHECK(complaint({"explain", "BL3"}).find("没有“BL3”这条规则") != std::string::npos);
}

TEST_CASE("an unknown profile names the nearest or all") {
  for (const char* verb : {"check", "rules"}) {
    CHECK(complaint({verb, "--profile", "stirct"}) == "budgetlint: 没有“stirct”这套配置，是不是 strict？\n");
    CHECK(complaint({verb, "--profile", ""}, true) ==
          "budgetlint: there is no profile \"\"; there are default, national-2021, strict\n");
  }
}

TEST_CASE("what is too much is named") {
  CHECK(complaint({"explain", "BL301", "BL302"}) == "budgetlint: 多余的参数：BL302\n");
  CHECK(complaint({"schema", "x\x1b[31m"}).find('\x1b') == std::string::npos);
}

TEST_CASE("two reports cannot go to one place") {
  CHECK(complaint({"check", "--format", "json", "--format", "full"}).find("标准输出只能写一份报告") !=
        std::string::npos);
  CHECK(complaint({"check", "--format", "json=a", "--format", "full=a"}, true) ==
        "budgetlint: two reports go to the same file a\n");
  CHECK(complaint({"check", "--format", "json=a", "--format", "full=./a"}, true) ==
        "budgetlint: two reports go to the same file ./a\n");
  CHECK(complaint({"check", "--format", "json="}, true).find("lacks a file") != std::string::npos);
}

TEST_CASE("a name for standard input needs standard input") {
  CHECK(complaint({"check", "--stdin-filename", "a.yaml", "/"}).find("“-”") != std::string::npos);
}

TEST_CASE("help comes in the chosen language on standard output") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--help"},
                                                    {"-h"},
                                                    {"help"},
                                                    {"check", "--help"},
                                                    {"help", "check"},
                                                    {"--help", "rules"},
                                                    {"explain", "-h"},
                                                    {"schema", "--help"}}) {
    const Outcome chinese = invoke(arguments);
    CHECK(chinese.status == 0);
    CHECK(chinese.error == "");
    CHECK(chinese.out.find("用法: budgetlint") != std::string::npos);
    const Outcome english = invoke_in_english(arguments);
    CHECK(english.status == 0);
    CHECK(english.out.find("Usage: budgetlint") != std::string::npos);
    const bool only_ascii =
        std::all_of(english.out.begin(), english.out.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
    CHECK(only_ascii);
  }
  CHECK(invoke({"check", "--help", "--lang", "en"}).out.find("Usage: budgetlint check") != std::string::npos);
  CHECK(invoke({"--lang=en", "check", "--help"}).out.find("Usage: budgetlint check") != std::string::npos);
}

TEST_CASE("the help of check names every option") {
  const std::string help = invoke({"check", "--help"}).out;
  for (const char* option :
       {"--format", "--lang", "--profile", "--select", "--ignore", "--severity", "--fail-on", "--color", "--statistics",
        "--jobs", "--stdin-filename", "--max-file-size", "-q,--quiet"}) {
    CAPTURE(option);
    CHECK(help.find(option) != std::string::npos);
  }
}

TEST_CASE("the version is one line") {
  const Outcome outcome = invoke({"--version"});
  CHECK(outcome.status == 0);
  CHECK(outcome.out == "budgetlint " BUDGETLINT_VERSION "\n");
}

TEST_CASE("the language comes from the environment and --lang goes first") {
  const auto spoken = [](const std::vector<std::pair<std::string, std::string>>& environment,
                         const std::vector<std::string>& arguments) {
    const std::string said = invoke(arguments, {.environment = environment}).error;
    return said.find("there is no verb") != std::string::npos ? "en" : "zh";
  };
  CHECK(spoken({}, {"dance"}) == std::string("zh"));
  CHECK(spoken({{"LC_ALL", "en_US.UTF-8"}}, {"dance"}) == std::string("en"));
  CHECK(spoken({{"LC_MESSAGES", "en"}}, {"dance"}) == std::string("en"));
  CHECK(spoken({{"LC_ALL", ""}, {"LC_MESSAGES", "en"}}, {"dance"}) == std::string("en"));
  CHECK(spoken({{"LC_ALL", "zh_CN"}, {"LC_MESSAGES", "en"}}, {"dance"}) == std::string("zh"));
  CHECK(spoken({{"LC_ALL", "C"}}, {"dance"}) == std::string("zh"));
  CHECK(spoken({{"LC_ALL", "en"}}, {"--lang", "zh", "dance"}) == std::string("zh"));
  CHECK(spoken({}, {"dance", "--lang=en"}) == std::string("en"));
}

TEST_CASE("in both languages a complaint comes twice") {
  const Outcome outcome = invoke({"dance", "--lang", "both"});
  CHECK(outcome.status == 2);
  CHECK(outcome.error.find("没有“dance”这个命令") != std::string::npos);
  CHECK(outcome.error.find("there is no verb \"dance\"") != std::string::npos);
}

TEST_CASE("a folder named like a verb and words after -- are paths") {
  const ScratchFolder folder;
  folder.write("rules/a.yaml", template_document());
  folder.write("--odd.yaml", template_document());
  CHECK(invoke({"check", "rules"}, {.folder = folder.path()}).status == 0);
  const Outcome odd = invoke({"check", "--", "--odd.yaml"}, {.folder = folder.path()});
  CHECK(odd.error == "");
  CHECK(odd.status == 0);
}
