// Rules across documents (BL90x): several documents of one file, or of several.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/across.hpp"
#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using test::lay_over;
using test::of_another_department;
using test::template_document;

namespace {

std::string replaced(std::string text, const std::string& word, const std::string& instead) {
  const std::size_t at = text.find(word);
  REQUIRE(at != std::string::npos);
  return text.replace(at, word.size(), instead);
}

/// What is found in files of these texts, `file:line RULE`, together.
std::vector<std::string> found(const std::vector<std::string>& texts) {
  RunReport run;
  for (const std::string& text : texts) {
    run.files.push_back(
        check_source(std::string(1, static_cast<char>('a' + run.files.size())), text, default_configuration(), true));
  }
  judge_across(run);
  std::vector<std::string> result;
  for (const FileReport& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) {
      result.push_back(file.source->path() + ":" + std::to_string(file.source->line_of(finding.span.begin)) + " " +
                       std::string(finding.rule->id));
    }
  }
  return result;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("BL901 and BL902 tell one project in two documents from two with one code") {
  const std::string first = template_document();
  const std::string other = replaced(first, "205001", "205002");
  CHECK(found({first, other}) == Found{"b:9 BL901"});
  CHECK(found({first, first + "---\n" + other}) == Found{"b:3 BL903", "b:9 BL901", "b:68 BL901"});
  CHECK(found({first, replaced(other, "公益艺术培训", "公益 艺术（培训）")}) == Found{"b:9 BL901"});
  CHECK(found({first, replaced(other, "项目名称: 公益艺术培训", "项目名称: 馆舍物业服务")}) == Found{"b:9 BL902"});
  CHECK(found({first, of_another_department(first)}).empty());
  // Within a document BL605 says it; a code that is malformed is BL601 alone.
  CHECK(found({replaced(first, "00933510001X", "00933510001"), replaced(other, "00933510001X", "00933510001")}) ==
        Found{"a:9 BL601", "b:9 BL601"});
}

TEST_CASE("BL901 is told only in the documents for which it is on") {
  const std::string first = template_document();
  const std::string other = replaced(first, "205001", "205002");
  Configuration without = default_configuration();
  without.severities.at(find_rule("BL901").value()) = Severity::off;
  RunReport run;
  run.files.push_back(check_source("a", first, default_configuration(), true));
  run.files.push_back(check_source("b", other, without, true));
  run.files.push_back(check_source("c", replaced(first, "205001", "205003"), default_configuration(), true));
  judge_across(run);
  CHECK(test::listed(run.files[1]) == "");
  CHECK(test::counted(run.files[1], "BL901") == "passed 0, found 0");
  CHECK(run.files[2].diagnostics.size() == 1);
}

TEST_CASE("BL902 shows both budgets in yuan") {
  const std::string first = template_document();
  RunReport run;
  run.files.push_back(check_source("a", first, default_configuration(), true));
  const std::string other = lay_over(
      "部门: {编码: \"205002\", 名称: 示例县图书馆}\n预算规模:\n  预算数: 9.01\n  财政资金: 9.01\n"
      "累计支出金额: {3月底: 3.00, 6月底: 5.00, 10月底: 7.70, 12月底: 9.01}\n");
  run.files.push_back(check_source("b", other, default_configuration(), true));
  judge_across(run);
  REQUIRE(run.files[1].diagnostics.size() == 1);
  const Diagnostic& finding = run.files[1].diagnostics[0];
  CHECK(finding.rule->id == "BL902");
  CHECK(finding.remarks.at(0).text.zh == "预算数：这里 90100 元，那里 90000 元");
  CHECK(finding.pointer == "/projects/0/code");
  CHECK(finding.breadcrumb.zh == "项目[1] 公益艺术培训 › 项目编码");
  REQUIRE(finding.related.size() == 1);
  REQUIRE(finding.related[0].elsewhere != nullptr);
  CHECK(finding.related[0].elsewhere->path() == "a");
}

TEST_CASE("BL903 is about one year and BL904 about the years of most") {
  const std::string first = template_document();
  const std::string other = of_another_department(first);
  const std::string old = replaced(replaced(replaced(other, "年度: 2024", "年度: 2023"), "13018624", "13018623"),
                                   "2024年12月20日前", "2023年12月20日前");
  CHECK(found({first, replaced(other, "205002", "205001")}) == Found{"b:3 BL903"});
  CHECK(found({first, replaced(old, "205002", "205001")}) == Found{"b:5 BL904"});
  CHECK(found({old, first}) == Found{"a:5 BL904"});
  CHECK(found({old, replaced(replaced(old, "205002", "205003"), "009346100032", "00934610001A"), first}).back() ==
        "c:5 BL904");
}

TEST_CASE("BL905 wants one budget and names that differ by a character at most") {
  const auto named = [](const std::string& name) {
    return lay_over("项目名称: " + name + "\n绩效目标: 保障工作开展\n资金用途: 支付各项支出\n");
  };
  const auto pair = [&](const std::string& a, const std::string& b) {
    return found({named(a), replaced(replaced(named(b), "205001", "205002"), "00933510001X", "009346100032")});
  };
  CHECK(pair("公益艺术培训活动", "公益艺术培训活动") == Found{"b:10 BL905"});
  CHECK(pair("公益艺术培训活动", "公益艺术培训活动费") == Found{"b:10 BL905"});
  CHECK(pair("公益艺术培训活动", "公益艺术培训话动") == Found{"b:10 BL905"});
  CHECK(pair("公益艺术培训活动", "公益艺术培训话动费").empty());
  CHECK(pair("七个字的办公费", "七个字的办公费").empty());
  CHECK(pair("这八个字的办公费", "这八个字的办公费") == Found{"b:10 BL905"});
}

TEST_CASE("BL905 leaves out what more than three departments have") {
  std::vector<std::string> texts;
  const auto add = [&] {
    const std::string number = std::to_string(texts.size());
    texts.push_back(replaced(replaced(lay_over("项目名称: 公益艺术培训活动\n"), "205001", "20500" + number),
                             "00933510001X", "0093351000" + number + "X"));
  };
  for (int i = 0; i < 3; ++i) add();
  CHECK(found(texts) == Found{"b:10 BL905", "c:10 BL905"});
  add();
  CHECK(found(texts).empty());
}

TEST_CASE("a comment excuses a finding across documents and is told of when it excuses none") {
  const std::string first = template_document();
  const auto with_comment = [&](const std::string& text) {
    return replaced(text, "13018624P00933510001X",
                    "13018624P00933510001X # budgetlint: ignore[BL901] 两个部门共同承担");
  };
  CHECK(found({first, with_comment(replaced(first, "205001", "205002"))}).empty());
  CHECK(found({with_comment(first)}) == Found{"a:9 BL950"});
}

TEST_CASE("a rule that is off in a file reports nothing there and sees the file all the same") {
  const std::string first = template_document();
  Configuration off = default_configuration();
  off.severities[*find_rule("BL901")] = Severity::off;
  RunReport run;
  run.files.push_back(check_source("a", first, off, true));
  run.files.push_back(check_source("b", replaced(first, "205001", "205002"), default_configuration(), true));
  judge_across(run);
  CHECK(run.files[0].diagnostics.empty());
  CHECK(run.files[1].diagnostics.size() == 1);
}
