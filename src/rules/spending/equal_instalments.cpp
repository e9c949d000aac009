#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

/// Fewer equal instalments than these may be chance.
constexpr std::size_t fewest_instalments = 3;

constexpr Text few_checkpoints{.zh = "累计支出的时点不足三个",
                               .en = "the spending plan has fewer than three checkpoints"};

/// What every checkpoint adds to the one before, the first one to 0; nothing where they differ or add nothing.
std::optional<Decimal> common_instalment(const std::vector<Decimal>& spent) {
  const Decimal& first = spent.front();
  if (first.sign() <= 0) return std::nullopt;
  for (std::size_t i = 1; i < spent.size(); ++i) {
    if (spent[i] - spent[i - 1] != first) return std::nullopt;
  }
  return first;
}

void report_instalments(RuleContext& context, const model::Project& project, const Decimal& instalment) {
  const auto& plan = project.cumulative_spending;
  Finding finding =
      context.report(project, project.spending_place,
                     {.zh = "每个时点都增加 {}，像是平均分配，而不是按工作进度安排",
                      .en = "every checkpoint adds {}: this looks like a division into equal parts, not like a plan"},
                     instalment);
  for (const model::Checkpoint& checkpoint : plan) {
    finding.note(checkpoint.amount.place.span, {.zh = "增加 {}", .en = "{} more"}, instalment);
  }
  finding.because({.zh = "{} × {} = {}", .en = "{} × {} = {}"}, plan.size(), instalment, plan.back().amount.value)
      .data("instalment", instalment.to_string());
}

void check_project(RuleContext& context, const model::Project& project) {
  std::vector<Decimal> spent;
  for (std::size_t i = 0; i < project.cumulative_spending.size(); ++i) {
    const std::optional<Decimal> amount = spent_by(project, i);
    if (!amount) return context.not_applicable(gap_in_plan);
    spent.push_back(*amount);
  }
  if (spent.size() < fewest_instalments) return context.not_applicable(few_checkpoints);

  if (const std::optional<Decimal> instalment = common_instalment(spent)) {
    report_instalments(context, project, *instalment);
  } else {
    context.passed();
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL309",
    .name = "equal-instalments",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "各时点平均分配", .en = "Equal instalments"},
    .summary = {.zh = "各时点新增的支出不宜全部相同。", .en = "Not every checkpoint should add the same amount."},
    .rationale = {.zh = "各栏间隔的月数不同（3、3、4、2个月），新增支出却完全相同，多半是把预算数除以栏数填的，"
                        "没有按工作进度测算。",
                  .en = "The columns stand for different numbers of months (3, 3, 4 and 2); the same amount in each "
                        "was probably got by division and not from the course of the work."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表中，多个项目每栏各占 25%。",
               .en = "In the published tables of 2024, several projects add 25% in each column."},
    .formula =
        {.zh = "各时点新增支出都等于第一个时点的累计支出，且大于 0，就报；时点至少 3 个，开头的空白按 0 计。",
         .en =
             "Reported where every checkpoint adds the amount of the first and that is above 0, among at least 3 checkpoints; blanks at the start are 0."},
    .bad = R"(累计支出金额:
  3月底: 2.25
  6月底: 4.50
  10月底: 6.75
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 2.25
  6月底: 4.50
  10月底: 7.50
  12月底: 9.00
)",
    .fix = {.zh = "按实际的工作安排填各时点的累计支出。", .en = "Enter what the course of the work calls for."},
};

}  // namespace

const Rule equal_instalments{&record, check};

}  // namespace budgetlint
