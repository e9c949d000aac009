#include <algorithm>
#include <exception>
#include <mutex>
#include <string>
#include <system_error>
#include <thread>
#include <utility>

#include "engine/fix.hpp"
#include "engine/run.hpp"
#include "text/line_hash.hpp"

namespace budgetlint {
namespace {

/// Every place that a report may show.
std::vector<Span> places_in(const FileReport& file) {
  std::vector<Span> places;
  for (const Diagnostic& finding : file.diagnostics) {
    places.push_back(finding.span);
    for (const Related& related : finding.related) places.push_back(related.span);
    for (const Fix& fix : finding.fixes) {
      for (const Edit& edit : fix.edits) places.push_back(edit.span);
    }
  }
  const auto add_those_of = [&](const auto& facts) {
    const std::vector<Span> more = places_of(facts);
    places.insert(places.end(), more.begin(), more.end());
  };
  for (const DocumentFacts& facts : file.across.documents) add_those_of(facts);
  for (const SummaryFacts& facts : file.across.summaries) add_those_of(facts);
  for (const Excuse& excuse : file.across.excuses) places.push_back(excuse.word);
  return places;
}

void name_lines(FileReport& file) {
  if (file.source->empty()) return;
  const std::vector<std::string> hashes = line_hashes(file.source->text());
  for (const Span place : places_in(file)) {
    const std::uint32_t line = file.source->line_of(place.begin);
    if (line <= hashes.size()) file.line_hashes.emplace(line, hashes[line - 1]);
  }
}

}  // namespace

void keep_excerpt(FileReport& file, bool line_hashes) {
  if (line_hashes) name_lines(file);
  file.source = file.source->excerpt(places_in(file));  // everything else about the file is known by now
}

namespace {

/// One run: workers share the index of the next file and nothing else; what they have done is taken in order.
class FileChecker {
 public:
  FileChecker(std::vector<Input> inputs, const Configuration& configuration, const Checking& checking)
      : inputs_(std::move(inputs)), configuration_(configuration), checking_(checking), done_(inputs_.size()) {
    run_.files.resize(inputs_.size());
    if (checking_.fixes) run_.repairs.resize(inputs_.size());
  }

  RunReport run() && {
    const std::size_t most = std::max<std::size_t>(std::min<std::size_t>(checking_.jobs, inputs_.size()), 1);
    std::vector<std::thread> workers;
    attempt([&] { start(workers, most - 1); });
    attempt([this] { work(); });
    for (std::thread& worker : workers) worker.join();
    if (failure_) std::rethrow_exception(failure_);
    leave_unchecked();
    return std::move(run_);
  }

 private:
  [[nodiscard]] bool is_stopped() const { return checking_.stop != nullptr && *checking_.stop; }

  /// What a worker throws (it ran out of memory) ends the others too, and is thrown on when all have ended.
  template <class Step>
  void attempt(Step step) {
    try {
      step();
    } catch (...) {
      const std::lock_guard lock(settling_);
      failure_ = std::current_exception();
      next_ = inputs_.size();
    }
  }

  /// Fewer than `count` where the system has no more threads to give.
  void start(std::vector<std::thread>& workers, std::size_t count) {
    workers.reserve(count);
    try {
      while (workers.size() < count) workers.emplace_back([this] { attempt([this] { work(); }); });
    } catch (const std::system_error&) {
      // Those that there are do all the work.
    }
  }

  void work() {
    for (std::size_t i = next_++; i < inputs_.size() && !is_stopped(); i = next_++) {
      check(i);
      if (checking_.done != nullptr) ++*checking_.done;
      settle(i);
    }
  }

  void check(std::size_t i) {
    const Input& input = inputs_[i];
    const Configuration& own = input.configuration != nullptr ? *input.configuration : configuration_;
    FileReport& file = run_.files[i];
    file = check_file(input, own, checking_.fixes ? TextCheck() : checking_.check_text);
    if (checking_.fixes) {
      run_.repairs[i] = find_repair(file, own, *checking_.fixes, input.named);
      run_.repairs[i].path = input.path;
      file.held_back = run_.repairs[i].held_back;
      return;
    }
    if (file.source->is_whole()) keep_excerpt(file, checking_.line_hashes);
  }

  /// Takes the file that is done and those after it that have waited for it.
  void settle(std::size_t i) {
    const std::lock_guard lock(settling_);
    done_[i] = true;
    for (; settled_ < inputs_.size() && done_[settled_]; ++settled_) take(run_.files[settled_]);
  }

  void take(FileReport& file) {
    run_.complete = run_.complete && file.complete;
    if (checking_.settled) checking_.settled(file);
    if (checking_.fixes) return;
    if (run_.settled.size() < file.tallies.size()) run_.settled.resize(file.tallies.size());
    for (std::size_t rule = 0; rule < file.tallies.size(); ++rule) run_.settled[rule].add(file.tallies[rule]);
    std::vector<Tally>().swap(file.tallies);
    if (!checking_.forgets) return;
    run_.forgotten.add(file);
    std::vector<Diagnostic>().swap(file.diagnostics);
  }

  /// Of a run that was stopped: takes what has been done behind a file that has not.
  void leave_unchecked() {
    for (std::size_t i = settled_; i < inputs_.size(); ++i) {
      if (done_[i]) take(run_.files[i]);
    }
    run_.unchecked = static_cast<std::uint32_t>(std::count(done_.begin(), done_.end(), false));
    if (run_.unchecked == 0) return;
    run_.interrupted = true;
    run_.complete = false;
    std::erase_if(run_.files, [](const FileReport& file) { return file.source == nullptr; });
    if (!run_.repairs.empty()) run_.repairs.clear();
  }

  std::vector<Input> inputs_;
  const Configuration& configuration_;
  const Checking& checking_;
  RunReport run_;
  std::atomic<std::size_t> next_ = 0;
  std::mutex settling_;
  std::vector<bool> done_;  // guarded by `settling_`, as is what follows
  std::size_t settled_ = 0;
  std::exception_ptr failure_;
};

}  // namespace

RunReport check_files(std::vector<Input> inputs, const Configuration& configuration, const Checking& checking) {
  std::sort(inputs.begin(), inputs.end(), [](const Input& a, const Input& b) { return a.shown < b.shown; });
  return FileChecker(std::move(inputs), configuration, checking).run();
}

}  // namespace budgetlint
