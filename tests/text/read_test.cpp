#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <thread>

#include "text/source.hpp"

namespace budgetlint {
namespace {

using Kind = ReadFault::Kind;

/// A folder that goes with the test.
class Folder {
 public:
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "budgetlint-read-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] std::string file(std::string_view name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string write(std::string_view name, std::string_view text) const {
    std::ofstream(file(name), std::ios::binary) << text;
    return file(name);
  }

 private:
  std::filesystem::path path_;
};

/// Lets a descriptor stand in for standard input while it lives; owns it.
class StandardInput {
 public:
  explicit StandardInput(int descriptor) : saved_(::dup(STDIN_FILENO)) {
    REQUIRE(descriptor >= 0);
    ::dup2(descriptor, STDIN_FILENO);
    ::close(descriptor);
  }
  StandardInput(const StandardInput&) = delete;
  StandardInput& operator=(const StandardInput&) = delete;
  ~StandardInput() {
    ::dup2(saved_, STDIN_FILENO);
    ::close(saved_);
  }

 private:
  int saved_;
};

std::array<int, 2> make_pipe(int flags = 0) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe2(ends.data(), flags) == 0);
  return ends;
}

void write_and_close(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written <= 0) break;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  ::close(descriptor);
}

void check_fault(const Result<std::string, ReadFault>& result, Kind kind, int error = 0, std::uint64_t limit = 0) {
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == kind);
  CHECK(result.error().error == error);
  CHECK(result.error().limit == limit);
}

TEST_CASE("read_file gives the bytes of a file") {
  const Folder folder;
  const std::string text("部门\r\n\0\xFF", 10);
  CHECK(read_file(folder.write("a.yaml", text), 100).value() == text);
  CHECK(read_file(folder.write("empty", ""), 0).value().empty());
  const std::string large(300'000, 'x');
  CHECK(read_file(folder.write("large", large), 1'000'000).value() == large);
}

TEST_CASE("read_file stops at its limit") {
  const Folder folder;
  const std::string path = folder.write("a", "12345");
  CHECK(read_file(path, 5).value() == "12345");
  check_fault(read_file(path, 4), Kind::too_large, 0, 4);
  CHECK(read_file(path, ~std::uint64_t{0}).value() == "12345");
}

TEST_CASE("read_file follows a symbolic link to a file") {
  const Folder folder;
  const std::string path = folder.write("a", "1");
  std::filesystem::create_symlink(path, folder.file("link"));
  CHECK(read_file(folder.file("link"), 9).value() == "1");
}

TEST_CASE("read_file counts the bytes of a file that claims to be empty") {
  const auto text = read_file("/proc/self/status", 1'000'000);
  if (text) CHECK(text->find("Pid:") != std::string::npos);
  if (text) check_fault(read_file("/proc/self/status", 10), Kind::too_large, 0, 10);
}

TEST_CASE("read_file says why it could not read") {
  const Folder folder;
  check_fault(read_file(folder.file("none"), 9), Kind::missing, ENOENT);
  check_fault(read_file(folder.write("a", "1") + "/b", 9), Kind::missing, ENOTDIR);
  check_fault(read_file(folder.file("a") + std::string("\0b", 2), 9), Kind::missing, ENOENT);
  check_fault(read_file(folder.file(""), 9), Kind::not_regular);
  check_fault(read_file("/dev/null", 9), Kind::not_regular);
  std::filesystem::create_symlink("loop", folder.file("loop"));
  check_fault(read_file(folder.file("loop"), 9), Kind::unreadable, ELOOP);
}

TEST_CASE("read_file does not wait for a FIFO or a socket") {
  const Folder folder;
  REQUIRE(::mkfifo(folder.file("fifo").c_str(), 0600) == 0);
  check_fault(read_file(folder.file("fifo"), 9), Kind::not_regular);

  const int listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path = folder.file("socket");
  REQUIRE(path.size() < sizeof(address.sun_path));
  std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): the way of the sockets interface
  REQUIRE(::bind(listener, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  check_fault(read_file(path, 9), Kind::not_regular, ENXIO);
  ::close(listener);
}

TEST_CASE("read_standard_input reads to the end") {
  const auto ends = make_pipe();
  const StandardInput input(ends[0]);
  const std::string text(200'000, 'y');
  std::thread writer(write_and_close, ends[1], text);
  const auto read = read_standard_input(1'000'000);
  writer.join();
  CHECK(read.value() == text);
}

TEST_CASE("read_standard_input waits for an input that does not block") {
  const auto ends = make_pipe(O_NONBLOCK);
  const StandardInput input(ends[0]);
  std::thread writer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    write_and_close(ends[1], "部门: 1\n");
  });
  const auto read = read_standard_input(100);
  writer.join();
  CHECK(read.value() == "部门: 1\n");
}

TEST_CASE("read_standard_input stops at its limit") {
  const auto ends = make_pipe();
  const StandardInput input(ends[0]);
  write_and_close(ends[1], "12345");
  check_fault(read_standard_input(4), Kind::too_large, 0, 4);
}

TEST_CASE("read_standard_input says why it could not read") {
  {
    const StandardInput folder(::open("/", O_RDONLY | O_DIRECTORY));
    check_fault(read_standard_input(9), Kind::not_regular, EISDIR);
  }
  const auto ends = make_pipe();
  ::close(ends[0]);
  const StandardInput write_end(ends[1]);
  check_fault(read_standard_input(9), Kind::unreadable, EBADF);
}

}  // namespace
}  // namespace budgetlint
