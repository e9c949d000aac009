#pragma once

#include <cstddef>
#include <optional>

#include "model/document.hpp"
#include "num/decimal.hpp"
#include "text/language.hpp"

/// How the rules of this family read a spending plan.
namespace budgetlint {

inline constexpr int last_month = 12;

/// Whether anything is written at a checkpoint, be it an amount or not.
bool written(const model::Checkpoint& checkpoint);

/// The first checkpoint at which something is written, as an index; nothing for a plan that is wholly blank.
std::optional<std::size_t> first_written(const model::Project& project);

/// What is spent by the end of the checkpoint at `index`: the amount there, or 0 where the cell and all before it are
/// blank and something follows. Nothing for a blank after an amount, for the end of the year and for what is no amount.
std::optional<Decimal> spent_by(const model::Project& project, std::size_t index);

/// The checkpoint at the end of the year, if the plan has one.
const model::Checkpoint* year_end(const model::Project& project);

/// 10月底 / the end of October.
Text end_of_month(int month);

/// Why a rule does not apply.
inline constexpr Text no_amounts{.zh = "累计支出没有填任何金额", .en = "the spending plan has no amount at all"};
inline constexpr Text no_year_end_amount{.zh = "12月底累计支出缺失、空白或无法识别",
                                         .en = "the amount for the end of December is missing, blank or not readable"};
inline constexpr Text no_budget_total{.zh = "预算数缺失、空白或无法识别",
                                      .en = "the budget total is missing, blank or not readable"};
inline constexpr Text no_positive_budget{.zh = "预算数不大于 0", .en = "the budget total is not above 0"};
inline constexpr Text gap_in_plan{.zh = "累计支出有空白或无法识别的金额",
                                  .en = "the spending plan has a gap or an amount that is not readable"};

}  // namespace budgetlint
