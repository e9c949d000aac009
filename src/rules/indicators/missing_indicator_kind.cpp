#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "model/hints.hpp"
#include "rules/families.hpp"
#include "rules/shared/indicator.hpp"

namespace budgetlint {
namespace {

constexpr std::array<std::string_view, 5> usual_kinds{"quantity", "quality", "timeliness", "cost", "benefit"};

bool are_kinds(const std::vector<std::string_view>& words) {
  return std::all_of(words.begin(), words.end(), model::find_kind_or_category);
}

constexpr Parameter required_kinds{
    .name = "required_kinds",
    .help =
        {.zh = "每个项目至少各有一个的指标：二级指标，或一级指标（其下任何一个都算），中英文均可。",
         .en = "What every project must have at least one indicator of: kinds, or categories (any kind of theirs will "
               "do), in either language."},
    .words = usual_kinds,
    .is_words = true,
    .accepts = are_kinds};
constexpr std::array parameters{&required_kinds};

constexpr Text unreadable_kind{.zh = "有指标的二级指标缺失或无法识别",
                               .en = "the kind of an indicator is missing or not readable"};

constexpr Text unknown_word{.zh = "参数 required_kinds 中有无法识别的指标类别",
                            .en = "the parameter required_kinds has a word that is no kind or category"};

/// Whether an indicator of this category is one of the wanted kind or category: 成本指标 and 满意度指标 are both.
bool stands_for(const model::Choice* category, const model::Choice& wanted) {
  return category != nullptr && (category == &wanted || category->en == wanted.en);
}

bool is_one(const model::Indicator& indicator, const model::Choice& wanted) {
  if (is_kind(indicator, wanted)) return true;
  return (indicator.kind && stands_for(indicator.kind->value->under, wanted)) ||
         (indicator.category && stands_for(indicator.category->value, wanted));
}

void report_missing(RuleContext& context, const model::Project& project,
                    const std::vector<const model::Choice*>& missing) {
  OwnedText names;
  for (const model::Choice* choice : missing) {
    names.zh += (names.zh.empty() ? "" : "、") + std::string(choice->zh);
    names.en += (names.en.empty() ? "" : ", ") + std::string(choice->en);
  }
  context.report(project, project.indicators_place, {.zh = "绩效指标中缺少{}", .en = "the indicators lack: {}"}, names)
      .data("missing", names.en);
}

void check_project(RuleContext& context, const model::Project& project,
                   const std::vector<const model::Choice*>& required) {
  if (project.indicators.empty()) return context.not_applicable(no_indicators);
  std::vector<const model::Choice*> missing;
  for (const model::Choice* choice : required) {
    const auto is_wanted = [&](const model::Indicator& indicator) { return is_one(indicator, *choice); };
    if (std::none_of(project.indicators.begin(), project.indicators.end(), is_wanted)) missing.push_back(choice);
  }
  if (missing.empty()) return context.passed();
  // An indicator whose kind is misspelt is reported as such; it may be the one that seems to be missing.
  const auto no_kind = [](const model::Indicator& indicator) { return !indicator.kind; };
  const bool unsure = std::any_of(project.indicators.begin(), project.indicators.end(), no_kind);
  unsure ? context.not_applicable(unreadable_kind) : report_missing(context, project, missing);
}

void check(RuleContext& context) {
  const std::vector<std::string_view> words = context.words(required_kinds);
  if (!are_kinds(words)) return context.not_applicable(unknown_word);
  std::vector<const model::Choice*> required;
  std::transform(words.begin(), words.end(), std::back_inserter(required), model::find_kind_or_category);
  for (const model::Project& project : context.document().projects) check_project(context, project, required);
}

constexpr RuleRecord record{
    .id = "BL501",
    .name = "missing-indicator-kind",
    .severity = Severity::error,
    .title = {.zh = "缺少指标类别", .en = "An indicator kind is missing"},
    .summary =
        {.zh = "每个项目都要有数量、质量、时效、成本指标和至少一个效益指标。",
         .en = "Every project has indicators of quantity, quality, timeliness and cost, and at least one of benefit."},
    .rationale =
        {.zh =
             "绩效目标表按这些类别逐项填报，缺一类就看不出项目做多少、做得怎样、何时做完、花多少钱、有什么用。一级指标写成成本指标的，也算有成本指标。",
         .en =
             "The form asks for each of them: without one nobody sees how much is done, how well, when, at what cost or to what end. An indicator under the category of cost counts as one of cost."},
    .origin = Origin::form,
    .source = {.zh = "预算项目绩效目标表的一级、二级指标栏。",
               .en = "The first two columns of the indicator table of the form."},
    .exhibit = Exhibit::whole_list,
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥40期, 指标值确定依据: 根据部门工作计划}
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
)",
    .fix = {.zh = "按缺少的类别补上指标。", .en = "Add an indicator of each kind that is missing."},
    .parameters = parameters,
};

}  // namespace

const Rule missing_indicator_kind{&record, check};

}  // namespace budgetlint
