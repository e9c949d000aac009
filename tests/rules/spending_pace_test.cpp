// The rules about the pace of the spending plan: how late, how unevenly and how evenly the budget of 9.00 is spent.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fmt/format.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

/// Only `rule`, with one parameter set.
Configuration configured(std::string_view rule, const ParameterSetting& setting) {
  Configuration configuration = select({std::string(rule)});
  configuration.settings.at(find_rule(rule).value()) = {setting};
  return configuration;
}

Configuration with_number(std::string_view rule, std::string_view parameter, std::int64_t number) {
  return configured(rule, {.name = std::string(parameter), .number = number, .words = {}});
}

Configuration with_milestones(const std::vector<std::string>& milestones) {
  return configured("BL308", {.name = "milestones", .number = 0, .words = milestones});
}

}  // namespace

TEST_CASE("BL306 looks at the last checkpoint up to June") {
  CHECK(differ("BL306", plan({"0", "0.00  #! BL306@12 \"到6月底还没有安排支出\" \"by the end of June\"", "7.00",
                              "9.00"})) == "");
  CHECK(differ("BL306", plan({"", "  #! BL306@7", "", "9.00"})) == "");
  CHECK(differ("BL306", plan({"0", "0.01", "7.00", "9.00"})) == "");
  CHECK(differ("BL306", plan({"", "0.01", "7.00", "9.00"})) == "");
  CHECK(differ("BL306",
               "累计支出金额:\n  3月底: 0\n  5月底: 0  #! BL306 \"5月底\" \"May\"\n  7月底: 1\n  12月底: 9\n") == "");
  CHECK(differ("BL306", "累计支出金额:\n  3月底: 0\n  6月底: 1\n  12月底: 9\n") == "");
}

TEST_CASE("BL306 shows when the spending begins") {
  CHECK(shown_by("BL306", plan({"", "", "0.00", "9.00"})) ==
        "/projects/0/cumulative_spending/6\n"
        "到6月底还没有安排支出\n"
        "nothing is to be spent by the end of June\n"
        "= 6月底累计 0，占预算数 9.00 的 0.00%\n"
        "= 0 by the end of June is 0.00% of the budget total 9.00\n"
        "[9.00] 12月底才有支出 9.00 / spending begins by the end of December: 9.00\n");
}

TEST_CASE("BL306 says when it cannot tell") {
  CHECK(counted_by("BL306", plan({"3.00", "5.00", "", ""})) == "passed 1, found 0");
  CHECK(counted_by("BL306", plan({"3.00", "", "7.00", "9.00"})) ==
        "passed 0, found 0, not applicable 1: the spending plan has a gap or an amount that is not readable");
  CHECK(counted_by("BL306", "累计支出金额:\n  7月底: 0\n  12月底: 9.00\n") ==
        "passed 0, found 0, not applicable 1: the spending plan has no checkpoint up to the month when spending should "
        "have begun");
  CHECK(counted_by("BL306", budget("0") + plan({"0", "0", "0", "0"})) ==
        "passed 0, found 0, not applicable 1: the budget total is not above 0");
}

TEST_CASE("BL306 obeys the configured month") {
  const std::string late = lay_over(plan({"0", "0", "7.00", "9.00"}));
  const std::string marked = lay_over(plan({"0", "0.00", "0.00  #! BL306@13 \"到10月底还没有安排支出\"", "9.00"}));
  CHECK(listed(lint(late, with_number("BL306", "start_by_month", 10))) == "");
  CHECK(mismatches(marked, with_number("BL306", "start_by_month", 10)) == "");
  CHECK(mismatches(marked, with_number("BL306", "start_by_month", 11)) == "");
  CHECK(counted(lint(late, with_number("BL306", "start_by_month", 3)), "BL306") == "passed 0, found 1");
  CHECK(counted(lint(late, with_number("BL306", "start_by_month", 2)), "BL306") ==
        "passed 0, found 0, not applicable 1: the spending plan has no checkpoint up to the month when spending should "
        "have begun");
}

TEST_CASE("BL307 allows a quarter of the budget and no more at the end of the year") {
  CHECK(differ("BL307", plan({"3.00", "5.00", "6.75", "9.00"})) == "");
  CHECK(differ("BL307", plan({"3.00", "5.00", "6.74", "9.00  #! BL307@13 \"25.11%\" \"the end of October\""})) == "");
  CHECK(differ("BL307", plan({"3.00", "5.00", "6.7499", "9.00  #! BL307 \"25.00%\""})) == "");
  CHECK(differ("BL307", plan({"", "", "", "9.00  #! BL307 \"100.00%\""})) == "");
  CHECK(differ("BL307", plan({"3.00", "5.00", "9.50", "9.00"})) == "");
  CHECK(differ("BL307", "累计支出金额:\n  6月底: 6.00\n  12月底: 9.00  #! BL307 \"33.33%\" \"end of June\"\n") == "");
}

