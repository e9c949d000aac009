#include "diag/severity.hpp"

namespace budgetlint {

Text name_of(Severity severity) {
  switch (severity) {
    case Severity::off:
      return {.zh = "关闭", .en = "off"};
    case Severity::note:
      return {.zh = "提示", .en = "note"};
    case Severity::warning:
      return {.zh = "警告", .en = "warning"};
    case Severity::error:
      return {.zh = "错误", .en = "error"};
  }
  return {};
}

std::optional<Severity> parse_severity(std::string_view text) {
  for (const Severity severity : {Severity::off, Severity::note, Severity::warning, Severity::error}) {
    if (name_of(severity).en == text) return severity;
  }
  return std::nullopt;
}

}  // namespace budgetlint
