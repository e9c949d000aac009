#include "text/write.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>
#include <vector>

#include "text/file_state.hpp"
#include "text/source.hpp"

namespace budgetlint {
namespace {

namespace fs = std::filesystem;
using Kind = WriteFault::Kind;

Failure<WriteFault> failure(Kind kind, int error = 0) { return Failure<WriteFault>(WriteFault{kind, error}); }

class SignalsHeld {
 public:
  SignalsHeld() {
    sigset_t all{};
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_BLOCK, &all, &before_);
  }
  SignalsHeld(const SignalsHeld&) = delete;
  SignalsHeld& operator=(const SignalsHeld&) = delete;
  ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

 private:
  sigset_t before_{};
};

/// 0 or the errno of the failure; a file system that cannot be asked is taken to be well.
int sync(int descriptor) {
  while (::fsync(descriptor) != 0) {
    if (errno == EINVAL || errno == ENOSYS) return 0;
    if (errno != EINTR) return errno;
  }
  return 0;
}

int close_descriptor(int descriptor) { return ::close(descriptor) == 0 || errno == EINTR ? 0 : errno; }

/// The entry of a new name in its folder. A folder that may not be read cannot be asked either.
int sync_folder(const fs::path& folder) {
  int descriptor = -1;
  do {
    descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) return errno == EACCES ? 0 : errno;
  const int error = sync(descriptor);
  const int closed = close_descriptor(descriptor);
  return error != 0 ? error : closed;
}

/// Only the superuser gives files away; then the group may still be kept.
int keep_owner(int descriptor, const struct stat& existing) {
  if (::fchown(descriptor, existing.st_uid, existing.st_gid) == 0) return 0;
  const bool refused = errno == EPERM || errno == EINVAL || errno == ENOTSUP || errno == ENOSYS;
  if (!refused) return errno;
  constexpr auto as_it_is = static_cast<uid_t>(-1);
  // Where even that is refused the file has the group of whoever writes it.
  return ::fchown(descriptor, as_it_is, existing.st_gid) == 0 || errno != EIO ? 0 : errno;
}

/// Access lists and other attributes, as far as the file system lets them be copied.
void keep_attributes(const std::string& from, int to) {
  const ssize_t size = ::listxattr(from.c_str(), nullptr, 0);
  if (size <= 0) return;
  std::string names(static_cast<std::size_t>(size), '\0');
  const ssize_t listed = ::listxattr(from.c_str(), names.data(), names.size());
  names.resize(static_cast<std::size_t>(std::max<ssize_t>(listed, 0)));
  for (std::size_t at = 0; at < names.size(); at = names.find('\0', at) + 1) {
    const char* const name = names.c_str() + at;
    const ssize_t length = ::getxattr(from.c_str(), name, nullptr, 0);
    if (length < 0) continue;
    std::vector<char> value(static_cast<std::size_t>(length));
    if (::getxattr(from.c_str(), name, value.data(), value.size()) != length) continue;
    static_cast<void>(::fsetxattr(to, name, value.data(), value.size(), 0));
  }
}

/// What the umask leaves to a new file.
mode_t mode_of_new_file() {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// A file under a name of its own, which goes unless it takes the place of another.
class Draft {
 public:
  explicit Draft(const fs::path& folder)
      : name_((folder / ".budgetlint-XXXXXX").string()), descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {}
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;
  ~Draft() {
    if (is_open()) ::unlink(name_.c_str());
  }

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }

  /// Writes it whole and closes it. 0 or the errno of the failure.
  [[nodiscard]] int complete(std::string_view text, const std::string& target,
                             const std::optional<struct stat>& existing) const {
    int error = existing ? keep_owner(descriptor_, *existing) : 0;
    const mode_t mode = existing ? existing->st_mode & 07777U : mode_of_new_file();
    if (error == 0 && ::fchmod(descriptor_, mode) != 0) error = errno;
    if (error == 0 && existing) keep_attributes(target, descriptor_);
    if (error == 0) error = write_all(descriptor_, text);
    if (error == 0) error = sync(descriptor_);
    const int closed = close_descriptor(descriptor_);
    return error != 0 ? error : closed;
  }

  /// `flags`: RENAME_NOREPLACE where it must take the place of none.
  [[nodiscard]] int take_place_of(const std::string& target, unsigned flags = 0) {
    if (::renameat2(AT_FDCWD, name_.c_str(), AT_FDCWD, target.c_str(), flags) != 0) return errno;
    descriptor_ = -1;
    return 0;
  }

 private:
  std::string name_;
  int descriptor_;  // below 0: there is no such file, or no longer
};

/// Whether the file at `path` may be written, were it not replaced.
Result<void, WriteFault> check_writable(const std::string& path, const struct stat& state) {
  if ((state.st_mode & 0222U) == 0) return failure(Kind::read_only);  // stops the superuser too
  if (::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0) return {};
  return errno == EACCES ? failure(Kind::read_only) : failure(Kind::failed, errno);
}

/// The folder of a file, as it can be opened.
fs::path folder_of(const std::string& path) {
  fs::path folder = fs::path(path).parent_path();
  return folder.empty() ? fs::path(".") : folder;
}

/// `existing`: the state of the file at `target`, if there is one; `must_keep_it`: until it is replaced.
Result<void, WriteFault> replace(const std::string& target, std::string_view text,
                                 const std::optional<struct stat>& existing, bool must_keep_it) {
  const fs::path folder = folder_of(target);
  const SignalsHeld held;
  Draft draft(folder);
  if (!draft.is_open()) return failure(Kind::failed, errno);
  if (const int error = draft.complete(text, target, existing); error != 0) return failure(Kind::failed, error);
  if (must_keep_it) {
    struct stat now {};
    if (::stat(target.c_str(), &now) != 0) return failure(Kind::failed, errno);
    if (!same_state(*existing, now)) return failure(Kind::changed);
  }
  if (const int error = draft.take_place_of(target); error != 0) return failure(Kind::failed, error);
  if (const int error = sync_folder(folder); error != 0) return failure(Kind::unconfirmed, error);
  return {};
}

Result<void, WriteFault> write_device(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_NOCTTY | O_CLOEXEC);
  if (descriptor < 0) return failure(Kind::failed, errno);
  if (const int error = write_and_close(descriptor, text); error != 0) return failure(Kind::failed, error);
  return {};
}

