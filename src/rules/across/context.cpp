#include "rules/across/context.hpp"

#include <utility>

#include <fmt/format.h>

#include "model/fields.hpp"
#include "model/hints.hpp"

namespace budgetlint {
namespace {

/// As `model::breadcrumb_to` has it for the field of a project.
OwnedText breadcrumb_of(const DocumentInRun& document, const ProjectFacts& project, const model::Field& field) {
  const std::string_view name = project.name.in(*document.source);
  const model::Field& list = model::fields::root::projects;
  const std::string item = fmt::format("[{}]{}{}", project.index + 1, name.empty() ? "" : " ", model::excerpt(name));
  return {.zh = fmt::format("{}{} › {}", list.zh, item, field.zh),
          .en = fmt::format("{}{} › {}", list.en, item, field.en)};
}

}  // namespace

Finding AcrossContext::add(const DocumentInRun& document, const ProjectFacts* project, const model::Field& field,
                           Span place, OwnedText message) {
  ++tally_.found;
  Diagnostic& diagnostic = out_.emplace_back(Found{.file = document.file, .diagnostic = {}}).diagnostic;
  diagnostic.rule = &record_;
  diagnostic.severity = document.severity;
  diagnostic.document = document.facts->index;
  diagnostic.span = place;
  diagnostic.department = document.facts->department;
  if (project != nullptr) {
    diagnostic.project = project->code_text();
    diagnostic.pointer = fmt::format("/{}/{}/{}", model::fields::root::projects.en, project->index, field.en);
    diagnostic.breadcrumb = breadcrumb_of(document, *project, field);
  } else {
    const bool within = &field == &model::fields::department::code;
    const model::Field& department = model::fields::root::department;
    diagnostic.pointer = within ? fmt::format("/{}/{}", department.en, field.en) : fmt::format("/{}", field.en);
    diagnostic.breadcrumb = within ? OwnedText{.zh = fmt::format("{} › {}", department.zh, field.zh),
                                               .en = fmt::format("{} › {}", department.en, field.en)}
                                   : OwnedText{.zh = std::string(field.zh), .en = std::string(field.en)};
  }
  diagnostic.message = std::move(message);
  return Finding(diagnostic);
}

}  // namespace budgetlint
