#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/arguments.hpp"
#include "cli/configuration_options.hpp"
#include "engine/run.hpp"
#include "engine/walk.hpp"

namespace budgetlint {

/// What is to become of the fixes.
enum class Fixing : std::uint8_t { none, write, show };

/// What `check` is told on the command line. The functions say what it amounts to; each throws UsageError where a word
/// is not understood.
class CheckOptions {
 public:
  void declare(Arguments& arguments);

  /// What gives each file its configuration.
  [[nodiscard]] std::unique_ptr<Configurations> configurations() const;
  /// The files to check; no path means the current folder. May read standard input.
  [[nodiscard]] Inputs inputs() const;
  [[nodiscard]] const std::vector<std::string>& formats() const { return formats_; }
  [[nodiscard]] Fixing fixing() const { return diff_ ? Fixing::show : fix_ ? Fixing::write : Fixing::none; }
  /// How safe a fix must be; nothing where fixes are not asked for.
  [[nodiscard]] std::optional<Safety> fixes() const;
  /// The baseline to hold findings against; nothing where there is none.
  [[nodiscard]] const std::optional<std::string>& baseline() const { return baseline_; }
  /// Whether the baseline is to be written; UsageError where there is none to write.
  [[nodiscard]] bool writes_baseline() const;
  /// Where to keep what came of documents; nothing = nowhere.
  [[nodiscard]] const std::optional<std::string>& cache() const { return cache_; }
  [[nodiscard]] bool colour() const;
  [[nodiscard]] unsigned jobs() const;
  /// The part of the files to check; nothing = all.
  [[nodiscard]] std::optional<Shard> shard() const;
  /// Whether progress is told on standard error. `busy`: the report goes to the same terminal meanwhile.
  [[nodiscard]] bool progress(bool busy) const;
  [[nodiscard]] bool statistics() const { return statistics_; }
  [[nodiscard]] bool summary() const { return !quiet_; }

 private:
  /// The paths of the command line and of the list it names.
  [[nodiscard]] std::vector<std::string> paths() const;

  std::vector<std::string> paths_;
  std::vector<std::string> formats_;
  ConfigurationOptions configuration_;
  std::optional<std::string> files_from_;
  bool separated_by_nul_ = false;
  bool no_ignore_ = false;
  bool follow_symlinks_ = false;
  std::vector<std::string> exclude_;
  std::optional<std::string> fail_on_;
  std::optional<std::string> color_;
  std::optional<std::string> jobs_;
  std::optional<std::string> progress_;
  std::optional<std::string> shard_;
  std::optional<std::string> cache_;
  std::optional<std::string> standard_input_name_;
  std::optional<std::string> max_file_size_;
  std::optional<std::string> baseline_;
  bool write_baseline_ = false;
  bool no_suppressions_ = false;
  bool fix_ = false;
  bool unsafe_fixes_ = false;
  bool diff_ = false;
  bool statistics_ = false;
  bool quiet_ = false;
};

}  // namespace budgetlint
