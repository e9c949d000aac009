#include <algorithm>
#include <map>
#include <vector>

#include "model/fields.hpp"
#include "rules/across/context.hpp"
#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr Text no_year{.zh = "没有填年度", .en = "no year is given"};

void check(AcrossContext& context) {
  std::map<int, std::vector<const DocumentInRun*>> by_year;
  for (const DocumentInRun& document : context.documents()) {
    if (document.facts->year != 0) by_year[document.facts->year].push_back(&document);
  }
  // The year of most documents; of equally many the latest, as it is last year's text that is copied.
  const auto usual = std::max_element(by_year.begin(), by_year.end(), [](const auto& a, const auto& b) {
    return a.second.size() <= b.second.size() && (a.second.size() < b.second.size() || a.first < b.first);
  });
  for (const DocumentInRun& document : context.documents()) {
    const DocumentFacts& facts = *document.facts;
    if (document.severity == Severity::off) continue;
    if (facts.year == 0) {
      context.not_applicable(no_year);
    } else if (facts.year == usual->first) {
      context.passed();
    } else {
      const DocumentInRun& other = *usual->second.front();
      context
          .report(document, nullptr, model::fields::root::year, facts.year_place,
                  {.zh = "年度是 {}，而这次检查的大多是 {} 年度（{} 份）",
                   .en = "the year is {}, but most documents of this run are for {} ({} of them)"},
                  facts.year, usual->first, usual->second.size())
          .note_in(*other.source, other.facts->year_place, {.zh = "例如这一份", .en = "this one, for example"});
    }
  }
}

constexpr RuleRecord record{
    .id = "BL904",
    .name = "mixed-years",
    .severity = Severity::warning,
    .title = {.zh = "年度不一致", .en = "Documents of different years"},
    .summary = {.zh = "一起检查的文本应是同一年度的。", .en = "Documents checked together should be for one year."},
    .rationale = {.zh = "混进了别的年度的文本，或者沿用上年的文本忘了改年度。",
                  .en = "A document of another year got in, or last year's text was used without changing the year."},
    .origin = Origin::practice,
    .source = {.zh = "财政部门汇总时的核对。", .en = "What fiscal bureaus check when they add up."},
    .exhibit = Exhibit::several_documents,
    .bad = R"(年度: 2024
---
年度: 2023
部门: {编码: "102001", 名称: 示例县图书馆}
绩效指标:
  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 保洁完成时间, 指标值: 2023年12月20日前, 指标值确定依据: 根据合同}
项目:
  - 项目编码: 13018623P009346100032
    项目名称: 馆舍物业服务
)",
    .good = R"(年度: 2024
---
年度: 2024
部门: {编码: "102001", 名称: 示例县图书馆}
项目:
  - 项目编码: 13018624P009346100032
    项目名称: 馆舍物业服务
)",
    .fix = {.zh = "改正年度，或把别的年度的文本移出这个文件夹。",
            .en = "Correct the year, or move documents of other years elsewhere."},
};

}  // namespace

const Rule mixed_years{&record, nullptr, check};

}  // namespace budgetlint
