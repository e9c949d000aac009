#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "num/decimal.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// The unit in which a document states its amounts.
enum class MoneyUnit : std::uint8_t { yuan, thousand_yuan, ten_thousand_yuan, hundred_million_yuan };

/// 1 万元 = 10^4 元.
int power_of_ten(MoneyUnit unit);
/// 元, 千元, 万元, 亿元; in English yuan, thousand yuan, …
Text name_of(MoneyUnit unit);
/// How many decimals an amount in `unit` has down to the 分 (0.01 元): 2 for 元, 6 for 万元.
int decimals_to_fen(MoneyUnit unit);

}  // namespace budgetlint
