#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/document.hpp"
#include "num/decimal.hpp"
#include "text/language.hpp"

namespace budgetlint {

/// One amount of a sum.
struct SumRow {
  OwnedText name;  ///< for people: 项目[2] 清扫车费用
  Decimal amount;
  model::Place place;     ///< nowhere if it is not in the same file
  bool repeated = false;  ///< by its code it is an earlier row once more
};

/// Whether slips that would explain a wrong total are worth showing.
enum class Guesses : std::uint8_t { show, hide };

Decimal sum_of(const std::vector<SumRow>& rows);

/// A row as people know it: 项目[2] 清扫车费用, projects[2] …, counted from 1. `name` may be absent.
OwnedText row_name(const Text& kind, std::size_t index, const std::optional<model::LocatedText>& name);

/// The sum as a reviewer would write it down: 15.00 + 13.60 = 28.60; of many terms only the first and the last are
/// shown, with their number.
OwnedText sum_text(const std::vector<SumRow>& rows);

/// Completes a finding about `total`, which is not the sum of `rows`: its working, its figures, the places of the rows
/// where they are few, and the slips that would explain it.
void explain_mismatch(Finding finding, const Text& total_name, const Decimal& total, const std::vector<SumRow>& rows,
                      Guesses guesses = Guesses::show);

}  // namespace budgetlint
