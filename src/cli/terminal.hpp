#pragma once

#include <cstddef>

namespace budgetlint {

/// Whether standard output is a terminal.
bool output_is_terminal();

/// Whether standard error is a terminal.
bool errors_go_to_terminal();

/// Columns of the terminal of standard output, else of COLUMNS, else 100.
std::size_t output_width();

/// Whether `--color auto` means colour on standard output: NO_COLOR, CLICOLOR_FORCE and TERM are heard.
bool output_takes_colour();

}  // namespace budgetlint
