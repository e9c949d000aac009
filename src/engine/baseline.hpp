#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "engine/run.hpp"
#include "text/result.hpp"
#include "text/span.hpp"

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

/// How many findings have a key, and where the baseline says so.
struct BaselineEntry {
  std::uint32_t count = 0;
  Span place;
};

/// Findings that are known and not to be reported again. A file whose name cannot be shown as it is (`printable`) has
/// none: its name could not be told from others.
class Baseline {
 public:
  /// Which configuration a file was checked under.
  using ConfigurationOf = std::function<const Configuration&(const FileReport& file)>;

  /// One without entries, to be kept at `path`.
  explicit Baseline(std::string path);

  /// Reads the file at `path`; fails with a report about it that has every mistake.
  static Result<Baseline, FileReport> read(std::string path);

  [[nodiscard]] const std::string& path() const { return path_; }

  /// Takes out of the findings of `run` those that are known. Adds a report about entries that no finding answers
  /// to (BL952, under `own`): of files that were checked completely by rules that run, and of files that are gone.
  void apply(RunReport& run, const ConfigurationOf& configuration_of, const Configuration& own) const;

  /// Records the findings of `run` instead of what was known of its files. Entries stay which this run cannot judge.
  void record(const RunReport& run, const ConfigurationOf& configuration_of);

  /// The file: JSON, sorted, a line for each entry.
  [[nodiscard]] std::string text() const;

 private:
  /// The documents of a run by name, as indexes.
  using Documents = std::map<std::string, std::size_t>;

  [[nodiscard]] Documents documents_of(const RunReport& run) const;
  /// Whether `run` tells what has become of an entry.
  [[nodiscard]] bool judges(const RunReport& run, const Documents& documents, const BaselineKey& key,
                            const ConfigurationOf& configuration_of) const;

  std::string path_;
  std::string folder_;  // without symbolic links
  std::string source_;  // what was read
  std::map<BaselineKey, BaselineEntry> entries_;
};

}  // namespace budgetlint
