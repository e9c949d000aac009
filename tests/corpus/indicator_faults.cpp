#include <fmt/format.h>

#include "corpus/faults.hpp"

namespace budgetlint::corpus {
namespace {

/// Gives the first indicator of a kind another target; returns its pointer.
std::string retarget(DepartmentPlan& plan, std::string_view kind, TargetPlan target) {
  IndicatorPlan& spoilt_one = indicator(plan, kind);
  spoilt_one.target = std::move(target);
  return pointer_to(plan, spoilt_one);
}

std::string rewrite(DepartmentPlan& plan, std::string_view kind, std::string name, std::string description,
                    TargetPlan target) {
  IndicatorPlan& spoilt_one = indicator(plan, kind);
  spoilt_one.name = std::move(name);
  spoilt_one.description = std::move(description);
  return retarget(plan, kind, std::move(target));
}

TargetPlan words(std::string text) { return {"", "", "", std::move(text)}; }

void erase(DepartmentPlan& plan, std::string_view kind) {
  std::erase_if(plan.projects.at(spoilt).indicators, [&](const IndicatorPlan& each) { return each.kind == kind; });
}

/// Gives each indicator of the spoilt project a weight, in all `sum`.
std::string weigh(DepartmentPlan& plan, std::size_t sum) {
  std::vector<IndicatorPlan>& indicators = plan.projects.at(spoilt).indicators;
  for (IndicatorPlan& each : indicators) each.weight = "5";
  indicators.back().weight = fmt::to_string(sum - 5 * (indicators.size() - 1));
  return std::string(spoilt_pointer);
}

}  // namespace

std::vector<Fault> indicator_faults() {
  return {
      {.rule = "BL501",
       .spoil =
           [](DepartmentPlan& plan) {
             erase(plan, "timeliness");
             return std::string(spoilt_pointer);
           }},
      {.rule = "BL502",
       .spoil =
           [](DepartmentPlan& plan) {
             for (std::size_t i = 0; i < plan.projects.size(); ++i) {
               std::vector<IndicatorPlan>& indicators = plan.projects[i].indicators;
               const auto is_satisfaction = [](const IndicatorPlan& each) { return each.kind == "satisfaction"; };
               if (std::erase_if(indicators, is_satisfaction) > 0) return fmt::format("/projects/{}", i);
             }
             return std::string("none");
           }},
      {.rule = "BL503",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quality").category = "benefit";
             return pointer_to(plan, indicator(plan, "quality"));
           }},
      {.rule = "BL504",
       .spoil =
           [](DepartmentPlan& plan) {
             return retarget(plan, "quality", {"≥", "100", "%", ""});
           }},
      {.rule = "BL505",
       .spoil =
           [](DepartmentPlan& plan) {
             return retarget(plan, "quality", {"≥", "0", "%", ""});
           }},
      {.rule = "BL506",
       .spoil =
           [](DepartmentPlan& plan) {
             return rewrite(plan, "quality", "群众投诉率", "投诉件数÷服务总件数×100%", {"≥", "5", "%", ""});
           }},
      {.rule = "BL507", .spoil = [](DepartmentPlan& plan) { return retarget(plan, "quality", words("质量优良")); }},
      {.rule = "BL508", .spoil = [](DepartmentPlan& plan) { return retarget(plan, "benefit", words("提升")); }},
      {.rule = "BL509", .spoil = [](DepartmentPlan& plan) { return retarget(plan, "benefit", words("有待提高")); }},
      {.rule = "BL510",
       .spoil =
           [](DepartmentPlan& plan) {
             return retarget(plan, "quality", {"≥", "95", "", ""});
           }},
      {.rule = "BL511",
       .spoil =
           [](DepartmentPlan& plan) {
             return retarget(plan, "quality", {"", "95", "%", ""});
           }},
      {.rule = "BL512",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quantity").target.unit += "等";
             return pointer_to(plan, indicator(plan, "quantity"));
           }},
      {.rule = "BL513", .spoil = [](DepartmentPlan& plan) { return retarget(plan, "quality", words("> =95%")); }},
      {.rule = "BL514",
       .spoil =
           [](DepartmentPlan& plan) {
             return rewrite(plan, "benefit", "受益群众", "从中受益的群众", {"≥", "250.5", "人", ""});
           }},
      {.rule = "BL515", .spoil = [](DepartmentPlan& plan) { return retarget(plan, "quality", words("98%-90%")); }},
      {.rule = "BL516",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quality").description = indicator(plan, "quality").name;
             return pointer_to(plan, indicator(plan, "quality"));
           }},
      {.rule = "BL517",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quality").description = "由业务科室统计";
             return pointer_to(plan, indicator(plan, "quality"));
           }},
      {.rule = "BL518",
       .spoil =
           [](DepartmentPlan& plan) {
             std::vector<IndicatorPlan>& indicators = plan.projects.at(spoilt).indicators;
             indicators.push_back(indicator(plan, "quality"));
             return pointer_to(plan, indicators.back());
           }},
      {.rule = "BL519",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quality").basis = "根据往年经验";
             return pointer_to(plan, indicator(plan, "quality"));
           }},
      {.rule = "BL520",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quality").basis.clear();
             return pointer_to(plan, indicator(plan, "quality"));
           }},
      {.rule = "BL521", .spoil = [](DepartmentPlan& plan) { return weigh(plan, 85); }},
      {.rule = "BL522", .spoil = [](DepartmentPlan& plan) { return retarget(plan, "quality", words("3加5等于8")); }},
      {.rule = "BL701",
       .spoil =
           [](DepartmentPlan& plan) {
             spending(plan, {25, 50, 100, 100});
             return rewrite(plan, "timeliness", "完成时间", "全部完成的日期",
                            words(fmt::format("{}年11月31日前", plan.year)));
           }},
      {.rule = "BL702",
       .spoil =
           [](DepartmentPlan& plan) {
             return rewrite(plan, "timeliness", "完成时间", "全部完成的日期",
                            words(fmt::format("{}年12月31日前", plan.year - 1)));
           }},
      {.rule = "BL703",
       .spoil =
           [](DepartmentPlan& plan) {
             std::vector<IndicatorPlan>& indicators = plan.projects.at(spoilt).indicators;
             indicators.push_back({"output",
                                   "quality",
                                   "全年开放天数",
                                   "全年向公众开放的天数",
                                   {"", plan.year % 4 == 0 ? "365" : "366", "天", ""},
                                   "根据工作计划",
                                   ""});
             return pointer_to(plan, indicators.back());
           }},
      {.rule = "BL704",
       .spoil =
           [](DepartmentPlan& plan) {
             spending(plan, {25, 50, 80, 100});
             return rewrite(plan, "timeliness", "完成时间", "全部完成的日期",
                            words(fmt::format("{}年2月28日前", plan.year)));
           }},
      {.rule = "BL705",
       .spoil =
           [](DepartmentPlan& plan) {
             return rewrite(plan, "timeliness", "完成情况", "任务完成的情况", words("良好"));
           }},
  };
}

}  // namespace budgetlint::corpus
