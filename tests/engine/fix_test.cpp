#include "engine/fix.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "diag/edits.hpp"
#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/template_document.hpp"

namespace budgetlint {
namespace {

using namespace test;

/// A finding of no consequence at the first place of `word`, with one fix: `instead` in place of `word`.
Diagnostic finding(const std::string& text, const std::string& word, const std::string& instead,
                   Safety safety = Safety::safe, const std::string& rule = "BL516") {
  const auto begin = static_cast<std::uint32_t>(text.find(word));
  REQUIRE(begin < text.size());
  Diagnostic found;
  found.rule = catalogue()[find_rule(rule).value()].record;
  found.severity = Severity::note;
  found.span = {begin, begin + static_cast<std::uint32_t>(word.size())};
  found.fixes.push_back({safety, {}, {{found.span, instead}}});
  return found;
}

/// What is found in `text`, and these findings besides.
FileReport found_in(const std::string& text, std::vector<Diagnostic> more) {
  FileReport report = lint(text);
  for (Diagnostic& each : more) report.diagnostics.push_back(std::move(each));
  std::sort(report.diagnostics.begin(), report.diagnostics.end());
  return report;
}

/// `text` after its repair, which is checked to be what its edits say.
std::string repaired(const FileReport& found, Safety least = Safety::safe) {
  const Repair repair = find_repair(found, default_configuration(), least);
  if (repair.edits.empty()) return std::string(found.source->text());
  std::string after(repair.after.source->text());
  CHECK(edited(found.source->text(), repair.edits) == after);
  CHECK(repair.after.held_back == repair.held_back);
  return after;
}

std::string replaced(std::string text, const std::string& word, const std::string& instead) {
  return text.replace(text.find(word), word.size(), instead);
}

}  // namespace

TEST_CASE("a repair carries out fixes as safe as asked for") {
  const std::string text = template_document();
  const auto with = [&](Safety safety) { return found_in(text, {finding(text, "公益", "公共", safety)}); };
  const std::string mended = replaced(text, "公益", "公共");
  CHECK(repaired(with(Safety::safe), Safety::safe) == mended);
  CHECK(repaired(with(Safety::unsafe), Safety::safe) == text);
  CHECK(repaired(with(Safety::unsafe), Safety::unsafe) == mended);
  CHECK(repaired(with(Safety::display), Safety::unsafe) == text);
  CHECK(repaired(found_in(text, {})) == text);
}

TEST_CASE("of overlapping fixes the first is carried out by place and then by rule") {
  const std::string text = template_document();
  CHECK(repaired(found_in(text, {finding(text, "公益艺术", "甲"), finding(text, "艺术培训", "乙")})) ==
        replaced(text, "公益艺术", "甲"));
  CHECK(repaired(found_in(text, {finding(text, "公益", "甲", Safety::safe, "BL802"),
                                 finding(text, "公益", "乙", Safety::safe, "BL516")})) == replaced(text, "公益", "乙"));
  Diagnostic insertion = finding(text, "公益", "");
  insertion.fixes[0].edits[0] = {{insertion.span.end, insertion.span.end}, "的"};
  CHECK(repaired(found_in(text, {finding(text, "艺术", "文艺"), insertion})) == replaced(text, "公益", "公益的"));
}

TEST_CASE("a fix of several edits is carried out whole or not at all") {
  const std::string text = template_document();
  Diagnostic both = finding(text, "示例县", "某县");
  const auto second = static_cast<std::uint32_t>(text.find("公益"));
  both.fixes[0].edits.push_back({{second, second + 6}, "公共"});
  CHECK(repaired(found_in(text, {both})) == replaced(replaced(text, "示例县", "某县"), "公益", "公共"));
  CHECK(repaired(found_in(text, {both, finding(text, "205001\n  名称: 示例县", "9\n  名称: 甲县")})) ==
        replaced(text, "205001\n  名称: 示例县", "9\n  名称: 甲县"));
}

TEST_CASE("what a round leaves is mended in the next") {
  // The blanks in the code and the full-width digits of its year overlap.
  const std::string text = lay_over("预算规模:\n  预算数: ９.００\n  财政资金: 9.00\n  其他资金:\n");
  const FileReport found = found_in(text, {finding(text, ": ９", ":  ９")});
  const Repair repair = find_repair(found, default_configuration(), Safety::safe);
  CHECK(repair.after.fixed == 2);
  CHECK(repair.after.source->text() == replaced(text, " ９.００", "  9.00"));
  CHECK(edited(text, repair.edits) == repair.after.source->text());
}

TEST_CASE("a fix that does harm is held back and the others are carried out") {
  const std::string text = template_document();
  const std::vector<Diagnostic> harmless{finding(text, "示例县", "某县"), finding(text, "受访学员", "受访者")};
  const std::string mended = replaced(replaced(text, "示例县", "某县"), "受访学员", "受访者");
  const auto held_back = [&](const Diagnostic& harmful) {
    std::vector<Diagnostic> all = harmless;
    all.push_back(harmful);
    const FileReport found = found_in(text, all);
    const Repair repair = find_repair(found, default_configuration(), Safety::safe);
    CHECK(repair.after.source->text() == mended);
    CHECK(repair.after.fixed == 2);
    return find_repair(found_in(text, {harmful}), default_configuration(), Safety::safe).held_back;
  };
  CHECK(held_back(finding(text, "项目名称: 公", "项目名称: [公")) == 1);             // not read completely
  CHECK(held_back(finding(text, "6月底: 5.00", "6月底: 2.00")) == 1);                // BL301
  CHECK(held_back(finding(text, "    项目名称: 公益艺术培训\n", "")) == 1);          // BL101
  CHECK(held_back(finding(text, "单位: 万元\n", "单位: 万元\n---\n甲: 1\n")) == 1);  // BL008
}

TEST_CASE("errors that come to light with the document do not hold back its repair") {
  const std::string text =
      replaced(lay_over("累计支出金额:\n  3月底: 3.00\n  6月底: 2.00\n  12月底: 9.00\n"), "单位: 万元", "单位：万元");
  const FileReport found = lint(text);
  CHECK(found.documents == 0);
  const Repair repair = find_repair(found, default_configuration(), Safety::safe);
  CHECK(repair.after.source->text() == replaced(text, "单位：", "单位: "));
  CHECK(repair.after.complete);
  CHECK(listed(repair.after).find("BL301") != std::string::npos);
}

TEST_CASE("what a comment may hide is no amount") {
  const std::string text = replaced(template_document(), "预算数: 9.00", "预算数: 9.00 #10");
  const FileReport found = lint(text);
  REQUIRE(found.diagnostics.size() == 1);
  CHECK(repaired(found) == text);
}

TEST_CASE("what was found in a folder and may be other YAML stays as it is") {
  for (const std::string text : {"部署：甲\n步骤：乙\n", "部署：甲\n步骤 乙\n"}) {
    const FileReport found = check_source("ci.yaml", text, default_configuration(), false);
    REQUIRE(found.diagnostics.size() == 2);
    CHECK(find_repair(found, default_configuration(), Safety::safe, false).edits.empty());
    CHECK(find_repair(found, default_configuration(), Safety::safe, false).held_back == 0);
  }
  const std::string slip = replaced(template_document(), "年度: ", "年度：");
  const FileReport found = check_source("a.yaml", slip, default_configuration(), false);
  CHECK(find_repair(found, default_configuration(), Safety::safe, false).after.source->text() == template_document());
}

TEST_CASE("a named file is mended as far as it can be") {
  CHECK(repaired(lint(replaced(replaced(template_document(), "年度: ", "年度："), "单位: ", "单位 "))) ==
        replaced(template_document(), "单位: ", "单位 "));
  CHECK(repaired(lint("部署：甲\n")) == "部署：甲\n");  // no budget document, once it can be read
}

TEST_CASE("many harmful fixes cost no more than their bound") {
  std::string text = template_document();
  std::vector<Diagnostic> harmful;
  for (int i = 0; i < 2000; ++i) {
    Diagnostic each = finding(text, "#", "甲");
    each.fixes[0].edits[0].span = {static_cast<std::uint32_t>(text.size()),
                                   static_cast<std::uint32_t>(text.size()) + 1};
    text += "#\n";
    harmful.push_back(each);
  }
  const Repair repair = find_repair(found_in(text, harmful), default_configuration(), Safety::safe);
  CHECK(repair.edits.empty());
  CHECK(repair.held_back == 2000);
}

TEST_CASE("a run says of each file what its repair is") {
  const auto none = check_files({{.path = "/none", .shown = "b"}}, default_configuration(), {.fixes = Safety::safe});
  REQUIRE(none.repairs.size() == 1);
  CHECK(none.repairs[0].path == "/none");
  CHECK(none.repairs[0].edits.empty());
  CHECK(check_files({{.path = "/none", .shown = "b"}}, default_configuration()).repairs.empty());
}

}  // namespace budgetlint
