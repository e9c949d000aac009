// BL506: names that say whether more or less is better, and signs that say the opposite.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>

#include "rules/shared/lexicon.hpp"
#include "support/expectation.hpp"
#include "support/indicator_fragment.hpp"
#include "support/spending_plan.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

constexpr std::string_view passed = "passed 1, found 0";
constexpr std::string_view found = "passed 0, found 1";
constexpr std::string_view silent =
    "passed 0, found 0, not applicable 1: the name does not say whether more or less is better";

std::string verdict(std::string_view name, std::string_view target) {
  return counted_by("BL506", indicator(name, target));
}

}  // namespace

TEST_CASE("BL506 marks the sign and the name that contradict each other") {
  CHECK(shown_by("BL506", indicator("期刊破损率", "≥1%")) ==
        "/projects/0/indicators/0/target\n"
        "“期刊破损率”越少越好，指标值“≥1%”却只设了下限\n"
        "of “期刊破损率” there should be little, yet the target “≥1%” sets only a floor\n"
        "= 核对符号的方向：这里应当用“≤”\n"
        "= check which way the sign points: here it should be “≤”\n"
        "[期刊破损率] “破损”要求写上限 / “破损” asks for a ceiling\n");
  CHECK(shown_by("BL506", indicator("办公用品合格率", "≤95%")) ==
        "/projects/0/indicators/0/target\n"
        "“办公用品合格率”越高越好，指标值“≤95%”却只设了上限\n"
        "of “办公用品合格率” there should be much, yet the target “≤95%” sets only a ceiling\n"
        "= 核对符号的方向：这里应当用“≥”\n"
        "= check which way the sign points: here it should be “≥”\n"
        "[办公用品合格率] “合格”要求写下限 / “合格” asks for a floor\n");
}

TEST_CASE("BL506 places the caret under the sign wherever it stands") {
  CHECK(differ("BL506", indicator("差错率", "≥1%  #! BL506@14")) == "");
  CHECK(differ("BL506", indicator("差错率", "1%以上  #! BL506@16")) == "");
  CHECK(differ("BL506", indicator("合格率", "不超过95%  #! BL506@14")) == "");
}

TEST_CASE("BL506 reads every bad thing of the lexicon") {
  for (const std::string_view thing : lexicon::bad_things) {
    for (const std::string_view target : {"≥5%", "'>5%'", "≥3次", "＞3次"}) {
      CHECK_MESSAGE(verdict(fmt::format("{}发生率", thing), target) == found, thing, target);
    }
    for (const std::string_view target : {"≤5%", "<5%", "≤3次"}) {
      CHECK_MESSAGE(verdict(fmt::format("{}发生率", thing), target) == passed, thing, target);
    }
  }
}

TEST_CASE("BL506 reads every good thing of the lexicon") {
  for (const std::string_view thing : lexicon::good_things) {
    for (const std::string_view target : {"≤95%", "<95%", "≤95", "≤95分"}) {
      CHECK_MESSAGE(verdict(fmt::format("工作{}率", thing), target) == found, thing, target);
    }
    for (const std::string_view target : {"≥95%", "'>95%'", "≥95分"}) {
      CHECK_MESSAGE(verdict(fmt::format("工作{}率", thing), target) == passed, thing, target);
    }
  }
}

TEST_CASE("BL506 leaves negated names alone") {
  for (const std::string_view negation : lexicon::negations) {
    CHECK_MESSAGE(verdict(fmt::format("{}合格率", negation), "≤1%") == silent, negation);
    CHECK_MESSAGE(verdict(fmt::format("{}及时办结率", negation), "≤1%") == silent, negation);
    CHECK_MESSAGE(verdict(fmt::format("{}差错率", negation), "≥99%") == silent, negation);
    CHECK_MESSAGE(verdict(fmt::format("{}重大事故天数", negation), "≥365天") == silent, negation);
  }
}

