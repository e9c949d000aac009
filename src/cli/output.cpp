#include "cli/output.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <system_error>

#include "diag/message.hpp"
#include "engine/system_reason.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// 0 or the errno of the failure.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EAGAIN) {
      pollfd output{.fd = descriptor, .events = POLLOUT, .revents = 0};
      ::poll(&output, 1, -1);
    } else if (errno != EINTR) {
      return errno;
    }
  }
  return 0;
}

int write_and_close(int descriptor, std::string_view text) {
  const int written = write_all(descriptor, text);
  const int closed = ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
  return written != 0 ? written : closed;
}

OutputError file_error(const std::string& path, int error) {
  return OutputError(compose<std::string, OwnedText>({.zh = "无法写入 {}：{}", .en = "cannot write {}: {}"},
                                                     printable(path), system_reason(error)));
}

/// The mode that the new file is to have: that of the file it replaces, else what the umask leaves.
mode_t mode_for(const std::string& path) {
  struct stat existing {};
  if (::stat(path.c_str(), &existing) == 0) return existing.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

void write_device(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) throw file_error(path, errno);
  if (const int error = write_and_close(descriptor, text); error != 0) throw file_error(path, error);
}

/// `target` may be absent; `path` is its name in messages.
void replace_file(const std::string& target, const std::string& path, std::string_view text) {
  const std::filesystem::path folder = std::filesystem::path(target).parent_path();
  std::string temporary = (folder / ".budgetlint-XXXXXX").string();
  const int descriptor = ::mkostemp(temporary.data(), O_CLOEXEC);
  if (descriptor < 0) throw file_error(path, errno);
  int error = ::fchmod(descriptor, mode_for(target)) == 0 ? 0 : errno;
  const int written = write_and_close(descriptor, text);
  if (error == 0) error = written;
  if (error == 0 && ::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error == 0) return;
  ::unlink(temporary.c_str());
  throw file_error(path, error);
}

}  // namespace

void prepare_streams() {
  std::signal(SIGPIPE, SIG_IGN);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    // The lowest free descriptor is the closed stream itself. Its direction is the wrong one, so that using it fails.
    if (::fcntl(stream, F_GETFD) < 0) ::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

void write_standard_output(std::string_view text) {
  const int error = write_and_close(STDOUT_FILENO, text);
  if (error == 0) return;
  throw OutputError(compose<OwnedText>({.zh = "无法写到标准输出：{}", .en = "cannot write to standard output: {}"},
                                       system_reason(error)));
}

void write_error_line(std::string_view line) { write_all(STDERR_FILENO, std::string(line) + "\n"); }

void write_file(const std::string& path, std::string_view text) {
  std::error_code missing;
  const std::filesystem::file_status status = std::filesystem::status(path, missing);
  if (std::filesystem::is_other(status)) return write_device(path, text);
  if (std::filesystem::is_directory(status)) throw file_error(path, EISDIR);
  // A symbolic link stays one: what it leads to is replaced.
  std::error_code unresolved;
  const std::filesystem::path target = std::filesystem::canonical(path, unresolved);
  replace_file(unresolved ? path : target.string(), path, text);
}

bool create_file(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOCTTY | O_CLOEXEC, 0666);
  if (descriptor < 0 && errno == EEXIST) return false;
  if (descriptor < 0) throw file_error(path, errno);
  if (const int error = write_and_close(descriptor, text); error != 0) {
    ::unlink(path.c_str());
    throw file_error(path, error);
  }
  return true;
}

}  // namespace budgetlint
