// The rules of the spending plan: each with its fault at the exact place, and with the cases just inside and just
// outside. The template behind the fragments has a budget of 9.00.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/expectation.hpp"
#include "support/spending_plan.hpp"
#include "support/template_document.hpp"

namespace {

using namespace budgetlint;
using namespace budgetlint::test;

constexpr std::string_view no_finding = "passed 1, found 0";

}  // namespace

TEST_CASE("BL301 marks every amount below an earlier one") {
  CHECK(differ("BL301", plan({"3.00", "2.00  #! BL301@12 \"低于3月底\" \"below the 3.00 by the end of March\"", "7.00",
                              "9.00"})) == "");
  CHECK(differ("BL301", plan({"8.00", "5.00  #! BL301 \"3月底\"", "6.00  #! BL301@13 \"低于3月底\"", "9.00"})) == "");
  CHECK(differ("BL301", plan({"3.00", "", "2.99  #! BL301 \"低于3月底\"", "9.00"})) == "");
  CHECK(differ("BL301", plan({"3.00", "3.00", "3.0", "9.00"})) == "");
  CHECK(differ("BL301", plan({"", "", "", "9.00"})) == "");
}

TEST_CASE("BL301 shows both amounts and the difference") {
  CHECK(shown_by("BL301", plan({"3.00", "2.00", "7.00", "9.00"})) ==
        "/projects/0/cumulative_spending/6\n"
        "6月底累计支出 2.00 低于3月底的 3.00：累计数只增不减\n"
        "cumulative spending by the end of June is 2.00, below the 3.00 by the end of March: it can only grow\n"
        "= 2.00 < 3.00（少 1.00）\n"
        "= 2.00 < 3.00 (1.00 less)\n"
        "[3.00] 3月底已累计 3.00 / by the end of March: 3.00\n");
}

TEST_CASE("BL301 counts each comparison") {
  CHECK(counted_by("BL301", plan({"3.00", "2.00", "7.00", "9.00"})) == "passed 2, found 1");
  CHECK(counted_by("BL301", plan({"", "", "", "9.00"})) ==
        "passed 0, found 0, not applicable 1: the spending plan has fewer than two amounts to compare");
}

TEST_CASE("BL302 compares December with the budget") {
  CHECK(differ("BL302", plan({"3.00", "5.00", "7.00",
                              "8.99  #! BL302@13 \"8.99 与预算数 9.00 不等\" \"but the budget total is 9.00\""})) ==
        "");
  CHECK(differ("BL302", plan({"3.00", "5.00", "7.00", "9.01  #! BL302"})) == "");
  CHECK(differ("BL302", plan({"3.00", "5.00", "7.00", "9.000"})) == "");
  CHECK(differ("BL302", plan({"3.00", "5.00", "7.00", "9"})) == "");
}

TEST_CASE("BL302 shows both amounts and the difference") {
  CHECK(shown_by("BL302", plan({"3.00", "5.00", "7.00", "8.00"})) ==
        "/projects/0/cumulative_spending/12\n"
        "12月底累计支出 8.00 与预算数 9.00 不等：全年支出应等于预算数\n"
        "cumulative spending by the end of December is 8.00, but the budget total is 9.00: the year must add up to the "
        "budget\n"
        "= 8.00 ≠ 9.00（少 1.00）\n"
        "= 8.00 ≠ 9.00 (1.00 less)\n"
        "[9.00] 预算数 9.00 / budget total 9.00\n");
  CHECK(shown_by("BL302", plan({"3.00", "5.00", "7.00", "9.50"})).find("多 0.50") != std::string::npos);
}

TEST_CASE("BL302 says when there is nothing to compare") {
  CHECK(counted_by("BL302", plan({"3.00", "5.00", "7.00", "9.00"})) == no_finding);
  CHECK(counted_by("BL302", plan({"3.00", "5.00", "7.00", ""})) ==
        "passed 0, found 0, not applicable 1: the amount for the end of December is missing, blank or not readable");
  CHECK(counted_by("BL302", "累计支出金额:\n  6月底: 9.00\n") ==
        "passed 0, found 0, not applicable 1: the amount for the end of December is missing, blank or not readable");
  CHECK(counted_by("BL302", budget("")) ==
        "passed 0, found 0, not applicable 1: the budget total is missing, blank or not readable");
  CHECK(counted_by("BL302", budget("0.00")) == "passed 0, found 0, not applicable 1: the budget total is not above 0");
  CHECK(counted_by("BL302", budget("-9.00")) == "passed 0, found 0, not applicable 1: the budget total is not above 0");
}

TEST_CASE("BL301 leaves an amount above the budget to BL303") {
  const std::string typo = plan({"3.00", "50.00", "7.00", "9.00"});
  CHECK(counted_by("BL301", typo) == "passed 2, found 0, not applicable 1: the amount is above the budget (see BL303)");
  CHECK(counted_by("BL303", typo) == "passed 2, found 1");
  CHECK(counted_by("BL301", plan({"3.00", "9.00", "7.00", "9.00"})) == "passed 2, found 1");
  CHECK(counted_by("BL301", plan({"3.00", "5.00", "7.00", "90.00"})) == "passed 3, found 0");
  CHECK(counted_by("BL301", budget("") + typo) == "passed 1, found 2");
}

