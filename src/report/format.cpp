#include "report/format.hpp"

#include <array>

#include "report/formats.hpp"

namespace budgetlint {

std::span<const ReportFormat> report_formats() {
  static const std::array formats{full_format, concise_format, json_format};
  return formats;
}

}  // namespace budgetlint
