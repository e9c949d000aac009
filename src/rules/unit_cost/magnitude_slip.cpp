#include <algorithm>
#include <array>
#include <cstdlib>

#include "rules/families.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

/// The units that amounts are written in: 元 千元 万元 亿元.
constexpr std::array usual_powers{0, 3, 4, 8};

bool is_usual(int power) { return std::find(usual_powers.begin(), usual_powers.end(), power) != usual_powers.end(); }

void report(RuleContext& context, const model::Project& project, const CostProduct& product, int slip) {
  const UnitCost& cost = product.costs().costs.front();
  const model::Target& target = *cost.indicator->target;
  const Decimal factor = Decimal::whole(1).scaled_by_power_of_ten(std::abs(slip)).value_or(Decimal());
  const std::string_view unit = name_of(product.unit()).zh;
  const Text way = slip > 0 ? Text{.zh = "小", .en = "small"} : Text{.zh = "大", .en = "large"};
  Finding finding =
      context.report(project, target.place(),
                     {.zh = "单位成本算得 {} {}，与预算数 {} {}差 {} 倍，像是写错了单位或小数点",
                      .en = "the unit cost comes to {} {}, off the budget of {} {} by a factor of {}: a slip of the "
                            "unit or the decimal point"},
                     product_of(product), unit, product.budget(), unit, factor);
  explain_reading(finding, project, product, *cost.indicator);
  finding.because({.zh = "{}，预算数 {} {}", .en = "{}, the budget is {} {}"}, product_text(product), product.budget(),
                  unit);
  const int probable = cost.figure.power + slip;
  if (is_usual(cost.figure.power) && is_usual(probable)) {
    finding.perhaps({.zh = "可能把“{}”写成了“{}”", .en = "“{1}” may stand where “{0}” was meant"}, money_name(probable),
                    money_name(cost.figure.power));
  } else {
    finding.perhaps({.zh = "小数点可能错了 {} 位：数写{}了", .en = "the point may be off by {}: the number is too {}"},
                    std::abs(slip), way);
  }
  finding.data("power_of_ten", std::to_string(slip));
}

void check(RuleContext& context) {
  for_each_judgement(context, [&](const model::Project& project, const Judgement& judgement) {
    const auto slip = judgement.product.magnitude_slip();
    if (judgement.verdict != Verdict::slip || !slip) return context.passed();
    report(context, project, judgement.product, *slip);
  });
}

constexpr RuleRecord record{
    .id = "BL411",
    .name = "magnitude-slip",
    .severity = Severity::warning,
    .title = {.zh = "单位成本差整十倍数", .en = "Unit cost off by a power of ten"},
    .summary = {.zh = "数量 × 单位成本 × 期数与预算数不应恰好差十倍、百倍、万倍等。",
                .en = "Quantity × unit cost × periods should not be ten, a hundred, ten thousand … times the budget, "
                      "or as small a part of it."},
    .rationale = {.zh = "恰好差整十倍数，多半是把元写成了万元、万元写成了元，或点错了小数点。",
                  .en = "An exact power of ten mostly means that 元 stands for 万元 or the other way round, or that a "
                        "decimal point is misplaced."},
    .origin = Origin::arithmetic,
    .source = {.zh = "算术：两数之比为 10 的整数次幂。", .en = "Arithmetic: the ratio of the two is a power of ten."},
    .formula =
        {.zh =
             "B = q × k × n × 10^j，j 为 −8 到 8 的整数且不为 0，就报（B 预算数，q 数量，k 单位成本，n 一年的期数；三种读法见 BL401）；按读法得出的 B 与 q × k × n 之比，上下限须相差不到 2 倍。",
         .en =
             "Reported where B = q × k × n × 10^j for a whole j from −8 to 8 other than 0 (B budget, q quantity, k unit cost, n periods in a year; the readings as in BL401), if the readings leave the ratio of B to q × k × n within a factor of 2."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: =0.225元/期, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: =0.225万元/期, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "核对单位成本的单位和小数点，以及预算数。",
            .en = "Check the unit and the decimal point of the unit cost, and the budget."},
};

}  // namespace

const Rule magnitude_slip{&record, check};

}  // namespace budgetlint
