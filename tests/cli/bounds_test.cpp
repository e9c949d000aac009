// What one file may cost, whatever is in it.
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "cli/cli_test_support.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;

TEST_CASE("what many suppressions and many documents can cost is bounded") {
  const ScratchFolder folder;
  std::string text;
  for (int i = 0; i < 20'000; ++i) text += "# budgetlint: ignore[BL301] 理由\n";
  folder.write("many.yaml", text + template_document());
  const Outcome many = invoke({"check", "many.yaml"}, {.folder = folder.path()});
  CHECK(many.out.find("超过 1000 条") != std::string::npos);
  // Three words that name no rule are three findings, which do not add up to a thousand.
  text.clear();
  for (int i = 0; i < 5'000; ++i) text += "# budgetlint: ignore[x1, x2, x3] 理由\n";
  folder.write("words_of_many.yaml", text + template_document());
  CHECK(invoke({"check", "words_of_many.yaml"}, {.folder = folder.path()}).out.find("警告 1003 个") !=
        std::string::npos);
  text.clear();
  for (int i = 0; i < 20'000; ++i) text += "---\n";
  folder.write("empty.yaml", text);
  const Outcome empty = invoke({"check", "empty.yaml", "--format", "json"}, {.folder = folder.path()});
  CHECK(empty.status == 2);
  CHECK(empty.out.size() < 100'000);
  text = "# budgetlint: ignore[";
  for (int i = 0; i < 200; ++i) text += "BL301,";
  folder.write("words.yaml", text + "BL301] 理由\n" + template_document());
  CHECK(invoke({"check", "words.yaml"}, {.folder = folder.path()}).out.find("规则太多") != std::string::npos);
}

TEST_CASE("of one rule in one file no more than a thousand findings are listed and the others counted") {
  const ScratchFolder folder;
  std::string list = "项目:\n";
  for (int i = 0; i < 1200; ++i) list += "  - 项目编码: 1\n    项目名称: 甲\n";
  folder.write("a.yaml", lay_over(list));
  const Outcome outcome = invoke({"check", "a.yaml", "--select", "BL601", "--lang", "en"}, {.folder = folder.path()});
  CHECK(outcome.out.find("1000 errors") != std::string::npos);
  CHECK(outcome.out.find("200 more of the same kinds, not listed.") != std::string::npos);
}

TEST_CASE("of a mistake of form too no more than a thousand are listed") {
  const ScratchFolder folder;
  std::string list = "项目:\n";
  for (int i = 0; i < 1500; ++i) list += "  - {}\n";
  folder.write("a.yaml", "部门: {编码: \"205001\", 名称: 甲}\n年度: 2024\n单位: 万元\n" + list);
  const Outcome outcome =
      invoke({"check", "a.yaml", "--select", "BL101", "--format", "json"}, {.folder = folder.path()});
  const nlohmann::json report = nlohmann::json::parse(outcome.out);
  CHECK(report["summary"]["errors"] == 1000);
  CHECK(report["summary"]["unlisted"].get<int>() > 500);
  for (const nlohmann::json& check : report["checks"]) {
    if (check["rule"] == "BL101") CHECK(check["found"] == 1000 + report["summary"]["unlisted"].get<int>());
  }
}
