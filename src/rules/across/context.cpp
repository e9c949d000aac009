#include "rules/across/context.hpp"

#include <utility>

#include <fmt/format.h>

#include "model/fields.hpp"
#include "model/hints.hpp"

namespace budgetlint {
namespace {

using model::Field;

/// As `model::breadcrumb_to` has it for a field of an item of a list.
OwnedText breadcrumb_of(const Field& list, std::size_t index, std::string_view name, const Field& field) {
  const std::string item = fmt::format("[{}]{}{}", index + 1, name.empty() ? "" : " ", model::excerpt(name));
  return {.zh = fmt::format("{}{} › {}", list.zh, item, field.zh),
          .en = fmt::format("{}{} › {}", list.en, item, field.en)};
}

std::string pointer_of(const Field& list, std::size_t index, const Field& field) {
  return fmt::format("/{}/{}/{}", list.en, index, field.en);
}

OwnedText owned(const Text& text) { return {.zh = std::string(text.zh), .en = std::string(text.en)}; }

}  // namespace

Diagnostic& AcrossContext::begin(std::size_t file, Severity severity, std::uint32_t document, Span place) {
  ++tally_.found;
  Diagnostic& diagnostic = out_.emplace_back(Found{.file = file, .diagnostic = {}}).diagnostic;
  diagnostic.rule = &record_;
  diagnostic.severity = severity;
  diagnostic.document = document;
  diagnostic.span = place;
  return diagnostic;
}

Finding AcrossContext::add(const DocumentInRun& document, const ProjectFacts* project, const Field& field, Span place,
                           OwnedText message) {
  Diagnostic& diagnostic = begin(document.file, document.severity, document.facts->index, place);
  diagnostic.department = document.facts->department;
  if (project != nullptr) {
    const Field& list = model::fields::root::projects;
    diagnostic.project = project->code_text();
    diagnostic.pointer = pointer_of(list, project->index, field);
    diagnostic.breadcrumb = breadcrumb_of(list, project->index, project->name.in(*document.source), field);
  } else {
    const bool within = &field == &model::fields::department::code;
    const Field& department = model::fields::root::department;
    diagnostic.pointer = within ? fmt::format("/{}/{}", department.en, field.en) : fmt::format("/{}", field.en);
    diagnostic.breadcrumb = within ? OwnedText{.zh = fmt::format("{} › {}", department.zh, field.zh),
                                               .en = fmt::format("{} › {}", department.en, field.en)}
                                   : owned(field.keys());
  }
  diagnostic.message = std::move(message);
  return Finding(diagnostic);
}

Finding AcrossContext::add(const SummaryInRun& summary, std::optional<std::size_t> index, const Field& field,
                           Span place, OwnedText message) {
  Diagnostic& diagnostic = begin(summary.file, summary.severity, summary.facts->index, place);
  if (index) {
    const Field& list = model::fields::summary::departments;
    const ListedFacts& listed = summary.facts->listed[*index];
    diagnostic.department = listed.code;
    diagnostic.pointer = pointer_of(list, *index, field);
    diagnostic.breadcrumb = breadcrumb_of(list, *index, listed.name.in(*summary.source), field);
  } else {
    diagnostic.pointer = fmt::format("/{}", field.en);
    diagnostic.breadcrumb = owned(field.keys());
  }
  diagnostic.message = std::move(message);
  return Finding(diagnostic);
}

}  // namespace budgetlint