TEST_CASE("BL506 leaves names of less of a bad thing alone") {
  for (const std::string_view reduction : lexicon::reductions) {
    CHECK_MESSAGE(verdict(fmt::format("{}投诉数量", reduction), "≥10件") == silent, reduction);
    CHECK_MESSAGE(verdict(fmt::format("{}文件差错率", reduction), "≥10%") == silent, reduction);
  }
}

TEST_CASE("BL506 leaves names of the mending of a bad thing alone") {
  for (const std::string_view remedy : lexicon::remedies) {
    CHECK_MESSAGE(verdict(fmt::format("故障{}率", remedy), "≤5%") == silent, remedy);
    CHECK_MESSAGE(verdict(fmt::format("{}故障次数", remedy), "≥20次") == silent, remedy);
    CHECK_MESSAGE(verdict(fmt::format("{}差错率", remedy), "≥5%") == found, remedy);
  }
  for (const std::string_view name : {"投诉处理率", "故障修复率", "故障排除率", "问题差错整改率", "投诉回复率",
                                      "投诉回访率", "事故隐患排查率", "违规行为查处率", "差错率下降幅度"}) {
    CHECK_MESSAGE(verdict(name, "≥95%") == silent, name);
  }
  for (const std::string_view name : {"投诉办结率", "投诉处理及时率", "故障排除及时率", "投诉处理满意率"}) {
    CHECK_MESSAGE(verdict(name, "≥95%").find("found 0") != std::string::npos, name);
  }
  CHECK(counted_by("BL506", indicators({{.name = "投诉件数", .target = "≥50件", .description = "全年受理的投诉"}})) ==
        silent);
}

TEST_CASE("BL506 reads every word for an extent") {
  for (const std::string_view extent : lexicon::extents) {
    CHECK_MESSAGE(verdict(fmt::format("差错{}", extent), "≥5%") == found, extent);
    CHECK_MESSAGE(verdict(fmt::format("合格{}", extent), "≤5%") == found, extent);
  }
  CHECK(verdict("差错", "≥5%") == found);
  CHECK(verdict("文件差错率（%）", "≥5%") == found);
  CHECK(verdict("事故多发路段警示牌", "≥20块") == silent);
  CHECK(verdict("死亡抚恤金", "≥20万元") == silent);
  CHECK(verdict("网络覆盖盲区率", "≤1%") == silent);
}

TEST_CASE("BL506 does not take a limit on time or money for one on a good thing") {
  CHECK(verdict("维修及时性", "≤2天") == silent);
  CHECK(verdict("信访办结时间", "≤10天") == silent);
  CHECK(verdict("达标面积", "≤100亩") == silent);
  CHECK(verdict("资金到位金额", "≤10万元") == silent);
}

TEST_CASE("BL506 says when it cannot tell") {
  CHECK(verdict("差错率", "5%") == "passed 0, found 0, not applicable 1: the target sets no limit");
  CHECK(verdict("差错率", "1%-5%") == "passed 0, found 0, not applicable 1: the target sets no limit");
  CHECK(verdict("差错率", "较低") == "passed 0, found 0, not applicable 1: the target is no number");
  CHECK(verdict("差错率", "") == "passed 0, found 0, not applicable 1: the indicator has no target");
  CHECK(verdict("", "≥5%") == silent);
}

TEST_CASE("BL506 is silent where the published document points the right way") {
  struct Case {
    std::string_view name;
    std::string_view target;
  };
  for (const Case& each :
       {Case{"档案扫描容错率", "< 1%"}, Case{"费用超支率", "≤1%"}, Case{"故障次数", "≤3次"}, Case{"期刊破损率", "≤1%"},
        Case{"结案率", "≥95%"}, Case{"成本节约率", "≥1%"}, Case{"车辆故障维修时间", "≤1天"},
        Case{"法律援助及时率", "≥95%"}, Case{"法定期限内办结率", "≥95%"}}) {
    CHECK_MESSAGE(verdict(each.name, each.target).find("found 0") != std::string::npos, each.name);
  }
  CHECK(found_in_published("BL506") == "");
}
