#include "model/fields.hpp"
#include "rules/across/repeated_codes.hpp"
#include "rules/families.hpp"

namespace budgetlint {
namespace {

void check(AcrossContext& context) {
  for_each_repeated_code(context, [&](const ProjectInRun& here, const ProjectInRun& first) {
    if (!is_same_project(here, first)) return context.passed();  // BL902 says more
    context
        .report(*here.document, here.project, model::fields::project::code, here.project->code_place,
                {.zh = "项目编码 {} 在另一份文本里已经有了，名称和预算数也相同：同一个项目列了两次",
                 .en = "the project code {} stands in another document too, with the same name and budget: a project "
                       "listed twice"},
                here.project->code_text())
        .note_in(*first.document->source, first.project->code_place,
                 {.zh = "“{}”首次出现在这里", .en = "“{}”, where it stands first"}, first.name())
        .data("code", std::string(here.project->code_text()));
  });
}

constexpr RuleRecord record{
    .id = "BL901",
    .name = "duplicate-code-across-documents",
    .severity = Severity::error,
    .title = {.zh = "同一项目出现在两份文本里", .en = "The same project in two documents"},
    .summary = {.zh = "一次检查的全部文本里，一个项目编码只能用于一个项目。",
                .en = "Among all documents of a run, a project code belongs to one project only."},
    .rationale = {.zh = "同一个项目列在两份文本里，汇总时预算会算两次；常见的原因是从别的部门或上年抄来没有改。",
                  .en = "A project in two documents is counted twice when budgets are added up; mostly it was copied "
                        "from another department or from last year."},
    .origin = Origin::form,
    .source = {.zh = "表格：每个项目一张表、一个编码。", .en = "The form: one table and one code a project."},
    .exhibit = Exhibit::several_documents,
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
---
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
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
    .fix = {.zh = "只在负责的部门的文本里保留这个项目；不是同一个项目的，填各自的编码。",
            .en = "Keep the project in the document of the department in charge; if they are two projects, give each "
                  "its own code."},
};

}  // namespace

const Rule duplicate_code_across_documents{&record, nullptr, check};

}  // namespace budgetlint
