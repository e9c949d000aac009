#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/result.hpp"

namespace budgetlint {

/// Why a file was not written as asked. But for `unconfirmed` it is as it was, and nothing else is left behind.
struct WriteFault {
  enum class Kind : std::uint8_t {
    failed,       ///< the system says why
    read_only,    ///< nobody is to write to it
    hard_link,    ///< it has other names, which would keep the old text
    changed,      ///< it no longer holds what was read
    unconfirmed,  ///< it is written, but the disk has not confirmed it
  } kind;
  int error = 0;  ///< errno, where the system gave one
};

// A file is replaced whole: its text goes to a new file beside it, to the disk, and then takes its place. Mode and
// access lists are kept, owner and group where the system allows; a symbolic link stays one. While that happens the
// calling thread holds back signals, so that none leaves the new file behind: call from the only thread.

/// Writes a file, whether or not there is one. A device or a pipe is written directly.
Result<void, WriteFault> store_file(const std::string& path, std::string_view text);

/// Writes a file that is not there yet. Returns false, and changes nothing, where there is one of any kind.
Result<bool, WriteFault> create_file(const std::string& path, std::string_view text);

/// Replaces `before`, which was read from the file, by `after`; well also when the file holds `after` by now.
Result<void, WriteFault> rewrite_file(const std::string& path, std::string_view before, std::string_view after);

/// Writes all of `text`, outlasting signals and an output set not to block. 0 or the errno of the failure.
int write_all(int descriptor, std::string_view text);

/// The same, and closes.
int write_and_close(int descriptor, std::string_view text);

}  // namespace budgetlint
