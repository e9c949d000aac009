#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"
#include "num/decimal.hpp"
#include "text/language.hpp"

namespace budgetlint::model {

/// Why a text is probably no amount, and what was probably meant. Internal to this layer.
struct AmountSlip {
  OwnedText advice;
  std::string meant;  ///< the amount as it should be written; empty where it cannot be told
  Safety safety = Safety::unsafe;
};

/// Explains a text that could not be read as a number that is no money.
AmountSlip explain_number(std::string_view text, AmountFault fault);

/// Explains a text that could not be read as an amount. `unit` is the Chinese name of the unit of the document, empty
/// where it is not known.
AmountSlip explain_amount(std::string_view text, AmountFault fault, std::string_view unit);

}  // namespace budgetlint::model
