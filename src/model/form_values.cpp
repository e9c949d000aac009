#include <string>

#include "model/amount_slips.hpp"
#include "model/choices.hpp"
#include "model/fields.hpp"
#include "model/form_reader.hpp"
#include "model/hints.hpp"
#include "model/structure_rules.hpp"
#include "text/half_width.hpp"
#include "yaml/input_rules.hpp"

namespace budgetlint::model {
namespace {

using yaml::no_node;
using yaml::NodeId;
using yaml::NodeKind;

/// The year that `text` says in four half-width digits.
std::optional<int> year_of(std::string_view text) {
  constexpr int first = 2000;
  constexpr int last = 2100;
  if (text.size() != 4 || text.find_first_not_of("0123456789") != std::string_view::npos) return std::nullopt;
  int year = 0;
  for (const char digit : text) year = year * 10 + (digit - '0');
  return year >= first && year <= last ? std::optional(year) : std::nullopt;
}

}  // namespace

NodeId FormReader::scalar(const Entries& entries, const Field& field) {
  const NodeId node = filled(entries, field);
  if (node == no_node || tree_[node].kind == NodeKind::scalar) return node;
  report_wrong_type(node, field);
  return no_node;
}

std::optional<LocatedText> FormReader::text(const Entries& entries, const Field& field) {
  const NodeId node = scalar(entries, field);
  if (node == no_node) return std::nullopt;
  return located_text(node);
}

std::vector<LocatedText> FormReader::texts(const Entries& entries, const Field& field) {
  std::vector<LocatedText> texts;
  const NodeId node = filled(entries, field);
  if (node == no_node) return texts;
  switch (tree_[node].kind) {
    case NodeKind::scalar:
      texts.push_back(located_text(node));
      break;
    case NodeKind::sequence:
      texts.reserve(tree_[node].size);
      for (const NodeId item : tree_.children(node)) {
        if (tree_[item].kind == NodeKind::scalar && !blank(item)) {
          texts.push_back(located_text(item));
        } else {
          report_wrong_item(item, field, {.zh = "应为一段文字", .en = "a text"});
        }
      }
      break;
    default:
      report_wrong_type(node, field);
  }
  return texts;
}

std::optional<Located<const Choice*>> FormReader::choice(const Entries& entries, const Field& field) {
  const NodeId node = scalar(entries, field);
  if (node == no_node) return std::nullopt;
  const Choice* choice = find_choice(field.choices, trimmed(tree_[node].text));
  if (choice == nullptr) {
    report_unknown_value(node, field);
    return std::nullopt;
  }
  return Located<const Choice*>{choice, place(node)};
}

void FormReader::report_unknown_value(NodeId node, const Field& field) {
  const std::string_view word = trimmed(tree_[node].text);
  Finding finding =
      report(unknown_value, place(node), {.zh = "{}不能填{}", .en = "{} cannot be {}"}, name(field), quoted(word));
  if (const auto inside = inside_curly_quotes(word); inside && find_choice(field.choices, *inside) != nullptr) {
    finding
        .advise({.zh = "外面的是中文引号，会被当作内容；去掉引号即可",
                 .en = "the quotation marks are typographic ones and count as content; remove them"})
        .suggest(Safety::unsafe, {replacement(node, *inside)}, {.zh = "去掉引号", .en = "remove the quotation marks"});
    return;
  }
  if (const std::optional<std::string_view> likely = likely_choice(field.choices, word)) {
    // A guess at the unit may be out by powers of ten, so that one is for a person to decide.
    const Safety safety = &field == &fields::root::unit ? Safety::display : Safety::unsafe;
    finding.suggest(safety, {replacement(node, *likely)}, {.zh = "改为“{}”", .en = "write “{}”"}, *likely);
  }
  advise_choice(finding, node, field);
}

std::optional<Located<int>> FormReader::year(const Entries& entries, const Field& field) {
  const NodeId node = scalar(entries, field);
  if (node == no_node) return std::nullopt;
  const std::string_view written = trimmed(tree_[node].text);
  const std::string plain = to_half_width(written);
  if (const std::optional<int> year = year_of(plain)) {
    if (plain != written) report_full_width(node, field);
    return Located<int>{*year, place(node)};
  }
  Finding finding = report(
      wrong_type, place(node),
      {.zh = "{}应为 2000 至 2100 的四位数字，这里是{}", .en = "{} should be a year from 2000 to 2100, but this is {}"},
      name(field), quoted(written));
  constexpr std::string_view suffix = "年";
  const std::string_view digits =
      std::string_view(plain).substr(0, plain.size() - std::min(plain.size(), suffix.size()));
  if (plain.ends_with(suffix) && year_of(digits)) {
    finding.suggest(Safety::unsafe, {replacement(node, digits)},
                    {.zh = "只写数字“{}”", .en = "write the digits alone: “{}”"}, digits);
  }
  return std::nullopt;
}

std::optional<Decimal> FormReader::decimal(NodeId node, const Field& field) {
  const Result<Amount, AmountFault> amount = parse_amount(trimmed(tree_[node].text));
  if (!amount) {
    report_malformed(node, field, amount.error());
    return std::nullopt;
  }
  if (amount->full_width) report_full_width(node, field);
  return amount->value;
}

std::optional<Located<Decimal>> FormReader::number(const Entries& entries, const Field& field) {
  const NodeId node = scalar(entries, field);
  if (node == no_node) return std::nullopt;
  const std::optional<Decimal> value = decimal(node, field);
  return value ? std::optional(Located<Decimal>{*value, place(node)}) : std::nullopt;
}

std::optional<LocatedText> FormReader::number_text(const Entries& entries, const Field& field) {
  const std::optional<Located<Decimal>> value = number(entries, field);
  if (!value) return std::nullopt;
  return LocatedText{trimmed(tree_[value->place.node].text), value->place};
}

Cell FormReader::cell(const Entries& entries, const Field& field) {
  Cell cell;
  const NodeId node = filled(entries, field);
  if (entries[field] == no_node) return cell;
  cell.place = place(entries[field]);
  if (node == no_node) {
    cell.state = Cell::State::blank;
  } else if (tree_[node].kind != NodeKind::scalar) {
    cell.state = Cell::State::malformed;
    report_wrong_type(node, field);
  } else if (const std::optional<Decimal> value = decimal(node, field)) {
    cell.state = Cell::State::present;
    cell.value = *value;
  } else {
    cell.state = Cell::State::malformed;
  }
  return cell;
}

void FormReader::report_malformed(NodeId node, const Field& field, AmountFault fault) {
  const std::string_view written = trimmed(tree_[node].text);
  if (fault == AmountFault::too_many_digits) {
    out_.complete = false;
    report(
        yaml::limit_exceeded, place(node),
        {.zh = "{}的数字{}太长：最多 {} 位有效数字", .en = "{}: the number {} is too long; at most {} digits are read"},
        name(field), quoted(written), Decimal::max_digits)
        .advise({.zh = "请核对是否多写了数字", .en = "check for digits too many"});
    return;
  }
  const bool money = field.type == FieldType::amount;
  const AmountSlip slip = money ? explain_amount(written, fault, unit_) : explain_number(written, fault);
  Finding finding =
      money ? report(malformed_amount, place(node),
                     {.zh = "{}写的是{}，不是规范的金额", .en = "{} is written as {}, which is no proper amount"},
                     name(field), quoted(written))
            : report(wrong_type, place(node),
                     {.zh = "{}应为数字，这里是{}", .en = "{} should be a number, but this is {}"}, name(field),
                     quoted(written));
  finding.advise({.zh = "{}", .en = "{}"}, slip.advice);
  if (!slip.meant.empty()) {
    finding.suggest(slip.safety, {replacement(node, slip.meant)}, {.zh = "改为“{}”", .en = "write “{}”"}, slip.meant);
  }
}

void FormReader::report_full_width(NodeId node, const Field& field) {
  const std::string_view written = source_.slice(tree_[node].value);
  std::string half = to_half_width(written);
  // A comma would end a plain value between braces.
  const bool flow = tree_[node].style == yaml::Style::plain && tree_[tree_[node].parent].style == yaml::Style::flow;
  if (flow && half.find(',') != std::string::npos) half = '"' + half + '"';
  report(full_width_number, place(node), {.zh = "{}用了全角字符", .en = "{} is written in full-width characters"},
         name(field))
      .suggest(Safety::safe, {Edit{tree_[node].value, half}}, {.zh = "改为半角“{}”", .en = "write “{}”"}, half);
}

Target::Piece FormReader::piece(const LocatedText& text) const {
  const std::size_t offset = source_.slice(text.place.span).find(text.value);
  if (offset == std::string_view::npos) return {text.value, text.place.span, false};
  const auto begin = text.place.span.begin + static_cast<std::uint32_t>(offset);
  return {text.value, {begin, begin + static_cast<std::uint32_t>(text.value.size())}, true};
}

std::optional<Target> FormReader::target(const Entries& parent, const Field& field) {
  const NodeId node = filled(parent, field);
  if (node == no_node) return std::nullopt;
  switch (tree_[node].kind) {
    case NodeKind::scalar:
      return Target({piece(located_text(node))}, place(node));
    case NodeKind::map: {
      const Entries parts = entries(node, *field.shape);
      std::vector<Target::Piece> pieces;
      if (const auto op = choice(parts, fields::target::op)) pieces.push_back(piece({op->value->zh, op->place}));
      if (const auto value = number_text(parts, fields::target::value)) pieces.push_back(piece(*value));
      if (const auto unit = text(parts, fields::target::unit)) pieces.push_back(piece(*unit));
      return Target(pieces, heading(node));
    }
    default:
      report_wrong_type(node, field);
      return std::nullopt;
  }
}

void FormReader::format(const Entries& entries, const Field& field) {
  const NodeId node = scalar(entries, field);
  if (node == no_node) return;
  const std::string_view written = trimmed(tree_[node].text);
  if (find_choice(field.choices, written) != nullptr) return;
  report(unsupported_format_version, place(node),
         {.zh = "不认识的格式{}，只认识“{}”", .en = "unsupported format {}; only “{}” is known"}, quoted(written),
         field.choices.front().en)
      .advise({.zh = "改为“{}”，或删去这一行", .en = "write “{}”, or leave the line out"}, field.choices.front().en);
}

}  // namespace budgetlint::model