/// Where the file system cannot rename but over another file.
int write_in_place(const std::string& path, std::string_view text) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOCTTY | O_CLOEXEC, 0666);
  if (descriptor < 0) return errno;
  const int error = write_and_close(descriptor, text);
  if (error != 0) ::unlink(path.c_str());
  return error;
}

/// Where a symbolic link leads, even if nothing is there yet; else the path itself.
std::string target_of(const std::string& path) {
  std::error_code unresolved;
  fs::path target = fs::canonical(path, unresolved);
  if (!unresolved) return target.string();
  constexpr int most_links = 40;  // as the system has it
  target = path;
  for (int i = 0; i < most_links && fs::is_symlink(target, unresolved); ++i) {
    target = target.parent_path() / fs::read_symlink(target, unresolved);
  }
  return target.string();
}

}  // namespace

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
  const int closed = close_descriptor(descriptor);
  return written != 0 ? written : closed;
}

Result<void, WriteFault> store_file(const std::string& path, std::string_view text) {
  const std::string target = target_of(path);
  struct stat state {};
  if (::stat(target.c_str(), &state) != 0) {
    return errno == ENOENT ? replace(target, text, std::nullopt, false) : failure(Kind::failed, errno);
  }
  if (S_ISDIR(state.st_mode)) return failure(Kind::failed, EISDIR);
  if (!S_ISREG(state.st_mode)) return write_device(target, text);
  if (Result<void, WriteFault> writable = check_writable(target, state); !writable) return writable;
  return replace(target, text, state, false);
}

Result<bool, WriteFault> create_file(const std::string& path, std::string_view text) {
  struct stat state {};
  if (::lstat(path.c_str(), &state) == 0) return false;
  const SignalsHeld held;
  int error = 0;
  {
    Draft draft(folder_of(path));
    error = draft.is_open() ? draft.complete(text, path, std::nullopt) : errno;
    if (error == 0) error = draft.take_place_of(path, RENAME_NOREPLACE);
  }
  if (error == EINVAL || error == ENOSYS) error = write_in_place(path, text);
  if (error == EEXIST) return false;
  if (error != 0) return failure(Kind::failed, error);
  return true;
}

Result<void, WriteFault> rewrite_file(const std::string& path, std::string_view before, std::string_view after) {
  const std::string target = target_of(path);
  struct stat state {};
  if (::stat(target.c_str(), &state) != 0) return failure(Kind::failed, errno);
  const Result<std::string, ReadFault> text = read_file(target, std::max(before.size(), after.size()));
  if (!text) {
    const ReadFault& fault = text.error();
    return fault.kind == ReadFault::Kind::unreadable ? failure(Kind::failed, fault.error) : failure(Kind::changed);
  }
  if (*text == after) return {};
  if (*text != before) return failure(Kind::changed);
  if (state.st_nlink > 1) return failure(Kind::hard_link);
  if (Result<void, WriteFault> writable = check_writable(target, state); !writable) return writable;
  return replace(target, after, state, true);
}

}  // namespace budgetlint
