// The rules of budgets and their totals: each with its fault at the exact place, and with the cases just inside and
// just outside. The template behind the fragments has one project with a budget of 9.00 万元.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "rules/catalogue.hpp"
#include "support/expectation.hpp"
#include "support/several_projects.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

constexpr std::string_view one_passed = "passed 1, found 0";

/// 预算规模 with these cells, as written.
std::string sources(std::string_view total, std::string_view fiscal, std::string_view other) {
  return fmt::format("预算规模:\n  预算数: {}\n  财政资金: {}\n  其他资金: {}\n", total, fiscal, other);
}

/// A 测算明细 of one line.
std::string line(std::string_view quantity, std::string_view measure, std::string_view unit_cost,
                 std::string_view times, std::string_view amount) {
  std::string text = fmt::format("测算明细:\n  - 测算项: 授课\n    数量: {}\n", quantity);
  if (!measure.empty()) text += fmt::format("    计量单位: {}\n", measure);
  text += fmt::format("    单价: {}\n", unit_cost);
  if (!times.empty()) text += fmt::format("    次数: {}\n", times);
  return text + fmt::format("    金额: {}\n", amount);
}

/// A 测算明细 of lines with nothing but their amounts.
std::string lines(std::initializer_list<std::string_view> amounts) {
  std::string text = "测算明细:\n";
  for (const std::string_view amount : amounts) text += fmt::format("  - 测算项: 支出\n    金额: {}\n", amount);
  return text;
}

std::string with_total(std::string_view total, std::initializer_list<std::string_view> budgets) {
  std::vector<std::string> projects;
  for (const std::string_view budget : budgets) {
    const std::size_t number = projects.size() + 1;
    projects.push_back(budgeted(fmt::format("项目{}", number), budget) + fmt::format("项目编码: {}\n", number));
  }
  projects.front() += fmt::format("预算合计: {}\n", total);
  return several_projects(projects);
}

}  // namespace

TEST_CASE("BL201 compares the sources with the budget") {
  CHECK(differ("BL201", sources("9.00  #! BL201@12 \"与资金来源合计 8.50 不符\" \"sources of funds, 8.50\"", "8.00",
                                "0.50")) == "");
  CHECK(differ("BL201", sources("9.00  #! BL201", "8.99", "")) == "");
  CHECK(differ("BL201", sources("9.00  #! BL201", "", "9.01")) == "");
  CHECK(differ("BL201", sources("9.00", "8.99", "0.01")) == "");
  CHECK(differ("BL201", sources("9.00", "9", "")) == "");
  CHECK(differ("BL201", sources("9", "", "9.000")) == "");
}

TEST_CASE("BL201 shows its working") {
  CHECK(shown_by("BL201", sources("9.00", "8.00", "0.50")) ==
        "/projects/0/budget/total\n"
        "预算数 9.00 与资金来源合计 8.50 不符\n"
        "the budget of 9.00 is not the sum of its sources of funds, 8.50\n"
        "= 财政资金 8.00 + 其他资金 0.50 = 8.50 ≠ 9.00（差 0.50）\n"
        "= fiscal 8.00 + other 0.50 = 8.50 ≠ 9.00 (off by 0.50)\n"
        "[8.00] 财政资金 8.00 / fiscal funds 8.00\n"
        "[0.50] 其他资金 0.50 / other funds 0.50\n");
}

TEST_CASE("BL201 counts each project once") {
  CHECK(counted_by("BL201", sources("9.00", "9.00", "")) == one_passed);
  CHECK(counted_by("BL201", sources("9.00", "8.00", "")) == "passed 0, found 1");
  CHECK(counted_by("BL201", sources("9.00", "", "")) ==
        "passed 0, found 0, not applicable 1: neither fiscal nor other funds are given");
  CHECK(counted_by("BL201", sources("9.00", "9.0O", "")) ==
        "passed 0, found 0, not applicable 1: the amount cannot be read");
  CHECK(counted_by("BL201", sources("9,0", "9.00", "")) ==
        "passed 0, found 0, not applicable 1: the amount cannot be read");
  CHECK(counted_by("BL201", sources("", "9.00", "")) == "passed 0, found 0, not applicable 1: no budget is given");
  CHECK(counted_by("BL201", sources("-9.00", "9.00", "")) ==
        "passed 0, found 0, not applicable 1: the budget is not above 0 (see BL202)");
}

