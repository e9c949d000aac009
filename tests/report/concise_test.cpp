#include <doctest/doctest.h>

#include "sample.hpp"

namespace budgetlint {
namespace {

using sample::render;

/// The report without its summary.
std::string findings(const RunReport& run, const ReportStyle& style = {}) {
  const std::string text = render(concise_format, run, style);
  return text.substr(0, text.find("= "));
}

TEST_CASE("concise gives each finding a line") {
  CHECK(
      findings(sample::run()) ==
      "2024/101001.yaml:12:32: BL301 cumulative-decreases: 6月底累计支出低于3月底：累计数只增不减\n"
      "2024/101001.yaml:17:17: BL516 description-repeats-name: 描述与指标名称相同，没有说明什么\n"
      "2024/101001.yaml:18:14: BL403 rounded-unit-cost: 每月至多 266.66 万元，全年凑不足预算数 3200.00 万元，疑似截尾\n");
}

TEST_CASE("concise joins both languages on one line") {
  const std::string text = findings(sample::run(), {.languages = sample::both});
  CHECK(text.find(
            "17:17: BL516 description-repeats-name: 描述与指标名称相同，没有说明什么 / the description says no more "
            "than the name\n") != std::string::npos);
}

TEST_CASE("concise ignores width and colour") {
  ReportStyle style;
  style.width = 20;
  style.colour = true;
  CHECK(findings(sample::run(), style) == findings(sample::run()));
}

TEST_CASE("the summary of concise does not look like a finding") {
  const std::string text = render(concise_format, sample::run());
  CHECK(
      text.substr(text.find("\n= ")) ==
      "\n= 共检查 1 份文档、1 个项目：错误 1 个，警告 1 个，提示 1 个。其中 1 个可用 --fix 改正。\n= 规则说明: budgetlint explain BL301\n");
}

TEST_CASE("concise keeps one line whatever path and message hold") {
  FileReport file = sample::file("a\nb\x1b[31m.yaml", "x\n");
  CHECK(findings(sample::run_of(std::move(file),
                                sample::finding(sample::decreases, {0, 1}, {.zh = "甲\u202E乙\r\n\xFF", .en = "x"}))) ==
        "a\\u{A}b\\u{1B}[31m.yaml:1:1: BL301 cumulative-decreases: 甲\\u{202E}乙\\u{D}\\u{A}\\xFF\n");
}

}  // namespace
}  // namespace budgetlint
