#include <map>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

void check(RuleContext& context) {
  std::map<std::string, const model::Project*> first_by_name;
  for (const model::Project& project : context.document().projects) {
    if (!project.name) {
      context.not_applicable({.zh = "没有填项目名称", .en = "no name is given"});
      continue;
    }
    const auto [entry, is_first] = first_by_name.emplace(without_blanks(project.name->value), &project);
    if (is_first) {
      context.passed();
    } else {
      context
          .report(project, project.name->place,
                  {.zh = "项目名称“{}”与前面的项目重复", .en = "the project name '{}' is that of an earlier project"},
                  project.name->value)
          .note(entry->second->name->place.span, {.zh = "首次出现在这里", .en = "first used here"})
          .data("name", std::string(project.name->value));
    }
  }
}

constexpr RuleRecord record{
    .id = "BL606",
    .name = "duplicate-project-name",
    .severity = Severity::warning,
    .title = {.zh = "项目名称重复", .en = "Duplicate project name"},
    .summary = {.zh = "同一份文本里，各项目的名称应当不同；空格不算区别。",
                .en = "Within a document, projects should have different names; blanks make no difference."},
    .rationale =
        {.zh = "名称相同的项目分不清，多半是重复列示，或名称没有写全。",
         .en = "Projects of one name cannot be told apart; mostly one is listed twice, or a name is incomplete."},
    .origin = Origin::practice,
    .source = {.zh = "审核惯例。", .en = "Practice of reviewers."},
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 馆舍维修
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍维修
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 馆舍维修（屋面）
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍维修（电路）
)",
    .fix = {.zh = "删去重复的项目，或在名称里写明区别。",
            .en = "Delete the duplicate, or say in the names how the projects differ."},
};

}  // namespace

const Rule duplicate_project_name{&record, check};

}  // namespace budgetlint
