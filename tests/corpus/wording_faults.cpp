#include "corpus/faults.hpp"

namespace budgetlint::corpus {
namespace {

ProjectPlan& project(DepartmentPlan& plan) { return plan.projects.at(spoilt); }
std::string at(std::string_view below) { return std::string(spoilt_pointer) + std::string(below); }

std::string recode(DepartmentPlan& plan, std::string code) {
  project(plan).code = std::move(code);
  return at("/code");
}

std::string repurpose(DepartmentPlan& plan, std::string purpose) {
  project(plan).purpose = std::move(purpose);
  return at("/purpose");
}

}  // namespace

std::vector<Fault> wording_faults() {
  return {
      {.rule = "BL601", .spoil = [](DepartmentPlan& plan) { return recode(plan, project(plan).code.substr(0, 20)); }},
      {.rule = "BL602",
       .spoil =
           [](DepartmentPlan& plan) {
             std::string code = project(plan).code;
             code[12] = code[12] == '4' ? '7' : '4';
             return recode(plan, code);
           }},
      {.rule = "BL603", .spoil = [](DepartmentPlan& plan) { return recode(plan, project_code(plan.year - 1, 77)); }},
      {.rule = "BL604",
       .spoil = [](DepartmentPlan& plan) { return recode(plan, "999999" + project(plan).code.substr(6)); }},
      {.rule = "BL605",
       .spoil =
           [](DepartmentPlan& plan) {
             plan.projects.at(2).code = project(plan).code;
             return std::string("/projects/2");
           }},
      {.rule = "BL606",
       .spoil =
           [](DepartmentPlan& plan) {
             plan.projects.at(2).name = project(plan).name;
             return std::string("/projects/2");
           }},
      {.rule = "BL607",
       .spoil = [](DepartmentPlan& plan) { return repurpose(plan, project(plan).purpose + "（县财行{2023}35号）"); }},
      {.rule = "BL608",
       .spoil =
           [](DepartmentPlan& plan) {
             plan.code = "10A3";
             return std::string("/department");
           }},
      {.rule = "BL609", .spoil = [](DepartmentPlan& plan) { return recode(plan, project(plan).code.insert(8, " ")); }},
      {.rule = "BL801", .spoil = [](DepartmentPlan& plan) { return repurpose(plan, "保障各项活动开展正常开展"); }},
      {.rule = "BL802",
       .spoil =
           [](DepartmentPlan& plan) {
             project(plan).objectives = {project(plan).purpose};
             return at("/objectives");
           }},
      {.rule = "BL803", .spoil = [](DepartmentPlan& plan) { return repurpose(plan, project(plan).name); }},
      {.rule = "BL804",
       .spoil = [](DepartmentPlan& plan) { return repurpose(plan, "购置设备,更换旧设备，保证日常使用"); }},
      {.rule = "BL805", .spoil = [](DepartmentPlan& plan) { return repurpose(plan, " " + project(plan).purpose); }},
  };
}

}  // namespace budgetlint::corpus
