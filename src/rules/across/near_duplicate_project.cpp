#include <algorithm>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/fields.hpp"
#include "rules/across/near_duplicates.hpp"
#include "rules/families.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t shortest_name = 8;  // characters; 办公用房租赁 is what many departments call something
constexpr Text cannot_be_compared{.zh = "没有预算数，或名称太短", .en = "there is no budget, or the name is too short"};

void report(AcrossContext& context, const NamedProject& here, const ProjectInRun& first) {
  const ProjectFacts& project = *here.in.project;
  context
      .report(*here.in.document, &project, model::fields::project::name, project.name_place,
              {.zh = "另一个部门（{}）有预算数相同、名称几乎一样的项目“{}”：是否重复申报",
               .en = "another department ({}) has a project with the same budget and almost the same name, “{}”: is it "
                     "one project, applied for twice?"},
              first.document->facts->department, first.name())
      .because({.zh = "预算数都是 {} 元", .en = "both have a budget of {} yuan"}, project.budget->to_string())
      .note_in(*first.document->source, first.project->name_place, {.zh = "那个项目", .en = "that project"});
}

/// Looks at projects with one budget, in order.
void check_group(AcrossContext& context, std::span<const ProjectInRun> projects) {
  std::vector<NamedProject> group;
  for (const ProjectInRun& project : projects) {
    std::string words = words_of(project.name());
    if (count_code_points(words) >= shortest_name) {
      group.push_back({project, std::move(words)});
    } else if (project.document->severity != Severity::off) {
      context.not_applicable(cannot_be_compared);
    }
  }
  const std::vector<std::size_t> nearest = nearest_before(group);
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i].in.document->severity == Severity::off) continue;
    if (nearest[i] == i) {
      context.passed();
    } else {
      report(context, group[i], group[nearest[i]].in);
    }
  }
}

void check(AcrossContext& context) {
  std::vector<ProjectInRun> projects;
  for (const DocumentInRun& document : context.documents()) {
    for (const ProjectFacts& project : document.facts->projects) {
      if (project.budget && project.budget->sign() > 0) {
        projects.push_back({&document, &project});
      } else if (document.severity != Severity::off) {
        context.not_applicable(cannot_be_compared);
      }
    }
  }
  const auto budget_of = [](const ProjectInRun& in) { return *in.project->budget; };
  std::stable_sort(projects.begin(), projects.end(),
                   [&](const ProjectInRun& a, const ProjectInRun& b) { return budget_of(a) < budget_of(b); });
  for (auto begin = projects.begin(); begin != projects.end();) {
    const auto end = std::find_if(begin, projects.end(),
                                  [&](const ProjectInRun& each) { return budget_of(each) != budget_of(*begin); });
    check_group(context, {begin, end});
    begin = end;
  }
}

constexpr RuleRecord record{
    .id = "BL905",
    .name = "near-duplicate-project",
    .severity = Severity::note,
    .title = {.zh = "两个部门的项目几乎一样", .en = "Almost the same project in two departments"},
    .summary = {.zh = "不同部门的项目，预算数相同、名称几乎一样的，值得核对是否重复申报。",
                .en =
                    "Projects of different departments with one budget and almost the same name are worth a look: they "
                    "may have been applied for twice."},
    .rationale = {.zh = "一个项目由两个部门各报一次，编码不同，只有预算数和名称看得出来。",
                  .en = "A project that two departments apply for has two codes; only budget and name give it away."},
    .origin = Origin::practice,
    .source = {.zh = "财政部门审核时的核对。", .en = "What fiscal bureaus look for when they review."},
    .formula =
        {.zh =
             "预算数（折算成元）相同且大于 0，名称（不计空格和标点）至少 8 个字，最多相差一个字，部门不同，编码不同；同名同额的部门超过 3 个的不算",
         .en =
             "the budgets (in yuan) are the same and above 0, the names (blanks and punctuation apart) have at "
             "least 8 characters and differ by at most one, departments and codes differ; not where more than 3 departments have name and budget"},
    .exhibit = Exhibit::several_documents,
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训活动
---
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P009346100032
    项目名称: 公益艺术培训活动费
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训活动
---
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务项目
)",
    .fix = {.zh = "与另一个部门核对；重复的由一个部门申报。",
            .en = "Settle it with the other department; one of them applies."},
};

}  // namespace

const Rule near_duplicate_project{&record, nullptr, check};

}  // namespace budgetlint
