#include <algorithm>

#include "rules/families.hpp"
#include "rules/unit_cost/judgement.hpp"
#include "rules/unit_cost/working.hpp"

namespace budgetlint {
namespace {

constexpr int decimals_of_measures = 2;

/// What the budget pays for, of one of the counts, at the unit cost.
struct Affordable {
  Count count;
  OwnedText price;  ///< 0.2 万元/人
  Decimal number;
  bool exact = true;  ///< else rounded up
};

std::optional<Affordable> affordable(const CostProduct& product) {
  CostReading rest = product.costs();
  const auto open =
      std::find_if(rest.counts.begin(), rest.counts.end(), [](const Count& count) { return !count.bounded; });
  if (open == rest.counts.end()) return std::nullopt;
  const Count count = *open;
  rest.counts.erase(open);
  const auto per_one = CostProduct::of(rest, product.budget(), product.unit());
  if (!per_one) return std::nullopt;
  const Decimal price = per_one->in(Reading::exact).high()->value;
  const int decimals = count.figure.whole ? 0 : std::max(decimals_of_measures, count.figure.low.decimals());
  const auto number = quotient_rounded_up(product.budget(), price, decimals);
  if (!number) return std::nullopt;
  const auto total = checked_multiply(*number, price);
  return Affordable{count, price_text(product.costs(), count), *number, total && *total == product.budget()};
}

void report(RuleContext& context, const model::Project& project, const CostProduct& product) {
  const auto paid = affordable(product);
  if (!paid) return context.passed();
  const Figure& figure = paid->count.figure;
  const Decimal stated = figure.low.scaled_by_power_of_ten(figure.power).value_or(figure.low);
  const std::string number = count_text(paid->count, paid->number);
  Finding finding = context.report(project, paid->count.indicator->target->place(),
                                   {.zh = "预算数按单位成本够 {}，指标值只写至少 {}",
                                    .en = "at the unit cost the budget pays for {}, the target says only at least {}"},
                                   number, count_text(paid->count, stated));
  explain_reading(finding, project, product, *paid->count.indicator);
  finding.because({.zh = "{} {} ÷ {}{}{} > {}", .en = "{} {} ÷ {}{}{} > {}"}, product.budget(),
                  name_of(product.unit()).zh, paid->price,
                  paid->exact ? Text{.zh = " = ", .en = " = "} : Text{.zh = "，进位得 ", .en = " gives, rounded up, "},
                  number, count_text(paid->count, stated));
  finding.data("affordable", paid->number.to_string());
}

void check(RuleContext& context) {
  for_each_judgement(context, [&](const model::Project& project, const Judgement& judgement) {
    if (is_bounded(judgement.product.costs())) return context.not_applicable(no_open_count);
    if (judgement.verdict == Verdict::slip) return context.not_applicable(left_to_slip);
    if (judgement.verdict != Verdict::understated) return context.passed();
    report(context, project, judgement.product);
  });
}

constexpr RuleRecord record{
    .id = "BL404",
    .name = "understated-count",
    .severity = Severity::warning,
    .title = {.zh = "数量指标偏少", .en = "Understated quantity"},
    .summary = {.zh = "数量写“≥q”、单位成本写“≤k”的，预算数按单位成本 k 算，不应还够比 q 更多的数量。",
                .en = "Where the quantity is ≥q and the unit cost ≤k, the budget should not pay for more than q at k."},
    .rationale = {.zh = "按单位成本上限算，预算数还够更多的数量，说明数量指标定低了，或预算、单位成本有一个不实。",
                  .en = "If the budget pays for more even at the highest unit cost, the target is too easy, or budget "
                        "or unit cost are not what they say."},
    .origin = Origin::published,
    .source = {.zh = "公开的2024年项目绩效目标表：5.00 万元、人均不超过 0.2 万元，只写“≥10人”；由算术得出。",
               .en =
                   "A published table of 2024: 5.00 万元 at no more than 0.2 万元 a person for ≥10人; by arithmetic."},
    .formula =
        {.zh =
             "数量写“≥q”、单位成本写“≤k”的：三种读法下都有 q × k × n < B 才报（B 预算数，q 数量，k 单位成本，n 一年的期数；三种读法见 BL401）。够得到的数量 = B ÷ (k × n)：以人、台等计的进位到整数，其余进位到至少两位小数。",
         .en =
             "For ≥q at ≤k: reported where q × k × n < B in all three readings (B budget, q quantity, k unit cost, n periods in a year; the readings as in BL401). What the budget pays for = B ÷ (k × n), rounded up to a whole number for people, machines and the like, else to two decimals or more."},
    .bad = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥40期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: ≤0.15万元/期, 指标值确定依据: 根据年初预算}
)",
    .good = R"(绩效指标:
  - {一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 培训期数, 指标值: ≥60期, 指标值确定依据: 根据部门工作计划}
  - {一级指标: 产出指标, 二级指标: 成本指标, 三级指标: 每期培训成本, 指标值: ≤0.15万元/期, 指标值确定依据: 根据年初预算}
)",
    .fix = {.zh = "按预算数能完成的数量改写指标值，或核对预算数和单位成本。",
            .en = "Raise the quantity to what the budget pays for, or check budget and unit cost."},
};

}  // namespace

const Rule understated_count{&record, check};

}  // namespace budgetlint
