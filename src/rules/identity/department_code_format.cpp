#include <algorithm>
#include <string>

#include "rules/families.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t fewest_digits = 3;
constexpr std::size_t most_digits = 12;

bool is_well_formed(std::string_view code) {
  return code.size() >= fewest_digits && code.size() <= most_digits &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
}

void check(RuleContext& context) {
  const auto& code = context.document().department.code;
  if (!code) {
    context.not_applicable({.zh = "没有填部门编码", .en = "the department has no code"});
  } else if (is_well_formed(code->value)) {
    context.passed();
  } else {
    context
        .report(code->place,
                {.zh = "部门编码“{}”不是 3 到 12 位数字", .en = "the department code '{}' is not 3 to 12 digits"},
                code->value)
        .data("code", std::string(code->value));
  }
}

constexpr RuleRecord record{
    .id = "BL608",
    .name = "department-code-format",
    .severity = Severity::warning,
    .title = {.zh = "部门编码格式不对", .en = "Malformed department code"},
    .summary = {.zh = "部门编码应为 3 到 12 位数字。", .en = "A department code should be 3 to 12 digits."},
    .rationale = {.zh = "汇总时按部门编码对应各部门；编码里有别的字符或位数不对，就对不上。",
                  .en =
                      "Departments are matched by their codes; with other characters or another length they are not."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：部门编码为 6 位数字（101001）；各地位数不一。",
               .en = "A published document has six digits (101001); the number differs between regions."},
    .bad = "部门:\n  编码: 2050-01\n  名称: 示例县文化馆\n",
    .good = "部门:\n  编码: 205001\n  名称: 示例县文化馆\n",
    .fix = {.zh = "填预算系统里的部门编码，只写数字。",
            .en = "Enter the code of the department as in the budget system, digits only."},
};

}  // namespace

const Rule department_code_format{&record, check};

}  // namespace budgetlint
