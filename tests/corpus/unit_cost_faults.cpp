#include "corpus/faults.hpp"

namespace budgetlint::corpus {
namespace {

constexpr std::int64_t wan = 100;  // hundreds of 元

/// Makes the spoilt project one of `hundreds` with this quantity and cost and nothing else that could be multiplied;
/// returns the pointer to the cost.
std::string priced(DepartmentPlan& plan, std::int64_t hundreds, TargetPlan quantity, std::string name,
                   TargetPlan price) {
  ProjectPlan& project = with_budget(plan, hundreds);
  std::erase_if(project.indicators, [](const IndicatorPlan& each) {
    return each.kind == "quantity" || each.kind == "cost" || each.category == "cost" || each.category == "benefit";
  });
  project.indicators.push_back(
      {"output", "quantity", "设备购置数量", "年度内购置的设备", std::move(quantity), "根据工作计划", ""});
  project.indicators.push_back(
      {"benefit", "social", "办公条件改善情况", "设备更新后的效果", {"", "", "", "有效提升"}, "根据工作计划", ""});
  project.indicators.push_back(
      {"output", "cost", std::move(name), "按年初预算安排计算", std::move(price), "根据年初预算", ""});
  return pointer_to(plan, project.indicators.back());
}

}  // namespace

std::vector<Fault> unit_cost_faults() {
  return {
      {.rule = "BL401",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 10 * wan, {"=", "20", "台", ""}, "每台设备购置成本", {"≤", "0.4", "万元", ""});
           }},
      {.rule = "BL402",
       .spoil =
           [](DepartmentPlan& plan) {
             const std::string place =
                 priced(plan, 10 * wan, {"=", "20", "台", ""}, "每台设备购置成本", {"≤", "0.4", "万元", ""});
             plan.projects.at(spoilt).purpose = "设备购置、运输及相关费用";
             return place;
           }},
      {.rule = "BL403",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 8 * wan, {"≥", "3", "台", ""}, "每月设备租赁成本", {"≤", "0.66", "万元", ""});
           }},
      {.rule = "BL404",
       .spoil =
           [](DepartmentPlan& plan) {
             priced(plan, 10 * wan, {"≥", "20", "台", ""}, "每台设备购置成本", {"≤", "0.4", "万元", ""});
             return std::string(spoilt_pointer) + "/indicators";
           }},
      {.rule = "BL405",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 22 * wan, {"≥", "3", "台", ""}, "每月设备租赁成本", {"≤", "3", "万元", ""});
           }},
      {.rule = "BL406",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 8 * wan, {"=", "20", "台", ""}, "单位设备成本（元/台）", {"≤", "0.4", "万元", ""});
           }},
      {.rule = "BL407",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 8 * wan, {"=", "20", "台", ""}, "每台设备购置成本", {"≤", "0.4", "万", ""});
           }},
      {.rule = "BL408",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 8 * wan, {"=", "20", "台", ""}, "成本节约率", {"≥", "5", "%", ""});
           }},
      {.rule = "BL409",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 8 * wan, {"=", "20", "台", ""}, "成本超支率", {"≤", "5", "%", ""});
           }},
      {.rule = "BL410",
       .spoil =
           [](DepartmentPlan& plan) {
             priced(plan, 8 * wan, {"=", "20", "台", ""}, "成本控制情况", {"≤", "95", "%", ""});
             return std::string(spoilt_pointer);
           }},
      {.rule = "BL411",
       .spoil =
           [](DepartmentPlan& plan) {
             return priced(plan, 8 * wan, {"=", "20", "台", ""}, "每台设备购置成本", {"≤", "0.4", "元", ""});
           }},
  };
}

}  // namespace budgetlint::corpus
