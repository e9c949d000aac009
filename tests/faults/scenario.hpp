#pragma once

#include <map>
#include <string>
#include <vector>

#include "support/faulty_run.hpp"

/// What is held against a run with a fault: the same run without.
namespace budgetlint::test {

/// A run of the program in a folder of its own.
struct Scenario {
  std::vector<std::string> arguments;
  std::map<std::string, std::string> files;  ///< in the folder, by name
  std::string links = {};                    ///< "name target": a symbolic link in it
  std::string reports = {};  ///< a file that may hold another report than without the fault, if a whole one
  std::string standard_input = {};
};

/// A scenario, and what comes of it where nothing goes wrong.
class Trial {
 public:
  explicit Trial(Scenario scenario);

  /// What is wrong with how the program takes a fault; empty where nothing is. The run is told too.
  /// No crash; exit status 0 or 1 only where all is as without the fault; else 2 and a word about it, and each file as
  /// it was before or is to be after; no draft is left. Of a fault that changes a file (both named as in the folder),
  /// nothing is asked about the report and that file.
  std::string judge(const SystemFault& fault, FaultyRun& run) const;

  /// How many calls there are of which one may be chosen to fail. `number`: as in a fault.
  [[nodiscard]] long count(const std::string& call, int number = 0) const;

  [[nodiscard]] const Outcome& undisturbed() const { return expected_; }

  /// What the file that the last fault changed was left with.
  [[nodiscard]] const std::string& changed_file() const { return changed_file_; }

 private:
  FaultyRun run_in_folder(SystemFault fault, std::map<std::string, std::string>& found) const;
  [[nodiscard]] std::string judge_files(const std::map<std::string, std::string>& found, bool all_done) const;

  Scenario scenario_;
  Outcome expected_;
  std::map<std::string, std::string> after_;
  mutable std::string changed_file_;
};

/// Tries faults at calls of each kind, at every one or, but for a full sweep, at some that lie apart, and checks that
/// nothing is wrong. `how` makes the fault at the nth call.
void check_faults(const Scenario& scenario, const std::vector<std::string>& calls,
                  const std::vector<SystemFault>& kinds);

/// Whether every place is to be tried, however long it takes: BUDGETLINT_SWEEP is set.
bool is_full_sweep();

/// Says so, and returns true, where no fault can be injected.
bool cannot_inject();

}  // namespace budgetlint::test
