// Memory that runs out, once or for good, at every request for it: the program says so and exits with 2, or has
// managed without and reports the same.
#include <doctest/doctest.h>

#include <cerrno>

#include "faults/scenarios.hpp"

using namespace budgetlint::test;

namespace {

const std::vector<SystemFault> shortages{{.call = "", .number = ENOMEM, .how = SystemFault::How::once},
                                         {.call = "", .number = ENOMEM, .how = SystemFault::How::always}};

void check_memory(const Scenario& scenario) { check_faults(scenario, {"malloc"}, shortages); }

}  // namespace

TEST_CASE("memory runs out while a report in lines is made") {
  for (const char* format : {"full", "concise", "github", "markdown"}) check_memory(checking(format));
}
TEST_CASE("memory runs out while a report in JSON is made") {
  for (const char* format : {"json", "jsonl", "sarif", "gitlab", "rdjsonl"}) check_memory(checking(format));
}
TEST_CASE("memory runs out while a report in XML is made") {
  for (const char* format : {"junit", "checkstyle"}) check_memory(checking(format));
}
TEST_CASE("memory runs out while a folder is looked through") { check_memory(checking_folder()); }
TEST_CASE("memory runs out while fixes are carried out") { check_memory(fixing()); }
TEST_CASE("memory runs out while a difference is shown") { check_memory(showing_difference()); }
TEST_CASE("memory runs out while a report is written to a file") { check_memory(reporting("junit")); }
TEST_CASE("memory runs out while a baseline is recorded") { check_memory(recording_baseline()); }
TEST_CASE("memory runs out while a baseline is used") { check_memory(using_baseline()); }
TEST_CASE("memory runs out while a cache is filled") { check_memory(caching()); }
TEST_CASE("memory runs out while reports are merged") { check_memory(merging()); }
TEST_CASE("memory runs out in the other verbs") {
  for (const char* word : {"rules", "explain", "schema", "init", "config", "help"}) check_memory(verb(word));
}
TEST_CASE("memory runs out in a thread that checks") {
  constexpr int wait = 20;
  check_faults(caching(), {"malloc-in-thread"},
               {{.call = "", .number = wait, .how = SystemFault::How::once},
                {.call = "", .number = wait, .how = SystemFault::How::always}});
}
TEST_CASE("memory runs out in the thread that tells how far the run is") {
  constexpr int wait = 750;  // it says nothing in the first half second
  Scenario scenario = checking("concise");
  scenario.arguments.insert(scenario.arguments.end(), {"--progress", "always", "--jobs", "1"});
  check_faults(scenario, {"malloc-in-thread"}, {{.call = "", .number = wait, .how = SystemFault::How::always}});
}
