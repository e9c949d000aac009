#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/plan.hpp"

namespace budgetlint::corpus {

/// A way to spoil a faultless document so that one rule finds it.
struct Fault {
  std::string_view rule;
  /// Spoils the plan and returns where the rule is to find it: the beginning of the pointer.
  std::string (*spoil)(DepartmentPlan& plan) = nullptr;
  /// Or spoils the text.
  std::string (*spoil_text)(std::string text) = nullptr;
  /// Rules that may find something as well, because of the same slip.
  std::vector<std::string_view> companions = {};
};

/// By the folder of the rules. Between them one for each rule that a document can break.
std::vector<Fault> reading_faults();
std::vector<Fault> budget_faults();
std::vector<Fault> unit_cost_faults();
std::vector<Fault> indicator_faults();
std::vector<Fault> wording_faults();

/// The project that is spoilt, and its pointer.
inline constexpr std::size_t spoilt = 1;
inline constexpr std::string_view spoilt_pointer = "/projects/1";

/// Gives the spoilt project another budget, and the department the total that follows.
ProjectPlan& with_budget(DepartmentPlan& plan, std::int64_t hundreds);
/// Lets it spend these per cent of its budget by the end of March, June, October and December; −1 = blank.
ProjectPlan& spending(DepartmentPlan& plan, const std::vector<int>& percent);
/// The first indicator of this kind of the spoilt project.
IndicatorPlan& indicator(DepartmentPlan& plan, std::string_view kind);
/// Its pointer.
std::string pointer_to(const DepartmentPlan& plan, const IndicatorPlan& indicator);

}  // namespace budgetlint::corpus
