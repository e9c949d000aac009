#include "num/money.hpp"

namespace budgetlint {

int power_of_ten(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::yuan:
      return 0;
    case MoneyUnit::thousand_yuan:
      return 3;
    case MoneyUnit::ten_thousand_yuan:
      return 4;
    case MoneyUnit::hundred_million_yuan:
      return 8;
  }
  return 0;
}

Text name_of(MoneyUnit unit) {
  switch (unit) {
    case MoneyUnit::yuan:
      return {.zh = "元", .en = "yuan"};
    case MoneyUnit::thousand_yuan:
      return {.zh = "千元", .en = "thousand yuan"};
    case MoneyUnit::ten_thousand_yuan:
      return {.zh = "万元", .en = "ten thousand yuan"};
    case MoneyUnit::hundred_million_yuan:
      return {.zh = "亿元", .en = "hundred million yuan"};
  }
  return {};
}

int decimals_to_fen(MoneyUnit unit) { return power_of_ten(unit) + 2; }

}  // namespace budgetlint