TEST_CASE("BL303 compares what comes before December with the budget") {
  CHECK(differ("BL303",
               plan({"3.00", "9.01  #! BL303@12 \"6月底\" \"end of June is 9.01, above the budget total of 9.00\"",
                     "9.02  #! BL303", "9.03"})) == "");
  CHECK(differ("BL303", plan({"9.00", "9.00", "9.00", "9.00"})) == "");
  CHECK(differ("BL303", plan({"3.00", "5.00", "", "99.00"})) == "");
  CHECK(differ("BL303", "累计支出金额:\n  6月底: 9.01  #! BL303\n") == "");
}

TEST_CASE("BL303 shows both amounts and the difference") {
  CHECK(shown_by("BL303", plan({"3.00", "5.00", "77.00", "9.00"})) ==
        "/projects/0/cumulative_spending/10\n"
        "10月底累计支出 77.00 超过预算数 9.00\n"
        "cumulative spending by the end of October is 77.00, above the budget total of 9.00\n"
        "= 77.00 > 9.00（多 68.00）\n"
        "= 77.00 > 9.00 (68.00 more)\n"
        "[9.00] 预算数 9.00 / budget total 9.00\n");
}

TEST_CASE("BL303 does not apply without a budget above 0") {
  CHECK(counted_by("BL303", plan({"3.00", "9.01", "", "9.00"})) == "passed 1, found 1");
  CHECK(counted_by("BL303", budget("0.00")) == "passed 0, found 0, not applicable 1: the budget total is not above 0");
  CHECK(counted_by("BL303", budget("-9.00")) == "passed 0, found 0, not applicable 1: the budget total is not above 0");
  CHECK(counted_by("BL303", budget("")) ==
        "passed 0, found 0, not applicable 1: the budget total is missing, blank or not readable");
  CHECK(counted_by("BL303", plan({"", "", "", "9.00"})) ==
        "passed 0, found 0, not applicable 1: the spending plan has no amount before December");
}

TEST_CASE("BL304 marks the blanks after an amount and a blank December") {
  CHECK(differ("BL304", plan({"3.00", "  #! BL304@7 \"3月底已有金额\" \"one for the end of March\"",
                              "  #! BL304 \"3月底已有金额\"", "9.00"})) == "");
  CHECK(differ("BL304", plan({"", "0", "  #! BL304", "9.00"})) == "");
  CHECK(differ("BL304", plan({"3.00", "5.00", "7.00", "~  #! BL304@13 \"10月底已有金额\""})) == "");
  CHECK(differ("BL304", plan({"", "", "", "  #! BL304@7 \"应填全年合计\""})) == "");
  CHECK(differ("BL304", plan({"", "", "", "9.00"})) == "");
  CHECK(differ("BL304", plan({"", "5.00", "7.00", "9.00"})) == "");
}

TEST_CASE("BL304 shows where the amounts begin and what December must be") {
  CHECK(shown_by("BL304", plan({"3.00", "5.00", "7.00", ""})) ==
        "/projects/0/cumulative_spending/12\n"
        "12月底累计支出空白，而10月底已有金额：没有新支出也要填累计数\n"
        "no amount for the end of December, although there is one for the end of October: the total stands even where "
        "nothing is added\n"
        "= 填预算数 9.00\n"
        "= enter the budget total, 9.00\n"
        "[7.00] 10月底已有金额 / there is an amount for the end of October\n");
}

TEST_CASE("BL304 counts each amount") {
  CHECK(counted_by("BL304", plan({"3.00", "", "7.00", "9.00"})) == "passed 3, found 1");
  CHECK(counted_by("BL304", plan({"", "", "", "9.00"})) == "passed 1, found 0");
}

TEST_CASE("a blank December is reported by BL304 alone") {
  for (const std::string& fragment : {plan({"3.00", "5.00", "7.50", "  #! BL304"}), plan({"", "", "", "  #! BL304"})}) {
    CHECK(mismatches(lay_over(fragment), select({"BL3"})) == "");
  }
}

TEST_CASE("BL305 notes each blank before the first amount") {
  CHECK(differ("BL305", plan({"  #! BL305@7 \"3月底累计支出空白\" \"the end of March: read as 0\"", "~  #! BL305@12",
                              "7.00", "9.00"})) == "");
  CHECK(differ("BL305", plan({"  #! BL305", "  #! BL305", "  #! BL305", "9.00"})) == "");
  CHECK(differ("BL305", plan({"0", "", "7.00", "9.00"})) == "");
  CHECK(differ("BL305", plan({"0.00", "5.00", "7.00", "9.00"})) == "");
}

TEST_CASE("BL305 shows where the amounts begin") {
  CHECK(shown_by("BL305", plan({"", "5.00", "7.00", "9.00"})) ==
        "/projects/0/cumulative_spending/3\n"
        "3月底累计支出空白，按 0 计算\n"
        "no amount for the end of March: read as 0\n"
        "= 没有支出，请填 0\n"
        "= enter 0 where nothing is spent\n"
        "[5.00] 6月底才有金额 / the first amount is for the end of June\n");
  CHECK(counted_by("BL305", plan({"", "5.00", "7.00", "9.00"})) == "passed 3, found 1");
  CHECK(counted_by("BL305", plan({"", "", "", ""})) ==
        "passed 0, found 0, not applicable 1: the spending plan has no amount at all");
}
