#include "report/summary.hpp"

#include <doctest/doctest.h>

#include "report/statistics.hpp"
#include "sample.hpp"

namespace budgetlint {
namespace {

using Lines = std::vector<std::string>;

TEST_CASE("summary counts what was found and names the gravest rule") {
  RunReport run = sample::run();
  std::swap(run.files[0].diagnostics[0], run.files[0].diagnostics[2]);
  CHECK(summary_lines(run, sample::both) ==
        Lines{"共检查 1 份文档、1 个项目：错误 1 个，警告 1 个，提示 1 个。其中 1 个可用 --fix 改正。",
              "Checked 1 document with 1 project: 1 error, 1 warning, 1 note. 1 fixable with --fix.",
              "规则说明 / About a rule: budgetlint explain BL301"});
}

TEST_CASE("summary of a clean run") {
  RunReport run = sample::run();
  run.files[0].diagnostics.clear();
  run.files[0].projects = 13;
  CHECK(summary_lines(run, sample::both) ==
        Lines{"共检查 1 份文档、13 个项目：没有发现问题。", "Checked 1 document with 13 projects: no findings."});
}

TEST_CASE("summary counts what was left out") {
  RunReport run = sample::run();
  run.files[0].diagnostics.clear();
  run.files[0].suppressed = 2;
  run.files[0].baselined = 3;
  run.files[0].complete = false;
  run.files.push_back(sample::file("b.yaml", ""));
  run.files[1].skipped = true;
  run.complete = false;
  CHECK(
      summary_lines(run, sample::both) ==
      Lines{
          "共检查 1 份文档、1 个项目：没有发现问题。按注释略去 2 个。基线中已有 3 个。跳过 1 个文件（不是预算绩效文档）。"
          "1 个文件未能全部检查。",
          "Checked 1 document with 1 project: no findings. 2 suppressed by comments. 3 already in the baseline. 1 file "
          "skipped (no budget document). 1 file could not be checked completely."});
}

TEST_CASE("summary counts what was mended and what was not for good reason") {
  RunReport run = sample::run();
  run.files[0].diagnostics.clear();
  run.files[0].fixed = 2;
  run.files.push_back(sample::file("b.yaml", ""));
  run.files[1].fixed = 1;
  run.files[1].held_back = 1;
  CHECK(summary_lines(run, sample::both) ==
        Lines{"共检查 1 份文档、1 个项目：没有发现问题。已改正 3 处。1 处没有改：改后会出现别的错误。",
              "Checked 1 document with 1 project: no findings. 3 fixed. 1 fault not mended, as other errors would "
              "follow."});
}

TEST_CASE("summary of a run that found no document or was interrupted") {
  RunReport run;
  CHECK(summary_lines(run, sample::both) == Lines{"没有检查到文档。", "No document was checked."});
  run.complete = false;
  CHECK(summary_lines(run, sample::both) ==
        Lines{"没有检查到文档。检查未全部完成。", "No document was checked. The run is incomplete."});
}

std::string statistics(std::vector<Language> languages, std::size_t width = 100) {
  ReportStyle style;
  style.languages = std::move(languages);
  style.width = width;
  std::string out = "\n";
  append_statistics(sample::run(), style, out);
  return out;
}

TEST_CASE("statistics in Chinese") {
  CHECK(statistics(sample::chinese) == R"(
规则                     发现    通过  不适用
BL001 unreadable-file       3      12       0
BL003 yaml-syntax           0       0       2
      2 × 没有测算明细
合计                        3      12       2
没有可查的内容，或未启用: BL002

)");
}

TEST_CASE("statistics in both languages") {
  CHECK(statistics(sample::both) == R"(
规则                     发现    通过  不适用
rule                    found  passed     n/a
BL001 unreadable-file       3      12       0
BL003 yaml-syntax           0       0       2
      2 × 没有测算明细 / there is no breakdown
合计 / total                3      12       2
没有可查的内容，或未启用 / nothing to check, or turned off: BL002

)");
}

TEST_CASE("statistics stand before the summary of text reports only when wanted") {
  ReportStyle style;
  for (const ReportFormat& format : {full_format, concise_format}) {
    style.statistics = false;
    CHECK(sample::render(format, sample::run(), style).find("不适用") == std::string::npos);
    style.statistics = true;
    const std::string text = sample::render(format, sample::run(), style);
    CHECK(text.find("不适用") < text.find("共检查"));
  }
}

TEST_CASE("formats have names and words of help") {
  for (const ReportFormat& format : report_formats()) {
    CAPTURE(format.name);
    CHECK_FALSE(format.help.zh.empty());
    CHECK_FALSE(format.help.en.empty());
  }
  CHECK(report_formats().size() == 11);
}

}  // namespace
}  // namespace budgetlint
