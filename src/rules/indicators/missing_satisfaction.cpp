#include <algorithm>

#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

bool asks_for_satisfaction(const model::Indicator& indicator) {
  return belongs_to(indicator, model::choices::category::satisfaction) ||
         is_category(indicator, model::choices::category::satisfaction);
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    const auto& indicators = project.indicators;
    if (indicators.empty()) {
      context.not_applicable(no_indicators);
    } else if (std::any_of(indicators.begin(), indicators.end(), asks_for_satisfaction)) {
      context.passed();
    } else {
      context.report(project, project.indicators_place,
                     {.zh = "绩效指标中没有满意度指标", .en = "there is no indicator of satisfaction"});
    }
  }
}

constexpr RuleRecord record{
    .id = "BL502",
    .name = "missing-satisfaction",
    .severity = Severity::warning,
    .on = false,
    .title = {.zh = "缺少满意度指标", .en = "No indicator of satisfaction"},
    .summary = {.zh = "每个项目都要有服务对象满意度指标。",
                .en = "Every project has an indicator of how satisfied the people served are."},
    .rationale =
        {.zh = "项目好不好，服务对象最有发言权；有服务对象的项目一般都要求设满意度指标。",
         .en =
             "The people served know best how good a project is; most projects that serve somebody are asked for it."},
    .origin = Origin::regulation,
    .source = {.zh = "《项目支出绩效评价管理办法》（财预〔2020〕10号）的指标框架列有满意度指标。",
               .en = "Ministry of Finance 财预〔2020〕10号, framework of indicators."},
    .exhibit = Exhibit::whole_list,
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 学员出勤率, 指标值: ≥85%, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 培训结束时间, 指标值: 2024年12月20日前, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 教材印制单价, 指标值: ≤0.003万元/份, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 群众文化活动参与情况, 指标值: 有效提升, 指标值确定依据: 根据部门工作计划}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 学员出勤率, 指标值: ≥85%, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 培训结束时间, 指标值: 2024年12月20日前, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 教材印制单价, 指标值: ≤0.003万元/份, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 群众文化活动参与情况, 指标值: 有效提升, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 学员满意度, 指标值: ≥90%, 指标值确定依据: 根据部门工作计划}
)",
    .fix = {.zh = "补上满意度指标，例如“受益群众满意度 ≥90%”。", .en = "Add one, such as “受益群众满意度 ≥90%”."},
};

}  // namespace

const Rule missing_satisfaction{&record, check};

}  // namespace budgetlint
