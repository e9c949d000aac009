#include "support/faulty_run.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <filesystem>
#include <string_view>

#include <fmt/format.h>

#include "support/files.hpp"
#include "support/scratch_folder.hpp"

namespace budgetlint::test {

bool can_inject_faults() { return !std::string_view(BUDGETLINT_FAULT_LIBRARY).empty(); }

FaultyRun run_with_fault(const SystemFault& fault, Command command) {
  static const ScratchFolder folder;
  static int runs = 0;
  const std::filesystem::path mark = folder.path() / std::to_string(++runs);
  constexpr std::array<std::string_view, 10> words{"once", "always", "signal", "storm",   "short",
                                                   "full", "grow",   "shrink", "replace", "count"};
  command.environment.emplace_back("LD_PRELOAD", BUDGETLINT_FAULT_LIBRARY);
  command.environment.emplace_back("BUDGETLINT_FAULT_MARK", mark);
  command.environment.emplace_back("BUDGETLINT_FAULT_FILE", fault.changed);
  command.environment.emplace_back("BUDGETLINT_FAULT_OTHER", fault.other);
  command.environment.emplace_back("BUDGETLINT_FAULT", fmt::format("{} {} {} {}", fault.call, fault.nth, fault.number,
                                                                   words.at(static_cast<std::size_t>(fault.how))));
  FaultyRun run;
  run.outcome = run_program(built_program(), command);
  run.reached = std::filesystem::exists(mark);
  if (run.reached && fault.how == SystemFault::How::count) run.calls = std::stol(contents_of(mark));
  std::filesystem::remove(mark);
  return run;
}

std::vector<SystemFault> faults_of(const std::string& call, long nth) {
  using How = SystemFault::How;
  return {{call, nth, EIO, How::once},      {call, nth, ENOSPC, How::once},   {call, nth, EINTR, How::once},
          {call, nth, ENOSPC, How::always}, {call, nth, EACCES, How::always}, {call, nth, SIGKILL, How::signal},
          {call, nth, SIGTERM, How::signal}};
}

}  // namespace budgetlint::test
