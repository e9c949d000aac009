// BL906 to BL908: a summary beside the documents of the departments that it lists.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/across.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using test::lay_over;
using test::of_another_department;
using test::template_document;

namespace {

using Found = std::vector<std::string>;

struct File {
  std::string path;
  std::string text;
  bool named = false;
};

RunReport run_of(const std::vector<File>& files) {
  RunReport run;
  for (const File& file : files) {
    run.files.push_back(check_source(file.path, file.text, default_configuration(), file.named));
  }
  judge_across(run);
  return run;
}

/// `path:line RULE` of what is found.
Found found(const std::vector<File>& files) {
  Found result;
  for (const RunReport run = run_of(files); const FileReport& file : run.files) {
    for (const Diagnostic& finding : file.diagnostics) {
      result.push_back(file.source->path() + ":" + std::to_string(file.source->line_of(finding.span.begin)) + " " +
                       std::string(finding.rule->id));
    }
  }
  return result;
}

/// A summary of departments, each code with its amount; the total is `total`.
std::string summary(const std::string& total, const std::vector<std::pair<std::string, std::string>>& departments,
                    const std::string& unit = "万元", const std::string& year = "2024") {
  std::string text = "类型: 汇总\n年度: " + year + "\n单位: " + unit + "\n预算合计: " + total + "\n部门列表:\n";
  for (const auto& [code, amount] : departments) {
    text += "  - {编码: \"" + code + "\", 名称: 部门" + code + ", 预算合计: " + amount + "}\n";
  }
  return text;
}

const std::string first = template_document();                          // 205001 with 9.00 万元
const std::string second = of_another_department(template_document());  // 205002 with as much

}  // namespace

TEST_CASE("a summary that agrees with its documents is no fault") {
  CHECK(found({{"x/a.yaml", first},
               {"x/b.yaml", second},
               {"x/s.yaml", summary("18.00", {{"205001", "9.00"}, {"205002", "9.00"}})}})
            .empty());
  const RunReport run = run_of({{"a", first + "---\n" + summary("9.00", {{"205001", "9.00"}})}});
  CHECK(run.documents() == 2);
  CHECK(run.complete);
}

TEST_CASE("BL906 tells of a department that the summary does not list once") {
  const File list{"x/s.yaml", summary("9.00", {{"205001", "9.00"}})};
  CHECK(found({{"x/a.yaml", first}, {"x/b.yaml", second}, list}) == Found{"x/s.yaml:5 BL906"});
  CHECK(found({{"x/a.yaml", first}, {"x/y/b.yaml", second}, list}) == Found{"x/s.yaml:5 BL906"});
  // Outside of its folder, or in another year, nothing is its own.
  CHECK(found({{"x/a.yaml", first}, {"xy/b.yaml", second}, list}).empty());
  CHECK(found({{"x/a.yaml", first}, {"b.yaml", second}, list}).empty());
}

TEST_CASE("a document belongs to the nearest summary upwards") {
  const File near{"x/y/s.yaml", summary("9.00", {{"205002", "9.00"}})};
  const File far{"x/s.yaml", summary("9.00", {{"205001", "9.00"}})};
  const File of_other_year{"x/y/t.yaml", summary("9.00", {{"205002", "9.00"}}, "万元", "2023")};
  CHECK(found({{"x/a.yaml", first}, {"x/y/b.yaml", second}, near, far}).empty());
  CHECK(found({{"x/a.yaml", first}, {"x/y/b.yaml", second}, far, of_other_year}) ==
        Found{"x/s.yaml:5 BL906", "x/y/t.yaml:6 BL906"});
  // One further up may list it too, and must then give its amount.
  CHECK(found({{"x/a.yaml", first},
               {"x/y/b.yaml", second},
               near,
               {"x/s.yaml", summary("17.00", {{"205001", "9.00"}, {"205002", "8.00"}})}}) == Found{"x/s.yaml:7 BL907"});
  // Names from the root, and those above the folder of the run, are not in it.
  CHECK(found({{"/x/a.yaml", first}, {"../b.yaml", second}, {"s.yaml", summary("9.00", {{"205003", "9.00"}}), true}})
            .empty());
}

TEST_CASE("BL906 tells of a listed department without document only if the run looked for it") {
  const std::string text = summary("18.00", {{"205001", "9.00"}, {"205002", "9.00"}});
  CHECK(found({{"x/a.yaml", first}, {"x/s.yaml", text}}) == Found{"x/s.yaml:7 BL906"});
  CHECK(found({{"x/a.yaml", first, true}, {"x/s.yaml", text, true}}).empty());
  // What could not be read may be the document.
  const Found broken = found({{"x/a.yaml", first}, {"x/b.yaml", "部门: {编码: \"205002\n"}, {"x/s.yaml", text}});
  REQUIRE(!broken.empty());
  for (const std::string& each : broken) CHECK(each.starts_with("x/b.yaml"));
}

TEST_CASE("BL906 leaves what another part of the run may have to the merged report") {
  RunReport part;
  part.shard = Shard{1, 2};
  part.files.push_back(check_source("x/s.yaml", summary("9.00", {{"205001", "9.00"}}), default_configuration(), false));
  judge_across(part);
  CHECK(part.files[0].diagnostics.empty());
}

