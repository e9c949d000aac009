#include "model/decode.hpp"

#include <algorithm>
#include <cstdint>

#include "model/choices.hpp"
#include "model/fields.hpp"
#include "model/form_reader.hpp"
#include "model/hints.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/ration.hpp"

namespace budgetlint::model {
namespace {

using yaml::no_node;
using yaml::NodeId;

Department read_department(FormReader& form, const Entries& entries) {
  return {.code = form.text(entries, fields::department::code), .name = form.text(entries, fields::department::name)};
}

Goal read_goal(FormReader& form, const Entries& entries) {
  return {.name = form.text(entries, fields::goal::name),
          .objective = form.text(entries, fields::goal::objective),
          .indicators = form.texts(entries, fields::goal::indicators)};
}

Safeguard read_safeguard(FormReader& form, const Entries& entries) {
  return {.name = form.text(entries, fields::safeguard::name), .text = form.text(entries, fields::safeguard::text)};
}

Budget read_budget(FormReader& form, const Entries& entries) {
  return {.total = form.cell(entries, fields::budget::total),
          .fiscal = form.cell(entries, fields::budget::fiscal),
          .other = form.cell(entries, fields::budget::other),
          .place = form.heading(entries.map())};
}

std::vector<Checkpoint> read_spending(FormReader& form, const Entries& entries) {
  std::vector<Checkpoint> checkpoints;
  int month = 0;
  for (const Field& field : fields::cumulative_spending::months) {
    ++month;
    const Cell amount = form.cell(entries, field);
    if (amount.state != Cell::State::absent) checkpoints.push_back({month, amount});
  }
  return checkpoints;
}

Indicator read_indicator(FormReader& form, const Entries& entries) {
  return {.category = form.choice(entries, fields::indicator::category),
          .kind = form.choice(entries, fields::indicator::kind),
          .name = form.text(entries, fields::indicator::name),
          .description = form.text(entries, fields::indicator::description),
          .target = form.target(entries, fields::indicator::target),
          .basis = form.text(entries, fields::indicator::basis),
          .weight = form.number(entries, fields::indicator::weight),
          .place = form.heading(entries.map())};
}

BreakdownLine read_breakdown_line(FormReader& form, const Entries& entries) {
  return {.item = form.text(entries, fields::breakdown_line::item),
          .quantity = form.cell(entries, fields::breakdown_line::quantity),
          .measure = form.text(entries, fields::breakdown_line::measure),
          .unit_cost = form.cell(entries, fields::breakdown_line::unit_cost),
          .times = form.cell(entries, fields::breakdown_line::times),
          .amount = form.cell(entries, fields::breakdown_line::amount),
          .place = form.heading(entries.map())};
}

Project read_project(FormReader& form, const Entries& entries) {
  Project project;
  project.place = form.heading(entries.map());
  project.code = form.text(entries, fields::project::code);
  project.name = form.text(entries, fields::project::name);
  if (const auto budget = form.map(entries, fields::project::budget)) project.budget = read_budget(form, *budget);
  project.purpose = form.text(entries, fields::project::purpose);
  if (const auto spending = form.map(entries, fields::project::cumulative_spending)) {
    project.spending_place = form.heading(spending->map());
    project.cumulative_spending = read_spending(form, *spending);
  }
  project.objectives = form.texts(entries, fields::project::objectives);
  if (const NodeId indicators = entries[fields::project::indicators]; indicators != no_node) {
    project.indicators_place = form.heading(indicators);
  }
  form.each_item(entries, fields::project::indicators,
                 [&](const Entries& indicator) { project.indicators.push_back(read_indicator(form, indicator)); });
  if (const NodeId breakdown = entries[fields::project::breakdown]; breakdown != no_node) {
    project.breakdown_place = form.heading(breakdown);
  }
  form.each_item(entries, fields::project::breakdown,
                 [&](const Entries& line) { project.breakdown.push_back(read_breakdown_line(form, line)); });
  return project;
}

std::optional<Located<MoneyUnit>> read_unit(FormReader& form, const Entries& entries) {
  const auto unit = form.choice(entries, fields::root::unit);
  if (!unit) return std::nullopt;
  form.set_unit(unit->value->zh);
  const auto index = unit->value - choices::units.data();
  return Located<MoneyUnit>{static_cast<MoneyUnit>(index), unit->place};
}

Document read_document(FormReader& form, const Entries& entries) {
  Document document;
  document.place = form.heading(entries.map());
  form.format(entries, fields::root::format);
  if (const auto department = form.map(entries, fields::root::department)) {
    document.department = read_department(form, *department);
  }
  document.year = form.year(entries, fields::root::year);
  document.status = form.choice(entries, fields::root::status);
  document.unit = read_unit(form, entries);
  document.prepared_by = form.text(entries, fields::root::prepared_by);
  document.reviewed_by = form.text(entries, fields::root::reviewed_by);
  document.total_budget = form.cell(entries, fields::root::total_budget);
  document.overall_goal = form.text(entries, fields::root::overall_goal);
  form.each_item(entries, fields::root::goals,
                 [&](const Entries& goal) { document.goals.push_back(read_goal(form, goal)); });
  form.each_item(entries, fields::root::safeguards,
                 [&](const Entries& safeguard) { document.safeguards.push_back(read_safeguard(form, safeguard)); });
  form.each_item(entries, fields::root::projects, [&](const Entries& project) {
    form.enter_project(document.projects.size());
    document.projects.push_back(read_project(form, project));
    form.leave_project();
  });
  return document;
}

Summary read_summary(FormReader& form, const Entries& entries) {
  Summary summary;
  form.format(entries, fields::root::format);
  form.choice(entries, fields::summary::kind);
  summary.year = form.year(entries, fields::root::year);
  form.choice(entries, fields::root::status);
  summary.unit = read_unit(form, entries);
  form.text(entries, fields::root::prepared_by);
  form.text(entries, fields::root::reviewed_by);
  summary.total_budget = form.cell(entries, fields::summary::total_budget);
  if (const NodeId departments = entries[fields::summary::departments]; departments != no_node) {
    summary.departments_place = form.heading(departments);
  }
  form.each_item(entries, fields::summary::departments, [&](const Entries& department) {
    summary.departments.push_back({.code = form.text(department, fields::department::code),
                                   .name = form.text(department, fields::department::name),
                                   .total_budget = form.cell(department, fields::listed_department::total_budget),
                                   .place = form.heading(department.map())});
  });
  return summary;
}

/// Whether a root has a field with one of the keys of `field`.
bool has(const yaml::Tree& tree, NodeId root, const Field& field) {
  return tree.find(root, field.zh) != no_node || tree.find(root, field.en) != no_node;
}

/// Whether a root without projects says that it is a summary, or lists departments.
bool is_summary(const yaml::Tree& tree, NodeId root) {
  if (has(tree, root, fields::root::projects)) return false;
  if (has(tree, root, fields::summary::departments)) return true;
  const yaml::Tree::Children children = tree.children(root);
  return std::any_of(children.begin(), children.end(), [&](NodeId child) {
    const yaml::Node& node = tree[child];
    return (node.key_text == fields::summary::kind.zh || node.key_text == fields::summary::kind.en) &&
           node.kind == yaml::NodeKind::scalar && find_choice(choices::document_kinds, node.text) != nullptr;
  });
}

/// The shape that a root is of; null when it has no field of any.
const Shape* shape_of(const yaml::Tree& tree, NodeId root) {
  if (tree[root].kind != yaml::NodeKind::map) return nullptr;
  if (is_summary(tree, root)) return &summary_shape;
  const yaml::Tree::Children children = tree.children(root);
  const bool is_document = std::any_of(children.begin(), children.end(), [&](NodeId child) {
    return find_field(root_shape, tree[child].key_text) != nullptr;
  });
  return is_document ? &root_shape : nullptr;
}

void report_no_budget_document(const Source& source, const yaml::Tree& tree, NodeId root, std::uint32_t index,
                               Decoding& out) {
  const NodeId first = tree[root].first;
  Span span = first != no_node && !tree[first].key.empty() ? tree[first].key : tree[root].value;
  const std::size_t first_line = std::min(source.slice(span).find('\n'), std::size_t{span.size()});
  span.end = span.begin + static_cast<std::uint32_t>(first_line);

  out.complete = false;
  Diagnostic& diagnostic = out.diagnostics.emplace_back();
  diagnostic.rule = &yaml::not_a_budget_document;
  diagnostic.severity = yaml::not_a_budget_document.severity;
  diagnostic.document = index;
  diagnostic.span = span;
  diagnostic.message = compose({.zh = "这不是部门预算绩效文本：没有“部门”“项目”等任何一个栏目",
                                .en = "this is no budget-performance document: it has none of the fields, such as "
                                      "“department” or “projects”"});
  Finding(diagnostic)
      .advise({.zh = "文本最外层写这些栏目：{}", .en = "the outermost fields are: {}"}, listed(root_shape));
}

}  // namespace

bool is_budget_document(const yaml::Tree& tree, NodeId root) {
  const Shape* const shape = shape_of(tree, root);
  if (shape == nullptr || shape == &summary_shape) return shape != nullptr;
  const yaml::Tree::Children children = tree.children(root);
  return std::any_of(children.begin(), children.end(), [&](NodeId child) {
    const yaml::Node& node = tree[child];
    const Field* const field = find_field(*shape, node.key_text);
    if (field == nullptr) return false;
    const bool is_choice = field->type == FieldType::choice && field->en == node.key_text;
    return !is_choice || find_choice(field->choices, node.text) != nullptr;
  });
}

Decoding decode(const Source& source, const yaml::Tree& tree) {
  Decoding out;
  out.fields.resize(tree.size());
  std::uint32_t index = 0;
  yaml::Ration strangers;
  for (const NodeId root : tree.roots()) {
    const Shape* const shape = shape_of(tree, root);
    if (shape == nullptr) {
      out.complete = false;
      if (strangers.admit(tree[root].value)) report_no_budget_document(source, tree, root, index, out);
    } else {
      FormReader form(source, tree, root, *shape, index, out);
      const Entries entries = form.entries(root, *shape);
      if (shape == &summary_shape) {
        out.summaries.push_back(read_summary(form, entries));
        out.summaries.back().index = index;
        form.finish({});
      } else {
        out.documents.push_back(read_document(form, entries));
        out.documents.back().index = index;
        form.finish(out.documents.back());
      }
    }
    ++index;
  }
  strangers.close(out.diagnostics, yaml::not_a_budget_document);
  return out;
}

}  // namespace budgetlint::model
