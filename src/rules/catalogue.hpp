#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "rules/rule.hpp"

namespace budgetlint {

/// Every rule there is, in order of its code.
std::span<const Rule> catalogue();

/// Index in the catalogue of the rule with this code or name (case-insensitive code).
std::optional<std::size_t> find_rule(std::string_view id_or_name);
std::optional<std::size_t> index_of(const RuleRecord& record);

/// Whether a comment in a document may excuse findings of the rule: not what keeps a file from being checked (BL0), nor
/// the rules about such comments themselves (BL95).
bool may_be_suppressed(const RuleRecord& record);

}  // namespace budgetlint
