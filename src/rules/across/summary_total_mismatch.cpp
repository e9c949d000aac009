#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <vector>

#include "model/fields.hpp"
#include "rules/across/context.hpp"
#include "rules/families.hpp"
#include "rules/shared/sum_mismatch.hpp"

namespace budgetlint {
namespace {

constexpr Text no_total{.zh = "汇总表没有可用的预算合计",
                        .en = "the total of the summary is missing or cannot be read"};
constexpr Text no_amount{.zh = "部门列表里有部门没有可用的预算合计",
                         .en = "the budget of a listed department is missing or cannot be read"};

/// The listed departments as rows; empty where one has no amount.
std::vector<SumRow> rows_of(const SummaryInRun& summary) {
  std::vector<SumRow> rows;
  std::set<std::string_view> codes;
  for (const ListedFacts& listed : summary.facts->listed) {
    if (!listed.total) return {};
    const std::string_view name = listed.name.in(*summary.source);
    const auto located = name.empty() ? std::nullopt : std::optional(model::LocatedText{name, {}});
    const bool repeated = !listed.code.empty() && !codes.insert(listed.code).second;
    rows.push_back({.name = row_name(model::fields::summary::departments.keys(), rows.size(), located),
                    .amount = *listed.total,
                    .place = {listed.total_place, {}},
                    .repeated = repeated});
  }
  return rows;
}

void check(AcrossContext& context) {
  for (const SummaryInRun& summary : context.summaries()) {
    if (summary.severity == Severity::off) continue;
    if (!summary.facts->total) {
      context.not_applicable(no_total);
      continue;
    }
    const std::vector<SumRow> rows = rows_of(summary);
    const Decimal& total = *summary.facts->total;
    if (rows.empty()) {
      context.not_applicable(no_amount);
    } else if (sum_of(rows) == total) {
      context.passed();
    } else {
      explain_mismatch(
          context.report(summary, std::nullopt, model::fields::summary::total_budget, summary.facts->total_place,
                         {.zh = "汇总表的预算合计 {} 与所列部门之和 {} 不符",
                          .en = "the total of {} is not the sum of the listed departments, {}"},
                         total, sum_of(rows)),
          {.zh = "汇总表的预算合计", .en = "the total of the summary"}, total, rows);
    }
  }
}

constexpr RuleRecord record{
    .id = "BL908",
    .name = "summary-total-mismatch",
    .severity = Severity::error,
    .title = {.zh = "汇总表的合计与部门之和不符", .en = "Total of a summary is not the sum of its departments"},
    .summary = {.zh = "汇总表的预算合计必须等于所列各部门预算合计之和。",
                .en = "The total of a summary must be the sum of the departments that it lists."},
    .rationale = {.zh = "合计数不符，说明漏计、重复计算了部门，或写错了数字；报告会列出可能的原因，但不代为改动。",
                  .en =
                      "Where it differs, a department was left out or counted twice, or a figure is wrong; the report "
                      "names slips that would explain it and changes nothing."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：合计等于各项之和。", .en = "Arithmetic: a total is the sum of its parts."},
    .formula = {.zh = "汇总表的预算合计 = Σ 所列各部门的预算合计，一分不差。",
                .en = "Total of the summary = Σ total budgets of the listed departments, to the last digit."},
    .exhibit = Exhibit::several_documents,
    .bad = R"(类型: 汇总
年度: 2024
单位: 万元
预算合计: 23.60
部门列表:
  - {编码: "101001", 名称: 示例县文化馆, 预算合计: 9.00}
  - {编码: "102001", 名称: 示例县图书馆, 预算合计: 13.60}
)",
    .good = R"(类型: 汇总
年度: 2024
单位: 万元
预算合计: 22.60
部门列表:
  - {编码: "101001", 名称: 示例县文化馆, 预算合计: 9.00}
  - {编码: "102001", 名称: 示例县图书馆, 预算合计: 13.60}
)",
    .fix = {.zh = "核对合计数和各部门的预算合计，改正写错的那个。",
            .en = "Check the total and the budget of each department, and correct the wrong one."},
};

}  // namespace

const Rule summary_total_mismatch{&record, nullptr, check};

}  // namespace budgetlint
