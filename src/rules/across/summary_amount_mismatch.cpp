#include <map>
#include <string_view>
#include <vector>

#include "model/fields.hpp"
#include "rules/across/summed_up.hpp"
#include "rules/families.hpp"
#include "rules/shared/sum_mismatch.hpp"

namespace budgetlint {
namespace {

constexpr Text no_amount{.zh = "部门列表里有一项没有编码、金额或单位",
                         .en = "a listed department has no code, amount or unit"};
constexpr Text no_document{.zh = "这次检查里没有它的文本", .en = "there is no document of it in this run"};
constexpr Text no_total{.zh = "它的文本算不出预算合计",
                        .en = "its document has no total budget that could be worked out"};
constexpr Text several{.zh = "它有几份文本（见 BL903）", .en = "it has several documents (see BL903)"};

/// Compares a listed department with its document.
void compare(AcrossContext& context, const SummaryInRun& summary, std::size_t index, const DocumentInRun& document) {
  const ListedFacts& listed = summary.facts->listed[index];
  const DocumentFacts& facts = *document.facts;
  const PrintedAmount here{*listed.total, *summary.facts->unit};
  const std::optional<Decimal> there = facts.total ? facts.total->in(here.unit) : std::nullopt;
  if (!there) {
    context.not_applicable(no_total);
    return;
  }
  if (agree(here, *facts.total)) {
    context.passed();
    return;
  }
  const Text what = facts.total_place.empty() ? Text{.zh = "它的各项目预算数之和", .en = "the sum of its projects"}
                                              : Text{.zh = "它的预算合计", .en = "its total budget"};
  Finding finding =
      context.report(summary, index, model::fields::listed_department::total_budget, listed.total_place,
                     {.zh = "部门 {} 列 {} {}，与它的文本所写的 {} {}不符",
                      .en = "the department {} is listed with {} {}, but its document says {} {}"},
                     listed.code, here.value, name_of(here.unit), facts.total->value, name_of(facts.total->unit));
  const Span place = facts.total_place.empty() ? facts.department_place : facts.total_place;
  finding.note_in(*document.source, place, {.zh = "{} {} {}", .en = "{} {} {}"}, what, facts.total->value,
                  name_of(facts.total->unit));
  explain_mismatch(finding, {.zh = "部门列表所列", .en = "the listed amount"}, here.value,
                   {{.name = {.zh = std::string(what.zh), .en = std::string(what.en)}, .amount = *there, .place = {}}});
}

void check(AcrossContext& context) {
  for (const SummedUp& sum : summed_up(context)) {
    const SummaryInRun& summary = *sum.summary;
    if (summary.severity == Severity::off) continue;
    if (summary.facts->year == 0) {
      context.not_applicable(no_year_of_summary);
      continue;
    }
    std::map<std::string_view, std::vector<const DocumentInRun*>> by_department;
    for (const DocumentInRun* document : sum.below) by_department[document->facts->department].push_back(document);
    for (std::size_t i = 0; i < summary.facts->listed.size(); ++i) {
      const ListedFacts& listed = summary.facts->listed[i];
      const auto documents = by_department.find(listed.code);
      if (listed.code.empty() || !listed.total || !summary.facts->unit) {
        context.not_applicable(no_amount);
      } else if (documents == by_department.end()) {
        context.not_applicable(no_document);
      } else if (documents->second.size() > 1) {
        context.not_applicable(several);
      } else {
        compare(context, summary, i, *documents->second.front());
      }
    }
  }
}

constexpr RuleRecord record{
    .id = "BL907",
    .name = "summary-amount-mismatch",
    .severity = Severity::error,
    .title = {.zh = "汇总表所列与部门文本不符", .en = "Summary and document give other amounts"},
    .summary = {.zh = "汇总表里每个部门的预算合计，应与它自己的文本一致。",
                .en = "The amount that a summary lists for a department must be that of its document."},
    .rationale = {.zh = "部门改了预算而汇总没有跟着改，或者抄错了数字、用错了单位。",
                  .en = "The department changed its budget and the summary did not follow, or a digit or the unit was "
                        "copied wrongly."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：同一个数在两处应当相同。", .en = "Arithmetic: one amount in two places is the same."},
    .formula = {.zh =
                    "列出的金额 = 文本的预算合计（没有填的，为各项目预算数之和）；两处单位或小数位数不同的，较粗的一个"
                    "按四舍五入或截尾理解，别无出入。",
                .en = "Listed amount = total budget of the document (where none is given, the sum of its projects' "
                      "budgets); of two that differ in unit or decimals the coarser may be rounded or truncated, and "
                      "nothing else is let pass."},
    .exhibit = Exhibit::several_documents,
    .bad = R"(类型: 汇总
年度: 2024
单位: 万元
预算合计: 9.90
部门列表:
  - {编码: "101001", 名称: 示例县文化馆, 预算合计: 9.90}
---
部门: {编码: "101001", 名称: 示例县文化馆}
)",
    .good = R"(类型: 汇总
年度: 2024
单位: 元
预算合计: 90000.00
部门列表:
  - {编码: "101001", 名称: 示例县文化馆, 预算合计: 90000.00}
---
部门: {编码: "101001", 名称: 示例县文化馆}
)",
    .fix = {.zh = "核对两处，改正写错的那个。", .en = "Check both and correct the wrong one."},
};

}  // namespace

const Rule summary_amount_mismatch{&record, nullptr, check};

}  // namespace budgetlint
