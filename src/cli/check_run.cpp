#include "cli/check_run.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "cli/cache.hpp"
#include "cli/interrupt.hpp"
#include "cli/progress.hpp"
#include "cli/terminal.hpp"

namespace budgetlint {

CheckRun::CheckRun(const CheckOptions& options, const std::vector<ReportTarget>& targets, const ReportStyle& style)
    : options_(options), targets_(targets), style_(style) {
  const ReportTarget* const screen = on_screen(targets);
  const bool changes_later = options.fixing() != Fixing::none || options.baseline();
  if (screen != nullptr && screen->format->render_file != nullptr && !changes_later) streamed_ = screen;
}

void CheckRun::write(const FileReport& file) {
  std::string text;
  streamed_->format->render_file(file, style_, text);
  output_.write(text);
}

RunReport CheckRun::check(std::vector<Input> inputs) {
  const Interrupt interrupt;
  std::optional<Progress> progress;
  if (options_.progress(streamed_ != nullptr && output_is_terminal())) {
    progress.emplace(inputs.size(), style_.languages.front(), errors_go_to_terminal());
  }
  const bool hashes = std::any_of(targets_.begin(), targets_.end(),
                                  [](const ReportTarget& target) { return target.format->names_lines; });
  std::optional<Cache> cache;
  if (options_.cache()) cache.emplace(*options_.cache());

  Checking checking{.jobs = options_.jobs(), .fixes = options_.fixes(), .line_hashes = hashes};
  checking.forgets = streamed_ != nullptr && targets_.size() == 1;
  checking.stop = &interrupt.flag();
  if (progress) checking.done = &progress->done();
  if (cache) {
    checking.check_text = [&](const Input& input, std::string text, const Configuration& configuration) {
      return cache->check(input, std::move(text), configuration);
    };
  }
  if (streamed_ != nullptr) {
    checking.settled = [&](const FileReport& file) {
      write(file);
      if (output_.failed()) interrupt.flag() = true;  // nobody is left to read it
    };
  }
  RunReport run = check_files(std::move(inputs), default_configuration(), checking);
  if (output_.failed()) run.interrupted = false;
  return run;
}

void CheckRun::finish(const RunReport& run) {
  std::string text;
  streamed_->format->render_end(run, style_, text);
  output_.write(text);
  output_.finish();
}

}  // namespace budgetlint