TEST_CASE("BL202 wants a budget above 0") {
  CHECK(differ("BL202", sources("0.00  #! BL202@12 \"预算数为 0\" \"the budget is 0\"", "", "")) == "");
  CHECK(differ("BL202",
               sources("-9.00  #! BL202@12 \"预算数为负数：-9.00\" \"the budget is negative: -9.00\"", "", "")) == "");
  CHECK(differ("BL202", sources("0.01", "", "")) == "");
  CHECK(counted_by("BL202", sources("9.00", "", "")) == one_passed);
  CHECK(counted_by("BL202", sources("", "", "")) == "passed 0, found 0, not applicable 1: no budget is given");
  CHECK(counted_by("BL202", sources("9.0O", "", "")) ==
        "passed 0, found 0, not applicable 1: the amount cannot be read");
}

TEST_CASE("a negative budget is one finding of its family") {
  CHECK(mismatches(lay_over(sources("-9.00  #! BL202", "9.00", "") + lines({"9.00"})), select({"BL2"})) == "");
}

TEST_CASE("BL203 marks every negative amount but the budget itself") {
  const std::string text = "预算合计: -9.00  #! BL203@7 \"金额为负数：-9.00\" \"a negative amount: -9.00\"\n" +
                           sources("-9.00", "-9.00  #! BL203@13", "-0.01  #! BL203@13") +
                           plan({"-0  ", "-5.00  #! BL203@12", "", "9.00"}) +
                           line("-1", "期", "-9.00  #! BL203@13", "", "-9.00  #! BL203@13");
  CHECK(mismatches(lay_over(text), select({"BL203"})) == "");
}

TEST_CASE("BL203 counts each amount") {
  CHECK(counted_by("BL203", plan({"-3.00", "5.00", "", "9.0O"})) ==
        "passed 2, found 1, not applicable 1: the amount cannot be read");
}

TEST_CASE("BL204 looks for digits beyond the fen") {
  const auto unit = [](std::string_view name) { return fmt::format("单位: {}\n", name); };
  CHECK(differ("BL204", budget("9.0000001  #! BL204@12 \"金额 9.0000001 万元带有不足一分的尾数\" "
                               "\"9.0000001 ten thousand yuan goes beyond one fen\"")) == "");
  CHECK(differ("BL204", budget("9.000001")) == "");
  CHECK(differ("BL204", budget("9.00000100")) == "");
  CHECK(differ("BL204", unit("元") + budget("9.001  #! BL204")) == "");
  CHECK(differ("BL204", unit("元") + budget("9.010")) == "");
  CHECK(differ("BL204", unit("亿元") + budget("9.0000000001")) == "");
  CHECK(differ("BL204", unit("亿元") + budget("9.00000000001  #! BL204")) == "");
}

TEST_CASE("BL204 exempts unit costs") {
  CHECK(differ("BL204", line("3", "页", "0.00000001", "", "0.00000003  #! BL204@13")) == "");
}

TEST_CASE("BL204 says how many decimals there may be and counts each amount") {
  CHECK(shown_by("BL204", budget("9.0000001")) ==
        "/projects/0/budget/total\n"
        "金额 9.0000001 万元带有不足一分的尾数\n"
        "9.0000001 ten thousand yuan goes beyond one fen (0.01 yuan)\n"
        "= 以万元为单位最多写 6 位小数\n"
        "= an amount in ten thousand yuan has at most 6 decimals\n");
  CHECK(counted_by("BL204", budget("9.0000001")) == "passed 4, found 1");
  CHECK(
      counted_by("BL204", "单位:\n" + budget("9.0O")) ==
      "passed 0, found 0, not applicable 1: the amount cannot be read, not applicable 4: the document states no unit");
}

