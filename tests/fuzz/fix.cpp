// Carrying out fixes, on a faultless document over which the input is laid: they do what they say, make nothing worse,
// and leave nothing for a second time.
#include <string>
#include <string_view>
#include <vector>

#include "diag/edits.hpp"
#include "engine/fix.hpp"
#include "engine/lay_over.hpp"
#include "engine/run.hpp"
#include "fuzz/fuzz.hpp"
#include "fuzz/reports.hpp"
#include "report/diff.hpp"
#include "text/lines.hpp"
#include "text/utf8.hpp"

namespace budgetlint::fuzz {
namespace {

const Configuration& every_rule() {
  static const Configuration configuration = configure({.select = {"all"}}).value();
  return configuration;
}

bool same_findings(const FileReport& a, const FileReport& b) {
  return findings_of(a) == findings_of(b) && a.complete == b.complete && a.documents == b.documents &&
         a.projects == b.projects;
}

/// A difference for people shows nothing that a terminal could act upon.
void check_diff(const FileReport& found, Repair repair) {
  RunReport run;
  run.files.push_back(check_source(found.source->path(), std::string(found.source->text()), every_rule(), true));
  run.repairs.push_back(std::move(repair));
  std::string shown;
  append_diff(run, DiffReader::person, shown);
  for (std::string_view rest = shown; !rest.empty();) {
    const std::string_view line = take_line(rest);
    require(printable(line) == line, "a difference can be shown");
  }
}

void try_out(const std::string& text, Safety least) {
  const FileReport found = check_source("fuzz.yaml", text, every_rule(), true);
  Repair repair = find_repair(found, every_rule(), least);
  if (repair.edits.empty()) return;
  const std::string mended = edited(text, repair.edits);
  require(repair.after.source->text() == mended, "the edits make the text that was checked");
  require(mended != text, "edits make a difference");
  require(!found.complete || repair.after.complete, "a fix keeps no file from being checked");
  require(!find_byte_faults(text, 1).empty() || find_byte_faults(mended, 1).empty(), "a fix puts in no faulty byte");
  const FileReport again = check_source("fuzz.yaml", mended, every_rule(), true);
  require(same_findings(again, repair.after), "what is said of the mended text is what a new check says");
  require(find_repair(again, every_rule(), least).edits.empty(), "fixing again changes nothing");
  check_diff(found, std::move(repair));
}

}  // namespace

void run(std::string_view input) {
  const std::string text = lay_over(input);
  try_out(text, Safety::safe);
  try_out(text, Safety::unsafe);
}

}  // namespace budgetlint::fuzz
