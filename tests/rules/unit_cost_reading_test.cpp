// Which cost belongs to which quantity, and how often it is paid: by units, and by the words of name and description.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <string>

#include "rules/shared/lexicon.hpp"
#include "rules/unit_cost/cost_reading.hpp"
#include "rules/unit_cost/cost_words.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "unit_cost_case.hpp"

using namespace budgetlint;
using namespace budgetlint::test;

namespace {

/// "0.07 ×12 | 补贴人数": the costs with their periods, then the quantities; or why there is no reading.
std::string reading_of(const CostCase& example) {
  const auto readings = read_costs(example.project());
  if (!readings) return std::string(readings.error().en);
  std::string text;
  for (const UnitCost& cost : readings->main.costs) {
    text += fmt::format("{}{}", text.empty() ? "" : " + ", cost.figure.high);
    if (cost.period != nullptr) text += fmt::format(" ×{}", cost.period->times);
  }
  for (const Count& count : readings->main.counts) text += fmt::format(" | {}", count.indicator->name->value);
  return text;
}

/// With one quantity, 办班期数 ≥40期 unless another is given.
std::string reading_of(std::string_view name, std::string_view target, std::string_view quantity = "≥40期",
                       std::string_view description = {}) {
  return reading_of(CostCase().cost(name, target, description).quantity("办班期数", quantity));
}

constexpr std::string_view no_match = "no quantity is in the unit that the unit cost is per";
constexpr std::string_view unknown = "the words do not say what the unit cost is per";

}  // namespace

TEST_CASE("the unit of the target says what a cost is per") {
  CHECK(reading_of("培训成本", "≤0.2万元/期") == "0.2 | 办班期数");
  CHECK(reading_of("培训成本", "≤0.2万元/台") == no_match);
  CHECK(reading_of("培训成本", "=400元/人", "=340名") == "400 | 办班期数");
  CHECK(reading_of("运维成本", "≤1万元/月") == "1 ×12");
  CHECK(reading_of("运维成本", "≤1万元/季") == "1 ×4");
  CHECK(reading_of("运维成本", "≤1万元/年") == "1 ×1");
  CHECK(reading_of("补助成本", "≤500元/人·月", "30人") == "500 ×12 | 办班期数");
}

TEST_CASE("the words of the name say what a cost is per") {
  CHECK(reading_of("每期培训成本", "≤0.2万元") == "0.2 | 办班期数");
  CHECK(reading_of("人均成本", "≤0.2万元", "≥10人") == "0.2 | 办班期数");
  CHECK(reading_of("人均成本", "≤0.2万元", "≥10人次") == no_match);
  CHECK(reading_of("每亩土地的购置成本", "≤185万元", "37.09亩") == "185 | 办班期数");
  CHECK(reading_of("亩均成本", "≤185万元", "37.09亩") == "185 | 办班期数");
  CHECK(reading_of("每平方米物业成本", "≤30元", "3200㎡") == "30 | 办班期数");
  CHECK(reading_of("每次活动成本", "≤1万元", "≥12次") == "1 | 办班期数");
  CHECK(reading_of("每个村的补助", "≤1万元", "12个") == "1 | 办班期数");
  CHECK(reading_of("每个村的补助", "≤1万元", "12村") == "1 | 办班期数");
  CHECK(reading_of("每月租赁成本", "≤266.66万", "365天") == "266.66 ×12");
  CHECK(reading_of("每个月租赁成本", "≤266.66万") == "266.66 ×12");
  CHECK(reading_of("月均成本", "≤5万元", "365天") == "5 ×12");
  CHECK(reading_of("月租金", "≤5万元") == "5 ×12");
  CHECK(reading_of("每季度维护成本", "≤5万元") == "5 ×4");
  CHECK(reading_of("季均成本", "≤5万元") == "5 ×4");
  CHECK(reading_of("每半年检测成本", "≤5万元") == "5 ×2");
  CHECK(reading_of("年均成本", "≤5万元") == "5 ×1");
  CHECK(reading_of("每年运维成本", "≤5万元") == "5 ×1");
  CHECK(reading_of("日均成本", "≤0.1万元", "365天") == "0.1 | 办班期数");
  CHECK(reading_of("每天成本", "≤0.1万元") == no_match);
  CHECK(reading_of("每位学员成本", "≤0.1万元", "30人") == "0.1 | 办班期数");
  CHECK(reading_of("每学员成本", "≤0.1万元", "30人") == unknown);
  CHECK(reading_of("每百元贷款的成本", "≤3元") == unknown);
}

