#include "engine/example.hpp"

#include <memory>
#include <optional>

#include "engine/configuration.hpp"
#include "engine/lay_over.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {

std::string document_of(const RuleRecord& record, std::string_view example) {
  switch (record.exhibit) {
    case Exhibit::fragment:
      return lay_over_indicators(example);
    case Exhibit::whole_list:
      return lay_over(example);
    case Exhibit::whole_file:
    case Exhibit::outside:
      break;
  }
  return std::string(example);
}

FileReport check_example(const RuleRecord& record) {
  if (record.exhibit == Exhibit::outside) {
    FileReport nothing;
    nothing.source = std::make_unique<const Source>(std::string(), std::string());
    return nothing;
  }
  Configuration configuration = default_configuration();
  if (const std::optional<std::size_t> rule = index_of(record)) configuration.severities[*rule] = record.severity;
  FileReport report = check_source({}, document_of(record, record.bad), configuration, true);
  std::erase_if(report.diagnostics, [&](const Diagnostic& finding) { return finding.rule != &record; });
  return report;
}

std::vector<FileReport> check_examples() {
  std::vector<FileReport> reports;
  reports.reserve(catalogue().size());
  for (const Rule& rule : catalogue()) reports.push_back(check_example(*rule.record));
  return reports;
}

}  // namespace budgetlint
