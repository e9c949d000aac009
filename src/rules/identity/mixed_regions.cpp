#include <algorithm>
#include <map>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t region_length = 6;

std::string_view region_of(const CodedProject& coded) { return std::string_view(coded.code).substr(0, region_length); }

/// The first of the projects whose region is the commonest; of equally common regions that which comes first.
const CodedProject& model_project(const std::vector<CodedProject>& projects) {
  std::map<std::string_view, std::size_t> frequency;
  for (const CodedProject& coded : projects) ++frequency[region_of(coded)];
  return *std::max_element(projects.begin(), projects.end(), [&](const CodedProject& a, const CodedProject& b) {
    return frequency[region_of(a)] < frequency[region_of(b)];
  });
}

void check(RuleContext& context) {
  const std::vector<CodedProject> projects = projects_with_well_formed_codes(context);
  if (projects.empty()) return;
  const CodedProject& common = model_project(projects);
  for (const CodedProject& coded : projects) {
    if (region_of(coded) == region_of(common)) {
      context.passed();
      continue;
    }
    context
        .report(*coded.project, place_in_code(context, coded, 0, region_length),
                {.zh = "项目编码前 6 位是 {}，与本部门其他项目的 {} 不同",
                 .en = "the project code begins with {}, unlike {} in the department's other projects"},
                region_of(coded), region_of(common))
        .note(place_in_code(context, common, 0, region_length).span,
              {.zh = "其他项目是 {}", .en = "the others have {}"}, region_of(common))
        .data("code", coded.code)
        .data("region", std::string(region_of(common)));
  }
}

constexpr RuleRecord record{
    .id = "BL604",
    .name = "mixed-regions",
    .severity = Severity::warning,
    .title = {.zh = "项目编码的行政区划不一致", .en = "Project codes of several regions"},
    .summary =
        {.zh = "同一部门各项目编码的前 6 位（行政区划）应当相同。",
         .en = "The first six characters of the project codes, the region, should be the same within a department."},
    .rationale = {.zh = "一个部门只属于一个行政区划；前 6 位不同，多半是抄错，或混入了别的部门的项目。",
                  .en = "A department belongs to one region; another one mostly is a typing slip or a project of some "
                        "other department."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：所有项目编码都以同一行政区划开头。",
               .en = "A published document: all its project codes begin with the same region."},
    .bad = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13081624P009346100032
    项目名称: 馆舍物业服务
)",
    .good = R"(项目:
  - 项目编码: 13018624P00933510001X
    项目名称: 公益艺术培训
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
)",
    .fix = {.zh = "核对编码的前 6 位。", .en = "Check the first six characters of the code."},
};

}  // namespace

const Rule mixed_regions{&record, check};

}  // namespace budgetlint
