#include "engine/suppression.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/expectation.hpp"
#include "support/several_projects.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using test::lay_over;
using test::lint;
using test::listed;
using test::mismatches;

namespace {

/// The purpose repeats the name (BL803) on a line that ends in, or stands below, a comment.
std::string at_the_end(const std::string& comment) { return lay_over("资金用途: 公益艺术培训 " + comment + "\n"); }
std::string above(const std::string& comment) {
  std::string text = lay_over("资金用途: 公益艺术培训\n");
  return text.insert(text.find("    资金用途"), "    " + comment + "\n");
}

bool excuses(const std::string& text) {
  const FileReport report = lint(text);
  CHECK_MESSAGE(report.diagnostics.size() == (report.suppressed == 1 ? 0 : 2), listed(report));
  return report.suppressed == 1;
}

/// The rule and English message of the only finding besides BL803.
std::string complaint(const std::string& comment) {
  std::string text;
  for (const Diagnostic& finding : lint(at_the_end(comment)).diagnostics) {
    if (finding.rule->id != "BL803") text += std::string(finding.rule->id) + " " + finding.message.en + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("a comment at the end of a line or above a key excuses what stands there") {
  CHECK(excuses(at_the_end("# budgetlint: ignore[BL803] 上级要求")));
  CHECK(excuses(above("# budgetlint: ignore[BL803] 上级要求")));
  CHECK(excuses(above("# budgetlint: ignore[BL803] 上级要求\n\n    # 另一条说明")));
  CHECK_FALSE(
      excuses(lay_over("资金用途: 公益艺术培训\n绩效目标: 扩大参与面 # budgetlint: ignore[BL803] 不是这一行\n")));
}

TEST_CASE("rules are named by code, name, family and beginning, several at a time, in either width") {
  for (const char* rules :
       {"BL803", "bl803", "purpose-repeats-name", "BL8", "wording", "BL802, BL803", "BL803、BL802", "ＢＬ８０３"}) {
    CAPTURE(rules);
    const FileReport report = lint(at_the_end("# budgetlint: ignore[" + std::string(rules) + "] 上级要求"));
    CHECK(report.suppressed == 1);
  }
  CHECK(excuses(at_the_end("# budgetlint:ignore[BL803]上级要求")));
  CHECK(excuses(at_the_end("# budgetlint：忽略【BL803】上级要求")));
}

TEST_CASE("a comment above an item covers all of it and one above a key all below it") {
  std::string text = test::several_projects({"资金用途: 公益艺术培训\n", "项目名称: 乙\n资金用途: 乙\n"});
  const std::size_t second = text.find("  - 项目编码", text.find("  - 项目编码") + 1);
  REQUIRE(second != std::string::npos);
  text.insert(second, "  # budgetlint: ignore[BL803] 上级要求\n");
  const FileReport report = lint(text, test::select({"BL803", "BL95"}));
  CHECK(report.suppressed == 1);
  REQUIRE(report.diagnostics.size() == 1);
  CHECK(report.diagnostics[0].pointer == "/projects/0/purpose");

  std::string plan = lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  10月底: 7.00\n  12月底: 9.00\n");
  plan.insert(plan.find("    累计支出金额"), "    # budgetlint: ignore[BL301] 年中退回\n");
  CHECK(lint(plan, test::select({"BL301", "BL95"})).suppressed == 1);
}

TEST_CASE("ignore-file covers the file and must stand before its first entry") {
  const std::string faulty = lay_over("资金用途: 公益艺术培训\n");
  CHECK(lint("# budgetlint: ignore-file[BL803] 上级要求\n" + faulty).suppressed == 1);
  CHECK(lint("# 说明\n\n# budgetlint: 忽略全文[BL803] 上级要求\n---\n" + faulty + "---\n" + faulty).suppressed == 2);
  CHECK(complaint("# budgetlint: ignore-file[BL803] 上级要求") ==
        "BL950 this comment has no effect: ignore-file belongs to the comments at the beginning of the file\n");
}

TEST_CASE("a comment without a reason has no effect and says so") {
  CHECK(complaint("# budgetlint: ignore[BL803]") ==
        "BL951 this suppression gives no reason and has no effect: write one behind the brackets\n");
  CHECK_FALSE(excuses(at_the_end("# budgetlint: ignore[BL803]  ")));
}

TEST_CASE("a comment that excuses nothing is found, each word of it for itself") {
  CHECK(complaint("# budgetlint: ignore[BL803, BL802] 上级要求") ==
        "BL950 no finding is left out because of \"BL802\": delete it\n");
  CHECK(mismatches(lay_over("绩效目标: 扩大参与面 # budgetlint: ignore[BL802] 上级要求 #! BL950@38 \"BL802\"\n")) ==
        "");
  // Nothing is known of a rule that does not run.
  CHECK(lint(at_the_end("# budgetlint: ignore[BL801] 上级要求"), test::select({"BL803", "BL950"})).diagnostics.size() ==
        1);
}

TEST_CASE("what is no comment or speaks of something else excuses nothing and is no mistake") {
  CHECK(complaint("# 见 budgetlint 的说明") == "");
  const FileReport quoted = lint(lay_over("资金用途: \"公益艺术培训 # budgetlint: ignore[BL803] 引号里\"\n"));
  CHECK(quoted.suppressed == 0);
  const FileReport block = lint(lay_over("资金用途: |\n  公益艺术培训\n  # budgetlint: ignore[BL803] 正文\n"));
  CHECK(block.suppressed == 0);
}

TEST_CASE("a comment that is written wrong is found and never silently nothing") {
  CHECK(complaint("# budgetlint: ignore[BL8O3] 上级要求") == "BL950 there is no rule \"BL8O3\"; did you mean BL803?\n");
  CHECK(complaint("# budgetlint: ignore BL803 上级要求") ==
        "BL950 this comment has no effect: name the rules in brackets, as in ignore[BL404]\n");
  CHECK(complaint("# budgetlint: ignore[] 上级要求") ==
        "BL950 this comment has no effect: no rule stands in the brackets\n");
  CHECK(complaint("# budgetlint: ignore[BL803 上级要求") ==
        "BL950 this comment has no effect: the bracket is not closed\n");
  CHECK(complaint("# budgetlint: disable[BL803] 上级要求") ==
        "BL950 this comment has no effect: only ignore[RULE] and ignore-file[RULE] are known\n");
  CHECK(complaint("# budgetlint ignore[BL803] 上级要求") ==
        "BL950 this comment has no effect: a colon must follow \"budgetlint\"\n");
  CHECK(complaint("# budgetlint: ignore[BL950] 上级要求") == "BL950 this rule cannot be suppressed by a comment\n");
  CHECK(complaint("# budgetlint: ignore[BL003] 上级要求") == "BL950 this rule cannot be suppressed by a comment\n");
}

TEST_CASE("a comment with more words than anybody writes is one mistake") {
  const auto findings = [](const std::string& word, int count) {
    std::string comment = "# budgetlint: ignore[";
    for (int i = 0; i < count; ++i) comment += word + ",";
    return lint(at_the_end(comment + word + "] 上级要求")).diagnostics.size();
  };
  CHECK(findings("BL803", 99) == 0);
  CHECK(findings("BL803", 5000) == 2);
  CHECK(findings("BL804x", 5000) == 102);
}

TEST_CASE("what keeps a file from being checked is never excused") {
  const FileReport report = lint("# budgetlint: ignore-file[all] 上级要求\n" + lay_over("资金用途: \"没有写完\n"));
  CHECK_FALSE(report.complete);
  CHECK(report.suppressed == 0);
}

TEST_CASE("without suppressions comments count for nothing and are no mistake either") {
  Configuration configuration = default_configuration();
  configuration.suppressions = false;
  for (const char* comment :
       {"# budgetlint: ignore[BL803] 上级要求", "# budgetlint: ignore[BL803]", "# budgetlint: x"}) {
    const FileReport report = lint(at_the_end(comment), configuration);
    CHECK(report.suppressed == 0);
    CHECK(report.diagnostics.size() == 1);
  }
}

TEST_CASE("an unused comment below the last entry of a document does not reach into the next") {
  const std::string faulty = lay_over("资金用途: 公益艺术培训\n");
  const FileReport report = lint(faulty + "# budgetlint: ignore[BL803] 上级要求\n---\n" +
                                 test::of_another_department(lay_over("资金用途: 馆舍物业服务\n")));
  CHECK(report.suppressed == 0);
  CHECK(report.diagnostics.size() == 3);
}

TEST_CASE("a finding about a comment names the document that it is in or stands before") {
  const std::string clean = test::template_document();
  const std::string comment = "# budgetlint: ignore[BL803] 上级要求\n";
  const auto document = [](const std::string& text) { return lint(text).diagnostics.at(0).document; };
  CHECK(document(comment + clean + "---\n" + clean) == 0);
  CHECK(document(clean + "---\n" + comment + clean) == 1);
  CHECK(document(clean + "---\n" + clean + comment) == 1);
}
