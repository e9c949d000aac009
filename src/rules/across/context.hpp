#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/field.hpp"
#include "rules/across/facts.hpp"
#include "rules/rule.hpp"
#include "text/source.hpp"

namespace budgetlint {

/// A document among those of a run, which are in order of their paths.
struct DocumentInRun {
  const DocumentFacts* facts = nullptr;
  const Source* source = nullptr;       ///< of its file; perhaps an excerpt, with the places of the facts
  std::size_t file = 0;                 ///< whichever file of the run it is in
  Severity severity = Severity::error;  ///< of the running rule in that file; off = nothing is reported there
};

/// A summary among the documents of a run.
struct SummaryInRun {
  const SummaryFacts* facts = nullptr;
  const Source* source = nullptr;
  std::size_t file = 0;
  Severity severity = Severity::error;
};

/// Everything that a run knows of its documents, in order of their paths.
struct Run {
  std::vector<DocumentInRun> documents;
  std::vector<SummaryInRun> summaries;
  bool all_read =
      true;  ///< no file was left out: for another part, because it could not be read, or because time was short
};

/// What a rule sees while it looks at all documents of a run. Like RuleContext, it holds the record of the running
/// rule, and each thing looked at ends in one of report, passed, not_applicable.
class AcrossContext {
 public:
  /// A finding and the file that it is reported in.
  struct Found {
    std::size_t file = 0;
    Diagnostic diagnostic;
  };

  AcrossContext(const Run& run, const RuleRecord& record, std::vector<Found>& out)
      : run_(run), record_(record), out_(out) {}

  [[nodiscard]] std::span<const DocumentInRun> documents() const { return run_.documents; }
  [[nodiscard]] std::span<const SummaryInRun> summaries() const { return run_.summaries; }
  [[nodiscard]] bool all_read() const { return run_.all_read; }

  /// A fault at a field of a project, or, without one, of the document.
  template <class... Args>
  Finding report(const DocumentInRun& document, const ProjectFacts* project, const model::Field& field, Span place,
                 const MessageFor<Args...>& message, const Args&... args) {
    return add(document, project, field, place, compose<Args...>(message, args...));
  }
  /// A fault at a field of a summary: of the department at `index` of its list, or, without one, of the root.
  template <class... Args>
  Finding report(const SummaryInRun& summary, std::optional<std::size_t> index, const model::Field& field, Span place,
                 const MessageFor<Args...>& message, const Args&... args) {
    return add(summary, index, field, place, compose<Args...>(message, args...));
  }
  void passed() { ++tally_.passed; }
  void not_applicable(const Text& reason) { tally_.add_not_applicable(reason); }
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  Finding add(const DocumentInRun& document, const ProjectFacts* project, const model::Field& field, Span place,
              OwnedText message);
  Finding add(const SummaryInRun& summary, std::optional<std::size_t> index, const model::Field& field, Span place,
              OwnedText message);
  /// A finding without words and pointer yet.
  Diagnostic& begin(std::size_t file, Severity severity, std::uint32_t document, Span place);

  const Run& run_;
  const RuleRecord& record_;
  std::vector<Found>& out_;
  Tally tally_;
};

}  // namespace budgetlint
