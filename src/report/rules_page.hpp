#pragma once

#include <span>
#include <string>

#include "engine/run.hpp"

namespace budgetlint {

/// Every rule with all that is known of it, by family, in Chinese and English, as Markdown; then the profiles.
/// `examples`: what each finds in the `bad` of its record, by index in the catalogue.
std::string rules_page(std::span<const FileReport> examples);

}  // namespace budgetlint
