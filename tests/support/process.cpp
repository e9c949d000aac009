#include "support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <stdexcept>

namespace budgetlint::test {
namespace {

struct Pipe {
  int read_end = -1;
  int write_end = -1;
};

void close_end(int& end) {
  if (end >= 0) ::close(end);
  end = -1;
}

Pipe make_pipe() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  return {ends[0], ends[1]};
}

std::vector<char*> pointers_to(std::vector<std::string>& words) {
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  return pointers;
}

struct Streams {
  Pipe in = make_pipe();
  Pipe out = make_pipe();
  Pipe error = make_pipe();
};

void limit(__rlimit_resource_t resource, std::uint64_t most) {
  const rlimit both{most, most};
  if (most > 0 && ::setrlimit(resource, &both) != 0) ::_exit(127);
}

/// An alarm outlives the change of the program.
void confine(const Command& command) {
  limit(RLIMIT_CPU, command.most_seconds);
  limit(RLIMIT_AS, command.most_memory);
  std::signal(SIGALRM, SIG_DFL);
  ::alarm(command.most_seconds * 10);
}

[[noreturn]] void become(int program, const Command& command, Streams& streams, const std::vector<char*>& arguments,
                         const std::vector<char*>& environment) {
  // The test program itself ignores SIGPIPE; the program is to begin as a shell would begin it.
  std::signal(SIGPIPE, SIG_DFL);
  if (!command.folder.empty() && ::chdir(command.folder.c_str()) != 0) ::_exit(127);
  ::dup2(streams.in.read_end, STDIN_FILENO);
  ::dup2(streams.error.write_end, STDERR_FILENO);
  if (command.output_closed) {
    ::close(STDOUT_FILENO);
  } else if (!command.standard_output_file.empty()) {
    const int file = ::open(command.standard_output_file.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0 || ::dup2(file, STDOUT_FILENO) < 0) ::_exit(127);
  } else {
    ::dup2(streams.out.write_end, STDOUT_FILENO);
  }
  confine(command);
  constexpr unsigned nobody = 65534;
  if (command.without_rights && ::geteuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) ::_exit(127);
  ::fexecve(program, arguments.data(), environment.data());
  ::_exit(127);
}

void read_some(int& end, std::string& to) {
  std::array<char, 65536> block{};
  const ssize_t count = ::read(end, block.data(), block.size());
  if (count > 0) {
    to.append(block.data(), static_cast<std::size_t>(count));
  } else if (count == 0 || errno != EINTR) {
    close_end(end);
  }
}

void write_some(int& end, std::string_view& rest) {
  const ssize_t count = rest.empty() ? 0 : ::write(end, rest.data(), rest.size());
  if (count > 0) rest.remove_prefix(static_cast<std::size_t>(count));
  if (rest.empty() || (count < 0 && errno != EINTR && errno != EAGAIN)) close_end(end);
}

/// Feeds and drains the program until it has closed its streams.
void exchange(Streams& streams, std::string_view input, Outcome& outcome) {
  ::fcntl(streams.in.write_end, F_SETFL, O_NONBLOCK);
  while (streams.out.read_end >= 0 || streams.error.read_end >= 0) {
    std::array<pollfd, 3> ends{
        {{streams.in.write_end, POLLOUT, 0}, {streams.out.read_end, POLLIN, 0}, {streams.error.read_end, POLLIN, 0}}};
    if (::poll(ends.data(), ends.size(), -1) < 0) continue;
    if (ends[0].revents != 0) write_some(streams.in.write_end, input);
    if (ends[1].revents != 0) read_some(streams.out.read_end, outcome.out);
    if (ends[2].revents != 0) read_some(streams.error.read_end, outcome.error);
  }
}

}  // namespace

std::string built_program() { return BUDGETLINT_PROGRAM; }

Outcome run_program(const std::string& path, const Command& command) {
  std::signal(SIGPIPE, SIG_IGN);
  std::vector<std::string> words{path};
  words.insert(words.end(), command.arguments.begin(), command.arguments.end());
  std::vector<std::string> settings{"PATH=/usr/bin:/bin", "LANG=zh_CN.UTF-8"};
  for (const auto& [name, value] : command.environment) settings.push_back(name + "=" + value);
  const std::vector<char*> arguments = pointers_to(words);
  const std::vector<char*> environment = pointers_to(settings);

  // Opened here, so that a user without rights need not reach its folder.
  const int program = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (program < 0) throw std::runtime_error("cannot open " + path);
  Streams streams;
  if (command.reader_gone) close_end(streams.out.read_end);
  const pid_t child = ::fork();
  if (child < 0) throw std::runtime_error("cannot start " + path);
  if (child == 0) become(program, command, streams, arguments, environment);
  ::close(program);
  close_end(streams.in.read_end);
  close_end(streams.out.write_end);
  close_end(streams.error.write_end);

  Outcome outcome;
  exchange(streams, command.standard_input, outcome);
  close_end(streams.in.write_end);
  int status = 0;
  rusage usage{};
  while (::wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  outcome.seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  outcome.memory = static_cast<std::uint64_t>(usage.ru_maxrss) * 1024;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  if (outcome.status == 127) throw std::runtime_error("cannot run " + path);
  return outcome;
}

}  // namespace budgetlint::test
