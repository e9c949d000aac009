#pragma once

#include <string_view>

/// What the fuzzers share. Each harness is one file that defines `run`; `entry.cpp` hands it what libFuzzer makes up,
/// `replay.cpp` what is kept in a folder.
namespace budgetlint::fuzz {

/// Tries one input, any bytes at all. Whatever must hold is required; an exception is a fault too.
void run(std::string_view input);

/// Ends the program, and says `what` must hold, where `condition` does not.
void require(bool condition, std::string_view what);

/// The same for those who answer with what is wrong: nothing must be.
void require_no(std::string_view fault);

}  // namespace budgetlint::fuzz