TEST_CASE("units in brackets say what a cost is per") {
  CHECK(reading_of("单位购置成本（元/台、件、套）", "≤0.09万元", "≥100台/件/套等") == "0.09 | 办班期数");
  CHECK(reading_of("购置成本（元/台）", "≤0.09万元", "=20台") == "0.09 | 办班期数");
  CHECK(reading_of("购置成本(元/台/年)", "≤0.09万元", "=20台") == "0.09 ×1 | 办班期数");
  CHECK(reading_of("误餐补助（元/人·天）", "≤50元", "30人") == no_match);
  CHECK(reading_of("培训成本（元/学员）", "≤50元", "30人") == unknown);
}

TEST_CASE("the description counts too and what is said twice counts once") {
  CHECK(reading_of("租赁成本", "≤5万元", "≥40期", "每月支付的租金") == "5 ×12");
  CHECK(reading_of("人均培训成本", "=400元/人", "=340人", "每名参训人员的住宿、伙食、场地、师资支出") ==
        "400 | 办班期数");
  CHECK(reading_of("每月补贴标准", "≤0.07万", "1人", "每人每月的补贴") == "0.07 ×12 | 办班期数");
  CHECK(reading_of("月均成本", "≤5万元", "≥40期", "每年平均的成本") ==
        "the cost indicator names two periods, such as a month and a year");
}

TEST_CASE("per month and per person only when the words say so") {
  const auto with_people = [](std::string_view cost, std::string_view quantity) {
    return reading_of(CostCase().cost(cost, "≤0.07万").quantity(quantity, "1人"));
  };
  CHECK(with_people("每月补贴标准", "补贴人数") == "0.07 ×12 | 补贴人数");
  CHECK(with_people("每月补贴成本", "补贴人数") == "0.07 ×12");
  CHECK(with_people("每月补贴标准", "走访村民数") == unknown);
  CHECK(with_people("人均每月补贴", "补贴人数") == "0.07 ×12 | 补贴人数");
}

TEST_CASE("a cost per unit belongs to the only quantity or to the one it shares a word with") {
  CHECK(reading_of("单位成本", "≤0.2万元") == "0.2 | 办班期数");
  CHECK(reading_of("设备单位造价", "≤0.2万元") == "0.2 | 办班期数");
  CHECK(reading_of("本单位成本", "≤9万元") == "9");
  CHECK(reading_of("采购单价", "≤0.2万元") == unknown);
  const auto with_two = [](std::string_view cost) {
    return reading_of(
        CostCase().cost(cost, "≤0.2万元").quantity("桌椅购置数量", "=20套").quantity("灯具更换数量", "=30盏"));
  };
  CHECK(with_two("桌椅单价") == "0.2 | 桌椅购置数量");
  CHECK(with_two("灯具更换标准") == "0.2 | 灯具更换数量");
  CHECK(with_two("单位成本") == "more than one quantity could be what the unit cost is per, with different results");
}

TEST_CASE("of several quantities in the unit that with a word of the cost counts") {
  const auto with_two = [](std::string_view cost) {
    return reading_of(CostCase().cost(cost, "≤0.2万元").quantity("慰问人数", "≥10人").quantity("培训人数", "≥30人"));
  };
  CHECK(with_two("人均培训成本") == "0.2 | 培训人数");
  CHECK(with_two("人均成本") == "more than one quantity could be what the unit cost is per, with different results");
}

TEST_CASE("a cost without a unit or period is that of the year") {
  CHECK(reading_of("总成本", "≤9万元") == "9");
  CHECK(reading_of("租赁成本", "≤9万元") == "9");
  CHECK(reading_of("每月总成本", "≤9万元") == "9 ×12");
}

TEST_CASE("several costs are added when they share their quantity") {
  const auto both = [](std::string_view first, std::string_view second) {
    return reading_of(CostCase()
                          .cost(first, "≤0.4万元")
                          .cost(second, "≤0.05万元")
                          .quantity("电脑数量", "=20台")
                          .quantity("人数", "5人"));
  };
  CHECK(both("每台购置成本", "每台安装成本") == "0.4 + 0.05 | 电脑数量");
  CHECK(both("设备费", "劳务费") == "0.4 + 0.05");
  CHECK(both("每月租金", "装修费") == "0.4 ×12 + 0.05");
  CHECK(both("每台购置成本", "人均培训成本") == "the costs belong to different quantities and cannot be added");
  CHECK(both("每台购置成本", "装修费") == "the costs belong to different quantities and cannot be added");
  CHECK(both("总成本", "装修费") == "a total cost stands beside other costs, so that they cannot be added");
}

