#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t year_at = 6;  // characters 7 and 8
constexpr std::size_t year_digits = 2;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

void check_code(RuleContext& context, const CodedProject& coded) {
  const auto& year = context.document().year;
  const std::string in_code = coded.code.substr(year_at, year_digits);
  if (!year) {
    context.not_applicable({.zh = "没有填年度", .en = "the document has no year"});
  } else if (!is_digit(in_code[0]) || !is_digit(in_code[1])) {
    context.not_applicable({.zh = "编码第 7、8 位不是数字", .en = "characters 7 and 8 of the code are no digits"});
  } else if (in_code == fmt::format("{:02}", year->value % 100)) {
    context.passed();
  } else {
    context
        .report(*coded.project, place_in_code(context, coded, year_at, year_digits),
                {.zh = "项目编码第 7、8 位是 {}，与年度 {} 不符",
                 .en = "characters 7 and 8 of the project code are {}, which is not the year {}"},
                in_code, year->value)
        .note(year->place.span, {.zh = "年度 {}", .en = "year {}"}, year->value)
        .data("code", coded.code)
        .data("year", std::to_string(year->value));
  }
}

void check(RuleContext& context) {
  for (const CodedProject& coded : projects_with_well_formed_codes(context)) check_code(context, coded);
}

constexpr RuleRecord record{
    .id = "BL603",
    .name = "code-year-mismatch",
    .severity = Severity::warning,
    .title = {.zh = "项目编码与年度不符", .en = "Project code of another year"},
    .summary = {.zh = "项目编码的第 7、8 位应为年度的后两位。",
                .en = "Characters 7 and 8 of a project code should be the last two digits of the year."},
    .rationale = {.zh = "年份不同的编码多半是从往年的文本照抄来的，或年度填错。",
                  .en = "A code of another year was mostly copied from an earlier document, or the year is wrong."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：2024 年的编码第 7、8 位都是 24。",
               .en = "A published document of 2024: all its codes have 24 there."},
    .bad = "项目编码: 13018623P00933510001X\n",
    .good = "项目编码: 13018624P00933510001X\n",
    .fix = {.zh = "填当年的编码；跨年项目确实沿用旧编码的，可以忽略。",
            .en = "Enter this year's code; ignore this where a project keeps its code over the years."},
};

}  // namespace

const Rule code_year_mismatch{&record, check};

}  // namespace budgetlint
