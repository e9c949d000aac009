#pragma once

#include <string_view>
#include <vector>

#include "text/span.hpp"

namespace budgetlint {

/// A full date such as 2024年2月30日 in a text, possible or not.
struct WrittenDate {
  int year = 0;
  int month = 0;
  int day = 0;
  Span span;  ///< in the text
};

/// Every full date of a text. Blanks between its parts, full-width digits and 号 for 日 count.
std::vector<WrittenDate> dates_in(std::string_view text);

}  // namespace budgetlint
