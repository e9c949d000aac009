// The rules about dates and days: each with its fault at the exact place, and with the cases just inside and just
// outside.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/files.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

/// One indicator with this kind, name and target, as written. The target begins in column 14.
std::string indicator(std::string_view kind, std::string_view name, std::string_view target) {
  return fmt::format(
      "绩效指标:\n"
      "  - 一级指标: 产出指标\n"
      "    二级指标: {}\n"
      "    三级指标: {}\n"
      "    指标值: {}\n",
      kind, name, target);
}

std::string deadline(std::string_view target) { return indicator("时效指标", "培训结束时间", target); }
std::string days(std::string_view target) { return indicator("数量指标", "场馆开放天数", target); }

/// Whether `rule` finds anything in the fragment, laid over the template for 2024.
bool fires(std::string_view rule, std::string_view fragment) {
  return !lint(lay_over(fragment), select({std::string(rule)})).diagnostics.empty();
}

/// The projects of the published document in which `rule` finds something, counted from 1.
std::vector<int> published_projects(std::string_view rule, std::string_view vocabulary) {
  const std::string path = fmt::format("examples/zhengding-general-office-2024.{}.yaml", vocabulary);
  std::vector<int> projects;
  for (const Diagnostic& finding : lint(contents_of(source_path(path)), select({std::string(rule)})).diagnostics) {
    projects.push_back(std::stoi(finding.pointer.substr(std::string_view("/projects/").size())) + 1);
  }
  return projects;
}

