#pragma once

#include "report/format.hpp"

/// One declaration for each format; `report_formats()` lists them. A new format is one line here, one there and a file.
namespace budgetlint {

extern const ReportFormat full_format;
extern const ReportFormat concise_format;
extern const ReportFormat json_format;

}  // namespace budgetlint
