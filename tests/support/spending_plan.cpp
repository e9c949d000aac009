#include "support/spending_plan.hpp"

#include <fmt/format.h>

#include "support/expectation.hpp"
#include "support/template_document.hpp"

namespace budgetlint::test {
namespace {

constexpr std::array<std::string_view, 4> checkpoints = {"3月底", "6月底", "10月底", "12月底"};

FileReport lint_with(std::string_view rule, std::string_view fragment) {
  return lint(lay_over(fragment), select({std::string(rule)}));
}

}  // namespace

std::string plan(const std::array<std::string_view, 4>& cells) {
  std::string text = "累计支出金额:\n";
  for (std::size_t i = 0; i < cells.size(); ++i) text += fmt::format("  {}: {}\n", checkpoints[i], cells[i]);
  return text;
}

std::string budget(std::string_view total) { return fmt::format("预算规模:\n  预算数: {}\n", total); }

std::string differ(std::string_view rule, std::string_view fragment) {
  return mismatches(lay_over(fragment), select({std::string(rule)}));
}

std::string shown_by(std::string_view rule, std::string_view fragment) { return shown(lint_with(rule, fragment)); }

std::string counted_by(std::string_view rule, std::string_view fragment) {
  return counted(lint_with(rule, fragment), rule);
}

}  // namespace budgetlint::test
