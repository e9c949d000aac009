#include <string>
#include <vector>

#include "rules/families.hpp"
#include "rules/shared/regions.hpp"

namespace budgetlint {
namespace {

void mention_letter(Finding& finding, const CodedProject& coded) {
  const auto letter = letter_among_first(coded.code);
  if (!letter) return;
  if (letter->digit) {
    finding.perhaps(
        {.zh = "第 {} 位的字母 {} 可能应为数字 {}", .en = "the letter {1} at character {0} may be the digit {2}"},
        letter->position, letter->letter, *letter->digit);
  } else {
    finding.perhaps({.zh = "前 8 位应为数字，第 {} 位却是字母 {}",
                     .en = "the first 8 characters are digits, but character {} is the letter {}"},
                    letter->position, letter->letter);
  }
}

void report_minority(RuleContext& context, const CodedProject& coded, const CodedProject& common) {
  Finding finding =
      context.report(*coded.project, place_in_code(context, coded, 0, region_length),
                     {.zh = "项目编码前 6 位是 {}，与本部门其他项目的 {} 不同",
                      .en = "the project code begins with {}, unlike {} in the department's other projects"},
                     region_of(coded), region_of(common));
  finding
      .note(place_in_code(context, common, 0, region_length).span, {.zh = "其他项目是 {}", .en = "the others have {}"},
            region_of(common))
      .data("code", coded.code)
      .data("region", std::string(region_of(common)));
  mention_letter(finding, coded);
}

/// Nobody can tell which of two equally common regions is wrong.
void report_tie(RuleContext& context, const CodedProject& first, const CodedProject& other, std::size_t size) {
  context
      .report(*other.project, place_in_code(context, other, 0, region_length),
              {.zh = "项目编码前 6 位有的是 {}，有的是 {}（各 {} 个），应当相同",
               .en = "some project codes begin with {}, others with {} ({} each): they should be the same"},
              region_of(first), region_of(other), size)
      .note(place_in_code(context, first, 0, region_length).span, {.zh = "这里是 {}", .en = "here it is {}"},
            region_of(first))
      .data("code", other.code)
      .data("region", std::string(region_of(first)));
}

void check(RuleContext& context) {
  const std::vector<CodedProject> projects = projects_with_well_formed_codes(context);
  if (projects.empty()) return;
  const std::vector<Region> regions = regions_of(projects);
  const CodedProject& common = *regions.front().front();
  const bool tie = regions.size() > 1 && equally_likely(regions[0], regions[1]);
  for (std::size_t i = 0; i < regions.size(); ++i) {
    for (const CodedProject* coded : regions[i]) {
      if (i == 0) {
        context.passed();
      } else if (i > 1 || !tie) {
        report_minority(context, *coded, common);
      } else if (coded == regions[i].front()) {
        report_tie(context, common, *coded, regions[i].size());
      } else {
        context.not_applicable({.zh = "各有一半，无从判断哪个写错", .en = "two regions are equally common"});
      }
    }
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
    .rationale =
        {.zh = "一个部门只属于一个行政区划；前 6 位不同，多半是抄错，或混入了别的部门的项目。",
         .en = "A department belongs to one region; a different one is most likely a typing slip or a project of some "
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