TEST_CASE("BL307 shows the share and what a quarter would be") {
  CHECK(shown_by("BL307", budget("55.00") + plan({"10.00", "20.00", "35.00", "55.00"})) ==
        "/projects/0/cumulative_spending/12\n"
        "10月底以后的支出占预算数的 36.36%，超过 25%\n"
        "36.36% of the budget is left for the time after the end of October, more than 25%\n"
        "= 55.00 − 35.00 = 20.00，20.00 ÷ 55.00 = 36.36%；25% 为 13.75\n"
        "= 55.00 − 35.00 = 20.00, 20.00 ÷ 55.00 = 36.36%; 25% would be 13.75\n"
        "[35.00] 10月底累计 35.00 / by the end of October: 35.00\n"
        "[55.00] 预算数 55.00 / budget total 55.00\n");
}

TEST_CASE("BL307 says when it cannot tell") {
  CHECK(counted_by("BL307", plan({"3.00", "5.00", "6.75", "9.00"})) == "passed 1, found 0");
  CHECK(counted_by("BL307", plan({"3.00", "", "6.00", "9.00"})) ==
        "passed 0, found 0, not applicable 1: the spending plan has a gap or an amount that is not readable");
  CHECK(counted_by("BL307", plan({"3.00", "5.00", "6.00", ""})) ==
        "passed 0, found 0, not applicable 1: the amount for the end of December is missing, blank or not readable");
  CHECK(counted_by("BL307", "累计支出金额:\n  12月底: 9.00\n") ==
        "passed 0, found 0, not applicable 1: the spending plan has a single checkpoint");
  CHECK(counted_by("BL307", budget("0")) == "passed 0, found 0, not applicable 1: the budget total is not above 0");
  CHECK(counted_by("BL307", budget("")) ==
        "passed 0, found 0, not applicable 1: the budget total is missing, blank or not readable");
}

TEST_CASE("BL307 obeys the configured share") {
  const std::string third =
      lay_over(plan({"3.00", "5.00", "6.00", "9.00  #! BL307@13 \"33.33%，超过 33%\" \"more than 33%\""}));
  CHECK(mismatches(third, with_number("BL307", "share_percent", 33)) == "");
  CHECK(counted(lint(third, with_number("BL307", "share_percent", 34)), "BL307") == "passed 1, found 0");
  CHECK(counted(lint(third, with_number("BL307", "share_percent", 0)), "BL307") == "passed 0, found 1");
}

TEST_CASE("BL308 asks for the share of the months that are over") {
  CHECK(differ("BL308", plan({"2.25", "4.50", "7.50", "9.00"})) == "");
  CHECK(differ("BL308", plan({"2.24  #! BL308@12 \"24.89%\" \"25.00%\"", "4.49  #! BL308@12 \"49.89%\" \"50.00%\"",
                              "7.49  #! BL308@13 \"83.22%\" \"83.33%\"", "9.00"})) == "");
  CHECK(differ("BL308", plan({"  #! BL308@7 \"0.00%\"", "4.50", "7.50", "9.00"})) == "");
  CHECK(differ("BL308", plan({"2.25", "4.50", "7.50", "1.00"})) == "");
  CHECK(differ("BL308",
               "累计支出金额:\n  1月底: 0.75\n  2月底: 1.49  #! BL308 \"16.67%\"\n  11月底: 8.25\n  12月底: 9\n") ==
        "");
}

TEST_CASE("BL308 shows the exact share that is due") {
  CHECK(shown_by("BL308", plan({"2.25", "4.50", "7.00", "9.00"})) ==
        "/projects/0/cumulative_spending/10\n"
        "10月底累计支出占预算数的 77.78%，落后于进度要求（83.33%）\n"
        "77.78% of the budget is spent by the end of October, behind the schedule of 83.33%\n"
        "= 7.00 < 9.00 × 5/6\n"
        "= 7.00 < 9.00 × 5/6\n"
        "[9.00] 预算数 9.00 / budget total 9.00\n");
}

TEST_CASE("BL308 obeys the configured milestones") {
  const std::string slow = lay_over(plan({"0", "3.60", "6.75", "9.00"}));
  CHECK(listed(lint(slow, with_milestones({"3:0", "6:40", "10:75"}))) == "");
  CHECK(listed(lint(slow, with_milestones({"3：0", "6：40", "10：75"}))) == "");
  const std::string marked =
      lay_over(plan({"0", "3.60  #! BL308@12 \"40.00%\" \"41.00%\"", "6.75  #! BL308@13 \"76.00%\"", "9.00"}));
  CHECK(mismatches(marked, with_milestones({"3:0", "6:41", "10:76"})) == "");
  CHECK(listed(lint(slow, with_milestones({"11:0"}))) == "");
}

TEST_CASE("BL308 asks for all by December whatever the last milestone") {
  for (const std::vector<std::string>& milestones : {std::vector<std::string>{"6:30"}, {"6:30", "12:100"}}) {
    CHECK(listed(lint(lay_over(plan({"1.35", "2.70", "6.90", "9.00"})), with_milestones(milestones))) == "");
    CHECK(mismatches(lay_over(plan({"1.35", "2.70", "6.89  #! BL308@13 \"76.56%\" \"76.67%\"", "9.00"})),
                     with_milestones(milestones)) == "");
  }
}

