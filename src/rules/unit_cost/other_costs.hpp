#pragma once

#include <array>
#include <optional>

#include "diag/parameter.hpp"
#include "rules/rule.hpp"
#include "rules/shared/lexicon.hpp"

namespace budgetlint {

/// The words that make a budget above its unit costs BL402 instead of BL401: both rules read them.
inline constexpr Parameter other_cost_words{
    .name = "other_cost_words",
    .help = {.zh =
                 "项目名称或资金用途中有这些词的，表示单位成本之外还有其他费用，由 BL402 而不是 BL401 报告；两条规则要"
                 "设成一样。",
             .en = "Words in a project's name or purpose that tell of costs besides the unit cost, for which BL402 "
                   "reports instead of BL401; set them alike for both rules."},
    .words = lexicon::other_costs,
    .is_words = true};
inline constexpr std::array other_cost_parameters{&other_cost_words};

/// The first such word in the name or the purpose of a project, where it stands; nothing where there is none.
std::optional<model::LocatedText> other_cost_named(const RuleContext& context, const model::Project& project);

}  // namespace budgetlint
