#include "report/format.hpp"

#include <array>

#include "report/formats.hpp"

namespace budgetlint {

std::span<const ReportFormat> report_formats() {
  static const std::array formats{full_format,       concise_format, json_format,    jsonl_format,
                                  sarif_format,      github_format,  gitlab_format,  junit_format,
                                  checkstyle_format, rdjsonl_format, markdown_format};
  return formats;
}

}  // namespace budgetlint
