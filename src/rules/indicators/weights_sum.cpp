#include <algorithm>
#include <array>
#include <string>

#include "model/fields.hpp"
#include "rules/families.hpp"
#include "rules/shared/sum_mismatch.hpp"

namespace budgetlint {
namespace {

constexpr std::array<std::string_view, 2> usual_sums{"90", "100"};
bool are_sums(const std::vector<std::string_view>& words) {
  return std::all_of(words.begin(), words.end(), [](std::string_view word) { return parse_amount(word).has_value(); });
}

constexpr Parameter sums{.name = "sums",
                         .help = {.zh = "一个项目各指标权重的合计可以是哪些数。",
                                  .en = "What the weights of all indicators of a project may add up to."},
                         .words = usual_sums,
                         .is_words = true,
                         .accepts = are_sums};
constexpr std::array parameters{&sums};

std::vector<SumRow> weights_of(const model::Project& project) {
  std::vector<SumRow> rows;
  for (std::size_t i = 0; i < project.indicators.size(); ++i) {
    const model::Indicator& indicator = project.indicators[i];
    if (!indicator.weight) continue;
    rows.push_back({row_name(model::fields::project::indicators.keys(), i, indicator.name), indicator.weight->value,
                    indicator.weight->place});
  }
  return rows;
}

bool is_allowed(const Decimal& sum, const std::vector<std::string_view>& allowed) {
  return std::any_of(allowed.begin(), allowed.end(), [&](std::string_view word) {
    const auto amount = parse_amount(word);
    return amount && amount->value == sum;
  });
}

OwnedText alternatives(const std::vector<std::string_view>& words) {
  return {.zh = fmt::format("{}", fmt::join(words, " 或 ")), .en = fmt::format("{}", fmt::join(words, " or "))};
}

void check_project(RuleContext& context, const model::Project& project) {
  const std::vector<SumRow> rows = weights_of(project);
  if (rows.empty()) return context.not_applicable({.zh = "没有填权重", .en = "no weight is given"});
  if (rows.size() < project.indicators.size()) {
    return context.not_applicable({.zh = "有的指标没有权重，或权重无法识别",
                                   .en = "some indicators have no weight, or one that is not readable"});
  }
  const std::vector<std::string_view> allowed = context.words(sums);
  if (allowed.empty()) return context.not_applicable({.zh = "没有配置合计数", .en = "no sum is configured"});
  const Decimal sum = sum_of(rows);
  if (is_allowed(sum, allowed)) return context.passed();

  Finding finding = context.report(
      project, rows.back().place,
      {.zh = "各指标权重合计 {}，应为 {}", .en = "the weights of the indicators add up to {}, not to {}"}, sum,
      alternatives(allowed));
  finding.because({.zh = "{}", .en = "{}"}, sum_text(rows)).data("sum", sum.to_string());
  for (const SumRow& row : rows) {
    if (&row == &rows.back()) continue;
    finding.note(row.place.span, {.zh = "{} {}", .en = "{} {}"}, row.name, row.amount);
  }
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) check_project(context, project);
}

constexpr RuleRecord record{
    .id = "BL521",
    .name = "weights-sum",
    .severity = Severity::warning,
    .title = {.zh = "权重合计不对", .en = "Weights do not add up"},
    .summary = {.zh = "一个项目各指标的权重都填了的，合计应为规定的数：默认 90（预算执行率另占 10）或 100。",
                .en = "Where all indicators of a project have a weight, the weights should add up to a given sum: by "
                      "default 90 (with 10 left for budget execution) or 100."},
    .rationale = {.zh = "绩效自评按权重打分，合计不对就算不出总分。",
                  .en = "The assessment scores by weight; with another sum there is no score out of 100."},
    .origin = Origin::practice,
    .source = {.zh = "绩效自评打分的通行做法。", .en = "How performance is commonly scored."},
    .formula = {.zh = "Σ 各指标权重等于 sums 中的一个数。", .en = "Σ weights of the indicators is one of sums."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥40期, 指标值确定依据: 工作计划, 权重: 25}
  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 学员出勤率, 指标值: ≥85%, 指标值确定依据: 培训管理办法, 权重: 20}
  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 培训结束时间, 指标值: 2024年12月20日前, 指标值确定依据: 工作计划, 权重: 10}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 教材印制单价, 指标值: ≤0.003万元/份, 指标值确定依据: 年初预算, 权重: 10}
  - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 群众文化活动参与情况, 指标值: 有效提升, 指标值确定依据: 工作计划, 权重: 20}
  - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 学员满意度, 指标值: ≥90%, 指标值确定依据: 公共文化服务考核要求, 权重: 10}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥40期, 指标值确定依据: 工作计划, 权重: 20}
  - {一级指标: 产出指标, 二级指标: 质量指标, 三级指标: 学员出勤率, 指标值: ≥85%, 指标值确定依据: 培训管理办法, 权重: 20}
  - {一级指标: 产出指标, 二级指标: 时效指标, 三级指标: 培训结束时间, 指标值: 2024年12月20日前, 指标值确定依据: 工作计划, 权重: 10}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 教材印制单价, 指标值: ≤0.003万元/份, 指标值确定依据: 年初预算, 权重: 10}
  - {一级指标: 效益指标, 二级指标: 社会效益指标, 三级指标: 群众文化活动参与情况, 指标值: 有效提升, 指标值确定依据: 工作计划, 权重: 20}
  - {一级指标: 满意度指标, 二级指标: 服务对象满意度指标, 三级指标: 学员满意度, 指标值: ≥90%, 指标值确定依据: 公共文化服务考核要求, 权重: 10}
)",
    .fix = {.zh = "核对各指标的权重，使合计为 90 或 100。",
            .en = "Check the weights and make them add up to 90 or 100."},
    .parameters = parameters,
};

}  // namespace

const Rule weights_sum{&record, check};

}  // namespace budgetlint
