// Configuration files: every mistake has its place, and what is understood amounts to the same when it is printed.
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "engine/configuration_file.hpp"
#include "engine/run.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/reports.hpp"
#include "report/effective_configuration.hpp"
#include "report/format.hpp"

namespace budgetlint::fuzz {
namespace {

constexpr std::array<std::string_view, 4> paths{"a.yaml", "2024/101001.yaml", "甲/乙/丙.yaml", "\xFF"};

void match_paths(const ConfigurationFile& file) {
  const auto match = [](const std::vector<Glob>& patterns) {
    for (const Glob& pattern : patterns) {
      for (const std::string_view path : paths) static_cast<void>(pattern.matches(path));
    }
  };
  match(file.exclude);
  for (const Override& override : file.overrides) match(override.files);
}

bool same(const Configuration& a, const Configuration& b) {
  const auto same_limits = [](const yaml::Limits& x, const yaml::Limits& y) {
    return x.bytes == y.bytes && x.depth == y.depth && x.nodes == y.nodes;
  };
  return a.severities == b.severities && a.fail_on == b.fail_on && a.languages == b.languages &&
         a.suppressions == b.suppressions && same_limits(a.limits, b.limits);
}

Configuration amounts_to(const ConfigurationFile& file) { return configuration_of({&file.adjustments}); }

/// What `budgetlint config` prints says the same as the file that it was asked about.
void check_printed(const Configuration& configuration) {
  const std::string printed =
      effective_configuration_text({.path = "a.yaml", .files = {}, .configuration = &configuration}, {}, true);
  const Source source(".budgetlint.yaml", printed);
  const ConfigurationReading again = read_configuration(source);
  require(again.diagnostics.empty(), "a configuration as printed is one");
  require(same(amounts_to(again.file), configuration), "a configuration as printed amounts to the same");
  static_cast<void>(effective_configuration_json({.path = "a.yaml", .files = {}, .configuration = &configuration}));
}

}  // namespace

void run(std::string_view input) {
  FileReport report = empty_report(".budgetlint.yaml", std::string(input));
  ConfigurationReading reading = read_configuration(*report.source);
  match_paths(reading.file);
  const Configuration configuration = amounts_to(reading.file);
  const bool understood = reading.diagnostics.empty();
  report.configuration = true;
  report.complete = understood;
  report.diagnostics = std::move(reading.diagnostics);
  check_findings(report);
  RunReport run;
  run.complete = report.complete;
  run.files.push_back(std::move(report));
  check_reports(run, input.size());
  require(exit_status(run) == 2, "a run without a document is never clean");
  if (understood) check_printed(configuration);
}

}  // namespace budgetlint::fuzz
