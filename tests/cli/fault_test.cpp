// Every call of the system that writing needs goes wrong once, at each place where it is made: what is to be written is
// there whole or not at all, nothing else is touched, and the exit status never says that all is well when it is not.
#include <doctest/doctest.h>

#include <fmt/format.h>

#include <csignal>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/cli_test_support.hpp"
#include "support/faulty_run.hpp"
#include "support/files.hpp"
#include "support/scratch_folder.hpp"
#include "support/template_document.hpp"

using namespace budgetlint::test;
namespace fs = std::filesystem;

namespace {

constexpr std::string_view draft_prefix = ".budgetlint-";

/// A document with a fix (BL407) and no error.
std::string document() {
  std::string text = template_document();
  return text.replace(text.find("万元/份"), std::string("万元/份").size(), "万/份");
}

/// What a folder holds, by name.
std::map<std::string, std::string> contents(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    files[entry.path().filename()] = contents_of(entry.path());
  }
  return files;
}

/// A run that writes one file.
struct Writing {
  std::vector<std::string> arguments;
  std::string file;                                     ///< what it writes
  std::string before;                                   ///< what the file holds
  bool (*is_whole)(const std::string& text) = nullptr;  ///< whether this is all of what it is to hold
};

/// Checks a run with a fault; returns whether it came as far as the fault.
bool try_fault(const Writing& writing, const SystemFault& fault) {
  CAPTURE(fault.call);
  CAPTURE(fault.nth);
  CAPTURE(fault.number);
  CAPTURE(static_cast<int>(fault.how));
  const ScratchFolder folder;
  folder.write("a.yaml", document());
  folder.write("other.txt", "untouched");
  folder.write(writing.file, writing.before);
  std::map<std::string, std::string> expected = contents(folder.path());
  const FaultyRun run = run_with_fault(fault, {.arguments = writing.arguments, .folder = folder.path()});

  std::map<std::string, std::string> found = contents(folder.path());
  const bool written = found[writing.file] != writing.before;
  if (written && writing.is_whole(found[writing.file])) expected[writing.file] = found[writing.file];
  if (run.reached && fault.how == SystemFault::How::signal) {
    CHECK(run.outcome.status == 128 + fault.number);
    if (fault.number == SIGKILL) {
      std::erase_if(found, [](const auto& entry) { return entry.first.starts_with(draft_prefix); });
    }
  } else {
    CHECK_MESSAGE((run.outcome.status == 0 || run.outcome.status == 2), run.outcome.status);
    CHECK_MESSAGE((written || run.outcome.status == 2), "not written, yet exit status ", run.outcome.status);
    if (run.outcome.status == 2 && fault.call != "write") CHECK_FALSE((run.outcome.error + run.outcome.out).empty());
  }
  CHECK_MESSAGE(found == expected, "the folder holds something else");
  return run.reached;
}

/// Lets each call go wrong in every way, until the program makes no such call any more; returns how often something
/// went wrong.
int sweep(const Writing& writing, const std::string& call) {
  int reached = 0;
  for (long nth = 1;; ++nth) {
    bool made = false;
    for (const SystemFault& fault : faults_of(call, nth)) {
      if (!try_fault(writing, fault)) break;
      made = true;
      ++reached;
    }
    if (!made) return reached;
  }
}

void check_sweep(const Writing& writing, const std::vector<std::string>& calls) {
  if (!can_inject_faults()) {
    MESSAGE("built with sanitizers: no fault can be injected, NOTHING WAS TESTED");
    return;
  }
  for (const std::string& call : calls) {
    const int reached = sweep(writing, call);
    CHECK_MESSAGE(reached > 0, call, ": ", reached, " faults tried; with none the fault does not reach the program");
  }
}

Writing fixing() {
  return {.arguments = {"check", "--fix", "--isolated", "a.yaml"},
          .file = "a.yaml",
          .before = document(),
          .is_whole = [](const std::string& text) { return text == template_document(); }};
}

/// A report in the place of an older one. Where the document could not be read it says so.
Writing reporting() {
  return {.arguments = {"check", "--isolated", "--format", "json=r.json", "a.yaml"},
          .file = "r.json",
          .before = "[]",
          .is_whole = [](const std::string& text) { return nlohmann::json::accept(text) && text.ends_with("}\n"); }};
}

/// A baseline in the place of an empty one.
Writing recording() {
  return {.arguments = {"check", "--isolated", "--baseline", "known.json", "--write-baseline", "a.yaml"},
          .file = "known.json",
          .before = "{\"format\": \"budgetlint-baseline/1\", \"findings\": [\n]}\n",
          .is_whole = [](const std::string& text) {
            return nlohmann::json::accept(text) && text.find("BL407") != std::string::npos && text.ends_with("]}\n");
          }};
}

}  // namespace

TEST_CASE("a fix is written whole or not at all when opening fails") {
  check_sweep(fixing(), {"open", "mkostemp", "stat", "fstat", "faccessat"});
}

TEST_CASE("a fix is written whole or not at all when reading or writing fails") {
  check_sweep(fixing(), {"read", "write"});
}

TEST_CASE("a fix is written whole or not at all when keeping the owner and the mode fails") {
  check_sweep(fixing(), {"fchown", "fchmod"});
}

TEST_CASE("a fix is written whole or not at all when the last steps fail") {
  check_sweep(fixing(), {"fsync", "close", "rename"});
}

TEST_CASE("a report is written whole or not at all when opening fails") {
  check_sweep(reporting(), {"open", "mkostemp", "stat", "faccessat"});
}

TEST_CASE("a report is written whole or not at all when writing fails") {
  check_sweep(reporting(), {"write", "fchown", "fchmod"});
}

TEST_CASE("a report is written whole or not at all when the last steps fail") {
  check_sweep(reporting(), {"fsync", "close", "rename"});
}

TEST_CASE("a baseline is written whole or not at all when opening fails") {
  check_sweep(recording(), {"open", "mkostemp", "stat", "faccessat"});
}

TEST_CASE("a baseline is written whole or not at all when reading or writing fails") {
  check_sweep(recording(), {"read", "write", "fchown", "fchmod"});
}

TEST_CASE("a baseline is written whole or not at all when the last steps fail") {
  check_sweep(recording(), {"fsync", "close", "rename"});
}
