#include <array>
#include <string>

#include "model/form_reader.hpp"
#include "model/hints.hpp"
#include "model/structure_rules.hpp"

namespace budgetlint::model {
namespace {

using yaml::no_node;
using yaml::NodeId;
using yaml::NodeKind;

constexpr std::string_view full_width_colon = "：";

/// What a field of this type should hold.
constexpr Text expected(FieldType type) {
  switch (type) {
    case FieldType::text:
      return {.zh = "应为一段文字", .en = "a text"};
    case FieldType::text_or_list:
      return {.zh = "应为一段文字，或逐条列出的文字", .en = "a text or a list of texts"};
    case FieldType::amount:
      return {.zh = "应为金额", .en = "an amount"};
    case FieldType::number:
      return {.zh = "应为数字", .en = "a number"};
    case FieldType::year:
      return {.zh = "应为四位数字的年份", .en = "a year in four digits"};
    case FieldType::choice:
      return {.zh = "应为规定的词", .en = "one of the fixed words"};
    case FieldType::target:
      return {.zh = "应为指标值", .en = "a target value"};
    case FieldType::map:
      return {.zh = "应分项填写", .en = "a map of fields"};
    case FieldType::list:
      return {.zh = "应逐项列出", .en = "a list"};
  }
  return {};
}

constexpr Text found(NodeKind kind) {
  switch (kind) {
    case NodeKind::null:
      return {.zh = "空白", .en = "blank"};
    case NodeKind::scalar:
      return {.zh = "一段文字", .en = "a text"};
    case NodeKind::sequence:
      return {.zh = "一个列表", .en = "a list"};
    case NodeKind::map:
      return {.zh = "一组分项", .en = "a map of fields"};
  }
  return {};
}

}  // namespace

void FormReader::report_missing(const Entries& entries, const Field& field) {
  const Place where = heading(entries.map());
  const bool below = !tree_[entries.map()].key.empty();
  Finding finding = report(missing_field, where, {.zh = "缺少{}", .en = "{} is missing"}, name(field));
  finding.label(below ? MessageFor<>{.zh = "写在这一栏下面", .en = "belongs below this"}
                      : MessageFor<>{.zh = "与这一栏并列", .en = "belongs beside this"});
  if (const NodeId meant = entries.meant(field); meant != no_node) {
    finding.note(tree_[meant].key, {.zh = "是否误写成了{}", .en = "may have been misspelt as {}"},
                 quoted(tree_[meant].key_text));
  } else if (field.example.empty()) {
    finding.advise({.zh = "补上“{}”：{}", .en = "add “{}”: {}"}, field.keys().in(vocabulary_), field.help);
  } else {
    finding.advise({.zh = "补上一行，例如“{}: {}”", .en = "add a line such as “{}: {}”"}, field.keys().in(vocabulary_),
                   field.example);
  }
}

void FormReader::report_blank(NodeId node, const Field& field) {
  const bool is_text = field.type == FieldType::text || field.type == FieldType::text_or_list;
  const Place where{tree_[node].key, node};
  if (is_text) {
    report(empty_text, where, {.zh = "{}没有填写", .en = "{} is blank"}, name(field));
  } else if (tree_[node].kind == NodeKind::sequence) {
    report(missing_field, where, {.zh = "{}一项也没有", .en = "{} has no entry"}, name(field));
  } else {
    Finding finding = report(missing_field, where, {.zh = "{}没有填写", .en = "{} is blank"}, name(field));
    if (!field.example.empty()) finding.advise({.zh = "例如“{}”", .en = "for example “{}”"}, field.example);
  }
}

void FormReader::report_unknown(Entries& entries, NodeId node) {
  const Shape& shape = entries.shape();
  const std::string_view key = tree_[node].key_text;
  const Span written = tree_[node].key;
  Finding finding =
      report(unknown_field, {written, node}, {.zh = "没有{}这个栏目", .en = "there is no field {} here"}, quoted(key));
  if (const std::optional<std::string_view> likely = likely_key(shape, key, vocabulary_)) {
    const Field& field = *find_field(shape, *likely);
    if (entries[field] != no_node) {
      finding.note(tree_[entries[field]].key, {.zh = "“{}”已经写在这里", .en = "“{}” is already here"}, *likely);
      return;
    }
    if (entries.meant(field) == no_node) entries.meant(field) = node;
    finding.perhaps({.zh = "是否应为“{}”", .en = "perhaps “{}” is meant"}, *likely)
        .suggest(Safety::unsafe, {{written, quoted_like(source_.slice(written), *likely)}},
                 {.zh = "改为“{}”", .en = "write “{}”"}, *likely);
  } else if (const OwnedText owner = belongs_to(shape, key); !owner.empty()) {
    finding.advise(
        {.zh = "“{}”应写在“{}”里；请检查层次和缩进", .en = "“{}” belongs in “{}”; check the level and the indentation"},
        key, owner);
  } else {
    finding.advise({.zh = "这里可写的栏目：{}", .en = "the fields here are: {}"}, listed(shape));
  }
}

std::vector<Edit> FormReader::colon_edits(NodeId node, const Shape& shape) const {
  std::vector<Edit> edits;
  const Span whole = tree_[node].value;
  const std::string_view written = source_.slice(whole);
  for (std::size_t start = 0; start < written.size();) {
    const std::size_t end = std::min(written.find('\n', start), written.size());
    const std::string_view line = written.substr(start, end - start);
    const std::size_t colon = line.find(full_width_colon);
    if (colon != std::string_view::npos && find_field(shape, trimmed(line.substr(0, colon))) != nullptr) {
      const auto begin = static_cast<std::uint32_t>(whole.begin + start + colon);
      edits.push_back({{begin, begin + static_cast<std::uint32_t>(full_width_colon.size())}, ": "});
    }
    start = end + 1;
  }
  return edits;
}

void FormReader::report_wrong_type(NodeId node, const Field& field) {
  const NodeKind kind = tree_[node].kind;
  const Place where = kind == NodeKind::scalar ? place(node) : heading(node);
  Finding finding = report(wrong_type, where, {.zh = "{}{}，这里是{}", .en = "{} should be {}, but this is {}"},
                           name(field), expected(field.type), found(kind));
  if (field.type == FieldType::list && kind == NodeKind::map) {
    finding.advise({.zh = "每一项的第一行前加短横和空格“- ”，同一项的其余各行与之对齐",
                    .en = "put “- ” before the first line of each item and align its other lines with it"});
  } else if (field.type == FieldType::map && kind == NodeKind::sequence) {
    finding.advise({.zh = "去掉各行前面的短横“-”", .en = "remove the dashes before the lines"});
  } else if (field.shape != nullptr && kind == NodeKind::scalar) {
    const std::vector<Edit> edits = colon_edits(node, *field.shape);
    if (tree_[node].text.find(full_width_colon) != std::string_view::npos) {
      finding.advise({.zh = "“：”是全角冒号；请用半角冒号，后面加一个空格，如“{0}: ”",
                      .en = "“：” is a full-width colon; write an ASCII colon and a blank, as in “{1}: ”"},
                     field.shape->fields.front()->zh, field.shape->fields.front()->en);
    } else if (field.type == FieldType::list) {
      finding.advise(
          {.zh = "每一项以短横“- ”开头，分栏填写：{}", .en = "begin each item with “- ” and write its fields: {}"},
          listed(*field.shape));
    } else {
      finding.advise({.zh = "在下面缩进分项填写：{}", .en = "write its fields below, indented: {}"},
                     listed(*field.shape));
    }
    if (!edits.empty()) {
      finding.suggest(Safety::unsafe, edits, {.zh = "改用半角冒号", .en = "use ASCII colons"});
    }
  }
}

Span FormReader::blank_item_span(NodeId item) const {
  const Span value = tree_[item].value;
  const std::string_view before = trimmed(source_.text().substr(0, value.begin));
  const bool has_dash = value.empty() && before.ends_with('-');
  if (!has_dash) return value;
  const auto end = static_cast<std::uint32_t>(before.data() + before.size() - source_.text().data());
  return {end - 1, end};
}

void FormReader::report_wrong_item(NodeId item, const Field& list, const Text& wanted) {
  const std::size_t number = tree_.index_of(item) + 1;
  if (blank(item)) {
    report(wrong_type, {blank_item_span(item), item}, {.zh = "{}的第 {} 项是空的", .en = "{}: item {} is blank"},
           name(list), number)
        .advise({.zh = "填写内容，或删去这个短横", .en = "fill it in, or remove the dash"});
    return;
  }
  Finding finding = report(wrong_type, tree_[item].kind == NodeKind::scalar ? place(item) : heading(item),
                           {.zh = "{}的第 {} 项{}，这里是{}", .en = "{}: item {} should be {}, but this is {}"},
                           name(list), number, wanted, found(tree_[item].kind));
  if (list.shape == nullptr) return;
  if (tree_[item].text.find(full_width_colon) != std::string_view::npos) {
    finding.advise({.zh = "“：”是全角冒号；请用半角冒号，后面加一个空格",
                    .en = "“：” is a full-width colon; write an ASCII colon and a blank"});
    if (const std::vector<Edit> edits = colon_edits(item, *list.shape); !edits.empty()) {
      finding.suggest(Safety::unsafe, edits, {.zh = "改用半角冒号", .en = "use ASCII colons"});
    }
  } else {
    finding.advise({.zh = "每一项分栏填写：{}", .en = "write the fields of each item: {}"}, listed(*list.shape));
  }
}

}  // namespace budgetlint::model
