// Streams that take or give less than was asked, are interrupted, full or closed.
#include <doctest/doctest.h>

#include <cerrno>

#include "faults/scenarios.hpp"
#include "support/scratch_folder.hpp"

using namespace budgetlint::test;

namespace {

using How = SystemFault::How;

/// What each fault makes of each scenario is the same as without it.
void check_same(const std::vector<Scenario>& scenarios, const std::vector<SystemFault>& faults) {
  if (cannot_inject()) return;
  for (const Scenario& scenario : scenarios) {
    const Trial trial(scenario);
    for (const SystemFault& fault : faults) {
      FaultyRun run;
      CHECK(trial.judge(fault, run) == "");
      CHECK(run.outcome.status == trial.undisturbed().status);
      CHECK_MESSAGE(run.reached, fault.call, " is not called");
    }
  }
}

const std::vector<std::string> verbs{"rules", "explain", "schema", "init", "config", "help"};

/// All that the program does, each with all it prints.
std::vector<Scenario> everything() {
  std::vector<Scenario> scenarios{checking("full"),   checking_folder(),    fixing(),  showing_difference(),
                                  reporting("sarif"), recording_baseline(), caching(), merging()};
  for (const std::string& word : verbs) scenarios.push_back(verb(word));
  return scenarios;
}

}  // namespace

TEST_CASE("short reads and writes change nothing") {
  const std::vector<Scenario> reading{checking("full"),  checking_folder(),    fixing(), showing_difference(),
                                      reporting("json"), recording_baseline(), merging()};
  check_same(reading,
             {{.call = "read", .nth = 1, .how = How::shortened}, {.call = "read", .nth = 7, .how = How::shortened}});
  check_same(everything(), {{.call = "write", .nth = 1, .how = How::shortened}});
}

TEST_CASE("calls that are interrupted again and again change nothing") {
  for (const char* call : {"write", "close"})
    check_same(everything(), {{.call = call, .number = EINTR, .how = How::storm}});
  check_same({checking("json"), fixing(), merging()}, {{.call = "read", .number = EINTR, .how = How::storm},
                                                       {.call = "open", .number = EINTR, .how = How::storm}});
  check_same({fixing(), reporting("json")}, {{.call = "fsync", .number = EINTR, .how = How::storm}});
}

TEST_CASE("the disk is full from some byte on") {
  if (cannot_inject()) return;
  std::vector<Scenario> scenarios = everything();
  for (const char* format : {"json", "jsonl", "junit", "github", "concise"}) scenarios.push_back(checking(format));
  for (const Scenario& scenario : scenarios) {
    const Trial trial(scenario);
    FaultyRun run;
    run.reached = true;
    for (long byte = 1; run.reached; byte += is_full_sweep() ? 97 : 6 + byte / 2) {
      CHECK(trial.judge({.call = "write", .nth = byte, .how = How::full}, run) == "");
    }
  }
}

TEST_CASE("a closed, broken or full output is no success") {
  for (const Scenario& scenario : everything()) {
    if (scenario.reports == "r" && scenario.arguments.front() == "check") continue;  // prints nothing
    const ScratchFolder folder;
    for (int way = 0; way < 3; ++way) {
      for (const auto& [name, text] : scenario.files) folder.write(name, text);
      Command command{.arguments = scenario.arguments, .folder = folder.path()};
      if (way == 0) command.output_closed = true;
      if (way == 1) command.reader_gone = true;
      if (way == 2) command.standard_output_file = "/dev/full";
      const Outcome outcome = run_program(built_program(), command);
      CAPTURE(scenario.arguments.front());
      CAPTURE(way);
      CHECK(outcome.status == 2);
      CHECK(outcome.error.find("标准输出") != std::string::npos);
    }
  }
}
