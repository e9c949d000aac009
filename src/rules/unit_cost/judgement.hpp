#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/rule.hpp"
#include "rules/unit_cost/product.hpp"

namespace budgetlint {

/// How the budget of a project and its unit costs stand to each other.
enum class Verdict : std::uint8_t {
  agrees,
  rounded,       ///< agrees only if the figures were truncated, or a cap rounded (BL403)
  uncovered,     ///< the budget is larger than the costs leave room for (BL401, BL402)
  unaffordable,  ///< the budget is smaller than what the costs come to at least (BL401)
  understated,   ///< the budget pays for more than the quantity says (BL404)
  loose,         ///< the costs may come to far more than the budget (BL405)
  slip,          ///< they differ by a power of ten (BL411)
};

struct Judgement {
  Verdict verdict = Verdict::agrees;
  CostProduct product;
};

/// How the budget and the costs of a project stand to each other, or why that cannot be told.
using Judging = Result<Judgement, Text>;

Judging judge(const model::Document& document, const model::Project& project);
/// Of each project of the document; worked out once for all rules.
const std::vector<Judging>& judgements(RuleContext& context);

/// Why a rule leaves a project to another one.
inline constexpr Text left_to_slip{.zh = "与预算数差整十倍数，由 BL411 报告",
                                   .en = "the costs are off by a power of ten, which BL411 reports"};
inline constexpr Text left_to_other_costs{.zh = "名称或用途写有其他费用，由 BL402 报告",
                                          .en = "name or purpose speak of other costs, which BL402 reports"};
/// Why a rule about bounded products, or about open ones, does not apply.
inline constexpr Text open_count{.zh = "数量指标只有下限，总数不受单位成本限制",
                                 .en = "the quantity has no upper bound, so that the unit cost bounds no total"};
inline constexpr Text no_open_count{.zh = "单位成本没有对应只写下限的数量指标",
                                    .en = "the unit cost goes with no quantity of at least so many"};

/// Whether all quantities of the reading have an upper bound, so that caps bound the total.
bool is_bounded(const CostReading& costs);

/// Calls `visit(project, judgement)` for each project of which it can be told, and counts the others.
template <class Visit>
void for_each_judgement(RuleContext& context, Visit visit) {
  const std::vector<model::Project>& projects = context.document().projects;
  const std::vector<Judging>& all = judgements(context);
  for (std::size_t i = 0; i < projects.size(); ++i) {
    if (all[i]) {
      visit(projects[i], *all[i]);
    } else {
      context.not_applicable(all[i].error());
    }
  }
}

}  // namespace budgetlint
