#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "engine/run.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// What a finding is known by in a baseline: nothing that an edit elsewhere in the file would change.
struct BaselineKey {
  std::string path;  ///< of the document, seen from the folder of the baseline
  std::string rule;  ///< code
  std::string department;
  std::string project;
  std::string pointer;  ///< within a project that has a code, whichever item of the list it is
  friend auto operator<=>(const BaselineKey&, const BaselineKey&) = default;
};

/// Findings that are known and not to be reported again.
class Baseline {
 public:
  /// How many findings have a key, and where the file says so.
  struct Entry {
    std::uint32_t count = 0;
    Span place;
  };
  /// Whether a rule, by its index in the catalogue, runs for a file.
  using Runs = std::function<bool(const FileReport& file, std::size_t rule)>;

  /// One without entries, to be kept at `path`.
  explicit Baseline(std::string path);

  /// Reads the file at `path`. What is wrong with it is in `take_fault()` then, and the baseline is not to be used.
  static Baseline read(std::string path);
  [[nodiscard]] bool has_fault() const { return fault_.has_value(); }
  /// A report about the baseline itself with every mistake in it; nothing where there is none.
  std::optional<FileReport> take_fault() { return std::exchange(fault_, std::nullopt); }

  [[nodiscard]] const std::string& path() const { return path_; }

  /// Takes out of the findings of `run` those that are known. Adds a report about entries that no finding answers
  /// to (BL952, under `own`): of files that were checked completely by rules that run, and of files that are gone.
  void apply(RunReport& run, const Runs& runs, const Configuration& own) const;

  /// Records the findings of `run` instead of what was known of its files. Entries stay which this run cannot judge.
  void record(const RunReport& run, const Runs& runs);

  /// The file: JSON, sorted, a line for each entry.
  [[nodiscard]] std::string text() const;

 private:
  class Reader;

  [[nodiscard]] std::string name_of(const FileReport& file) const;
  /// Whether `run` tells what has become of an entry.
  [[nodiscard]] bool judges(const RunReport& run, const BaselineKey& key, const Runs& runs) const;

  std::string path_;
  std::string folder_;  // without symbolic links
  std::string source_;  // what was read
  std::map<BaselineKey, Entry> entries_;
  std::optional<FileReport> fault_;
};

}  // namespace budgetlint