TEST_CASE("BL205 compares the total with the projects") {
  CHECK(mismatches(with_total("26.80  #! BL205@7 \"预算合计 26.80 与各项目预算数之和 28.60 不符\" "
                              "\"the total budget of 26.80 is not the sum of the projects' budgets, 28.60\"",
                              {"15.00", "13.60"}),
                   select({"BL205"})) == "");
  CHECK(mismatches(with_total("28.60", {"15", "13.60"}), select({"BL205"})) == "");
  CHECK(mismatches(with_total("28.600", {"15", "13.6"}), select({"BL205"})) == "");
  CHECK(mismatches(with_total("28.61  #! BL205", {"15.00", "13.60"}), select({"BL205"})) == "");
}

TEST_CASE("BL205 shows the sum and what may have happened") {
  CHECK(shown(lint(with_total("26.80", {"15.00", "13.60"}), select({"BL205"}))) ==
        "/total_budget\n"
        "预算合计 26.80 与各项目预算数之和 28.60 不符\n"
        "the total budget of 26.80 is not the sum of the projects' budgets, 28.60\n"
        "= 15.00 + 13.60 = 28.60 ≠ 26.80（差 1.80）\n"
        "= 15.00 + 13.60 = 28.60 ≠ 26.80 (off by 1.80)\n"
        "= 预算合计 26.80 可能有两位数字写颠倒，改为 28.60 就相符\n"
        "= the total budget 26.80 may have two digits swapped: 28.60 would fit\n"
        "[15.00] 项目[1] 项目1 15.00 / projects[1] 项目1 15.00\n"
        "[13.60] 项目[2] 项目2 13.60 / projects[2] 项目2 13.60\n");
}

TEST_CASE("BL205 names each kind of slip in words") {
  const auto possibilities = [](std::string_view total, std::initializer_list<std::string_view> budgets) {
    const FileReport report = lint(with_total(total, budgets), select({"BL205"}));
    std::string text;
    for (const Remark& remark : report.diagnostics.front().remarks) {
      if (remark.kind == Remark::Kind::possibility) text += remark.text.zh + " / " + remark.text.en + "\n";
    }
    return text;
  };
  CHECK(possibilities("22.41", {"15.00", "13.63", "7.41"}) ==
        "项目[2] 项目2 13.63 可能重复列示，或预算合计漏计了它 / "
        "projects[2] 项目2 13.63 may be listed twice, or the total budget may lack it\n");
  CHECK(possibilities("49.67", {"15.00", "13.63", "7.41"}) ==
        "预算合计可能把 项目[2] 项目2 13.63 重复计入 / the total budget may count projects[2] 项目2 13.63 twice\n");
  CHECK(possibilities("286100", {"15.00", "13.61"}) ==
        "预算合计 286100 可能用错单位或点错小数点，改为 28.61 就相符 / "
        "the total budget 286100 may be in another unit or have its point misplaced: 28.61 would fit\n");
  CHECK(possibilities("11.39", {"15.00", "3.61"}) ==
        "项目[2] 项目2 3.61 可能加减弄反，按 -3.61 计就相符 / "
        "projects[2] 项目2 3.61 may have been given the wrong sign: taken as -3.61 it would fit\n");
  CHECK(possibilities("28.64", {"15.00", "13.60"}) ==
        "预算合计 28.64 可能写错一位数字，改为 28.60 就相符 / "
        "the total budget 28.64 may have one wrong digit: 28.60 would fit\n");
  CHECK(possibilities("15.00", {"5.00", "5.00", "5.00", "5.00"}) ==
        "项目[4] 项目4 5.00 可能重复列示，或预算合计漏计了它 / "
        "projects[4] 项目4 5.00 may be listed twice, or the total budget may lack it\n");
}

TEST_CASE("BL205 takes a project with the code of an earlier one for the one that is listed twice") {
  const auto project = [](std::string_view name, std::string_view code) {
    return budgeted(name, "9.00") + fmt::format("项目编码: {}\n", code);
  };
  const FileReport report =
      lint(several_projects({"预算合计: 27.00\n" + project("甲", "13018624P00933510001X"),
                             project("乙", "13018624P009346100032"), project("乙", "13018624P0093461 00032"),
                             project("丙", "13018624P009312100022")}),
           select({"BL205"}));
  REQUIRE(report.diagnostics.size() == 1);
  const std::vector<Remark>& remarks = report.diagnostics.front().remarks;
  REQUIRE(remarks.size() == 2);
  CHECK(remarks[1].text == OwnedText{.zh = "项目[3] 乙 9.00 可能重复列示：编码与前面的相同",
                                     .en = "projects[3] 乙 9.00 may be listed twice: it has an earlier code"});
}

