#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <thread>

#include "text/language.hpp"

namespace budgetlint {

/// What people are told while a run lasts: how many files, what share, how fast, how long still.
std::string progress_line(std::size_t done, std::size_t total, std::chrono::milliseconds elapsed, Language language);

/// Tells it on standard error from the first half second on, in one line that goes when this does.
class Progress {
 public:
  /// `terminal`: standard error is one, so that the line can be written over itself.
  Progress(std::size_t total, Language language, bool terminal);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// To be counted up as files are done.
  [[nodiscard]] std::atomic<std::size_t>& done() { return done_; }

 private:
  void tell();

  std::size_t total_;
  Language language_;
  bool terminal_;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::condition_variable ended_;
  bool has_ended_ = false;
  std::thread teller_;
};

}  // namespace budgetlint
