#include "model/fields.hpp"
#include "rules/across/repeated_codes.hpp"
#include "rules/families.hpp"

namespace budgetlint {
namespace {

void check(AcrossContext& context) {
  for_each_repeated_code(context, [&](const ProjectInRun& here, const ProjectInRun& first) {
    if (is_same_project(here, first)) return context.passed();  // BL901
    Finding finding =
        context.report(*here.document, here.project, model::fields::project::code, here.project->code_place,
                       {.zh = "项目编码 {} 在另一份文本里是另一个项目的：“{}”",
                        .en = "the project code {} is that of another "
                              "project in another document: “{}”"},
                       here.project->code_text(), first.name());
    finding.note_in(*first.document->source, first.project->code_place, {.zh = "“{}”的编码", .en = "the code of “{}”"},
                    first.name());
    if (here.project->budget && first.project->budget && *here.project->budget != *first.project->budget) {
      finding.because({.zh = "预算数：这里 {} 元，那里 {} 元", .en = "budgets: {} yuan here, {} yuan there"},
                      here.project->budget->to_string(), first.project->budget->to_string());
    }
    finding.data("code", std::string(here.project->code_text()));
  });
}

constexpr RuleRecord record{
    .id = "BL902",
    .name = "same-code-different-project",
    .severity = Severity::error,
    .title = {.zh = "两个项目用了同一个编码", .en = "Two projects with one code"},
    .summary = {.zh = "一次检查的全部文本里，名称或预算数不同的项目不能用同一个编码。",
                .en = "Among all documents of a run, projects with different names or budgets cannot share a code."},
    .rationale = {.zh = "编码是项目的唯一标识；两个项目共用一个编码，至少有一个抄错了，资金会记到别的项目上。",
                  .en =
                      "The code identifies a project; where two share one, at least one was copied wrongly, and money "
                      "will be booked on the wrong project."},
    .origin = Origin::form,
    .source = {.zh = "表格：每个项目一张表、一个编码。", .en = "The form: one table and one code a project."},
    .formula = {.zh = "编码相同，而名称（不计空格和标点）或预算数（折算成元）不同",
                .en = "the codes are the same, but the names (blanks and punctuation apart) or the budgets (in yuan) "
                      "are not"},
    .exhibit = Exhibit::several_documents,
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
---
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 馆舍物业服务
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
---
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
)",
    .fix = {.zh = "查预算系统，给抄错的项目填它自己的编码。",
            .en = "Look the codes up in the budget system and correct the wrong one."},
};

}  // namespace

const Rule same_code_different_project{&record, nullptr, check};

}  // namespace budgetlint
