#include "model/form_reader.hpp"

#include <algorithm>
#include <string>

#include "model/fields.hpp"
#include "model/hints.hpp"
#include "model/structure_rules.hpp"
#include "yaml/input_rules.hpp"

namespace budgetlint::model {
namespace {

using yaml::no_node;
using yaml::NodeId;
using yaml::NodeKind;

/// The vocabulary in which most of the known keys of a root of `shape` are written.
Language vocabulary_of(const yaml::Tree& tree, NodeId root, const Shape& shape) {
  int chinese = 0;
  int english = 0;
  for (const NodeId child : tree.children(root)) {
    const std::string_view key = tree[child].key_text;
    if (const Field* field = find_field(shape, key)) ++(field->zh == key ? chinese : english);
  }
  return english > chinese ? Language::en : Language::zh;
}

bool is_month(const Field& field) {
  const auto& months = fields::cumulative_spending::months;
  return std::any_of(months.begin(), months.end(), [&](const Field& month) { return &month == &field; });
}

}  // namespace

FormReader::FormReader(const Source& source, const yaml::Tree& tree, NodeId root, const Shape& shape,
                       std::uint32_t document, Decoding& out)
    : source_(source),
      tree_(tree),
      document_(document),
      out_(out),
      first_finding_(out.diagnostics.size()),
      vocabulary_(vocabulary_of(tree, root, shape)) {}

Entries FormReader::entries(NodeId map, const Shape& shape) {
  Entries entries(shape, map);
  // The second spelling under which a field is there as well.
  Entries doubles(shape, map);
  std::vector<NodeId> unknown;
  for (const NodeId child : tree_.children(map)) {
    const Field* field = find_field(shape, tree_[child].key_text);
    out_.fields[child] = field;
    if (field == nullptr) {
      unknown.push_back(child);
      continue;
    }
    count_vocabulary(child, *field);
    const NodeId first = entries[*field];
    if (first == no_node) {
      entries[*field] = child;
    } else if (tree_[first].key_text != tree_[child].key_text && doubles[*field] == no_node) {
      // Keys of the same text are the reader's to report.
      doubles[*field] = child;
      report_doubled(first, child);
    }
  }
  for (const NodeId child : unknown) report_unknown(entries, child);
  return entries;
}

std::optional<Entries> FormReader::map(const Entries& parent, const Field& field) {
  const NodeId node = filled(parent, field);
  if (node == no_node) return std::nullopt;
  if (tree_[node].kind == NodeKind::map) return entries(node, *field.shape);
  report_wrong_type(node, field);
  return std::nullopt;
}

NodeId FormReader::list(const Entries& parent, const Field& field) {
  const NodeId node = filled(parent, field);
  if (node == no_node) return no_node;
  if (tree_[node].kind != NodeKind::sequence) report_wrong_type(node, field);
  return tree_[node].kind == NodeKind::scalar ? no_node : node;
}

bool FormReader::is_map_item(NodeId item, const Field& list) {
  if (tree_[item].kind == NodeKind::map) return true;
  report_wrong_item(item, list, {.zh = "应分项填写", .en = "a map of fields"});
  return false;
}

NodeId FormReader::filled(const Entries& entries, const Field& field) {
  const NodeId node = entries[field];
  if (node == no_node) {
    if (field.required) report_missing(entries, field);
    return no_node;
  }
  const bool may_be_list = field.type == FieldType::list || field.type == FieldType::text_or_list;
  const bool misplaced_list = tree_[node].kind == yaml::NodeKind::sequence && !may_be_list;
  if (misplaced_list || !blank(node)) return node;
  if (field.required && !field.may_be_blank) report_blank(node, field);
  return no_node;
}

bool FormReader::blank(NodeId id) const {
  const yaml::Node& node = tree_[id];
  if (node.kind == NodeKind::sequence) return node.size == 0;
  return node.blank() || (node.kind == NodeKind::scalar && trimmed(node.text).empty());
}

Place FormReader::heading(NodeId node) const {
  if (!tree_[node].key.empty()) return {tree_[node].key, node};
  const NodeId first = tree_[node].first;
  if (first != no_node && !tree_[first].key.empty()) return {tree_[first].key, node};
  return {tree_[node].value, node};
}

OwnedText FormReader::name(const Field& field) const {
  if (field.zh == field.en) return compose({.zh = "“{}”", .en = "“{}”"}, field.en);
  return vocabulary_ == Language::zh
             ? compose<std::string_view, std::string_view>({.zh = "“{0}”", .en = "“{1}” ({0})"}, field.zh, field.en)
             : compose<std::string_view, std::string_view>({.zh = "“{0}”（{1}）", .en = "“{1}”"}, field.zh, field.en);
}

Edit FormReader::replacement(NodeId node, std::string_view text) const {
  return {tree_[node].value, quoted_like(source_.slice(tree_[node].value), text)};
}

Finding FormReader::add(const RuleRecord& rule, const Place& place, OwnedText message) {
  if (out_.found[&rule]++ >= Decoding::most_findings) {
    unlisted_ = {};
    return Finding(unlisted_);
  }
  Diagnostic& diagnostic = out_.diagnostics.emplace_back();
  diagnostic.rule = &rule;
  diagnostic.severity = rule.severity;
  diagnostic.document = document_;
  diagnostic.span = place.span;
  diagnostic.message = std::move(message);
  belongings_.push_back({place.node, project_});
  return Finding(diagnostic);
}

void FormReader::count_vocabulary(NodeId node, const Field& field) {
  // Either spelling of a month is at home in either vocabulary.
  if (is_month(field)) return;
  Usage& usage = usage_[static_cast<std::size_t>(tree_[node].key_text == field.zh ? Language::zh : Language::en)];
  ++usage.count;
  if (usage.first == no_node || tree_[node].key.begin < tree_[usage.first].key.begin) usage.first = node;
}

void FormReader::report_mixed_vocabulary() {
  const Usage& chinese = usage_[static_cast<std::size_t>(Language::zh)];
  const Usage& english = usage_[static_cast<std::size_t>(Language::en)];
  if (chinese.count == 0 || english.count == 0) return;
  const bool chinese_first = tree_[chinese.first].key.begin < tree_[english.first].key.begin;
  const bool chinese_rarer = chinese.count < english.count || (chinese.count == english.count && !chinese_first);
  const NodeId rare = chinese_rarer ? chinese.first : english.first;
  const NodeId usual = chinese_rarer ? english.first : chinese.first;
  const Field& field = *out_.fields[rare];
  report(mixed_vocabulary, {tree_[rare].key, rare},
         {.zh = "栏目名中英文混用：中文 {} 处（如“{}”），英文 {} 处（如“{}”）",
          .en = "field names are mixed: {} Chinese (such as “{}”), {} English (such as “{}”)"},
         chinese.count, tree_[chinese.first].key_text, english.count, tree_[english.first].key_text)
      .note(tree_[usual].key, {.zh = "多数栏目名是这样写的", .en = "most field names are like this one"})
      .advise({.zh = "这里改写为“{}”，其余类推", .en = "write “{}” here, and so on"},
              field.keys().in(chinese_rarer ? Language::en : Language::zh));
}

void FormReader::report_doubled(NodeId first, NodeId second) {
  out_.complete = false;
  report(yaml::duplicate_key, {tree_[second].key, second},
         {.zh = "“{}”与前面的“{}”是同一栏，只能写一次", .en = "“{}” is the same field as “{}” above"},
         tree_[second].key_text, tree_[first].key_text)
      .note(tree_[first].key, {.zh = "先写在这里", .en = "first written here"})
      .advise({.zh = "只留一处；检查时用的是前一处", .en = "keep one of them; the first was used for the checks"});
}

void FormReader::finish(const Document& document) {
  report_mixed_vocabulary();
  for (std::size_t i = 0; i < belongings_.size(); ++i) {
    const auto [node, project] = belongings_[i];
    Diagnostic& diagnostic = out_.diagnostics[first_finding_ + i];
    diagnostic.pointer = pointer_to(tree_, out_.fields, node);
    diagnostic.breadcrumb = breadcrumb_to(tree_, out_.fields, node);
    if (document.department.code) diagnostic.department = document.department.code->value;
    if (project != no_project && document.projects[project].code) {
      diagnostic.project = document.projects[project].code->value;
    }
  }
}

}  // namespace budgetlint::model
