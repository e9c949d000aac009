#pragma once

#include <string_view>
#include <unordered_map>

#include "rules/across/context.hpp"
#include "rules/shared/project_code.hpp"
#include "rules/shared/same_words.hpp"

/// What BL901 and BL902 share.
namespace budgetlint {

/// A project and the document it is in.
struct ProjectInRun {
  const DocumentInRun* document = nullptr;
  const ProjectFacts* project = nullptr;

  [[nodiscard]] std::string_view name() const { return project->name.in(*document->source); }
};

/// Whether nothing tells the two apart but where they stand: name and budget, as far as they are known.
inline bool is_same_project(const ProjectInRun& a, const ProjectInRun& b) {
  const bool same_name = a.name().empty() || b.name().empty() || a.name() == b.name() || same_words(a.name(), b.name());
  return same_name && (!a.project->budget || !b.project->budget || *a.project->budget == *b.project->budget);
}

/// Calls `visit(project, first)` for each project whose code one in an earlier document has, with the first of them;
/// counts the others of the documents in which the rule runs. Repetitions within a document are left to BL605.
template <class Visit>
void for_each_repeated_code(AcrossContext& context, Visit visit) {
  std::unordered_map<std::string_view, ProjectInRun> first_by_code;
  for (const DocumentInRun& document : context.documents()) {
    const bool runs = document.severity != Severity::off;
    for (const ProjectFacts& project : document.facts->projects) {
      if (!project.has_code()) {
        if (runs) context.not_applicable(no_well_formed_code);
        continue;
      }
      const ProjectInRun here{&document, &project};
      const ProjectInRun& first = first_by_code.emplace(project.code_text(), here).first->second;
      if (!runs || (first.document == &document && first.project != &project)) continue;
      if (first.document == &document) {
        context.passed();
      } else {
        visit(here, first);
      }
    }
  }
}

}  // namespace budgetlint
