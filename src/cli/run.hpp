#pragma once

namespace budgetlint {

/// Does what a command line asks and returns the exit status of the program: 0, 1 or 2. Never throws.
int run(int argc, const char* const* argv);

}  // namespace budgetlint
