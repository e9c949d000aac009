#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "num/money.hpp"

/// A department's text as it is made up before it is written down. All amounts are texts as they will be printed.
namespace budgetlint::corpus {

/// A target as its sign, number and unit, which may be written as a text or as a map; or else as words.
struct TargetPlan {
  std::string sign;  ///< ≥ ≤ = or empty
  std::string number;
  std::string unit;
  std::string text;  ///< instead of the others: a date, words
};

struct IndicatorPlan {
  std::string category;  ///< English: output
  std::string kind;      ///< English: quantity
  std::string name;
  std::string description;
  TargetPlan target;
  std::string basis;
  std::string weight;
};

struct CheckpointPlan {
  int month = 12;
  std::string amount;  ///< empty = blank
};

struct LinePlan {
  std::string item, quantity, measure, unit_cost, times, amount;
};

struct ProjectPlan {
  std::string code;
  std::string name;
  std::int64_t hundreds = 0;  ///< the budget in hundreds of 元
  std::string total, fiscal, other;
  std::string purpose;
  std::vector<CheckpointPlan> spending;
  std::vector<std::string> objectives;
  std::vector<IndicatorPlan> indicators;
  std::vector<LinePlan> breakdown;
};

struct GoalPlan {
  std::string name, objective;
  std::vector<std::string> indicators;
};

struct DepartmentPlan {
  std::string code, name;
  int year = 2024;
  MoneyUnit unit = MoneyUnit::ten_thousand_yuan;
  std::string status;
  std::string total_budget;  ///< empty = not given
  std::string overall_goal;
  std::vector<GoalPlan> goals;
  std::vector<std::pair<std::string, std::string>> safeguards;
  std::vector<ProjectPlan> projects;
};

/// How a plan is written down.
struct Style {
  bool english = false;      ///< English keys
  bool flow = false;         ///< indicators in braces
  bool target_maps = false;  ///< targets as maps of sign, number and unit
  bool quoted = false;       ///< amounts and targets in quotes
  bool short_kinds = false;  ///< kinds without the word 指标
  bool english_months = false;
};

/// `hundreds` of 100 元 as an amount in `unit`, with the decimals that it needs: 90 = 0.90 万元.
std::string amount_text(std::int64_t hundreds, MoneyUnit unit);

/// The document. With the same plan and style always the same text.
std::string written(const DepartmentPlan& plan, const Style& style);

/// The plan of document `index` of a corpus: realistic, different for each index, and without any fault.
DepartmentPlan planned(std::uint32_t index, std::uint32_t seed = 0, std::optional<int> year = {});
Style style_of(std::uint32_t index);

/// A code of 21 characters for a project of `year`; all codes of a department have the same check value.
std::string project_code(int year, std::uint32_t number);

}  // namespace budgetlint::corpus
