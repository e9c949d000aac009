#include <algorithm>
#include <array>

#include "rules/families.hpp"
#include "rules/shared/percent.hpp"

namespace budgetlint {
namespace {

constexpr Parameter share_percent{
    .name = "share_percent",
    .help = {.zh = "一个项目最多可占全部项目预算的百分之几。",
             .en = "The largest share of the whole budget, in per cent, that one project may take."},
    .number = 50,
    .least = 1,
    .most = 100};
constexpr std::array parameters{&share_percent};

constexpr std::size_t fewest_projects = 3;

std::optional<Text> obstacle(const model::Document& document) {
  if (document.projects.size() < fewest_projects) {
    return Text{.zh = "项目不足 3 个", .en = "there are fewer than 3 projects"};
  }
  const auto has_budget = [](const model::Project& project) {
    return project.budget.total.present() && project.budget.total.value.sign() > 0;
  };
  if (!std::all_of(document.projects.begin(), document.projects.end(), has_budget)) {
    return Text{.zh = "有项目没有可用的预算数",
                .en = "the budget of a project is missing, not above 0 or cannot be read"};
  }
  return std::nullopt;
}

void check(RuleContext& context) {
  const model::Document& document = context.document();
  if (const auto reason = obstacle(document)) {
    context.not_applicable(*reason);
    return;
  }
  const std::int64_t threshold = context.number(share_percent);
  Decimal sum;
  for (const model::Project& project : document.projects) sum = sum + project.budget.total.value;
  for (const model::Project& project : document.projects) {
    const Decimal& total = project.budget.total.value;
    if (total <= percent_of(threshold, sum)) {
      context.passed();
      continue;
    }
    const std::string share = percent_text(total, sum);
    context
        .report(project, project.budget.total.place,
                {.zh = "一个项目占全部项目预算的 {}", .en = "one project takes {} of the budget of all projects"},
                share)
        .because({.zh = "{} ÷ {} = {}，超过 {}%", .en = "{} ÷ {} = {}, more than {} %"}, total, sum, share, threshold)
        .data("budget", total.to_string())
        .data("sum", sum.to_string())
        .data("share", share);
  }
}

constexpr RuleRecord record{
    .id = "BL208",
    .name = "dominant-project",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "一个项目占了大半预算", .en = "One project takes most of the budget"},
    .summary =
        {.zh = "三个以上项目中，一个项目的预算数超过合计的一定比例（默认一半）。",
         .en = "Among three or more projects, one has more than a given share of the whole budget (by default half)."},
    .rationale = {.zh = "占大半预算的项目值得拆细或重点审核；单位写错（元、万元）也会这样。",
                  .en = "A project that takes most of the money may be worth splitting or a closer look; a wrong unit "
                        "(元 for 万元) looks the same."},
    .origin = Origin::practice,
    .source = {.zh = "审核惯例。", .en = "Practice of reviewers."},
    .formula = {.zh = "项目预算数 ÷ Σ 各项目预算数 ≤ share_percent %；项目至少 3 个。",
                .en = "Budget of the project ÷ Σ budgets ≤ share_percent %, among at least 3 projects."},
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
    预算规模:
      预算数: 18.01
    累计支出金额:
      3月底: 6.00
      6月底: 10.00
      10月底: 16.00
      12月底: 18.01
  - 项目编码: 13018624P009312100022
    项目名称: 图书购置
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
    预算规模:
      预算数: 18.00
    累计支出金额:
      3月底: 6.00
      6月底: 10.00
      10月底: 16.00
      12月底: 18.00
  - 项目编码: 13018624P009312100022
    项目名称: 图书购置
)",
    .fix = {.zh = "核对预算数和单位；确实如此的，可考虑拆成几个项目。",
            .en = "Check figure and unit; where they are right, consider splitting the project."},
    .parameters = parameters,
};

}  // namespace

const Rule dominant_project{&record, check};

}  // namespace budgetlint
