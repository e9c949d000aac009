#include "rules/families.hpp"
#include "rules/shared/same_words.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    if (!project.name || !project.purpose) {
      context.not_applicable({.zh = "没有填项目名称或资金用途", .en = "name or purpose is not given"});
    } else if (same_words(project.purpose->value, project.name->value)) {
      context
          .report(project, project.purpose->place,
                  {.zh = "资金用途与项目名称相同，没有说钱具体花在哪里",
                   .en = "the purpose repeats the name: it does not say what the money is spent on"})
          .note(project.name->place.span, {.zh = "项目名称", .en = "name"});
    } else {
      context.passed();
    }
  }
}

constexpr RuleRecord record{
    .id = "BL803",
    .name = "purpose-repeats-name",
    .severity = Severity::note,
    .title = {.zh = "资金用途照抄项目名称", .en = "Purpose repeats the name"},
    .summary = {.zh = "资金用途不应与项目名称相同（不计空格、标点和开头的序号）。",
                .en = "A purpose should not be the name again, blanks, punctuation and numbering aside."},
    .rationale = {.zh = "资金用途要让人看出钱花在哪些事项上；照抄名称等于没有说明。",
                  .en = "The purpose should tell on what the money is spent; a copy of the name tells nothing."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：有一个项目的资金用途与项目名称相同。",
               .en = "A published document, in which one project has the same text for both."},
    .bad = "资金用途: 公益艺术培训\n",
    .good = "资金用途: 支付外聘教师授课报酬和学员教材印制支出\n",
    .fix = {.zh = "列出主要支出事项。", .en = "Name the main things that are paid for."},
};

}  // namespace

const Rule purpose_repeats_name{&record, check};

}  // namespace budgetlint
