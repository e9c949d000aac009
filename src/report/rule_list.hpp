#pragma once

#include <string>

#include "engine/configuration.hpp"
#include "report/format.hpp"

namespace budgetlint {

/// Every rule, with its severity and whether it runs under `configuration`.

/// A line each, in columns, for people.
std::string rule_list_text(const Configuration& configuration, const ReportStyle& style);
/// An array of objects, with all texts in both languages whatever the style.
std::string rule_list_json(const Configuration& configuration, const ReportStyle& style);
/// A table for each family, in the first language of the style.
std::string rule_list_markdown(const Configuration& configuration, const ReportStyle& style);

}  // namespace budgetlint