TEST_CASE("BL205 leaves out terms and marks of a long sum") {
  const auto report = [](std::initializer_list<std::string_view> budgets) {
    return lint(with_total("99.99", budgets), select({"BL205"}));
  };
  const FileReport eight = report({"1.01", "2.02", "3.03", "4.04", "5.05", "6.06", "7.07", "8.08"});
  CHECK(eight.diagnostics.front().related.size() == 8);
  CHECK(eight.diagnostics.front().remarks.front().text.zh ==
        "1.01 + 2.02 + 3.03 + 4.04 + 5.05 + 6.06 + 7.07 + 8.08 = 36.36 ≠ 99.99（差 63.63）");
  const FileReport nine = report({"1.01", "2.02", "3.03", "4.04", "5.05", "6.06", "7.07", "8.08", "9.09"});
  CHECK(nine.diagnostics.front().related.empty());
  CHECK(nine.diagnostics.front().remarks.front().text ==
        OwnedText{.zh = "1.01 + 2.02 + 3.03 + … + 9.09（共 9 项）= 45.45 ≠ 99.99（差 54.54）",
                  .en = "1.01 + 2.02 + 3.03 + … + 9.09 (9 terms) = 45.45 ≠ 99.99 (off by 54.54)"});
}

TEST_CASE("BL205 counts the total once") {
  CHECK(counted_by("BL205", "预算合计: 9.00\n") == one_passed);
  CHECK(counted_by("BL205", "预算合计: 9.01\n") == "passed 0, found 1");
  CHECK(counted_by("BL205", "") == "passed 0, found 0, not applicable 1: no total budget is given");
  CHECK(counted_by("BL205", "预算合计:\n") == "passed 0, found 0, not applicable 1: no total budget is given");
  CHECK(counted_by("BL205", "预算合计: 9.0O\n") == "passed 0, found 0, not applicable 1: the amount cannot be read");
  CHECK(counted_by("BL205", "预算合计: 9.00\n" + budget("")) ==
        "passed 0, found 0, not applicable 1: the budget of a project is missing or cannot be read");
}

TEST_CASE("BL205 leaves a budget that is not above 0 to BL202") {
  CHECK(counted_by("BL205", "预算合计: 9.00\n" + budget("0.00")) ==
        "passed 0, found 0, not applicable 1: the budget of a project is not above 0 (see BL202)");
  CHECK(counted_by("BL205", "预算合计: 9.00\n" + budget("-9.00")) ==
        "passed 0, found 0, not applicable 1: the budget of a project is not above 0 (see BL202)");
  CHECK(counted_by("BL205", "预算合计: 0.01\n" + budget("0.01")) == one_passed);
}

TEST_CASE("BL206 compares the breakdown with the budget") {
  CHECK(differ("BL206", budget("9.00  #! BL206@12 \"预算数 9.00 与测算明细金额之和 8.40 不符\" "
                               "\"the budget of 9.00 is not the sum of the amounts of its breakdown, 8.40\"") +
                            lines({"6.00", "2.40"})) == "");
  CHECK(differ("BL206", lines({"6.00", "3"})) == "");
  CHECK(differ("BL206", budget("9.00  #! BL206") + lines({"6.00", "3.01"})) == "");
}

TEST_CASE("BL206 shows the sum and what may have happened") {
  CHECK(shown_by("BL206", lines({"6.00", "3.00", "1.50"})) ==
        "/projects/0/budget/total\n"
        "预算数 9.00 与测算明细金额之和 10.50 不符\n"
        "the budget of 9.00 is not the sum of the amounts of its breakdown, 10.50\n"
        "= 6.00 + 3.00 + 1.50 = 10.50 ≠ 9.00（差 1.50）\n"
        "= 6.00 + 3.00 + 1.50 = 10.50 ≠ 9.00 (off by 1.50)\n"
        "= 测算明细[3] 支出 1.50 可能重复列示，或预算数漏计了它\n"
        "= breakdown[3] 支出 1.50 may be listed twice, or the budget may lack it\n"
        "[6.00] 测算明细[1] 支出 6.00 / breakdown[1] 支出 6.00\n"
        "[3.00] 测算明细[2] 支出 3.00 / breakdown[2] 支出 3.00\n"
        "[1.50] 测算明细[3] 支出 1.50 / breakdown[3] 支出 1.50\n");
}

