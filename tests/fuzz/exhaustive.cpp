// Reads every text of so many signs of YAML at most: exhaustive LENGTH [THREADS]
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "support/reading_faults.hpp"

namespace {

using budgetlint::test::yaml_signs;

constexpr std::uint64_t none = UINT64_MAX;
constexpr std::uint64_t most_shown = 20;

std::uint64_t number(std::string_view word, std::uint64_t otherwise) {
  std::uint64_t value = 0;
  return std::from_chars(word.data(), word.data() + word.size(), value).ec == std::errc() ? value : otherwise;
}

/// The text with that number: the shortest come first.
std::string text_of(std::uint64_t index) {
  std::string text;
  std::uint64_t texts = 1;  // of the present length
  while (index >= texts) {
    index -= texts;
    texts *= yaml_signs.size();
    text += yaml_signs.front();
  }
  for (char& c : text) {
    c = yaml_signs[index % yaml_signs.size()];
    index /= yaml_signs.size();
  }
  return text;
}

std::uint64_t texts_up_to(std::uint64_t length) {
  std::uint64_t count = 1;
  std::uint64_t texts = 1;
  for (; length > 0; --length) count += texts *= yaml_signs.size();
  return count;
}

std::string shown(std::string_view text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? std::string("\\n") : std::string(1, c);
  return out;
}

/// What one thread is at.
struct Worker {
  std::atomic<std::uint64_t> index = none;
  std::thread thread = {};
};

std::array<Worker, 64> workers;

void tell_of_crash(int signal) {
  for (const Worker& worker : workers) {
    if (worker.index == none) continue;
    const std::string line = fmt::format("signal {} while reading: {}\n", signal, shown(text_of(worker.index)));
    if (::write(STDERR_FILENO, line.data(), line.size()) < 0) break;
  }
  ::_exit(2);
}

class Run {
 public:
  explicit Run(std::uint64_t length) : end_(texts_up_to(length)) {}

  void work(Worker& worker) {
    constexpr std::uint64_t portion = 1024;
    for (std::uint64_t first = next_ += portion; first - portion < end_; first = next_ += portion) {
      for (std::uint64_t index = first - portion; index < std::min(first, end_); ++index) try_text(worker, index);
    }
    worker.index = none;
    ++finished_;
  }

  /// Until all `threads` have finished, or one of them has been at the same text for five seconds.
  void watch(std::uint64_t threads) const {
    constexpr int patience = 50;
    std::array<std::uint64_t, workers.size()> last{};
    std::array<int, workers.size()> rounds{};
    while (finished_ < threads) {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      for (std::size_t i = 0; i < threads; ++i) {
        const std::uint64_t index = workers[i].index;
        rounds[i] = index == last[i] && index != none ? rounds[i] + 1 : 0;
        last[i] = index;
        if (rounds[i] < patience) continue;
        fmt::print(stderr, "does not come to an end: {}\n", shown(text_of(index)));
        std::_Exit(2);
      }
    }
  }

  [[nodiscard]] std::uint64_t texts() const { return end_; }
  [[nodiscard]] std::uint64_t faults() const { return faults_; }

 private:
  void try_text(Worker& worker, std::uint64_t index) {
    worker.index = index;
    const std::string text = text_of(index);
    std::string fault;
    try {
      fault = budgetlint::test::fault_of_reading(text);
    } catch (const std::exception& error) {
      fault = error.what();
    }
    if (fault.empty() || ++faults_ > most_shown) return;
    const std::scoped_lock lock(printing_);
    fmt::print("{}: {}\n", fault, shown(text));
  }

  std::uint64_t end_;
  std::atomic<std::uint64_t> next_ = 0;
  std::atomic<std::uint64_t> faults_ = 0;
  std::atomic<std::uint64_t> finished_ = 0;
  std::mutex printing_;
};

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t length = argc > 1 ? number(argv[1], none) : none;
  const std::uint64_t wanted = argc > 2 ? number(argv[2], 1) : std::thread::hardware_concurrency();
  if (length > 8) {
    fmt::print(stderr, "usage: exhaustive LENGTH [THREADS], with a length of at most 8\n");
    return 2;
  }
  for (const int signal : {SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL}) std::signal(signal, tell_of_crash);
  const auto start = std::chrono::steady_clock::now();
  const std::uint64_t threads = std::clamp<std::uint64_t>(wanted, 1, workers.size());
  Run run(length);
  for (std::size_t i = 0; i < threads; ++i) workers[i].thread = std::thread([&run, i] { run.work(workers[i]); });
  run.watch(threads);
  for (std::size_t i = 0; i < threads; ++i) workers[i].thread.join();
  const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
  fmt::print("{} texts, {} faults, {:.0f} s\n", run.texts(), run.faults(), time.count());
  return run.faults() == 0 ? 0 : 1;
}
