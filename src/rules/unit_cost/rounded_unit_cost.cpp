#include "rules/families.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

/// The smallest number with the decimals printed that leaves room for the budget; nothing where there are several costs
/// to choose from, or where the cost comes to more than the budget.
std::optional<Decimal> smallest_cap(const CostProduct& product) {
  CostReading costs = product.costs();
  if (costs.costs.size() > 1 || product_of(product) > product.budget()) return std::nullopt;
  Figure& figure = costs.costs.front().figure;
  const Decimal last_place = figure.high.unit();
  figure.low = figure.high = Decimal::whole(1);
  const auto times = CostProduct::of(costs, product.budget(), product.unit());
  if (!times) return std::nullopt;
  const Decimal multiplier = times->in(Reading::exact).high()->value;
  const auto cap = quotient_rounded_up(product.budget(), multiplier, last_place.decimals());
  if (!cap || !costs.costs.front().open) return cap;
  const auto total = checked_multiply(*cap, multiplier);
  return total && *total == product.budget() ? *cap + last_place : cap;
}

OwnedText working_of(const CostProduct& product) {
  const bool cut_off = !product.holds(Reading::rounded);
  const Bound high = *product.in(cut_off ? Reading::truncated : Reading::rounded).high();
  const Bound low = *product.in(cut_off ? Reading::truncated : Reading::rounded).low();
  const bool lower = product_of(product) < product.budget();
  const Decimal reach = trimmed(lower ? high.value : low.value, product.budget().decimals());
  const UnitCost& cost = product.costs().costs.front();
  if (cut_off && lower) {
    return compose({.zh = "若 {} 为截尾值，上限不到 {}", .en = "if {} was cut off, the limit stays below {}"},
                   cost.figure.high, reach);
  }
  if (cut_off) return {"若预算数为截尾值则相符", "it fits if the budget was cut off"};
  return compose({.zh = "若 {} 为四舍五入值，可到 {}", .en = "if {} was rounded, it may come to {}"}, cost.figure.high,
                 reach);
}

void suggest_cap(RuleContext& context, Finding& finding, const model::Target& target, const Decimal& cap) {
  const Span number = target.value().number_span;
  std::string text = target.text();
  const std::string written = text.substr(number.begin, number.size());
  text.replace(number.begin, number.size(), cap.to_string());
  const model::Place place = target.at(number);
  std::vector<Edit> edits;
  if (context.written(place.span) == written) edits.push_back({place.span, cap.to_string()});
  finding.suggest(Safety::display, std::move(edits), {.zh = "{}", .en = "{}"}, text).data("cap", cap.to_string());
}

void report(RuleContext& context, const model::Project& project, const CostProduct& product) {
  const UnitCost& cost = product.costs().costs.front();
  const Text how = product.holds(Reading::rounded) ? Text{.zh = "像是四舍五入得来", .en = "it looks rounded"}
                                                   : Text{.zh = "像是截去了尾数", .en = "it looks cut off"};
  Finding finding = context.report(project, cost.indicator->target->place(),
                                   {.zh = "按单位成本 {}算得 {} {}，与预算数差 {}，{}",
                                    .en = "the unit cost of {} comes to {} {}, {} off the budget: {}"},
                                   cost_text(product.costs(), cost), product_of(product), name_of(product.unit()).zh,
                                   difference_of(product), how);
  explain_reading(finding, project, product, *product.costs().costs.front().indicator);
  finding.because({.zh = "{}", .en = "{}"}, comparison_text(product, working_of(product)));
  if (const auto cap = smallest_cap(product)) suggest_cap(context, finding, *cost.indicator->target, *cap);
}

void check(RuleContext& context) {
  for_each_judgement(context, [&](const model::Project& project, const Judgement& judgement) {
    if (!is_bounded(judgement.product.costs())) return context.not_applicable(open_count);
    if (judgement.verdict != Verdict::rounded) return context.passed();
    report(context, project, judgement.product);
  });
}

constexpr RuleRecord record{
    .id = "BL403",
    .name = "rounded-unit-cost",
    .severity = Severity::warning,
    .title = {.zh = "单位成本疑似截尾", .en = "Rounded unit cost"},
    .summary = {.zh = "按单位成本乘出来的数应达到预算数；只因舍去尾数而达不到的，应把单位成本进位。",
                .en = "The unit cost should come up to the budget; where it does not only because it was rounded, it "
                      "should be rounded up."},
    .rationale = {.zh = "上限舍去尾数以后，照预算数花就超过上限，年终自评会算作没有完成。",
                  .en = "A cap that was rounded down is exceeded by spending the budget exactly, and counts as missed "
                        "at the end of the year."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：“≤266.66万”× 12 月不到 3200.00 万元；由算术得出。",
               .en = "A published table of 2024: ≤266.66万 × 12 months is less than 3200.00 万元; by arithmetic."},
    .formula =
        {.zh =
             "B ≤ q × k × n（“=k”的为 B = q × k × n）按原值不成立，按四舍五入或截尾成立（B 预算数，q 数量，k 单位成本，n 一年的期数；三种读法见 BL401）；“=k”的按四舍五入成立就不报。建议的上限 = B ÷ (q × n)，按原来的小数位数进位。",
         .en =
             "B ≤ q × k × n (for =k, B = q × k × n) fails as printed but holds as rounded or as truncated (B budget, q quantity, k unit cost, n periods in a year; the readings as in BL401); for =k rounding is accepted. Proposed cap = B ÷ (q × n), rounded up to the decimals printed."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =7期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: ≤1.28万元/期, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: =7期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: ≤1.29万元/期, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "把单位成本进位，使乘出来的数达到预算数，或多写一位小数。",
            .en = "Round the unit cost up until it comes up to the budget, or show one more decimal."},
};

}  // namespace

const Rule rounded_unit_cost{&record, check};

}  // namespace budgetlint
