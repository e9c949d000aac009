// The check of a whole document, by every rule there is, and all reports of it.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/across.hpp"
#include "engine/run.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/reports.hpp"
#include "report/format.hpp"
#include "report/partial.hpp"

namespace budgetlint::fuzz {
namespace {

const Configuration& every_rule() {
  static const Configuration configuration = configure({.select = {"all"}}).value();
  return configuration;
}

/// A file whose checking was not completed is never clean, and one that was has been read.
void check_verdict(const RunReport& run) {
  const FileReport& file = run.files.front();
  require(file.complete == (exit_status(run) != 2), "what is not complete exits with 2, and nothing else does");
  const bool says_why = std::any_of(file.diagnostics.begin(), file.diagnostics.end(),
                                    [](const Diagnostic& finding) { return finding.rule->id.starts_with("BL0"); });
  require(file.complete != says_why, "what is not complete has a finding that says why");
  require(!file.complete || file.documents > 0, "what is complete has a document");
  require(!file.unexplained, "with every rule on nothing is unexplained");
  for (const Diagnostic& finding : file.diagnostics) {
    require(finding.rule->id != "BL009", "no rule fails");
  }
}

/// A report for `merge` has all that any other report needs.
void check_merge(const RunReport& run, std::size_t choice) {
  Result<Partial, OwnedText> partial = read_partial("fuzz.jsonl", rendered(run, "jsonl"));
  require(partial.has_value(), "a report of our own can be read again");
  require(partial->ended, "a report of our own is whole");
  std::vector<Partial> partials;
  partials.push_back(*std::move(partial));
  std::vector<OwnedText> missing;
  const RunReport again = merge(std::move(partials), missing);
  require(missing.empty(), "of a report of our own nothing is missing");
  require(exit_status(again) == exit_status(run), "merged, the verdict is the same");
  const std::string_view format = report_formats()[choice % report_formats().size()].name;
  require(rendered(again, format) == rendered(run, format), "merged, the report is the same");
}

}  // namespace

void run(std::string_view input) {
  RunReport run;
  run.files.push_back(check_source("fuzz.yaml", std::string(input), every_rule(), true));
  run.complete = run.files.front().complete;
  check_findings(run.files.front());
  const std::string whole = rendered(run, "full");
  keep_excerpt(run.files.front(), true);
  require(rendered(run, "full") == whole, "an excerpt has all that a report shows");
  judge_across(run);
  check_findings(run.files.front());
  check_verdict(run);
  check_reports(run, input.size());
  check_merge(run, input.size());
  const FileReport found = check_source("fuzz.yaml", std::string(input), every_rule(), false);
  require(!found.skipped || run.files.front().documents == 0, "a file with a document is not skipped");
}

}  // namespace budgetlint::fuzz
