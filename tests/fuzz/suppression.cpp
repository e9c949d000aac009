// Comments that excuse findings: they take away what they name and nothing else, and never what keeps a file from being
// checked.
#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "engine/lay_over.hpp"
#include "engine/run.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/reports.hpp"
#include "rules/catalogue.hpp"
#include "text/lines.hpp"

namespace budgetlint::fuzz {
namespace {

Configuration every_rule(bool suppressions) {
  Configuration configuration = configure({.select = {"all"}}).value();
  configuration.suppressions = suppressions;
  return configuration;
}

/// A document with several faults and the lines of `input` as comments: at the top, above an entry, behind an entry,
/// above and behind a list.
std::string commented(std::string_view input) {
  std::array<std::string, 5> comments;
  std::size_t next = 0;
  for (std::string_view rest = input; !rest.empty();) {
    std::string_view line = take_line(rest);
    if (line.ends_with('\r')) line.remove_suffix(1);
    std::string& comment = comments.at(next % comments.size());
    const bool behind = next % comments.size() >= 3;
    if (!behind || comment.empty()) comment += "# " + std::string(line) + (behind ? "" : "\n");
    ++next;
  }
  const auto& [top, above_entry, above_list, behind_entry, behind_list] = comments;
  const std::string fragment = above_entry + "资金用途: 公益艺术培训 " + behind_entry + "\n" + above_list +
                               "累计支出金额:  " + behind_list + "\n  3月底: 3.00\n  6月底: 2.00\n  12月底: 9.00\n";
  return top + lay_over(fragment);
}

bool same_finding(const Diagnostic& a, const Diagnostic& b) {
  return a.rule == b.rule && a.span == b.span && a.message == b.message && a.document == b.document;
}

bool is_about_comments(const Diagnostic& finding) { return finding.rule->id.starts_with("BL95"); }

}  // namespace

void run(std::string_view input) {
  static const Configuration heard = every_rule(true);
  static const Configuration unheard = every_rule(false);
  const std::string text = commented(input);
  const FileReport with = check_source("fuzz.yaml", text, heard, true);
  const FileReport without = check_source("fuzz.yaml", text, unheard, true);
  check_findings(with);
  require(with.complete == without.complete && with.documents == without.documents && with.projects == without.projects,
          "comments make no difference to what is read");
  std::size_t kept = 0;
  for (const Diagnostic& finding : with.diagnostics) {
    if (is_about_comments(finding)) continue;
    ++kept;
    require(std::any_of(without.diagnostics.begin(), without.diagnostics.end(),
                        [&](const Diagnostic& other) { return same_finding(finding, other); }),
            "a comment brings about no finding but about itself");
  }
  require(kept + with.suppressed == without.diagnostics.size(), "what is excused is counted");
  for (const Diagnostic& finding : without.diagnostics) {
    if (may_be_suppressed(*finding.rule)) continue;
    require(std::any_of(with.diagnostics.begin(), with.diagnostics.end(),
                        [&](const Diagnostic& other) { return same_finding(finding, other); }),
            "what keeps a file from being checked cannot be excused");
  }
  if (input.find("budgetlint") == std::string_view::npos) {
    require(with.suppressed == 0, "only a comment that says so excuses anything");
  }
}

}  // namespace budgetlint::fuzz