TEST_CASE("BL206 makes no guess where a line does not multiply out") {
  const std::string text = line("20", "台", "0.45", "", "19.00");
  CHECK(shown_by("BL206", text) ==
        "/projects/0/budget/total\n"
        "预算数 9.00 与测算明细金额之和 19.00 不符\n"
        "the budget of 9.00 is not the sum of the amounts of its breakdown, 19.00\n"
        "= 19.00 ≠ 9.00（差 10.00）\n"
        "= 19.00 ≠ 9.00 (off by 10.00)\n"
        "= 先改正算不平的那一行（见 BL207）\n"
        "= first correct the line that BL207 reports\n"
        "[19.00] 测算明细[1] 授课 19.00 / breakdown[1] 授课 19.00\n");
  CHECK(shown_by("BL206", line("20", "台", "0.45", "", "0.90")).find("BL207") != std::string::npos);
  CHECK(shown_by("BL206", line("2", "台", "0.45", "", "0.90")).find("改为 9.00 就相符") != std::string::npos);
}

TEST_CASE("BL206 counts each project once") {
  CHECK(counted_by("BL206", lines({"9.00"})) == one_passed);
  CHECK(counted_by("BL206", "") == "passed 0, found 0, not applicable 1: there is no breakdown");
  CHECK(counted_by("BL206", lines({"9.00", ""})) ==
        "passed 0, found 0, not applicable 1: an amount of the breakdown is missing or cannot be read");
  CHECK(counted_by("BL206", budget("0") + lines({"9.00"})) ==
        "passed 0, found 0, not applicable 1: the budget is not above 0 (see BL202)");
}

TEST_CASE("BL207 multiplies each line") {
  CHECK(differ("BL207", line("40", "期", "0.20", "",
                             "9.00  #! BL207@13 \"金额 9.00 与数量、单价相乘所得 8.00 不符\" "
                             "\"the amount of 9.00 is not quantity × unit cost, 8.00\"")) == "");
  CHECK(differ("BL207", line("45", "期", "0.20", "", "9.00")) == "");
  CHECK(differ("BL207", line("5", "人", "0.15", "12", "9.00")) == "");
  CHECK(differ("BL207", line("5", "人", "0.15", "11", "9.00  #! BL207")) == "");
}

TEST_CASE("BL207 lets rounded and truncated figures pass") {
  // 12 × [266.655, 266.665] = [3199.86, 3199.98] and [3199.995, …]: rounding does not reach, truncation (below 3200.04)
  // does.
  CHECK(differ("BL207", line("12", "月", "266.66", "", "3200.00")) == "");
  CHECK(differ("BL207", line("12", "月", "266.66", "", "3200.03")) == "");
  CHECK(differ("BL207", line("12", "月", "266.66", "", "3200.04  #! BL207")) == "");
  CHECK(differ("BL207", line("3", "台", "1.67", "", "5.00")) == "");
  CHECK(differ("BL207", line("3", "台", "1.67", "", "4.99")) == "");
  CHECK(differ("BL207", line("3", "台", "1.67", "", "4.98  #! BL207")) == "");
}

TEST_CASE("BL207 takes whole counts as they are and measures as rounded") {
  CHECK(differ("BL207", line("40", "期", "0.20", "", "8.40  #! BL207")) == "");
  CHECK(differ("BL207", line("40", "期", "0.20", "", "8.39")) == "");
  CHECK(differ("BL207", line("40", "亩", "0.20", "", "8.40")) == "");
  CHECK(differ("BL207", line("40", "亩", "0.20", "", "8.61  #! BL207")) == "");
  CHECK(differ("BL207", line("40.0", "期", "0.20", "", "8.41")) == "");
  CHECK(differ("BL207", line("40", "", "0.20", "", "8.40")) == "");
}