bool is_leap(int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int length_of(int year, int month) {
  constexpr std::array lengths{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return lengths.at(static_cast<std::size_t>(month - 1)) + (month == 2 && is_leap(year) ? 1 : 0);
}

}  // namespace

TEST_CASE("the published document has the findings about dates that it should have") {
  for (const std::string_view vocabulary : {"zh", "en"}) {
    CHECK(published_projects("BL701", vocabulary).empty());
    CHECK(published_projects("BL702", vocabulary).empty());
    CHECK(published_projects("BL703", vocabulary) == std::vector{5, 9});
    CHECK(published_projects("BL704", vocabulary) == std::vector{13});
    CHECK(published_projects("BL705", vocabulary).empty());
  }
}

TEST_CASE("BL701 marks the impossible date of a target") {
  CHECK(differ("BL701", deadline("2024年2月30日前  #! BL701@14 \"“2024年2月30日”\" \"2024年2月只有 29 天\" \"February "
                                 "2024 has 29 days\"")) == "");
  CHECK(differ("BL701", deadline("于2024年4月31日前  #! BL701@15 \"4月只有 30 天\"")) == "");
  CHECK(differ("BL701", deadline("2月30日前  #! BL701@14 \"“2月30日前”\" \"2024年2月只有 29 天\"")) == "");
  CHECK(differ("BL701", deadline("2024年13月底前  #! BL701@14 \"月份只有 1 月到 12 月\" \"from 1 to 12\"")) == "");
  CHECK(differ("BL701", deadline("2024-02-30  #! BL701@14")) == "");
  CHECK(differ("BL701", deadline("2024年2月30日至2024年3月31日  #! BL701@14")) == "");
  CHECK(differ("BL701", deadline("2月30日至3月31日  #! BL701@14")) == "");
  for (const char* possible : {"2024年2月29日前", "2024年12月31日前", "2月29日前", "12月底前", "全年", "第四季度",
                               "2024-02-29", "≤30天", "有效提升"}) {
    CAPTURE(possible);
    CHECK_FALSE(fires("BL701", deadline(possible)));
  }
}

TEST_CASE("BL701 knows the leap years") {
  CHECK(fires("BL701", "年度: 2023\n" + deadline("2月29日前")));
  CHECK_FALSE(fires("BL701", "年度: 2024\n" + deadline("2月29日前")));
  CHECK(fires("BL701", "年度: 2100\n" + deadline("2月29日前")));
  CHECK(fires("BL701", deadline("2023年2月29日前")));
  CHECK_FALSE(fires("BL701", deadline("2000年2月29日前")));
}

TEST_CASE("BL701 reads February without a year as long as it can be") {
  CHECK_FALSE(fires("BL701", "年度:\n" + deadline("2月29日前")));
  CHECK(differ("BL701",
               "年度:\n" + deadline("2月30日前 #! BL701 \"2月最多 29 天\" \"February has at most 29 days\"")) == "");
}

TEST_CASE("BL701 agrees with the calendar on every day") {
  CHECK(rc::check([] {
    const int year = *rc::gen::inRange(2000, 2101);
    const int month = *rc::gen::inRange(1, 13);
    const int day = *rc::gen::inRange(1, 33);
    const bool impossible = day > length_of(year, month);
    RC_ASSERT(fires("BL701", fmt::format("资金用途: 支付{}年{}月{}日的租金\n", year, month, day)) == impossible);
  }));
}

TEST_CASE("BL701 marks full dates in any text") {
  CHECK(differ("BL701", "资金用途: 支付2024年2月30日的租金  #! BL701@13 \"2024年2月30日\"\n") == "");
  CHECK(differ("BL701", "资金用途: 支付 2024 年 2 月 30 日的租金  #! BL701@14 \"“2024 年 2 月 30 日”\"\n") == "");
  CHECK(differ("BL701", "资金用途: 支付２０２４年２月３０日的租金  #! BL701@13\n") == "");
  CHECK(differ("BL701", "资金用途: 支付2024年2月30号的租金  #! BL701@13\n") == "");
  CHECK(differ("BL701", "资金用途: \"自2024年6月31日至2024年9月31日\"  #! BL701@13 \"6月\" #! BL701@24 \"9月\"\n") ==
        "");
  CHECK(differ("BL701", "总体绩效目标: 2024年0月5日前完成  #! BL701@9 \"月份\"\n") == "");
  CHECK(differ("BL701", "总体绩效目标: 2024年5月0日前完成  #! BL701@9 \"从 1 日开始\" \"begins with day 1\"\n") == "");
  CHECK(differ("BL701", "绩效目标:\n  - 2024年2月30日前完成  #! BL701@9\n") == "");
}

TEST_CASE("BL701 points at the whole text where the file spells it otherwise") {
  CHECK(differ("BL701", "资金用途: \"支付\\u0032024年2月30日的租金\"  #! BL701@11\n") == "");
}

TEST_CASE("BL701 leaves alone what is no full date") {
  for (const char* text : {"每年2月30日", "12024年2月30日", "2024年2月30天", "2024年2月底", "99年2月30日",
                           "2024年度2月30日", "冀财教〔2023〕35号", "2024年2月1234日"}) {
    CAPTURE(text);
    CHECK_FALSE(fires("BL701", fmt::format("资金用途: {}\n", text)));
  }
}

TEST_CASE("BL701 counts dates") {
  CHECK(counted_by("BL701", deadline("≤5天")) == "passed 0, found 0, not applicable 1: no date is written");
  CHECK(counted_by("BL701", "资金用途: 2024年3月1日至2024年3月31日的租金\n" + deadline("12月底前")) ==
        "passed 3, found 0");
  CHECK(counted_by("BL701", "资金用途: 2024年3月1日至2024年3月32日的租金\n" + deadline("12月底前")) ==
        "passed 2, found 1");
}

TEST_CASE("BL702 marks a target whose year is another") {
  CHECK(shown_by("BL702", deadline("2023年12月31日前")) ==
        "/projects/0/indicators/0/target\n"
        "指标值“2023年12月31日前”写的是 2023 年，文本年度是 2024 年\n"
        "the target “2023年12月31日前” names the year 2023, but the document is for 2024\n"
        "[2024] 文本年度 / year of the document\n");
  CHECK(differ("BL702", deadline("2025年1月底前  #! BL702@14 \"2025\"")) == "");
  CHECK(differ("BL702", deadline("2024年3月至2025年2月  #! BL702@14 \"2025\"")) == "");
  CHECK(differ("BL702", deadline("2023年12月至2024年2月  #! BL702@14 \"2023\"")) == "");
  for (const char* within : {"2024年1月1日前", "2024年12月31日前", "2024年", "2024年3月至12月"}) {
    CAPTURE(within);
    CHECK_FALSE(fires("BL702", deadline(within)));
  }
}

TEST_CASE("BL702 says when it cannot tell") {
  CHECK(counted_by("BL702", deadline("12月底前")) == "passed 0, found 0, not applicable 1: the date names no year");
  CHECK(counted_by("BL702", "年度:\n" + deadline("2024年12月底前")) ==
        "passed 0, found 0, not applicable 1: the year of the document is missing, blank or not readable");
  CHECK(counted_by("BL702", deadline("≤5天")) == "passed 0, found 0");
}

TEST_CASE("BL703 shows how many days the year has") {
  CHECK(shown_by("BL703", days("365天")) ==
        "/projects/0/indicators/0/target\n"
        "2024 年全年是 366 天，不是 365 天\n"
        "the year 2024 has 366 days, not 365\n"
        "= 2024 年 2 月有 29 天，全年 366 天 ≠ 365 天\n"
        "= February 2024 has 29 days, so the year has 366 days ≠ 365 days\n"
        "[2024] 文本年度，全年 366 天 / year of the document: 366 days\n");
  CHECK(differ("BL703", days("=365天  #! BL703@15")) == "");
  CHECK(differ("BL703", days("365日  #! BL703@14")) == "");
  CHECK(differ("BL703", "年度: 2023\n" + days("366天  #! BL703@14 \"365 天，不是 366 天\"")) == "");
  CHECK(differ("BL703", "年度: 2100\n" + days("366天  #! BL703@14")) == "");
}

TEST_CASE("BL703 lets the right number pass and whatever is no whole year") {
  CHECK(counted_by("BL703", days("366天")) == "passed 1, found 0");
  CHECK(counted_by("BL703", "年度: 2023\n" + days("365天")) == "passed 1, found 0");
  for (const char* other : {"≥365天", "≤365天", "大于365天", "365小时", "365次", "364天", "367天", "约365天",
                            "365天左右", "360-365天", "365天/年", "365万天", "全年"}) {
    CAPTURE(other);
    CHECK(counted_by("BL703", days(other)) == "passed 0, found 0, not applicable 1: no target says 365 or 366 days");
  }
}

TEST_CASE("BL703 knows each word that makes a period of 365 days") {
  for (const std::string_view word : lexicon::periods) {
    CAPTURE(word);
    const std::string name = fmt::format("设备{}天数", word);
    CHECK(counted_by("BL703", indicator("数量指标", name, "365天")) ==
          "passed 0, found 0, not applicable 1: it is about a period, not about the year");
    CHECK(fires("BL703", indicator("数量指标", "全年" + name, "365天")));
  }
}

TEST_CASE("BL703 needs the year") {
  CHECK(counted_by("BL703", "年度:\n" + days("365天")) ==
        "passed 0, found 0, not applicable 1: the year of the document is missing, blank or not readable");
}

TEST_CASE("BL704 shows what is spent after the deadline") {
  CHECK(shown_by("BL704", plan({"5.50", "11.00", "16.50", "22.00"}) + deadline("2024年2月28日前")) ==
        "/projects/0/indicators/0/target\n"
        "完成时间是“2024年2月28日前”，但3月底以后还要支出 16.50\n"
        "the work is to be done by “2024年2月28日前”, yet 16.50 is spent after the end of March\n"
        "= 22.00 − 5.50 = 16.50，是3月底以后的支出\n"
        "= 22.00 − 5.50 = 16.50, spent after the end of March\n"
        "[5.50] 3月底累计 5.50 / by the end of March: 5.50\n"
        "[22.00] 12月底累计 22.00 / by the end of December: 22.00\n");
}

TEST_CASE("BL704 compares a deadline with the span in which it lies") {
  const std::string steady = plan({"3", "5", "7", "9"});
  CHECK(differ("BL704", steady + deadline("2024年3月31日前  #! BL704@14 \"3月底以后还要支出 6\"")) == "");
  CHECK(differ("BL704", steady + deadline("2024年4月1日前  #! BL704@14 \"6月底以后还要支出 4\"")) == "");
  CHECK(differ("BL704", steady + deadline("10月31日前  #! BL704@14 \"10月底以后还要支出 2\"")) == "");
  CHECK_FALSE(fires("BL704", steady + deadline("11月1日前")));
  CHECK_FALSE(fires("BL704", steady + deadline("2024年12月20日前")));
  CHECK_FALSE(fires("BL704", steady + deadline("年底前")));
  CHECK_FALSE(fires("BL704", steady + deadline("全年")));
  CHECK(fires("BL704", steady + deadline("第三季度")));
  CHECK_FALSE(fires("BL704", steady + deadline("第四季度")));
}

TEST_CASE("BL704 lets pass what is spent by then") {
  CHECK_FALSE(fires("BL704", plan({"9", "9", "9", "9"}) + deadline("2024年2月28日前")));
  CHECK_FALSE(fires("BL704", plan({"8.99", "9", "9", "9"}) + deadline("2024年4月1日前")));
  CHECK(fires("BL704", plan({"8.99", "8.99", "9", "9"}) + deadline("2024年4月1日前")));
  CHECK(differ("BL704", plan({"", "", "", "9"}) + deadline("2024年2月28日前  #! BL704 \"还要支出 9\"")) == "");
}

TEST_CASE("BL704 takes the last date of a project") {
  const std::string two =
      "绩效指标:\n"
      "  - {二级指标: 时效指标, 三级指标: 招标完成时间, 指标值: 2024年2月28日前}\n"
      "  - {二级指标: 时效指标, 三级指标: 工程完工时间, 指标值: 2024年11月30日前}\n";
  CHECK(counted_by("BL704", two) == "passed 1, found 0, not applicable 1: another date of the project is later");
  const std::string early =
      "绩效指标:\n"
      "  - {二级指标: 时效指标, 三级指标: 工程完工时间, 指标值: 2024年6月30日前}  #! BL704\n"
      "  - {二级指标: 时效指标, 三级指标: 招标完成时间, 指标值: 2024年2月28日前}\n";
  CHECK(differ("BL704", early) == "");
}

TEST_CASE("BL704 says when it cannot tell") {
  const auto reason = [](const std::string& fragment) {
    const std::string text = counted_by("BL704", fragment);
    const std::string_view none = "passed 0, found 0, not applicable 1: ";
    return text.starts_with(none) ? text.substr(none.size()) : text;
  };
  CHECK(reason(deadline("2023年2月28日前")) == "the date is in another year (see BL702)");
  CHECK(reason(deadline("2024年2月30日前")) == "there is no such date (see BL701)");
  CHECK(reason("年度:\n" + deadline("2月28日前")) == "the year of the document is missing, blank or not readable");
  CHECK(reason(plan({"3", "5", "7", ""}) + deadline("2月28日前")) ==
        "the amount for the end of December is missing, blank or not readable");
  CHECK(reason(plan({"3", "", "7", "9"}) + deadline("2月28日前")) ==
        "the spending plan has a gap or an amount that is not readable");
  CHECK(reason(deadline("2024年2月28日前开工")) == "the date is that of a beginning");
  CHECK(counted_by("BL704", indicator("质量指标", "培训结束时间", "2024年2月28日前")) == "passed 0, found 0");
  CHECK(counted_by("BL704", deadline("≤5天")) == "passed 0, found 0");
}

TEST_CASE("BL704 knows each word of a beginning") {
  for (const std::string_view word : lexicon::beginnings) {
    CAPTURE(word);
    CHECK_FALSE(fires("BL704", indicator("时效指标", fmt::format("项目{}时间", word), "2024年2月28日前")));
  }
}

TEST_CASE("BL705 marks a target that names no time") {
  CHECK(shown_by("BL705", deadline("及时完成")) ==
        "/projects/0/indicators/0/target\n"
        "时效指标的指标值“及时完成”没有写时间\n"
        "the timeliness target “及时完成” names no time\n"
        "= 写日期（2024年6月30日前）、期限（≤5天）或及时率（≥95%）\n"
        "= write a date (2024年6月30日前), a time limit (≤5天) or a rate of what is done in time (≥95%)\n");
  for (const char* untimed : {"成效明显", "≥12次", "100人", "≥5万元", "待定", "无"}) {
    CAPTURE(untimed);
    CHECK(fires("BL705", deadline(untimed)));
  }
  for (const char* timed : {"2024年12月31日前", "12月底", "全年", "第三季度", "≤5天", "≤30分钟", "3-5个工作日",
                            "12个月", "每月1次", "≥95%", "当日办结", "实时"}) {
    CAPTURE(timed);
    CHECK_FALSE(fires("BL705", deadline(timed)));
  }
}

TEST_CASE("BL705 is about timeliness alone") {
  CHECK(counted_by("BL705", indicator("质量指标", "培训效果", "成效明显")) == "passed 0, found 0");
}

TEST_CASE("BL705 takes a rate only of what is done in time") {
  CHECK(fires("BL705", indicator("时效指标", "设备合格率", "≥95%")));
  for (const std::string_view word : lexicon::in_time) {
    CAPTURE(word);
    CHECK_FALSE(fires("BL705", indicator("时效指标", fmt::format("工资{}发放率", word), "≥95%")));
  }
}

TEST_CASE("BL705 knows each word that names a time") {
  for (const std::string_view word : lexicon::times) {
    CAPTURE(word);
    CHECK_FALSE(fires("BL705", deadline(fmt::format("{}办结", word))));
  }
}

TEST_CASE("BL705 leaves to other rules what is theirs") {
  const auto reason = [](std::string_view target) {
    const std::string text = counted_by("BL705", deadline(target));
    const std::string_view none = "passed 0, found 0, not applicable 1: ";
    return text.starts_with(none) ? text.substr(none.size()) : text;
  };
  CHECK(reason("≥95") == "its number has no unit (see BL510)");
  CHECK(reason("XX天") == "its number is left open (see BL512)");
  CHECK(reason("3旬") == "its unit is not known");
}
