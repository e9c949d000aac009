#pragma once

#include <optional>

#include "model/document.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// Why quantity, unit cost and times of a line of 测算明细 cannot be compared with its amount; nothing where they can.
std::optional<Text> obstacle_to_product(const model::BreakdownLine& line);

/// Whether quantity × unit cost × times cannot be the amount in any reading of the figures (BL207).
bool contradicts_itself(const model::BreakdownLine& line);

}  // namespace budgetlint