TEST_CASE("BL207 shows its working and the figures") {
  CHECK(shown_by("BL207", line("20", "台", "0.45", "2", "19.00")) ==
        "/projects/0/breakdown/0/amount\n"
        "金额 19.00 与数量、单价、次数相乘所得 18.00 不符\n"
        "the amount of 19.00 is not quantity × unit cost × times, 18.00\n"
        "= 20 台 × 0.45 × 2 = 18.00 ≠ 19.00（差 1.00）\n"
        "= 20 台 × 0.45 × 2 = 18.00 ≠ 19.00 (off by 1.00)\n"
        "= 各数即使经过四舍五入或截尾，乘积也只在 17.80 到不足 18.40 之间\n"
        "= even if rounded or truncated, they give 17.80 to just below 18.40\n"
        "[20] 数量 20 / quantity 20\n"
        "[0.45] 单价 0.45 / unit cost 0.45\n"
        "[2] 次数 2 / times 2\n");
}

TEST_CASE("BL207 counts each line") {
  CHECK(counted_by("BL207", "") == "passed 0, found 0, not applicable 1: there is no breakdown");
  CHECK(counted_by("BL207", line("45", "期", "0.20", "", "9.00")) == one_passed);
  CHECK(counted_by("BL207", line("", "期", "0.20", "", "9.00")) ==
        "passed 0, found 0, not applicable 1: quantity, unit cost or amount is missing");
  CHECK(counted_by("BL207", line("45", "期", "0.2O", "", "9.00")) ==
        "passed 0, found 0, not applicable 1: quantity, unit cost, times or amount cannot be read");
  CHECK(counted_by("BL207", line("123456789012345678", "期", "1234567890.12345678", "1234567890123456", "9.00")) ==
        "passed 0, found 0, not applicable 1: the figures are too long to be multiplied");
  // The ends of three rounded figures have three decimals more than these.
  CHECK(counted_by("BL207", line("1", "期", "0.00000000000000001", "", "999999999999999999")) == "passed 0, found 1");
  CHECK(counted_by("BL207", line("1", "期", "0.000000000000000001", "", "999999999999999999")) ==
        "passed 0, found 0, not applicable 1: the figures are too long to be multiplied");
}

TEST_CASE("BL208 is off and marks a project with more than half of three") {
  const auto three = [](std::string_view second) {
    return several_projects({budgeted("甲", "9.00"), budgeted("乙", second), budgeted("丙", "9.00")});
  };
  CHECK(counted(lint(three("18.01")), "BL208") == "passed 0, found 0");
  const FileReport report = lint(three("18.01"), select({"BL208"}));
  CHECK(shown(report) ==
        "/projects/1/budget/total\n"
        "一个项目占全部项目预算的 50.01%\n"
        "one project takes 50.01% of the budget of all projects\n"
        "= 18.01 ÷ 36.01 = 50.01%，超过 50%\n"
        "= 18.01 ÷ 36.01 = 50.01%, more than 50 %\n");
  CHECK(counted(report, "BL208") == "passed 2, found 1");
  CHECK(counted(lint(three("18.00"), select({"BL208"})), "BL208") == "passed 3, found 0");
  CHECK(counted_by("BL208", "") == "passed 0, found 0, not applicable 1: there are fewer than 3 projects");
  CHECK(counted(lint(three("0"), select({"BL208"})), "BL208") ==
        "passed 0, found 0, not applicable 1: the budget of a project is missing, not above 0 or cannot be read");
}

TEST_CASE("BL208 obeys the configured share") {
  const std::string text = several_projects({budgeted("甲", "9.00"), budgeted("乙", "12.00"), budgeted("丙", "9.00")});
  Configuration configuration = select({"BL208"});
  RuleSettings& settings = configuration.settings.at(find_rule("BL208").value());
  settings = {{.name = "share_percent", .number = 40, .words = {}}};
  CHECK(counted(lint(text, configuration), "BL208") == "passed 3, found 0");
  settings = {{.name = "share_percent", .number = 39, .words = {}}};
  const FileReport report = lint(text, configuration);
  CHECK(shown(report) ==
        "/projects/1/budget/total\n"
        "一个项目占全部项目预算的 40.00%\n"
        "one project takes 40.00% of the budget of all projects\n"
        "= 12.00 ÷ 30.00 = 40.00%，超过 39%\n"
        "= 12.00 ÷ 30.00 = 40.00%, more than 39 %\n");
}
