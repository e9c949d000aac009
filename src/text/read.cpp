#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "text/file_state.hpp"
#include "text/source.hpp"

namespace budgetlint {
namespace {

using Kind = ReadFault::Kind;

/// Closes its file when it goes.
class OpenFile {
 public:
  explicit OpenFile(const std::string& path) {
    do {
      // Not blocking: opening a FIFO that nobody writes to must not hang.
      descriptor_ = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    } while (descriptor_ < 0 && errno == EINTR);
  }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;
  ~OpenFile() {
    if (is_open()) ::close(descriptor_);
  }

  [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
  [[nodiscard]] int descriptor() const { return descriptor_; }

 private:
  int descriptor_ = -1;
};

Failure<ReadFault> failure(Kind kind, int error = 0, std::uint64_t limit = 0) {
  return Failure<ReadFault>(ReadFault{.kind = kind, .error = error, .limit = limit});
}

Failure<ReadFault> system_failure(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return failure(Kind::missing, error);
    case EISDIR:
    case ENXIO:  // a socket
      return failure(Kind::not_regular, error);
    default:
      return failure(Kind::unreadable, error);
  }
}

/// read(2) that outlasts signals and a standard input set not to block.
ssize_t read_some(int descriptor, char* to, std::size_t size) {
  for (;;) {
    const ssize_t count = ::read(descriptor, to, size);
    if (count >= 0 || (errno != EINTR && errno != EAGAIN)) return count;
    if (errno == EAGAIN) {
      pollfd input{.fd = descriptor, .events = POLLIN, .revents = 0};
      ::poll(&input, 1, -1);
    }
  }
}

/// Reads up to the end of the input or one byte beyond `limit`. `expected` bytes are there, if any number is known.
Result<std::string, ReadFault> read_all(int descriptor, std::uint64_t limit, std::uint64_t expected = 0) {
  std::string text;
  for (;;) {
    const std::size_t before = text.size();
    const std::uint64_t left = limit - before;
    const std::uint64_t block = expected == 0 ? 65'536 : before < expected ? expected - before + 1 : 4096;
    text.resize(before + (left < block ? left + 1 : block));
    const ssize_t count = read_some(descriptor, text.data() + before, text.size() - before);
    if (count < 0) return system_failure(errno);
    text.resize(before + static_cast<std::size_t>(count));
    if (count == 0) return text;
    if (text.size() > limit) return failure(Kind::too_large, 0, limit);
  }
}

}  // namespace

Result<std::string, ReadFault> read_file(const std::string& path, std::uint64_t limit) {
  // The system would read such a name only up to the NUL: another file.
  if (path.find('\0') != std::string::npos) return failure(Kind::missing, ENOENT);
  const OpenFile file(path);
  if (!file.is_open()) return system_failure(errno);
  struct stat before {};
  if (::fstat(file.descriptor(), &before) != 0) return system_failure(errno);
  if (!S_ISREG(before.st_mode)) return failure(Kind::not_regular);
  if (static_cast<std::uint64_t>(before.st_size) > limit) return failure(Kind::too_large, 0, limit);

  Result<std::string, ReadFault> text = read_all(file.descriptor(), limit, static_cast<std::uint64_t>(before.st_size));
  struct stat after {};
  if (::fstat(file.descriptor(), &after) != 0) return system_failure(errno);
  if (text && !same_state(before, after)) return failure(Kind::changed);
  return text;
}

Result<std::string, ReadFault> read_standard_input(std::uint64_t limit) { return read_all(STDIN_FILENO, limit); }

}  // namespace budgetlint
