#pragma once

#include <string>

namespace budgetlint {

/// Every rule with all that is known of it, by family, in Chinese and English, as Markdown; then the profiles.
std::string rules_page();

}  // namespace budgetlint
