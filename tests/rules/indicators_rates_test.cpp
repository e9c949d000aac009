// The rules about targets that no result can miss or none can meet.
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

std::string found_by(std::string_view rule, std::string_view name, std::string_view target) {
  return counted_by(rule, indicator(name, target));
}

}  // namespace

TEST_CASE("BL504 says that at least 100 % is exactly 100 %") {
  CHECK(shown_by("BL504", indicator("房屋验收合格率", "≥100%")) ==
        "/projects/0/indicators/0/target\n"
        "“≥100%”：比率最高 100%，写“≥”等于要求正好 100%\n"
        "“≥100%”: a rate is at most 100%, so that “≥” asks for exactly 100%\n"
        "= 写成能达到的比率，例如“=100%”“≥95%”；若确实可以超过 100%，请在名称中写明是增长率、完成率等\n"
        "= write a rate that can be reached, such as “=100%” or “≥95%”; if it may pass 100%, let the name say that it "
        "is one of growth (增长率), completion (完成率) or the like\n");
}

TEST_CASE("BL504 marks what lies outside 0 to 100 %") {
  for (const std::string target :
       {"≥100%  #! BL504@14 \"正好 100%\"", "≥100.0%  #! BL504", "不低于100%  #! BL504@14", "100%以上  #! BL504",
        "≥1000‰  #! BL504", "'>100%'  #! BL504@14 \"不可能达到\" \"cannot be met\"", "≥100.01%  #! BL504 \"超过 100%\"",
        "120%  #! BL504 \"超过 100%\" \"above 100%\"", "≤101%  #! BL504", "90%-110%  #! BL504", "1001‰  #! BL504",
        "<0%  #! BL504@14 \"低于 0\"", "≥-5%  #! BL504@14 \"低于 0\" \"below 0\"", "-0.1%  #! BL504"}) {
    CHECK(differ("BL504", indicator("验收合格率", target)) == "");
  }
}

TEST_CASE("BL504 passes what lies within 0 to 100 %") {
  for (const std::string_view target :
       {"=100%", "100%", "≥99.99%", "≤100%", "<100%", "≥999‰", "0%", "≤0%", "'>0%'", "90%-100%", "＜ 1%", "±5%"}) {
    CHECK(found_by("BL504", "验收合格率", target) == passed);
  }
}

TEST_CASE("BL504 looks at rates alone") {
  CHECK(found_by("BL504", "培训期数", "≥100期") == "passed 0, found 0, not applicable 1: the target is no percentage");
  CHECK(found_by("BL504", "容积率", "≤3.5") == "passed 0, found 0, not applicable 1: the target is no percentage");
  CHECK(found_by("BL504", "改善情况", "提升") == "passed 0, found 0, not applicable 1: the target is no percentage");
  CHECK(found_by("BL504", "合格率", "") == "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("BL504 excepts every rate of the lexicon that may pass 100 %") {
  for (const std::string_view word : lexicon::unbounded_rates) {
    CHECK(found_by("BL504", fmt::format("税收{}", word), "≥120%") ==
          "passed 0, found 0, not applicable 1: a rate of this sort may pass 100%");
  }
  CHECK(counted_by("BL504",
                   indicators({{.name = "旅游收入", .target = "≥105%", .description = "比上年同期增长的情况"}})) ==
        "passed 0, found 0, not applicable 1: a rate of this sort may pass 100%");
}

TEST_CASE("BL504 allows what may be negative to be so") {
  for (const std::string_view word : lexicon::signed_figures) {
    CHECK(found_by("BL504", fmt::format("耗材{}比例", word), "≥-5%").find("found 0") != std::string::npos);
  }
}

TEST_CASE("BL505 marks what always holds") {
  CHECK(shown_by("BL505", indicator("数量指标", "培训期数", "≥0期")) ==
        "/projects/0/indicators/0/target\n"
        "“≥0期”总是成立，不做任何事也算完成\n"
        "“≥0期” always holds: it is met by doing nothing at all\n");
  for (const std::string target :
       {"≥0%  #! BL505@14", "≤100%  #! BL505@14", "≤1000‰  #! BL505", "0%-100%  #! BL505", "≥0  #! BL505",
        "≥0.00万元  #! BL505", "≥-1次  #! BL505", "'>-1次'  #! BL505", "0人以上  #! BL505", "100%以内  #! BL505"}) {
    CHECK(differ("BL505", indicator("覆盖情况", target)) == "");
  }
}

TEST_CASE("BL505 passes what can be missed") {
  for (const std::string_view target : {"≥1%", "'>0%'", "'>0次'", "<100%", "≤99.9%", "=100%", "=0%", "≤0次",
                                        "0.1%-100%", "0%-99%", "≤100人", "≥0℃", "37.09亩"}) {
    CHECK(found_by("BL505", "覆盖情况", target) == passed);
  }
  CHECK(found_by("BL505", "任务完成率", "≤100%") == passed);
}

TEST_CASE("BL505 knows every figure of the lexicon that may be negative") {
  for (const std::string_view word : lexicon::signed_figures) {
    CHECK(found_by("BL505", fmt::format("耗材{}", word), "≥0%") == passed);
    CHECK(found_by("BL505", fmt::format("耗材{}", word), "≥0万元") == passed);
  }
}

TEST_CASE("BL505 says when it cannot tell") {
  CHECK(found_by("BL505", "合格率", "≤120%") ==
        "passed 0, found 0, not applicable 1: the rate is not between 0 and 100%");
  CHECK(found_by("BL505", "合格率", "≥-5%") ==
        "passed 0, found 0, not applicable 1: the rate is not between 0 and 100%");
  CHECK(found_by("BL505", "培训人数", "约0人") ==
        "passed 0, found 0, not applicable 1: the target is approximate or a reversed range");
  CHECK(found_by("BL505", "改善情况", "提升") == "passed 0, found 0, not applicable 1: the target is no number");
  CHECK(found_by("BL505", "合格率", "") == "passed 0, found 0, not applicable 1: the indicator has no target");
}

TEST_CASE("a target given as a map is read like one in text") {
  const std::string map =
      "绩效指标:\n  - 一级指标: 产出指标\n    二级指标: 质量指标\n    三级指标: 合格率\n"
      "    指标值: {符号: ≥, 数值: 100, 计量单位: \"%\"}\n";
  CHECK(counted_by("BL504", map) == "passed 0, found 1");
}

TEST_CASE("the published document has one rate out of range and no vacuous target") {
  CHECK(found_in_published("BL504") == "5/2");
  CHECK(found_in_published("BL505") == "");
}
