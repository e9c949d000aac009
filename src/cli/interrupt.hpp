#pragma once

#include <atomic>

namespace budgetlint {

/// While it lives, the first Ctrl-C (SIGINT) asks the work to end early instead of ending the program; the second
/// ends it. One at a time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// True as soon as the work is to end.
  [[nodiscard]] std::atomic<bool>& flag() const;
};

}  // namespace budgetlint
