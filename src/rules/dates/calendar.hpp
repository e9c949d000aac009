#pragma once

#include <chrono>
#include <optional>

#include "model/document.hpp"
#include "num/target.hpp"
#include "text/language.hpp"

/// How the rules of this family read dates.
namespace budgetlint {

int days_in_year(int year);

/// Why there is no such month or day: "2024年2月只有 29 天"; nothing where there is. `year` 0 = not said; no `day` =
/// the month alone.
std::optional<OwnedText> why_impossible(int year, int month, std::optional<int> day);

/// The same for the date of a target of a document of `year` (0 = unknown).
std::optional<OwnedText> why_impossible(const TargetDate& date, int year);

/// The last day that a possible date means: the end of its month, quarter or year where it names no day. `year` is that
/// of the document, for a date that names none.
std::chrono::year_month_day last_day(const TargetDate& date, int year);

/// The date of a target, if it is one: null for all other targets.
const TargetDate* date_of(const model::Indicator& indicator);

/// The year of the document; 0 = unknown.
int year_of(const model::Document& document);

/// Why a rule does not apply.
inline constexpr Text no_document_year{.zh = "年度缺失、空白或无法识别",
                                       .en = "the year of the document is missing, blank or not readable"};
inline constexpr Text no_such_date{.zh = "日期不存在（见 BL701）", .en = "there is no such date (see BL701)"};

}  // namespace budgetlint
