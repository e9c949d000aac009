#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/configuration_file.hpp"
#include "engine/run.hpp"

namespace budgetlint {

/// Which configuration files are heard.
struct Discovery {
  std::optional<std::string> file = {};  ///< this one for every document, instead of those found: given from outside
  bool isolated = false;                 ///< none at all
};

/// Finds for each document the configuration that governs it: the nearest `.budgetlint.yaml` upwards from the document,
/// no further than the root of its repository (the folder that holds `.git`), after the files that one extends, and
/// then the command line. What a file extends must lie in the same repository, or else in the same folder. Reads each
/// file once. Not for several threads at a time.
class Configurations {
 public:
  /// `exclude` are patterns of the command line, relative to the current folder.
  Configurations(Adjustments command_line, Discovery discovery, std::vector<Glob> exclude = {});
  ~Configurations();
  Configurations(const Configurations&) = delete;
  Configurations& operator=(const Configurations&) = delete;

  /// The configuration of the document at `path` (of standard input: the name it goes by); lives as long as this.
  const Configuration& of(const std::string& path);
  /// Whether a document that nobody named is left out by an `exclude`.
  bool excludes(const std::string& path);
  /// The configuration files of the document at `path`, as reports name them, the weakest first.
  std::vector<std::string> files_of(const std::string& path);

  /// The files heard so far, without symbolic links.
  [[nodiscard]] std::vector<std::string> heard() const;

  /// What the configuration files of the documents asked for so far have changed.
  [[nodiscard]] ConfigurationEffect effect() const;

  /// A report for each configuration file read so far that has a mistake, in order of path. Leaves none behind.
  std::vector<FileReport> take_faults();

 private:
  /// One configuration file, read.
  struct Layer;
  /// The layers that govern a document, the weakest first.
  using Chain = std::vector<const Layer*>;

  const Chain& chain_of(const std::string& path);
  /// The nearest configuration file of what stands in `folder`; empty = none.
  const std::string& nearest_file(const std::string& folder);
  void note_hidden(const std::string& file, const Chain& chain);
  const Layer& layer(const std::string& file);
  Layer read(const std::string& file);
  /// Puts `layer` behind what it extends.
  void add(const Layer& layer, Chain& chain);
  void report(const Layer& layer, Span place, const OwnedText& fault);
  void add_fault(const Layer& layer, Diagnostic mistake);

  Adjustments command_line_;
  Discovery discovery_;
  std::vector<Glob> exclude_;
  std::string here_;                                            // the current folder
  std::map<std::string, std::unique_ptr<const Layer>> layers_;  // by path
  std::map<std::string, std::string> nearest_;                  // by folder
  std::map<std::string, Chain> chains_;                         // by the strongest file
  std::map<std::string, Configuration> configurations_;         // by the strongest file and the overrides that match
  std::set<std::string> hidden_;                                // as reports name them
  std::map<std::string, FileReport> faults_;                    // by path as reports name it
};

}  // namespace budgetlint