TEST_CASE("a quantity of months takes the place of twelve") {
  CHECK(reading_of("每月租赁成本", "≤5万元", "=6个月") == "5 | 办班期数");
  CHECK(reading_of("每月租赁成本", "≤5万元", "=24个月") ==
        "the quantity spans more than a year, and the share of this year is not known");
  CHECK(reading_of("每年租赁成本", "≤5万元", "=3年") ==
        "the quantity spans more than a year, and the share of this year is not known");
}

TEST_CASE("what is no amount of cost is left out or stops the reading") {
  constexpr std::string_view none = "no cost indicator is in money";
  CHECK(reading_of("成本节约率", "≥1%") == none);
  CHECK(reading_of("成本节约金额", "≥1万元") == none);
  CHECK(reading_of("成本控制情况", "有效控制") == none);
  CHECK(reading_of("培训成本", "≤9") == "a cost indicator has no unit");
  CHECK(reading_of("每期培训成本", "≤0.2万元左右") == "the unit cost or the quantity is only approximate");
  CHECK(reading_of("每期培训成本", "≤0.2万元", "约40期") == "the unit cost or the quantity is only approximate");
  CHECK(reading_of("每期培训成本", "≤0万元") == "the unit cost or the quantity is not above 0, or a reversed range");
  CHECK(reading_of("每次活动成本", "≤1万元", "≥2次/月") == "the quantity itself is per period or per person");
  CHECK(reading_of(CostCase().add(model::choices::kind::social_cost, "每期成本", "≤1万元", {})) == none);
  CHECK(reading_of(CostCase().add(model::choices::kind::economic_cost, "总成本", "≤1万元", {})) == "1");
}

TEST_CASE("a quantity without a target is none") {
  CHECK(reading_of(
            CostCase().cost("每期培训成本", "≤0.2万元").quantity("办班期数", "≥40期").untargeted_quantity("人数")) ==
        "0.2 | 办班期数");
}

TEST_CASE("words in common say what an indicator is about") {
  CHECK(share_a_word("每月补贴标准", "补贴人数"));
  CHECK(share_a_word("单位购置成本", "购置数量"));
  CHECK_FALSE(share_a_word("每月经费成本", "接访次数"));
  CHECK_FALSE(share_a_word("工作经费标准", "工作经费数量"));
  CHECK_FALSE(share_a_word("", "购置数量"));
}

TEST_CASE("every word of the lists is read") {
  for (const std::string_view word : lexicon::totals) {
    CHECK_MESSAGE(reading_of(word, "≤9万元") == "9", word);
    model::Indicator indicator;
    indicator.name = model::LocatedText{word, {}};
    CHECK_MESSAGE(read_cost_words(indicator).total, word);
  }
  for (const std::string_view word : lexicon::rates) CHECK_MESSAGE(reading_of(word, "≤9万元") == unknown, word);
  for (const std::string_view word : lexicon::no_costs) CHECK_MESSAGE(is_no_cost(word), word);
  for (const std::string_view word : lexicon::prices) {
    CHECK_MESSAGE(reading_of(fmt::format("单位{}", word), "≤0.2万元") == "0.2 | 办班期数", word);
  }
  for (const std::string_view word : lexicon::office_prefixes) {
    model::Indicator indicator;
    const std::string name = fmt::format("{}单位成本", word);
    indicator.name = model::LocatedText{name, {}};
    CHECK_MESSAGE(!read_cost_words(indicator).per_unit, word);
  }
  for (const std::string_view word : lexicon::empty_pairs) CHECK_MESSAGE(!share_a_word(word, word), word);
}

TEST_CASE("two readings that disagree are no finding") {
  const auto reason_of = [](const CostCase& example) {
    const auto judgement = judge(example.document(), example.project());
    return judgement ? std::string("judged") : std::string(judgement.error().en);
  };
  constexpr std::string_view two = "the cost can be read in two ways, of which one agrees with the budget";
  CHECK(reason_of(CostCase("9.00").cost("电脑购置成本", "≤0.45万元").quantity("电脑数量", "=20台")) == two);
  CHECK(reason_of(CostCase("60.00").cost("场地使用成本", "≤5万元")) == two);
  CHECK(reason_of(CostCase("60.00").cost("每月工资成本", "≤0.5万元").quantity("聘用人数", "10人")) == two);
  CHECK(reason_of(CostCase("9.00").cost("单位运行成本", "≤9.00万元").quantity("检修次数", "=40次")) == two);
  CHECK(reason_of(CostCase("9.00").cost("总成本", "≤0.45万元").quantity("电脑数量", "=20台")) == "judged");
  CHECK(reason_of(CostCase("9.00").cost("每台电脑成本", "≤0.40万元").quantity("电脑数量", "=20台")) == "judged");
  CHECK(reason_of(CostCase("9.00").cost("电脑购置成本", "≤8.50万元").quantity("电脑数量", "=20台")) == "judged");
}
