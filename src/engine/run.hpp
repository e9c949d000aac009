#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "engine/configuration.hpp"
#include "rules/across/facts.hpp"
#include "rules/rule.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// What one word of a comment excuses.
struct Excuse {
  Span scope;                      ///< what begins in it is excused
  Span word;                       ///< that names the rules
  std::uint32_t document = 0;      ///< that the comment is in
  std::vector<std::size_t> rules;  ///< by index in the catalogue
  bool used = false;
  Severity unused = Severity::off;  ///< of the finding that it excuses nothing (BL950)
};

/// What is left of a file for when all others are known too.
struct AcrossFacts {
  std::vector<DocumentFacts> documents;
  std::vector<SummaryFacts> summaries;
  std::vector<Severity> severities;  ///< of the rules across documents, in order of the catalogue
  std::vector<Excuse> excuses;       ///< of rules across documents, whose findings come last
};

/// What came of one file.
struct FileReport {
  std::unique_ptr<const Source> source;  ///< never null; empty text where the file could not be read
  std::vector<Diagnostic> diagnostics;   ///< sorted
  std::vector<Tally> tallies;            ///< by index in the catalogue
  AcrossFacts across;
  std::map<std::uint32_t, std::string> line_hashes;  ///< of the lines of findings (`line_hash.hpp`), where asked for
  std::uint32_t documents = 0;
  std::uint32_t projects = 0;
  bool complete = true;                ///< false: not everything in it could be checked
  bool unexplained = false;            ///< not complete, and the finding that says why is turned off
  bool skipped = false;                ///< found in a folder, and no budget document
  bool configuration = false;          ///< of a configuration file or baseline, not of a document
  std::uint32_t suppressed = 0;        ///< findings left out because a comment in the file says so
  std::uint32_t baselined = 0;         ///< findings left out because the baseline has them
  std::uint32_t fixed = 0;             ///< fixes carried out before this was found
  std::uint32_t unlisted = 0;          ///< findings beyond those that are listed of one rule
  std::uint32_t unheard = 0;           ///< errors of form (BL1xx) left out because their rules are off
  std::uint32_t held_back = 0;         ///< fixes not carried out, because they would have made matters worse
  Severity fail_on = Severity::error;  ///< lowest severity that makes the run fail; off = never
};

/// A report without findings about the file shown as `path`.
FileReport empty_report(std::string path, std::string text);

/// Checks one text. A pure function of its arguments. `named`: the user named the file, so that it must be a budget
/// document.
FileReport check_source(std::string path, std::string text, const Configuration& configuration, bool named);

/// A file to check.
struct Input {
  std::string path;   ///< how it is opened; "-" = standard input
  std::string shown;  ///< how it is named in reports
  bool named = true;  ///< by the user, not found in a folder
  int error = 0;      ///< errno of a folder that could not be looked through; reported in its place
  const Configuration* configuration = nullptr;  ///< its own; null = that of the run
};

/// Checks the text that was read from an input.
using TextCheck = std::function<FileReport(const Input& input, std::string text, const Configuration& configuration)>;

/// Reads and checks one file, its text by `check_text`, if given, instead of `check_source`.
FileReport check_file(const Input& input, const Configuration& configuration, const TextCheck& check_text = {});

/// What configuration files changed for the worse, for some document at least: whoever writes the documents may have
/// written those files too, and must not weaken a gate unseen.
struct ConfigurationEffect {
  std::vector<std::string> files;             ///< that were heard, in order
  std::vector<const RuleRecord*> off;         ///< on by themselves, turned off
  std::vector<const RuleRecord*> lowered;     ///< of less severity than their own
  std::vector<const RuleRecord*> parameters;  ///< with a parameter set
  std::vector<std::string> hidden;            ///< files further up that others keep from being heard, in order
  bool never_fails = false;                   ///< findings make no difference to the exit status
};

