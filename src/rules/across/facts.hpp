#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "num/decimal.hpp"
#include "num/money.hpp"
#include "rules/shared/printed_amount.hpp"
#include "rules/shared/project_code.hpp"
#include "text/source.hpp"
#include "text/span.hpp"

namespace budgetlint {

/// A text of a document, which need not be kept where it stands in the source as it is.
struct KeptText {
  Span written;            ///< in the source; empty where it is another text
  std::string other = {};  ///< decoded from escapes, folded lines and the like

  /// As it reads. `source` has its place.
  [[nodiscard]] std::string_view in(const Source& source) const {
    return written.empty() ? other : source.slice(written);
  }
};

/// What rules across documents know of a project. Small, as those of a whole province are kept.
struct ProjectFacts {
  std::uint32_t index = 0;                       ///< in the list of its document, from 0
  std::array<char, project_code_length> code{};  ///< without blanks; zeros unless it is well-formed
  Span code_place;
  Span name_place;
  KeptText name;
  std::optional<Decimal> budget;  ///< in 元

  [[nodiscard]] bool has_code() const { return code.front() != 0; }
  [[nodiscard]] std::string_view code_text() const {
    return has_code() ? std::string_view(code.data(), code.size()) : std::string_view();
  }
};

/// What rules across documents know of a document.
struct DocumentFacts {
  std::uint32_t index = 0;  ///< within its file
  std::string department;   ///< its code; may be empty
  std::string name;         ///< of the department; may be empty
  int year = 0;             ///< 0 = none is given
  Span department_place;    ///< of the code
  Span year_place;
  std::optional<PrintedAmount> total;  ///< as the document gives it, else the sum of its projects' budgets
  Span total_place;                    ///< empty where it is that sum
  std::vector<ProjectFacts> projects;
};

/// What rules across documents know of a department that a summary lists.
struct ListedFacts {
  std::string code;  ///< may be empty
  Span code_place;
  KeptText name;
  std::optional<Decimal> total;  ///< in the unit of the summary
  Span total_place;
};

/// What rules across documents know of a summary.
struct SummaryFacts {
  std::uint32_t index = 0;  ///< within its file
  int year = 0;             ///< 0 = none is given
  std::optional<MoneyUnit> unit;
  std::optional<Decimal> total;
  Span total_place;
  Span departments_place;           ///< of the key of the list
  std::vector<ListedFacts> listed;  ///< in order; the index of each is that in the list
  bool folder_searched = false;     ///< the run looked for documents in the whole folder that it is in
};

DocumentFacts facts_of(const model::Document& document, const Source& source);
SummaryFacts facts_of(const model::Summary& summary, const Source& source);

/// Every place that a finding may point at.
std::vector<Span> places_of(const DocumentFacts& facts);
std::vector<Span> places_of(const SummaryFacts& facts);

}  // namespace budgetlint
