#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <new>
#include <system_error>

#include <fmt/format.h>

#include "text/write.hpp"

namespace budgetlint {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds patience{500};
constexpr std::string_view clear_line = "\r\x1b[K";

}  // namespace

std::string progress_line(std::size_t done, std::size_t total, milliseconds elapsed, Language language) {
  const auto passed = static_cast<std::uint64_t>(std::max<std::int64_t>(elapsed.count(), 1));
  const std::uint64_t rate = done * 1000 / passed;  // files a second
  const std::uint64_t share = total == 0 ? 100 : done * 100 / total;
  const std::uint64_t left = done == 0 ? 0 : (total - std::min(done, total)) * passed / done / 1000;
  if (language == Language::zh) {
    return fmt::format("已检查 {}/{} 个文件（{}%），每秒 {} 个，约剩 {} 秒", done, total, share, rate, left);
  }
  return fmt::format("checked {}/{} files ({}%), {} a second, about {} s left", done, total, share, rate, left);
}

Progress::Progress(std::size_t total, Language language, bool terminal)
    : total_(total), language_(language), terminal_(terminal) {
  try {
    teller_ = std::thread([this] {
      try {
        tell();
      } catch (const std::bad_alloc&) {
        // The run itself is what there may be memory for.
      }
    });
  } catch (const std::system_error&) {
    // There is no thread to be had: the run goes on untold.
  }
}

Progress::~Progress() {
  {
    const std::lock_guard lock(mutex_);
    has_ended_ = true;
  }
  ended_.notify_all();
  if (teller_.joinable()) teller_.join();
}

void Progress::tell() {
  const auto begin = std::chrono::steady_clock::now();
  // A line for each piece of news where none can be written over.
  const milliseconds interval = terminal_ ? milliseconds(200) : milliseconds(2000);
  bool told = false;
  std::unique_lock lock(mutex_);
  for (milliseconds wait = patience; !ended_.wait_for(lock, wait, [this] { return has_ended_; }); wait = interval) {
    const auto elapsed = std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - begin);
    const std::string line = progress_line(done_, total_, elapsed, language_);
    write_all(STDERR_FILENO, terminal_ ? fmt::format("{}{}", clear_line, line) : line + "\n");
    told = true;
  }
  if (told && terminal_) write_all(STDERR_FILENO, clear_line);
}

}  // namespace budgetlint