/// What carrying out fixes makes of a file. Nothing has been written.
struct Repair {
  std::string path;             ///< how the file is opened
  std::vector<Edit> edits;      ///< of the text that was checked, ordered, not overlapping; empty = nothing to do
  std::uint32_t held_back = 0;  ///< as in `after`
  FileReport after;             ///< what is found in the text with the edits carried out, if there are any
};

/// What is left of findings that were reported and then forgotten.
struct ForgottenFindings {
  std::array<std::uint32_t, 4> count{};  ///< by severity
  std::uint32_t fixable = 0;
  const RuleRecord* gravest = nullptr;  ///< of the first of the gravest
  Severity gravest_severity = Severity::off;
  bool failed = false;  ///< one of them makes the run fail

  void add(const FileReport& file);
};

/// One of the parts that a run is split into, by the names of the files.
struct Shard {
  static constexpr std::uint32_t most = 100'000;  ///< parts that a run can be split into

  std::uint32_t index = 1;  ///< from 1
  std::uint32_t count = 1;

  /// Whether the file of that name, as reports show it, belongs to it. The same on every machine.
  [[nodiscard]] bool has(std::string_view path) const;
};

/// What came of a run over many files.
struct RunReport {
  std::vector<FileReport> files;  ///< in order of path
  std::vector<Repair> repairs;    ///< one for each file; none at all unless asked for
  std::vector<Tally> settled;     ///< those that are no longer in `files`, by index in the catalogue
  ForgottenFindings forgotten;    ///< those that are no longer in `files`
  bool complete = true;
  std::optional<Shard> shard;    ///< the part of a run that it is
  bool interrupted = false;      ///< somebody wanted it to end early
  std::uint32_t unchecked = 0;   ///< files that were left then
  std::uint32_t excluded = 0;    ///< files left out because an `exclude` says so
  std::uint32_t ignored = 0;     ///< files and folders left out by `.gitignore` and `.ignore`
  std::uint32_t unfollowed = 0;  ///< symbolic links in folders that were not followed
  ConfigurationEffect configuration;

  /// Findings of exactly this severity.
  [[nodiscard]] std::uint32_t count(Severity severity) const;
  /// Findings with a fix that is safe to apply.
  [[nodiscard]] std::uint32_t fixable() const;
  /// Files left out because they hold no budget document.
  [[nodiscard]] std::uint32_t skipped() const;
  [[nodiscard]] std::uint32_t documents() const;
  [[nodiscard]] std::uint32_t projects() const;
  /// By index in the catalogue, over all files.
  [[nodiscard]] std::vector<Tally> tallies() const;
};

/// Keeps of the source of a file that has been checked only what reports may show, perhaps with the hashes of those
/// lines.
void keep_excerpt(FileReport& file, bool line_hashes);

/// How files are checked.
struct Checking {
  unsigned jobs = 1;                 ///< as many at a time
  std::optional<Safety> fixes = {};  ///< also says what fixes as safe as that make of each file
  bool line_hashes = false;          ///< also names the lines of findings by hashes
  TextCheck check_text = {};         ///< instead of `check_source`, unless there are fixes
  /// Called for each file, in order, as soon as it and all before it have been checked; by one thread at a time.
  std::function<void(const FileReport&)> settled = {};
  bool forgets = false;                      ///< nobody wants the findings once they have been `settled`
  const std::atomic<bool>* stop = nullptr;   ///< true: the files not begun yet are left unchecked
  std::atomic<std::size_t>* done = nullptr;  ///< how many files have been checked so far
};

/// Reads and checks every file. Those without a configuration of their own are checked under `configuration`. Neither
/// the order of `inputs` nor the number of jobs makes a difference. Unless fixes are asked for, only excerpts of the
/// sources are kept.
RunReport check_files(std::vector<Input> inputs, const Configuration& configuration, const Checking& checking = {});

/// 130 when the run was interrupted, 2 when something was not fully checked or no document was found, else 1 when a
/// finding reached the `fail_on` of its file, else 0.
int exit_status(const RunReport& run);

}  // namespace budgetlint
