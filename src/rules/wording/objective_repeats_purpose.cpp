#include "rules/families.hpp"
#include "rules/shared/same_words.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    for (const model::LocatedText& objective : project.objectives) {
      if (!project.purpose) {
        context.not_applicable({.zh = "没有填资金用途", .en = "no purpose is given"});
      } else if (same_words(objective.value, project.purpose->value)) {
        context
            .report(project, objective.place,
                    {.zh = "绩效目标与资金用途相同，没有说要达到什么效果",
                     .en = "the objective repeats the purpose: it does not say what is to be achieved"})
            .note(project.purpose->place.span, {.zh = "资金用途", .en = "purpose"});
      } else {
        context.passed();
      }
    }
  }
}

constexpr RuleRecord record{
    .id = "BL802",
    .name = "objective-repeats-purpose",
    .severity = Severity::note,
    .title = {.zh = "绩效目标照抄资金用途", .en = "Objective repeats the purpose"},
    .summary = {.zh = "绩效目标不应与资金用途相同（不计空格、标点和开头的序号）。",
                .en = "An objective should not be the purpose again, blanks, punctuation and numbering aside."},
    .rationale =
        {.zh = "资金用途说钱花在哪里，绩效目标说花了钱要达到什么效果；照抄等于没有目标。",
         .en = "The purpose says what the money is spent on, the objective what it is to achieve; a copy sets no "
               "objective."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：两个项目的绩效目标与资金用途相同。",
               .en = "A published document, in which two projects have the same text for both."},
    .bad = R"(资金用途: 保障公益艺术培训正常开展
绩效目标: 1.保障公益艺术培训正常开展。
)",
    .good = R"(资金用途: 支付外聘教师授课报酬和学员教材印制支出
绩效目标: 1.开办 40 期公益艺术培训，扩大群众参与面。
)",
    .fix = {.zh = "写清要达到的效果：做成什么、多少、谁受益。",
            .en = "Say what is to be achieved: what is done, how much of it, and for whom."},
};

}  // namespace

const Rule objective_repeats_purpose{&record, check};

}  // namespace budgetlint
