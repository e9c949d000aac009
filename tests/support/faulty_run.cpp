#include "support/faulty_run.hpp"

#include <array>
#include <cerrno>
#include <filesystem>
#include <string_view>

#include <fmt/format.h>

#include "support/scratch_folder.hpp"

namespace budgetlint::test {

bool can_inject_faults() { return !std::string_view(BUDGETLINT_FAULT_LIBRARY).empty(); }

FaultyRun run_with_fault(const SystemFault& fault, Command command) {
  static const ScratchFolder folder;
  static int runs = 0;
  const std::filesystem::path mark = folder.path() / std::to_string(++runs);
  constexpr std::array<std::string_view, 4> words{"once", "always", "kill", "term"};
  command.environment.emplace_back("LD_PRELOAD", BUDGETLINT_FAULT_LIBRARY);
  command.environment.emplace_back("BUDGETLINT_FAULT_MARK", mark);
  command.environment.emplace_back("BUDGETLINT_FAULT", fmt::format("{} {} {} {}", fault.call, fault.nth, fault.error,
                                                                   words.at(static_cast<std::size_t>(fault.how))));
  FaultyRun run;
  run.outcome = run_program(built_program(), command);
  run.reached = std::filesystem::exists(mark);
  return run;
}

std::vector<SystemFault> faults_of(const std::string& call, int nth) {
  using How = SystemFault::How;
  return {{call, nth, EIO, How::once},      {call, nth, ENOSPC, How::once},   {call, nth, EINTR, How::once},
          {call, nth, ENOSPC, How::always}, {call, nth, EACCES, How::always}, {call, nth, 0, How::kill},
          {call, nth, 0, How::terminate}};
}

}  // namespace budgetlint::test
