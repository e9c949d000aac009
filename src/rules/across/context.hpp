#pragma once

#include <cstddef>
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

/// What a rule sees while it looks at all documents of a run. Like RuleContext, it holds the record of the running
/// rule, and each thing looked at ends in one of report, passed, not_applicable.
class AcrossContext {
 public:
  /// A finding and the file that it is reported in.
  struct Found {
    std::size_t file = 0;
    Diagnostic diagnostic;
  };

  AcrossContext(std::span<const DocumentInRun> documents, const RuleRecord& record, std::vector<Found>& out)
      : documents_(documents), record_(record), out_(out) {}

  [[nodiscard]] std::span<const DocumentInRun> documents() const { return documents_; }

  /// A fault at a field of a project, or, without one, of the document.
  template <class... Args>
  Finding report(const DocumentInRun& document, const ProjectFacts* project, const model::Field& field, Span place,
                 const MessageFor<Args...>& message, const Args&... args) {
    return add(document, project, field, place, compose<Args...>(message, args...));
  }
  void passed() { ++tally_.passed; }
  void not_applicable(const Text& reason) { tally_.add_not_applicable(reason); }
  [[nodiscard]] const Tally& tally() const { return tally_; }

 private:
  Finding add(const DocumentInRun& document, const ProjectFacts* project, const model::Field& field, Span place,
              OwnedText message);

  std::span<const DocumentInRun> documents_;
  const RuleRecord& record_;
  std::vector<Found>& out_;
  Tally tally_;
};

}  // namespace budgetlint
