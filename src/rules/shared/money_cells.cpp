#include "rules/shared/money_cells.hpp"

namespace budgetlint {

std::optional<Text> obstacle_to_total(const model::Budget& budget) {
  if (!budget.total.known()) return malformed_amount;
  if (!budget.total.present()) return Text{.zh = "没有填预算数", .en = "no budget is given"};
  if (budget.total.value.sign() <= 0) {
    return Text{.zh = "预算数不是正数（见 BL202）", .en = "the budget is not above 0 (see BL202)"};
  }
  return std::nullopt;
}

}  // namespace budgetlint
