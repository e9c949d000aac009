#include "rules/shared/line_check.hpp"

#include "rules/shared/line_product.hpp"

namespace budgetlint {

std::optional<Text> obstacle_to_product(const model::BreakdownLine& line) {
  if (!line.quantity.known() || !line.unit_cost.known() || !line.times.known() || !line.amount.known()) {
    return Text{.zh = "数量、单价、次数或金额写得不对，读不出数来",
                .en = "quantity, unit cost, times or amount cannot be read"};
  }
  if (!line.quantity.present() || !line.unit_cost.present() || !line.amount.present()) {
    return Text{.zh = "数量、单价、金额没有填全", .en = "quantity, unit cost or amount is missing"};
  }
  if (!LineProduct::of(line)) {
    return Text{.zh = "数字位数过多，无法相乘", .en = "the figures are too long to be multiplied"};
  }
  return std::nullopt;
}

bool contradicts_itself(const model::BreakdownLine& line) {
  return !obstacle_to_product(line) && !LineProduct::of(line)->agrees_with(line.amount.value);
}

}  // namespace budgetlint
