#include "rules/families.hpp"
#include "rules/spending/plan.hpp"

namespace budgetlint {
namespace {

void check_project(RuleContext& context, const model::Project& project) {
  const std::optional<std::size_t> first = first_written(project);
  if (!first) return context.not_applicable(no_amounts);

  const auto& plan = project.cumulative_spending;
  for (std::size_t i = 0; i < plan.size(); ++i) {
    if (written(plan[i])) {
      context.passed();
    } else if (i < *first) {
      context
          .report(project, plan[i].amount.place,
                  {.zh = "{}累计支出空白，按 0 计算", .en = "no amount for {}: read as 0"}, end_of_month(plan[i].month))
          .note(plan[*first].amount.place.span, {.zh = "{}才有金额", .en = "the first amount is for {}"},
                end_of_month(plan[*first].month))
          .advise({.zh = "没有支出，请填 0", .en = "enter 0 where nothing is spent"});
    }
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL305",
    .name = "blank-checkpoint",
    .severity = Severity::note,
    .title = {.zh = "开头的时点空白", .en = "Blank checkpoint at the start"},
    .summary = {.zh = "有金额以前的时点不宜空白，没有支出应填 0。",
                .en = "A checkpoint before the first amount should say 0 rather than be blank."},
    .rationale = {.zh = "空白看不出是没有支出还是漏填；填 0 就没有疑问。",
                  .en =
                      "A blank does not tell whether nothing is spent or the figure was forgotten; 0 leaves no doubt."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表中，支出较晚的项目把前几栏留空。",
               .en = "In the published tables of 2024, projects that spend late leave the first columns blank."},
    .bad = R"(累计支出金额:
  3月底:
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .good = R"(累计支出金额:
  3月底: 0
  6月底: 5.00
  10月底: 7.70
  12月底: 9.00
)",
    .fix = {.zh = "到该时点没有支出，填 0；有支出，填累计数。",
            .en = "Enter 0 if nothing is spent by then, else the total up to that checkpoint."},
};

}  // namespace

const Rule blank_checkpoint{&record, check};

}  // namespace budgetlint
