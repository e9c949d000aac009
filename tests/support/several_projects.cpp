#include "support/several_projects.hpp"

#include <fmt/format.h>

#include "support/template_document.hpp"

namespace budgetlint::test {

std::string several_projects(const std::vector<std::string>& fragments) {
  constexpr std::string_view head = "\n项目:\n";
  std::string text;
  for (const std::string& fragment : fragments) {
    const std::string one = lay_over(fragment);
    text += text.empty() ? one : one.substr(one.find(head) + head.size());
  }
  return text;
}

std::string coded(std::string_view code, std::string_view name) {
  return fmt::format("项目编码: {}\n项目名称: {}\n", code, name);
}

std::string budgeted(std::string_view name, std::string_view total) {
  return fmt::format("项目名称: {}\n预算规模:\n  预算数: {}\n累计支出金额:\n  12月底: {}\n", name, total, total);
}

}  // namespace budgetlint::test
