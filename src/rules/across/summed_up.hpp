#pragma once

#include <vector>

#include "rules/across/context.hpp"

/// What BL906 and BL907 share.
namespace budgetlint {

/// A summary, and the documents of its year in its folder and below.
struct SummedUp {
  const SummaryInRun* summary = nullptr;
  std::vector<const DocumentInRun*> below;  ///< all of them, in order of the run
  std::vector<const DocumentInRun*> own;    ///< those without another summary of the year in a folder nearer to them
};

/// The summaries of a run, in its order; without documents where they give no year.
std::vector<SummedUp> summed_up(const AcrossContext& context);

inline constexpr Text no_year_of_summary{.zh = "汇总表没有填年度", .en = "the summary gives no year"};

}  // namespace budgetlint
