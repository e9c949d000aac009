#include "cli/interrupt.hpp"

#include <csignal>

namespace budgetlint {
namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free, "a handler of signals may set nothing else");

void handle(int /*signal*/) { interrupted = true; }

void set_handler(void (*handler)(int)) {
  struct sigaction before {};
  // What the program was started to ignore (nohup, a job in the background) stays ignored.
  if (::sigaction(SIGINT, nullptr, &before) != 0 || before.sa_handler == SIG_IGN) return;
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  ::sigaction(SIGINT, &action, nullptr);
}

}  // namespace

Interrupt::Interrupt() {
  interrupted = false;
  set_handler(handle);
}

Interrupt::~Interrupt() { set_handler(SIG_DFL); }

std::atomic<bool>& Interrupt::flag() const { return interrupted; }

}  // namespace budgetlint
