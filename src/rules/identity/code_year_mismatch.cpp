#include <algorithm>
#include <string>
#include <vector>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"

namespace budgetlint {
namespace {

constexpr std::size_t year_at = 6;  // characters 7 and 8
constexpr std::size_t year_digits = 2;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string year_in(const CodedProject& coded) { return coded.code.substr(year_at, year_digits); }

bool has_year(const CodedProject& coded) { return is_digit(coded.code[year_at]) && is_digit(coded.code[year_at + 1]); }

/// Whether there are several codes that all say the same year: then it is not they that are likely to be wrong.
bool agree(const std::vector<CodedProject>& projects) {
  return projects.size() > 1 && std::all_of(projects.begin(), projects.end(), [&](const CodedProject& coded) {
           return has_year(coded) && year_in(coded) == year_in(projects.front());
         });
}

void report_year(RuleContext& context, const std::vector<CodedProject>& projects) {
  const auto& year = context.document().year;
  const CodedProject& first = projects.front();
  context
      .report(year->place,
              {.zh = "年度 {} 与项目编码不符：{} 个编码的第 7、8 位都是 {}",
               .en = "the year {} is not that of the project codes: characters 7 and 8 of all {} are {}"},
              year->value, projects.size(), year_in(first))
      .note(place_in_code(context, first, year_at, year_digits).span, {.zh = "编码里是 {}", .en = "the code has {}"},
            year_in(first))
      .data("code", first.code)
      .data("year", std::to_string(year->value));
}

std::string last_digits(int year) { return fmt::format("{:02}", year % 100); }

void check_code(RuleContext& context, const CodedProject& coded) {
  const auto& year = context.document().year;
  const std::string in_code = year_in(coded);
  if (!year) {
    context.not_applicable({.zh = "没有填年度", .en = "the document has no year"});
  } else if (!has_year(coded)) {
    context.not_applicable({.zh = "编码第 7、8 位不是数字", .en = "characters 7 and 8 of the code are no digits"});
  } else if (in_code == last_digits(year->value)) {
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
  const std::vector<CodedProject> projects = projects_with_well_formed_codes(context);
  const auto& year = context.document().year;
  if (year && agree(projects) && year_in(projects.front()) != last_digits(year->value)) {
    report_year(context, projects);
  } else {
    for (const CodedProject& coded : projects) check_code(context, coded);
  }
}

constexpr RuleRecord record{
    .id = "BL603",
    .name = "code-year-mismatch",
    .severity = Severity::warning,
    .title = {.zh = "项目编码与年度不符", .en = "Project code of another year"},
    .summary = {.zh = "项目编码的第 7、8 位应为年度的后两位。",
                .en = "Characters 7 and 8 of a project code should be the last two digits of the year."},
    .rationale = {.zh = "年份不同的编码多半是从往年的文本照抄来的，或年度填错。",
                  .en =
                      "A code of another year was most likely copied from an earlier document, or the year is wrong."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：2024 年的编码第 7、8 位都是 24。",
               .en = "A published document of 2024: all its codes have 24 there."},
    .formula = {.zh = "编码第 7、8 位 = 年度 mod 100", .en = "characters 7 and 8 of the code = year mod 100"},
    .bad = "项目编码: 13018623P00933510001X\n",
    .good = "项目编码: 13018624P00933510001X\n",
    .fix =
        {.zh = "填当年的编码，或改正年度；跨年项目确实沿用旧编码的，可以忽略。",
         .en =
             "Enter this year's code or correct the year; ignore this where a project keeps its code over the years."},
};

}  // namespace

const Rule code_year_mismatch{&record, check};

}  // namespace budgetlint
