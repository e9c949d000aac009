#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"

/// What the words of a cost indicator say of what the cost is for: 每月, 人均, （元/台、件、套）, 单位…成本.
namespace budgetlint {

/// A denominator of a cost: one of several units (台、件、套), by their canonical names.
using Denominator = std::vector<std::string_view>;

struct CostWords {
  std::vector<Denominator> per;  ///< all denominators that target, name and description name, each once
  bool per_unit = false;         ///< 单位…成本: per unit of whatever the project counts
  bool per_something = false;    ///< 单价, …标准: per something that these words do not name
  bool total = false;            ///< 总成本, 总投资 …: the whole of it
  bool unclear = false;          ///< 每 or 元/ with something after it that is no known unit
};

CostWords read_cost_words(const model::Indicator& indicator);

/// Whether a name is about money that is saved, overspent or earned, and so no cost: 节约金额.
bool is_no_cost(std::string_view name);

/// Whether two names have a word in common that says what they are about: 补贴标准 and 补贴人数.
bool share_a_word(std::string_view a, std::string_view b);

/// `text` half-width and without blanks.
std::string plain_text(std::string_view text);

}  // namespace budgetlint
