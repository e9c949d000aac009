#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/document.hpp"
#include "num/decimal.hpp"
#include "text/span.hpp"

namespace budgetlint {

/// What rules across documents know of a project. Small, as those of a whole province are kept.
struct ProjectFacts {
  std::uint32_t index = 0;        ///< in the list of its document, from 0
  std::string code;               ///< without blanks; empty unless it is well-formed
  std::string name;               ///< may be empty
  std::optional<Decimal> budget;  ///< in 元
  Span code_place;
  Span name_place;
};

/// What rules across documents know of a document.
struct DocumentFacts {
  std::uint32_t index = 0;  ///< within its file
  std::string department;   ///< its code; may be empty
  std::string name;         ///< of the department; may be empty
  int year = 0;             ///< 0 = none is given
  Span department_place;    ///< of the code
  Span year_place;
  std::vector<ProjectFacts> projects;
};

DocumentFacts facts_of(const model::Document& document);

/// Every place that a finding may point at.
std::vector<Span> places_of(const DocumentFacts& facts);

}  // namespace budgetlint
