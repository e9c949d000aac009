#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/process.hpp"

namespace budgetlint::test {

/// A call of the system that is to go wrong.
struct SystemFault {
  enum class How : std::uint8_t {
    once,       ///< it fails with `number`
    always,     ///< so does each from there on
    signal,     ///< the program gets the signal `number`, and the call is made
    storm,      ///< every other call fails with `number`, whatever `nth` is
    shortened,  ///< each read or write takes at most `nth` bytes
    full,       ///< there is no room for the nth byte written nor for more (ENOSPC)
    grow,       ///< the file `changed` gets more text just before the call, which is made
    shrink,     ///< it loses all but its beginning
    replace,    ///< the file `other` takes its place
    count,      ///< nothing fails; the calls are counted
  };

  /// "write", "open", …; "malloc": memory of any kind; "malloc-in-thread": that outside the first thread, which waits
  /// `number` milliseconds whenever it has started another; "any": all but memory.
  std::string call;
  long nth = 1;    ///< the how many-th call of it
  int number = 0;  ///< the errno it is to fail with, or a signal
  How how = How::once;
  std::string changed = {};
  std::string other = {};
};

struct FaultyRun {
  Outcome outcome;
  bool reached = false;  ///< whether the program came as far as that call
  long calls = 0;        ///< of those counted
};

/// Whether calls can be made to fail: not in a program that was built with sanitizers.
bool can_inject_faults();

/// Runs the built program with a fault in it. What it does before main is left alone.
FaultyRun run_with_fault(const SystemFault& fault, Command command);

/// The faults that are worth trying at each call: errors that pass, errors that stay, sudden death and SIGTERM.
std::vector<SystemFault> faults_of(const std::string& call, long nth);

}  // namespace budgetlint::test
