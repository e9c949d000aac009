#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/rule_record.hpp"
#include "engine/run.hpp"

namespace budgetlint {

/// The whole document that `example`, the `bad` or the `good` of a record, stands for. The record's exhibit must not be
/// `outside`.
std::string document_of(const RuleRecord& record, std::string_view example);

/// Checks the `bad` of a record with its rule turned on, and keeps what that rule finds. The source has no path; it is
/// empty where no text can show the fault.
FileReport check_example(const RuleRecord& record);

/// The same for every rule, by index in the catalogue.
std::vector<FileReport> check_examples();

}  // namespace budgetlint