TEST_CASE("BL907 compares amounts across units and lets the coarser be rounded or cut") {
  const auto listed = [&](const std::string& amount, const std::string& unit, const std::string& document) {
    return found({{"a", document}, {"s", summary(amount, {{"205001", amount}}, unit)}});
  };
  const Found fault{"s:6 BL907"};
  CHECK(listed("9.00", "万元", first).empty());
  CHECK(listed("9.01", "万元", first) == fault);
  CHECK(listed("8.99", "万元", first) == fault);
  CHECK(listed("90000.00", "元", first).empty());
  // To the 元 the summary is finer: the document's 9.00 万元 may stand for up to half of 0.01 万元 less.
  CHECK(listed("89950", "元", first).empty());
  CHECK(listed("89949.99", "元", first) == fault);
  CHECK(listed("90099.99", "元", first).empty());
  CHECK(listed("90100.00", "元", first) == fault);
  CHECK(listed("9", "万元", first).empty());
  CHECK(listed("8", "万元", first) == fault);
  CHECK(listed("90", "千元", first).empty());
  CHECK(listed("0.0009", "亿元", first).empty());
  CHECK(listed("900.00", "万元", first) == fault);
}

TEST_CASE("BL907 shows both amounts with their units and a likely slip") {
  const RunReport run = run_of({{"a", first}, {"s", summary("90000.00", {{"205001", "90000.00"}})}});
  const std::vector<Diagnostic>& findings = run.files[1].diagnostics;
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].message.zh == "部门 205001 列 90000.00 万元，与它的文本所写的 9.00 万元不符");
  CHECK(findings[0].pointer == "/departments/0/total_budget");
  CHECK(findings[0].breadcrumb.zh == "部门列表[1] 部门205001 › 预算合计");
  CHECK(findings[0].department == "205001");
  REQUIRE(findings[0].related.size() == 1);
  CHECK(findings[0].related[0].elsewhere == run.files[0].source.get());
  CHECK(findings[0].related[0].message.zh == "它的各项目预算数之和 9.00 万元");
  REQUIRE(findings[0].remarks.size() >= 2);
  CHECK(findings[0].remarks[0].text.zh == "9.00 ≠ 90000.00（差 89991.00）");
  CHECK(findings[0].remarks[1].text.zh == "部门列表所列 90000.00 可能用错单位或点错小数点，改为 9.00 就相符");
}

TEST_CASE("BL907 has nothing to compare where a department has several documents or none") {
  const File list{"s", summary("9.99", {{"205001", "9.99"}})};
  CHECK(found({{"a", first}, {"b", first}, list}) == Found{"b:3 BL903", "b:9 BL901"});
  CHECK(found({{"a", second}, {"s", list.text, true}}) == Found{"s:5 BL906"});
}

TEST_CASE("BL908 wants the total to be the sum of the departments to the last digit") {
  const auto total = [&](const std::string& amount) {
    return found({{"s", summary(amount, {{"205001", "9.00"}, {"205002", "9.005"}}), true}});
  };
  CHECK(total("18.005").empty());
  CHECK(total("18.0050").empty());
  CHECK(total("18.00") == Found{"s:4 BL908"});
  CHECK(total("18.01") == Found{"s:4 BL908"});
}

TEST_CASE("BL908 names the row that is listed twice") {
  const RunReport run = run_of({{"s", summary("9.00", {{"205001", "9.00"}, {"205001", "9.00"}}), true}});
  const std::vector<Diagnostic>& findings = run.files[0].diagnostics;
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].pointer == "/total_budget");
  CHECK(findings[0].related.size() == 2);
  CHECK(findings[0].remarks.at(1).text.zh == "部门列表[2] 部门205001 9.00 可能重复列示：编码与前面的相同");
}

TEST_CASE("mistakes of form in a summary are found like those in a document") {
  CHECK(
      found(
          {{"s",
            "kind: summary\nyear: 2024\nunit: 万元\ntotal_budget: 9.00\ndepartments:\n  - {code: \"205001\", name: a}\n",
            true}}) == Found{"s:6 BL101"});
  CHECK(found({{"s", "部门列表:\n  - {编码: \"205001\", 名称: 甲, 预算合计: 9.00}\n", true}}) ==
        Found{"s:1 BL101", "s:1 BL101", "s:1 BL101", "s:1 BL101"});
  CHECK(found({{"s", summary("9.OO", {{"205001", "9.00"}}), true}}) == Found{"s:4 BL105"});
  CHECK(found({{"s", summary("9.00", {{"205001", "9.00"}}) + "项目: []\n", true}}).front().starts_with("s:1 BL10"));
}

TEST_CASE("a comment excuses a finding of a summary") {
  std::string text = summary("9.00", {{"205001", "9.00"}});
  text.replace(text.find("部门列表:"), std::string("部门列表:").size(),
               "部门列表: # budgetlint: ignore[BL906] 另表汇总");
  CHECK(found({{"a", first}, {"b", second}, {"s", text}}).empty());
  CHECK(found({{"a", first}, {"s", text}}) == Found{"s:5 BL950"});
}
