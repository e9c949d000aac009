// Calls of the system that fail, once or from there on, at every place where they are made: all is done as if they had
// not, or the exit status is 2. Nobody finds less than there is, and nothing is lost or left half done.
#include <doctest/doctest.h>

#include <cerrno>
#include <csignal>

#include "faults/scenarios.hpp"

using namespace budgetlint::test;

namespace {

using How = SystemFault::How;

const std::vector<SystemFault> failures{{.call = "", .number = EIO, .how = How::once},
                                        {.call = "", .number = EIO, .how = How::always},
                                        {.call = "", .number = ENOMEM, .how = How::once},
                                        {.call = "", .number = EINTR, .how = How::once}};

}  // namespace

TEST_CASE("calls fail while a folder is looked through") {
  check_faults(checking_folder(),
               {"open", "read", "fstat", "close", "stat", "lstat", "opendir", "readdir", "realpath", "getcwd", "write"},
               failures);
}
TEST_CASE("calls fail while fixes are carried out") {
  check_faults(fixing(),
               {"open", "read", "write", "fstat", "stat", "fchmod", "fchown", "fsync", "mkostemp", "rename", "close"},
               failures);
}
TEST_CASE("calls fail while a report is written to a file") {
  check_faults(reporting("json"), {"open", "stat", "write", "mkostemp", "fsync", "rename", "close"}, failures);
}
TEST_CASE("calls fail while a baseline is recorded or used") {
  check_faults(recording_baseline(), {"open", "read", "stat", "lstat", "write", "mkostemp", "rename"}, failures);
  check_faults(using_baseline(), {"open", "read", "fstat", "close"}, failures);
}
TEST_CASE("calls fail while a cache is filled") {
  check_faults(caching(), {"open", "read", "write", "mkdir", "stat", "close"}, failures);
}
TEST_CASE("calls fail while reports are merged") {
  check_faults(merging(), {"open", "read", "fstat", "write", "rename", "close"}, failures);
}
TEST_CASE("calls fail in the other verbs") {
  for (const char* word : {"rules", "explain", "schema", "init", "config", "help"}) {
    check_faults(verb(word), {"write", "close"}, failures);
  }
  check_faults(verb("init"), {"lstat", "mkostemp", "fchmod", "fsync", "rename"}, failures);
  check_faults(verb("config"), {"open", "read", "lstat", "realpath"}, failures);
}
TEST_CASE("there are no threads to be had") {
  Scenario scenario = checking_folder({"--jobs", "3", "--progress", "always"});
  check_faults(scenario, {"pthread_create"},
               {{.call = "", .number = EAGAIN, .how = How::once}, {.call = "", .number = EAGAIN, .how = How::always}});
}
