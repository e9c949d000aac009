#include <set>
#include <string_view>

#include "model/fields.hpp"
#include "rules/across/summed_up.hpp"
#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr Text no_department{.zh = "文本没有填部门编码", .en = "the document gives no code of a department"};
constexpr Text no_code{.zh = "部门列表里有一项没有填编码", .en = "a listed department has no code"};
constexpr Text not_all_known{.zh = "这次检查没有看遍汇总表所在的文件夹，不能断定谁没有文本",
                             .en =
                                 "the run did not see all of the summary's folder, so that nobody can be said to "
                                 "have no document"};

/// Documents that the summary does not list.
void check_documents(AcrossContext& context, const SummedUp& sum) {
  const SummaryInRun& summary = *sum.summary;
  std::set<std::string_view> listed;
  for (const ListedFacts& department : summary.facts->listed) listed.insert(department.code);
  for (const DocumentInRun* document : sum.own) {
    const DocumentFacts& facts = *document->facts;
    if (facts.department.empty()) {
      context.not_applicable(no_department);
    } else if (!listed.insert(facts.department).second) {
      context.passed();
    } else {
      context
          .report(summary, std::nullopt, model::fields::summary::departments, summary.facts->departments_place,
                  {.zh = "部门列表里没有部门 {} {}，而它有 {} 年度的文本",
                   .en = "the department {} {} is not listed, but there is a document of it for {}"},
                  facts.department, facts.name, facts.year)
          .note_in(*document->source, facts.department_place, {.zh = "它的文本在这里", .en = "its document is this"})
          .data("department", facts.department);
    }
  }
}

/// Listed departments that have no document.
void check_listed(AcrossContext& context, const SummedUp& sum) {
  const SummaryInRun& summary = *sum.summary;
  std::set<std::string_view> handed_in;
  for (const DocumentInRun* document : sum.below) handed_in.insert(document->facts->department);
  for (std::size_t i = 0; i < summary.facts->listed.size(); ++i) {
    const ListedFacts& listed = summary.facts->listed[i];
    if (listed.code.empty()) {
      context.not_applicable(no_code);
    } else if (handed_in.contains(listed.code)) {
      context.passed();
    } else if (!summary.facts->folder_searched || !context.all_read()) {
      context.not_applicable(not_all_known);
    } else {
      context
          .report(summary, i, model::fields::department::code, listed.code_place,
                  {.zh = "部门列表里有部门 {} {}，但没有找到它 {} 年度的文本",
                   .en = "the department {} {} is listed, but there is no document of it for {}"},
                  listed.code, listed.name.in(*summary.source), summary.facts->year)
          .data("department", listed.code);
    }
  }
}

void check(AcrossContext& context) {
  for (const SummedUp& sum : summed_up(context)) {
    if (sum.summary->severity == Severity::off) continue;
    if (sum.summary->facts->year == 0) {
      context.not_applicable(no_year_of_summary);
      continue;
    }
    check_documents(context, sum);
    check_listed(context, sum);
  }
}

constexpr RuleRecord record{
    .id = "BL906",
    .name = "summary-missing-department",
    .severity = Severity::error,
    .title = {.zh = "汇总表与部门文本对不上", .en = "Summary and documents name other departments"},
    .summary = {.zh = "汇总表的部门列表，应与它所在文件夹里同一年度有文本的部门相同。",
                .en = "A summary must list the departments that have a document of its year in its folder and below."},
    .rationale = {.zh = "漏列的部门不会计入合计；列了而没有文本的，多半是漏报，或者两处的编码写得不一样。",
                  .en = "What is not listed is missing from the total; where a listed department has no document, it "
                        "was not handed in, or the two codes differ."},
    .origin = Origin::practice,
    .source = {.zh = "财政部门汇总时的核对。", .en = "What fiscal bureaus check when they add up."},
    .exhibit = Exhibit::several_documents,
    .bad = R"(类型: 汇总
年度: 2024
单位: 万元
预算合计: 13.60
部门列表:
  - {编码: "102001", 名称: 示例县图书馆, 预算合计: 13.60}
---
部门: {编码: "101001", 名称: 示例县文化馆}
)",
    .good = R"(类型: 汇总
年度: 2024
单位: 万元
预算合计: 22.60
部门列表:
  - {编码: "101001", 名称: 示例县文化馆, 预算合计: 9.00}
  - {编码: "102001", 名称: 示例县图书馆, 预算合计: 13.60}
---
部门: {编码: "101001", 名称: 示例县文化馆}
)",
    .fix = {.zh = "补上漏列的部门；没有文本的，催报或改正编码。",
            .en = "Add the department to the list; ask for the missing document, or correct the code."},
};

}  // namespace

const Rule summary_missing_department{&record, nullptr, check};

}  // namespace budgetlint
