#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include <doctest/doctest.h>

#include "engine/run.hpp"
#include "report/formats.hpp"

/// Reports made by hand, so that the tests of formats do not depend on what the rules find.
namespace budgetlint::sample {

constexpr RuleRecord record(std::string_view id, std::string_view name, Severity severity, Text title) {
  RuleRecord rule;
  rule.id = id;
  rule.name = name;
  rule.severity = severity;
  rule.title = title;
  return rule;
}

inline constexpr RuleRecord decreases =
    record("BL301", "cumulative-decreases", Severity::error, {.zh = "累计支出下降", .en = "Cumulative spending falls"});
inline constexpr RuleRecord rounded = record("BL403", "rounded-unit-cost", Severity::warning,
                                             {.zh = "单位成本疑似截尾", .en = "Unit cost looks cut off"});
inline constexpr RuleRecord repeats = record("BL516", "description-repeats-name", Severity::note,
                                             {.zh = "描述重复指标名称", .en = "Description repeats the name"});

inline constexpr std::string_view text = R"(部门:
  编码: 101001
  名称: 示范区管委会办公室
年度: 2024
单位: 万元
项目:
  - 项目编码: 13018624P00123410001X
    项目名称: 管委会房屋租赁费
    预算规模:
      预算数: 3200.00
      财政资金: 3200.00
    累计支出金额: {3月底: 800.00, 6月底: 700.00, 10月底: 2400.00, 12月底: 3200.00}
    绩效指标:
      - 一级指标: 产出指标
        二级指标: 成本指标
        三级指标: 每月租赁成本
        绩效指标描述: 每月租赁成本
        指标值: ≤266.66万
)";

/// A file with no findings yet.
inline FileReport file(std::string path, std::string content) {
  FileReport report;
  report.source = std::make_unique<const Source>(std::move(path), std::move(content));
  return report;
}

/// The place of `needle`, which must stand in the source.
inline Span place_of(const Source& source, std::string_view needle) {
  const std::size_t at = source.text().find(needle);
  REQUIRE(at != std::string_view::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + needle.size())};
}

/// A finding with nothing but its rule, place and message.
inline Diagnostic finding(const RuleRecord& rule, Span span, OwnedText message) {
  Diagnostic diagnostic;
  diagnostic.rule = &rule;
  diagnostic.severity = rule.severity;
  diagnostic.span = span;
  diagnostic.message = std::move(message);
  return diagnostic;
}

inline Diagnostic of_project(Diagnostic diagnostic, std::string pointer, std::string_view zh, std::string_view en) {
  diagnostic.pointer = std::move(pointer);
  diagnostic.department = "101001";
  diagnostic.project = "13018624P00123410001X";
  diagnostic.breadcrumb = {.zh = "项目[1] 管委会房屋租赁费 › ", .en = "projects[1] 管委会房屋租赁费 › "};
  diagnostic.breadcrumb.zh += zh;
  diagnostic.breadcrumb.en += en;
  return diagnostic;
}

inline Diagnostic falling(const Source& source) {
  Diagnostic found = of_project(
      finding(decreases, place_of(source, "700.00"),
              {.zh = "6月底累计支出低于3月底：累计数只增不减",
               .en = "cumulative spending by the end of month 6 is below that of month 3: it can only grow"}),
      "/projects/0/cumulative_spending/6", "累计支出金额 › 6月底", "cumulative_spending › 6");
  Finding(found)
      .note(place_of(source, "800.00"), {.zh = "3月底已累计 800.00", .en = "800.00 spent by the end of month 3"})
      .because({.zh = "700.00 < 800.00（少 100.00）", .en = "700.00 < 800.00 (100.00 less)"})
      .data("earlier", "800.00")
      .data("later", "700.00");
  return found;
}

inline Diagnostic cut_off(const Source& source) {
  const Span target = place_of(source, "≤266.66万");
  Diagnostic found = of_project(
      finding(rounded, target,
              {.zh = "每月至多 266.66 万元，全年凑不足预算数 3200.00 万元，疑似截尾",
               .en = "266.66 ten thousand yuan a month do not add up to the budget of 3200.00: probably cut off"}),
      "/projects/0/indicators/0/target", "绩效指标[1] 每月租赁成本 › 指标值", "indicators[1] 每月租赁成本 › target");
  Finding(found)
      .label({.zh = "每月至多 266.66 万元", .en = "at most 266.66 a month"})
      .note(place_of(source, "3200.00"), {.zh = "预算 3200.00 万元", .en = "a budget of 3200.00"})
      .advise({.zh = "上限写到够付全年为止", .en = "set a cap that pays for the whole year"})
      .because({.zh = "266.66 × 12 = 3199.92 < 3200.00（差 0.08）；若为截尾值，上限不到 3200.04",
                .en = "266.66 × 12 = 3199.92 < 3200.00 (0.08 short); if it was cut off, less than 3200.04"})
      .perhaps({.zh = "3200.00 ÷ 12 = 266.67", .en = "3200.00 ÷ 12 = 266.67"})
      .suggest(Safety::display, {{target, "≤266.67万元"}}, {.zh = "≤266.67万元", .en = "≤266.67万元"})
      .suggest(Safety::safe, {{{target.end, target.end}, "元"}}, {.zh = "补上“元”", .en = "add 元"})
      .data("budget", "3200.00")
      .data("implied", "3199.92");
  return found;
}

inline Diagnostic repeated(const Source& source) {
  return of_project(
      finding(repeats, place_of(source, "每月租赁成本\n        指标值"),
              {.zh = "描述与指标名称相同，没有说明什么", .en = "the description says no more than the name"}),
      "/projects/0/indicators/0/description", "绩效指标[1] 每月租赁成本 › 绩效指标描述",
      "indicators[1] 每月租赁成本 › description");
}

/// Three findings of rising offset in one file.
inline RunReport run() {
  FileReport report = file("2024/101001.yaml", std::string(text));
  const Source& source = *report.source;
  report.diagnostics = {falling(source), repeated(source), cut_off(source)};
  report.diagnostics[1].span.end = report.diagnostics[1].span.begin + 18;
  report.documents = 1;
  report.projects = 1;
  Tally passed_some;
  passed_some.passed = 12;
  passed_some.found = 3;
  Tally not_applicable;
  not_applicable.add_not_applicable({.zh = "没有测算明细", .en = "there is no breakdown"}, 2);
  report.tallies = {passed_some, Tally{}, not_applicable};
  RunReport run;
  run.files.push_back(std::move(report));
  return run;
}

/// A run over one file with one finding.
inline RunReport run_of(FileReport report, Diagnostic diagnostic) {
  report.diagnostics.push_back(std::move(diagnostic));
  RunReport run;
  run.files.push_back(std::move(report));
  return run;
}

inline std::string render(const ReportFormat& format, const RunReport& run, const ReportStyle& style = {}) {
  std::string out;
  format.render(run, style, out);
  return out;
}

inline const std::vector<Language> chinese{Language::zh};
inline const std::vector<Language> english{Language::en};
inline const std::vector<Language> both{Language::zh, Language::en};

}  // namespace budgetlint::sample
