// Signals at every call of the system: the program ends by them, or says that it was interrupted, or has done all that
// it was to do. Files are whole, and no draft is left.
#include <doctest/doctest.h>

#include <csignal>

#include "faults/scenarios.hpp"

using namespace budgetlint::test;

namespace {

std::vector<SystemFault> signals(std::initializer_list<int> numbers) {
  std::vector<SystemFault> faults;
  for (const int number : numbers) faults.push_back({.call = "", .number = number, .how = SystemFault::How::signal});
  return faults;
}

void check_signals(const Scenario& scenario) {
  check_faults(scenario, {"any"}, signals({SIGTERM, SIGINT, SIGHUP, SIGPIPE}));
}

}  // namespace

TEST_CASE("signals come while a folder is looked through") {
  check_signals(checking_folder({"--jobs", "2", "--progress", "always"}));
}
TEST_CASE("signals come while fixes are carried out") {
  check_signals(fixing());
  // At each of these calls a draft may be there.
  check_faults(fixing(), {"fchmod", "fsync", "close", "rename"}, signals({SIGTERM, SIGINT, SIGHUP, SIGKILL}));
}
TEST_CASE("signals come while a report is written to a file") {
  check_signals(reporting("json"));
  check_faults(reporting("junit"), {"fsync", "close", "rename"}, signals({SIGTERM, SIGINT, SIGHUP}));
}
TEST_CASE("signals come while a baseline is recorded") {
  check_signals(recording_baseline());
  check_faults(recording_baseline(), {"fsync", "close", "rename"}, signals({SIGTERM, SIGINT, SIGHUP}));
}
TEST_CASE("signals come while a cache is filled") {
  check_signals(caching());
  check_faults(caching(), {"link", "mkdir", "close"}, signals({SIGTERM, SIGINT, SIGHUP, SIGKILL}));
}
TEST_CASE("signals come while reports are merged") { check_signals(merging()); }
TEST_CASE("signals come in the other verbs") {
  for (const char* word : {"rules", "explain", "schema", "init", "config", "help"}) check_signals(verb(word));
}
