#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "model/choices.hpp"
#include "model/fields.hpp"
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
  // Under another name or at another level it is there, and reported there.
  if (entries.meant(field) != no_node || stands_elsewhere(entries.map(), entries.shape(), field)) return;
  const Place where = heading(entries.map());
  const bool below = !tree_[entries.map()].key.empty();
  Finding finding = report(missing_field, where, {.zh = "缺少{}", .en = "{} is missing"}, name(field));
  finding.label(below ? MessageFor<>{.zh = "写在这一栏下面", .en = "belongs below this"}
                      : MessageFor<>{.zh = "与这一栏并列", .en = "belongs beside this"});
  if (field.example.empty()) {
    finding.advise({.zh = "补上“{}”：{}", .en = "add “{}”: {}"}, field.keys().in(vocabulary_), field.help);
  } else {
    finding.advise({.zh = "补上一行，例如“{}: {}”", .en = "add a line such as “{}: {}”"}, field.keys().in(vocabulary_),
                   field.example);
  }
}

bool FormReader::stands_elsewhere(NodeId map, const Shape& shape, const Field& field) {
  for (NodeId above = tree_[map].parent; above != no_node; above = tree_[above].parent) {
    for (const std::string_view key : {field.zh, field.en}) {
      const auto stray = strays_.find({above, key});
      if (stray != strays_.end() && claimed_.insert(stray->second).second) return true;
    }
  }
  const NodeId below = stray_below(map, shape, field);
  return below != no_node && claimed_.insert(below).second;
}

NodeId FormReader::stray_below(NodeId node, const Shape& shape, const Field& field) const {
  for (const NodeId child : tree_.children(node)) {
    const std::string_view key = tree_[child].key_text;
    const Shape* below = &shape;
    if (tree_[node].kind == NodeKind::map) {
      const Field* const known = find_field(shape, key);
      const bool same = key == field.zh || key == field.en;
      if (known == nullptr && same && !likely_key(shape, shape.fields, key, vocabulary_)) return child;
      below = known == nullptr ? nullptr : known->shape;
    }
    if (below == nullptr) continue;
    if (const NodeId found = stray_below(child, *below, field); found != no_node) return found;
  }
  return no_node;
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

std::optional<std::string_view> FormReader::likely_key_of(const Entries& entries, std::string_view key) const {
  const Shape& shape = entries.shape();
  const auto is_absent = [&](const Field* field) {
    return entries[*field] == no_node && entries.meant(*field) == no_node;
  };
  const std::optional<std::string_view> likely = likely_key(shape, shape.fields, key, vocabulary_);
  if (!likely || is_absent(find_field(shape, *likely))) return likely;
  std::vector<const Field*> absent;
  std::copy_if(shape.fields.begin(), shape.fields.end(), std::back_inserter(absent), is_absent);
  const std::optional<std::string_view> other = likely_key(shape, absent, key, vocabulary_);
  return other ? other : likely;
}

void FormReader::report_unknown(Entries& entries, NodeId node) {
  const Shape& shape = entries.shape();
  const std::string_view key = tree_[node].key_text;
  const Place where{tree_[node].key, node};
  constexpr Message<std::string> unknown{.zh = "没有{}这个栏目", .en = "there is no field {} here"};
  const std::optional<std::string_view> likely = likely_key_of(entries, key);
  if (!likely) {
    Finding finding = report(unknown_field, where, unknown, quoted(key));
    if (const OwnedText owner = belongs_to(shape, key); !owner.empty()) {
      strays_.emplace(std::pair(entries.map(), key), node);
      finding.advise({.zh = "“{}”应写在“{}”里；请检查层次和缩进",
                      .en = "“{}” belongs in “{}”; check the level and the indentation"},
                     key, owner);
    } else {
      finding.advise({.zh = "这里可写的栏目：{}", .en = "the fields here are: {}"}, listed(shape));
    }
    return;
  }
  const Field& field = *find_field(shape, *likely);
  const NodeId there = entries[field] != no_node ? entries[field] : entries.meant(field);
  if (there != no_node) {
    report(unknown_field, where, unknown, quoted(key))
        .note(tree_[there].key, {.zh = "“{}”已经写在这里", .en = "“{}” is already here"}, *likely);
    return;
  }
  entries.meant(field) = node;
  Finding finding = field.required ? report(unknown_field, where,
                                            {.zh = "没有{}这个栏目，必填的{}却没有写",
                                             .en = "there is no field {} here, while the required {} is missing"},
                                            quoted(key), name(field))
                                   : report(unknown_field, where, unknown, quoted(key));
  finding.suggest(Safety::unsafe, {{where.span, quoted_like(source_.slice(where.span), *likely)}},
                  {.zh = "改为“{}”", .en = "write “{}”"}, *likely);
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

void FormReader::advise_choice(Finding& finding, NodeId node, const Field& field) {
  const std::string_view word = trimmed(tree_[node].text);
  const Choice* category = nullptr;
  if (&field == &fields::indicator::category) {
    if (const Choice* const kind = find_choice(choices::kinds, word)) {
      const Text under{kind->under->zh, kind->under->en};
      finding.advise({.zh = "“{}”是二级指标，属于“{}”", .en = "“{}” is a kind, under the category “{}”"}, word, under)
          .suggest(Safety::unsafe, {replacement(node, under.in(vocabulary_))}, {.zh = "改为“{}”", .en = "write “{}”"},
                   under.in(vocabulary_));
      return;
    }
  } else if (&field == &fields::indicator::kind) {
    if (find_choice(choices::categories, word) != nullptr) {
      finding.advise({.zh = "“{}”是一级指标", .en = "“{}” is a category"}, word);
    }
    for (const std::string_view key : {fields::indicator::category.zh, fields::indicator::category.en}) {
      const NodeId beside = tree_.find(tree_[node].parent, key);
      if (beside != no_node) category = find_choice(choices::categories, trimmed(tree_[beside].text));
    }
  }
  finding.advise({.zh = "可填：{}", .en = "one of: {}"}, listed(field.choices, category));
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
