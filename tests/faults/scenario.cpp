#include "faults/scenario.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <utility>

#include <fmt/format.h>

#include "support/files.hpp"
#include "support/scratch_folder.hpp"

namespace budgetlint::test {
namespace {

namespace fs = std::filesystem;
using How = SystemFault::How;
using Files = std::map<std::string, std::string>;

constexpr long few = 12;  // places tried of one kind of call where not all are

/// Of a folder and those below it, by name; of those in a cache the names alone.
Files contents(const fs::path& folder) {
  Files files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string name = entry.path().lexically_relative(folder).string();
    files[name] = name.starts_with("cache/") ? "" : contents_of(entry.path());
  }
  return files;
}

bool is_whole_report(const std::string& text) {
  return text.ends_with('\n') && (nlohmann::json::accept(text) || text.ends_with("</testsuites>\n"));
}

/// An entry of a cache, not the draft of one.
bool is_cache_entry(const std::string& name) {
  return name.starts_with("cache/") && name.find_first_not_of("0123456789abcdef/", 6) == std::string::npos;
}

bool is_signal(const SystemFault& fault) { return fault.how == How::signal; }

/// Nothing may be heard of it where the streams are what fails.
bool may_be_silent(const SystemFault& fault) {
  return fault.call == "write" || fault.call == "any" || fault.how == How::full || fault.how == How::storm;
}

}  // namespace

Trial::Trial(Scenario scenario) : scenario_(std::move(scenario)) {
  expected_ = run_in_folder({.call = "none", .how = How::count}, after_).outcome;
  if (expected_.status > 1) FAIL("not undisturbed: ", expected_.status, "\n", expected_.out, expected_.error);
}

FaultyRun Trial::run_in_folder(SystemFault fault, Files& found) const {
  const ScratchFolder folder;
  for (const auto& [name, text] : scenario_.files) folder.write(name, text);
  if (!fault.other.empty()) {
    const fs::path other = fs::path(folder.path().string() + ".other");
    fs::remove(other);
    fs::copy_file(folder.path() / fault.other, other);
    fault.other = other;
    fault.changed = folder.path() / fault.changed;
  }
  if (const std::size_t blank = scenario_.links.find(' '); blank != std::string::npos) {
    fs::create_symlink(scenario_.links.substr(blank + 1), folder.path() / scenario_.links.substr(0, blank));
  }
  FaultyRun run = run_with_fault(
      fault, {.arguments = scenario_.arguments, .standard_input = scenario_.standard_input, .folder = folder.path()});
  found = contents(folder.path());
  if (!fault.other.empty()) fs::remove(fault.other);
  return run;
}

long Trial::count(const std::string& call, int number) const {
  Files found;
  return run_in_folder({.call = call, .number = number, .how = How::count}, found).calls;
}

std::string Trial::judge_files(const Files& found, bool all_done) const {
  std::string faults;
  for (const auto& [name, text] : found) {
    const auto before = scenario_.files.find(name);
    const auto after = after_.find(name);
    if (is_cache_entry(name) || (after != after_.end() && after->second == text)) continue;
    const bool is_as_before = before != scenario_.files.end() && before->second == text;
    if (!all_done && (is_as_before || (name == scenario_.reports && is_whole_report(text)))) continue;
    faults += fmt::format("{} holds neither what it did nor what it should:\n{}\n", name, text);
  }
  for (const auto& [name, text] : all_done ? after_ : scenario_.files) {
    if (!found.contains(name) && !is_cache_entry(name)) faults += fmt::format("{} is lost\n", name);
  }
  return faults;
}

std::string Trial::judge(const SystemFault& fault, FaultyRun& run) const {
  Files found;
  run = run_in_folder(fault, found);
  const Outcome& outcome = run.outcome;
  const bool is_changed = !fault.changed.empty();
  std::string faults;
  const bool ended_by_signal =
      is_signal(fault) && run.reached && (outcome.status == 128 + fault.number || outcome.status == 130);
  const bool all_done = outcome.status <= 1;
  if (all_done && !is_changed) {
    const bool said_the_same = outcome.error == expected_.error || may_be_silent(fault);
    if (outcome.status != expected_.status || outcome.out != expected_.out || !said_the_same) {
      faults += fmt::format("instead of exit status {}\n{}{}", expected_.status, expected_.out, expected_.error);
    }
  } else if (outcome.status == 2) {
    if (outcome.out.empty() && outcome.error.empty() && !may_be_silent(fault)) faults += "nothing is said of it\n";
  } else if (!all_done && !ended_by_signal) {
    faults += "it crashed\n";
  }
  if (is_changed) {
    if (!found.contains(fault.changed)) faults += "the file is lost\n";
    changed_file_ = std::exchange(found[fault.changed], scenario_.files.at(fault.changed));
  } else if (is_signal(fault) && fault.number == SIGKILL) {
    std::erase_if(found, [](const auto& entry) { return entry.first.find(".budgetlint-") != std::string::npos; });
  }
  faults += judge_files(found, all_done && !is_changed);
  if (faults.empty()) return faults;
  return fmt::format("{} {} {} how {}: exit status {}\n{}{}--\n{}", fault.call, fault.nth, fault.number,
                     static_cast<int>(fault.how), outcome.status, outcome.out, outcome.error, faults);
}

bool is_full_sweep() { return std::getenv("BUDGETLINT_SWEEP") != nullptr; }

bool cannot_inject() {
  if (can_inject_faults()) return false;
  MESSAGE("built with sanitizers: no fault can be injected, NOTHING WAS TESTED");
  return true;
}

void check_faults(const Scenario& scenario, const std::vector<std::string>& calls,
                  const std::vector<SystemFault>& kinds) {
  if (cannot_inject()) return;
  const Trial trial(scenario);
  for (const std::string& call : calls) {
    const long count = trial.count(call, kinds.front().number);
    CHECK_MESSAGE(count > 0, "no call of ", call);
    // Not a divisor of much, so that another part of a loop is met each time.
    const long stride = is_full_sweep() || count <= few ? 1 : count / few + 1;
    long tried = 0;
    for (long nth = 1; nth <= count; nth += stride) {
      for (SystemFault fault : kinds) {
        fault.call = call;
        fault.nth = nth;
        FaultyRun run;
        CHECK(trial.judge(fault, run) == "");
        tried += run.reached ? 1 : 0;
      }
    }
    CHECK_MESSAGE(tried > 0, "the fault does not reach the program");
    if (is_full_sweep()) MESSAGE(call, ": ", tried, " faults survived");
  }
}

}  // namespace budgetlint::test
