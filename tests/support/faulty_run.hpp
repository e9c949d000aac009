#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "support/process.hpp"

namespace budgetlint::test {

/// A call of the system that is to go wrong.
struct SystemFault {
  enum class How : std::uint8_t { once, always, kill, terminate };

  std::string call;     ///< "write"
  int nth = 1;          ///< the how many-th call of it
  int error = 0;        ///< the errno it is to fail with
  How how = How::once;  ///< always: each from there on; kill: the program ends there;
                        ///< terminate: it gets SIGTERM, and the call is made
};

struct FaultyRun {
  Outcome outcome;
  bool reached = false;  ///< whether the program came as far as that call
};

/// Whether calls can be made to fail: not in a program that was built with sanitizers.
bool can_inject_faults();

/// Runs the built program with a fault in it.
FaultyRun run_with_fault(const SystemFault& fault, Command command);

/// The faults that are worth trying at each call: errors that pass, errors that stay, sudden death and SIGTERM.
std::vector<SystemFault> faults_of(const std::string& call, int nth);

}  // namespace budgetlint::test