TEST_CASE("BL308 says so where the milestones are none") {
  const std::string text = lay_over(plan({"0", "0", "0", "9.00"}));
  for (const std::string_view milestone :
       {"", "6", "6:", ":50", "六:50", "13:50", "0:50", "-1:50", "6:101", "6:-1", "6:50%", "6:99999999999"}) {
    CAPTURE(milestone);
    CHECK(counted(lint(text, with_milestones({std::string(milestone)})), "BL308") ==
          "passed 0, found 0, not applicable 1: the schedule that is configured cannot be understood");
  }
  CHECK(counted(lint(text, with_milestones({"6:50", "6:60"})), "BL308") ==
        "passed 0, found 0, not applicable 1: the schedule that is configured cannot be understood");
  CHECK(counted(lint(text, with_milestones({"6:50", "9:40"})), "BL308") ==
        "passed 0, found 0, not applicable 1: the schedule that is configured cannot be understood");
}

TEST_CASE("BL308 counts each checkpoint before December") {
  CHECK(counted_by("BL308", plan({"2.00", "4.50", "7.50", "9.00"})) == "passed 2, found 1");
  CHECK(counted_by("BL308", plan({"2.25", "", "7.50", "9.00"})) ==
        "passed 2, found 0, not applicable 1: the spending plan has a gap or an amount that is not readable");
  CHECK(counted_by("BL308", plan({"", "", "", ""})) ==
        "passed 0, found 0, not applicable 1: the spending plan has no amount at all");
  CHECK(counted_by("BL308", budget("-1")) == "passed 0, found 0, not applicable 1: the budget total is not above 0");
}

TEST_CASE("BL309 wants each checkpoint to add the same") {
  const std::string equal = "累计支出金额:  #! BL309@5 \"2.25\" \"adds 2.25\"\n";
  CHECK(differ("BL309", equal + "  3月底: 2.25\n  6月底: 4.50\n  10月底: 6.75\n  12月底: 9.00\n") == "");
  CHECK(differ("BL309", "累计支出金额:  #! BL309\n  3月底: 3\n  6月底: 6.00\n  12月底: 9.0\n") == "");
  CHECK(differ("BL309", plan({"2.25", "4.50", "6.74", "9.00"})) == "");
  CHECK(differ("BL309", plan({"1.50", "4.00", "6.50", "9.00"})) == "");
  CHECK(differ("BL309", plan({"", "3.00", "6.00", "9.00"})) == "");
  CHECK(differ("BL309", plan({"0", "0", "0", "0"})) == "");
  CHECK(differ("BL309", "累计支出金额:\n  6月底: 4.50\n  12月底: 9.00\n") == "");
}

TEST_CASE("BL309 shows the instalments") {
  CHECK(shown_by("BL309", plan({"2.25", "4.50", "6.75", "9.00"})) ==
        "/projects/0/cumulative_spending\n"
        "每个时点都增加 2.25，像是平均分配，而不是按工作进度安排\n"
        "every checkpoint adds 2.25: this looks like a division into equal parts, not like a plan\n"
        "= 4 × 2.25 = 9.00\n"
        "= 4 × 2.25 = 9.00\n"
        "[2.25] 增加 2.25 / 2.25 more\n"
        "[4.50] 增加 2.25 / 2.25 more\n"
        "[6.75] 增加 2.25 / 2.25 more\n"
        "[9.00] 增加 2.25 / 2.25 more\n");
}

TEST_CASE("BL309 needs three amounts and no gap") {
  CHECK(counted_by("BL309", plan({"2.25", "4.50", "6.74", "9.00"})) == "passed 1, found 0");
  CHECK(counted_by("BL309", "累计支出金额:\n  6月底: 4.50\n  12月底: 9.00\n") ==
        "passed 0, found 0, not applicable 1: the spending plan has fewer than three checkpoints");
  CHECK(counted_by("BL309", plan({"2.25", "", "6.75", "9.00"})) ==
        "passed 0, found 0, not applicable 1: the spending plan has a gap or an amount that is not readable");
}

TEST_CASE("scaling budget and plan changes no verdict of the family") {
  CHECK(rc::check([] {
    const auto cell = [] { return *rc::gen::inRange<std::int64_t>(-2, 12); };
    const std::array<std::int64_t, 5> numbers = {cell(), cell(), cell(), cell(), cell()};
    const auto verdicts = [&](std::string_view zeros) {
      const auto amount = [&](std::size_t i) { return fmt::format("{}{}", numbers[i], zeros); };
      const std::array<std::string, 4> cells = {amount(0), amount(1), amount(2), amount(3)};
      std::string text;
      const std::string fragment = budget(amount(4)) + plan({cells[0], cells[1], cells[2], cells[3]});
      for (const Diagnostic& finding : lint(lay_over(fragment), select({"BL3"})).diagnostics) {
        text += fmt::format("{} {}\n", finding.rule->id, finding.pointer);
      }
      return text;
    };
    RC_ASSERT(verdicts("") == verdicts("0000"));
  }));
}
