#pragma once

#include "report/format.hpp"

/// One declaration for each format; `report_formats()` lists them. A new format is one line here, one there and a file.
namespace budgetlint {

extern const ReportFormat full_format;
extern const ReportFormat concise_format;
extern const ReportFormat json_format;
extern const ReportFormat jsonl_format;
extern const ReportFormat sarif_format;
extern const ReportFormat github_format;
extern const ReportFormat gitlab_format;
extern const ReportFormat junit_format;
extern const ReportFormat checkstyle_format;
extern const ReportFormat rdjsonl_format;
extern const ReportFormat markdown_format;

}  // namespace budgetlint
