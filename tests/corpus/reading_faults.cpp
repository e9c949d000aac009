#include "corpus/faults.hpp"

namespace budgetlint::corpus {
namespace {

/// `text` with the first of `words` that it has replaced; Chinese and English spellings of one thing.
std::string replaced(std::string text, std::initializer_list<std::pair<std::string_view, std::string_view>> words) {
  for (const auto& [from, to] : words) {
    const std::size_t at = text.find(from);
    if (at == std::string::npos) continue;
    return text.replace(at, from.size(), to);
  }
  return text;
}

std::string whole_document(const DepartmentPlan& /*plan*/) { return ""; }

ProjectPlan& project(DepartmentPlan& plan) { return plan.projects.at(spoilt); }

std::string full_width(std::string_view digits) {
  std::string text;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') {
      text += "\xEF\xBC";
      text += static_cast<char>(0x90 + (c - '0'));
    } else {
      text += c;
    }
  }
  return text;
}

}  // namespace

std::vector<Fault> reading_faults() {
  return {
      {.rule = "BL002", .spoil_text = [](std::string text) { return text + "# \xFF\n"; }},
      {.rule = "BL003", .spoil_text = [](std::string text) { return text + "以上内容属实\n"; }},
      {.rule = "BL004", .spoil_text = [](std::string text) { return text + text.substr(0, text.find('\n') + 1); }},
      {.rule = "BL005",
       .spoil =
           [](DepartmentPlan& plan) {
             plan.total_budget = "1234567890123456789.00";
             return std::string("/total_budget");
           }},
      {.rule = "BL006",
       .spoil_text =
           [](std::string text) {
             return replaced(std::move(text), {{"年度: ", "年度: &y "}, {"year: ", "year: &y "}});
           }},
      {.rule = "BL007",
       .spoil =
           [](DepartmentPlan& plan) {
             project(plan).purpose += "\u200B";
             return whole_document(plan);
           }},
      {.rule = "BL008", .spoil_text = [](std::string) { return std::string("services: {web: {image: nginx}}\n"); }},
      {.rule = "BL101",
       .spoil_text =
           [](std::string text) {
             std::size_t at = text.find("\n    资金用途:");
             if (at == std::string::npos) at = text.find("\n    purpose:");
             return text.erase(at, text.find('\n', at + 1) - at);
           }},
      {.rule = "BL102",
       .spoil_text =
           [](std::string text) {
             return replaced(std::move(text), {{"资金用途:", "资金用度:"}, {"purpose:", "purposes:"}});
           }},
      {.rule = "BL103",
       .spoil =
           [](DepartmentPlan& plan) {
             indicator(plan, "quality").weight = "较重";
             return pointer_to(plan, indicator(plan, "quality")) + "/weight";
           }},
      {.rule = "BL104",
       .spoil =
           [](DepartmentPlan& plan) {
             plan.status = "已送";
             return std::string("/status");
           }},
      {.rule = "BL105",
       .spoil =
           [](DepartmentPlan& plan) {
             project(plan).fiscal = "12O.00";
             return std::string(spoilt_pointer) + "/budget/fiscal";
           }},
      {.rule = "BL106",
       .spoil_text =
           [](std::string text) {
             return replaced(std::move(text), {{"\n年度:", "\nyear:"}, {"\nyear:", "\n年度:"}});
           }},
      {.rule = "BL107",
       .spoil =
           [](DepartmentPlan& plan) {
             project(plan).purpose.clear();
             return std::string(spoilt_pointer) + "/purpose";
           }},
      {.rule = "BL108",
       .spoil_text =
           [](std::string text) {
             return replaced(std::move(text), {{"performance/1", "performance/9"}});
           }},
      {.rule = "BL109",
       .spoil =
           [](DepartmentPlan& plan) {
             project(plan).total = full_width(project(plan).total);
             return std::string(spoilt_pointer) + "/budget/total";
           }},
  };
}

}  // namespace budgetlint::corpus
