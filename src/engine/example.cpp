#include "engine/example.hpp"

#include <memory>
#include <optional>

#include "engine/across.hpp"
#include "engine/configuration.hpp"
#include "engine/lay_over.hpp"
#include "model/fields.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {
namespace {

/// A document for each of the fragments between lines of `---`; a summary, which begins with its kind, as it is.
std::string documents_laid_over(std::string_view fragments) {
  constexpr std::string_view between = "---\n";
  std::string text;
  for (;;) {
    const std::size_t end = fragments.find(between);
    const std::string_view fragment = fragments.substr(0, end);
    text +=
        fragment.starts_with(model::fields::summary::kind.zh) ? std::string(fragment) : lay_over_indicators(fragment);
    if (end == std::string_view::npos) return text;
    text += between;
    fragments.remove_prefix(end + between.size());
  }
}

}  // namespace

std::string document_of(const RuleRecord& record, std::string_view example) {
  switch (record.exhibit) {
    case Exhibit::fragment:
      return lay_over_indicators(example);
    case Exhibit::whole_list:
      return lay_over(example);
    case Exhibit::several_documents:
      return documents_laid_over(example);
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
  FileReport report = check_alone({}, document_of(record, record.bad), configuration);
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
