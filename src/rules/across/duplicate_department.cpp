#include <map>
#include <string_view>
#include <utility>

#include "model/fields.hpp"
#include "rules/across/context.hpp"
#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr Text no_department{.zh = "没有填部门编码", .en = "no code of a department is given"};

void check(AcrossContext& context) {
  std::map<std::pair<std::string_view, int>, const DocumentInRun*> first_by_department;
  for (const DocumentInRun& document : context.documents()) {
    const DocumentFacts& facts = *document.facts;
    const bool runs = document.severity != Severity::off;
    if (facts.department.empty()) {
      if (runs) context.not_applicable(no_department);
      continue;
    }
    const auto [entry, is_first] = first_by_department.try_emplace({facts.department, facts.year}, &document);
    if (!runs) continue;
    if (is_first) {
      context.passed();
      continue;
    }
    const DocumentInRun& first = *entry->second;
    context
        .report(document, nullptr, model::fields::department::code, facts.department_place,
                {.zh = "部门 {} 同一年度已经有一份文本（“{}”）",
                 .en = "the department {} has a document for the same "
                       "year already (“{}”)"},
                facts.department, first.facts->name)
        .note_in(*first.source, first.facts->department_place, {.zh = "首次出现在这里", .en = "first used here"})
        .data("department", facts.department);
  }
}

constexpr RuleRecord record{
    .id = "BL903",
    .name = "duplicate-department",
    .severity = Severity::warning,
    .title = {.zh = "一个部门有两份文本", .en = "A department with two documents"},
    .summary = {.zh = "一次检查的全部文本里，一个部门一个年度只应有一份。",
                .en = "Among all documents of a run, a department should have one for a year."},
    .rationale = {.zh = "多出来的往往是旧稿，或者抄来后忘了改部门编码；汇总时会重复计算。",
                  .en = "The second one mostly is an old draft, or a copy with the code of the department left as it "
                        "was; it is counted twice."},
    .origin = Origin::practice,
    .source = {.zh = "财政部门汇总时的核对。", .en = "What fiscal bureaus check when they add up."},
    .exhibit = Exhibit::several_documents,
    .bad = R"(部门: {编码: "101001", 名称: 示例县文化馆}
---
部门: {编码: "101001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
)",
    .good = R"(部门: {编码: "101001", 名称: 示例县文化馆}
---
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
)",
    .fix = {.zh = "删去旧稿，或改正部门编码。", .en = "Remove the old draft, or correct the code of the department."},
};

}  // namespace

const Rule duplicate_department{&record, nullptr, check};

}  // namespace budgetlint
