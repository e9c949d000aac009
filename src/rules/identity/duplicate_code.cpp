#include <map>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  std::map<std::string, const model::Project*> first_by_code;
  for (const model::Project& project : context.document().projects) {
    if (!project.code) {
      context.not_applicable(no_code);
      continue;
    }
    const auto [entry, is_first] = first_by_code.emplace(without_blanks(project.code->value), &project);
    if (is_first) {
      context.passed();
    } else {
      context
          .report(project, project.code->place,
                  {.zh = "项目编码 {} 与前面的项目重复", .en = "the project code {} is that of an earlier project"},
                  entry->first)
          .note(entry->second->code->place.span, {.zh = "首次出现在这里", .en = "first used here"})
          .data("code", entry->first);
    }
  }
}

constexpr RuleRecord record{
    .id = "BL605",
    .name = "duplicate-code",
    .severity = Severity::error,
    .title = {.zh = "项目编码重复", .en = "Duplicate project code"},
    .summary = {.zh = "同一份文本里，一个项目编码只能用于一个项目。",
                .en = "Within a document, a project code belongs to one project only."},
    .rationale = {.zh = "编码是项目的唯一标识；重复说明编码抄错，或同一项目列了两次，预算会重复计算。",
                  .en =
                      "The code identifies a project; a duplicate means a wrong code, or a project listed and counted "
                      "twice."},
    .origin = Origin::form,
    .source = {.zh = "表格：每个项目一张表、一个编码。", .en = "The form: one table and one code a project."},
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P00933510001X
    项目名称: 馆舍物业服务
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
)",
    .fix = {.zh = "填各项目自己的编码；同一项目列了两次的，删去一次。",
            .en = "Enter each project's own code; delete a project that is listed twice."},
};

}  // namespace

const Rule duplicate_code{&record, check};

}  // namespace budgetlint
