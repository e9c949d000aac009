#include "model/amount_slips.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include <fmt/format.h>

#include "model/hints.hpp"
#include "text/half_width.hpp"

namespace budgetlint::model {
namespace {

/// Longer ones before those they end with; each with the unit that it means beside an amount of money.
struct UnitWord {
  std::string_view written;
  std::string_view unit;
};
constexpr std::array<UnitWord, 7> unit_words{{{"万元", "万元"},
                                              {"亿元", "亿元"},
                                              {"千元", "千元"},
                                              {"元", "元"},
                                              {"万", "万元"},
                                              {"亿", "亿元"},
                                              {"千", "千元"}}};

bool is_amount(std::string_view text) { return !text.empty() && parse_amount(text).has_value(); }

std::string without(std::string_view text, char unwanted) {
  std::string result(text);
  std::erase(result, unwanted);
  return result;
}

/// A mark that is written where the point should be.
struct WrongPoint {
  std::string_view half_width;
  std::string_view full_width;
  bool parts_groups = false;  ///< may as well part groups of three or four digits
};
constexpr std::array<WrongPoint, 7> wrong_points{
    {{"..", "．．"}, {"。", "。"}, {"·", "·"}, {":", "："}, {";", "；"}, {"、", "、", true}, {",", "，", true}}};
/// Marks that end a sentence or a list, left over behind a number.
constexpr std::array<std::string_view, 7> closing_marks{"。", "、", "，", "；", ".", ",", ";"};
/// What tables show where there is nothing.
constexpr std::array<std::string_view, 9> nothing_marks{"-", "--", "—", "——", "–", "－", "/", "／", "无"};

/// The digits before the point in groups of three; empty where the last group is not of three digits already, so that
/// its comma may be meant for something else.
std::string regrouped(std::string_view half_width) {
  const std::size_t comma = half_width.rfind(',');
  if (std::min(half_width.find('.'), half_width.size()) != comma + 4) return {};
  std::string digits = without(half_width, ',');
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
}

/// `half_width` with a point for the last `mark`; empty where that makes no amount or is not the only way to read it.
std::string with_point(std::string_view half_width, const WrongPoint& mark) {
  constexpr std::size_t shortest_group = 3;
  const std::size_t at = half_width.rfind(mark.half_width);
  if (at == std::string_view::npos) return {};
  const std::string_view decimals = half_width.substr(at + mark.half_width.size());
  if (mark.parts_groups && decimals.size() >= shortest_group) return {};
  std::string meant = fmt::format("{}.{}", half_width.substr(0, at), decimals);
  return is_amount(meant) ? meant : std::string();
}

/// Letters that look like digits as the digits.
std::string letters_as_digits(std::string_view text) {
  std::string digits = to_half_width(text);
  for (char& character : digits) {
    if (character == 'O' || character == 'o') character = '0';
    if (character == 'l' || character == 'I') character = '1';
  }
  return digits;
}

std::optional<AmountSlip> find_unit(std::string_view text, std::string_view document_unit) {
  std::string_view unit;
  std::string_view number = text;
  for (const std::string_view sign : {"¥", "￥"}) {
    if (!number.starts_with(sign)) continue;
    number.remove_prefix(sign.size());
    unit = "元";
    break;
  }
  const auto word = std::find_if(unit_words.begin(), unit_words.end(),
                                 [&](const UnitWord& each) { return number.ends_with(each.written); });
  if (word != unit_words.end()) {
    number.remove_suffix(word->written.size());
    unit = word->unit;
  }
  number = trimmed(number);
  if (unit.empty() || !is_amount(number)) return std::nullopt;
  if (unit == document_unit || document_unit.empty()) {
    return AmountSlip{.advice = {.zh = "单位在文首“单位”一栏统一写明，这里只写数字",
                                 .en = "the unit is stated once, in “unit” at the top; write the digits alone"},
                      .meant = document_unit.empty() ? std::string() : std::string(number)};
  }
  return AmountSlip{
      .advice = {.zh = "单位在文首“单位”一栏统一写明；请换算成那个单位，只写数字",
                 .en =
                     "the unit is stated once, in “unit” at the top; convert to that unit and write the digits alone"},
      .meant = {}};
}

/// A mark behind the number that does not belong to it.
std::optional<AmountSlip> find_closing_mark(std::string_view text) {
  const auto mark = std::find_if(closing_marks.begin(), closing_marks.end(),
                                 [&](std::string_view each) { return text.ends_with(each); });
  if (mark == closing_marks.end()) return std::nullopt;
  const std::string_view number = text.substr(0, text.size() - mark->size());
  if (!is_amount(number)) return std::nullopt;
  return AmountSlip{.advice = compose({.zh = "去掉数字后面的“{}”", .en = "remove the “{}” behind the number"}, *mark),
                    .meant = std::string(number)};
}

/// Another mark where the point should be, or nothing before the point.
std::optional<AmountSlip> find_point(std::string_view text) {
  const std::string half_width = to_half_width(text);
  for (const WrongPoint& mark : wrong_points) {
    std::string meant = with_point(half_width, mark);
    if (meant.empty()) continue;
    return AmountSlip{
        .advice = compose({.zh = "小数点用“.”写一个，这里写成了“{}”", .en = "the decimal point is one “.”, not “{}”"},
                          text.find(mark.full_width) == std::string_view::npos ? mark.half_width : mark.full_width),
        .meant = std::move(meant),
        .safety = Safety::display};
  }
  const std::size_t point = half_width.find('.');
  if (point != std::string::npos && without(half_width.substr(0, point), '-').empty()) {
    std::string meant = half_width;
    meant.insert(point, 1, '0');
    if (is_amount(meant)) {
      return AmountSlip{.advice = {.zh = "小数点前面的 0 不能省", .en = "write the 0 before the decimal point"},
                        .meant = std::move(meant)};
    }
  }
  return std::nullopt;
}

AmountSlip explain_separator(std::string_view text) {
  std::string meant = regrouped(to_half_width(text));
  if (!is_amount(meant)) meant.clear();
  return {.advice = {.zh = "千分位逗号从个位起每三位一个，也可以不写",
                     .en = "thousands separators stand at every third digit from the units; they may be left out"},
          .meant = std::move(meant)};
}

/// A slip that may befall any number.
std::optional<AmountSlip> find_slip(std::string_view text, AmountFault fault) {
  if (std::optional<AmountSlip> slip = find_closing_mark(text)) return slip;
  if (std::optional<AmountSlip> slip = find_point(text)) return slip;
  if (fault == AmountFault::misplaced_separator) return explain_separator(text);
  if (const std::optional<std::string_view> inside = inside_curly_quotes(text)) {
    return AmountSlip{.advice = {.zh = "外面的是中文引号，会被当作内容；去掉引号即可",
                                 .en = "the quotation marks are typographic ones and count as content; remove them"},
                      .meant = is_amount(*inside) ? std::string(*inside) : std::string()};
  }
  if (std::string digits = letters_as_digits(text); digits != to_half_width(text) && is_amount(digits)) {
    return AmountSlip{.advice = {.zh = "数字里混有形近的字母（如 O、o 与 0，l、I 与 1）",
                                 .en = "there are letters among the digits that look like them (O and 0, l and 1)"},
                      .meant = std::move(digits),
                      .safety = Safety::display};
  }
  if (std::string joined = without(text, ' '); joined != text && is_amount(joined)) {
    return AmountSlip{.advice = {.zh = "数字中间不能有空格", .en = "there must be no blanks within a number"},
                      .meant = std::move(joined)};
  }
  return std::nullopt;
}

}  // namespace

AmountSlip explain_amount(std::string_view text, AmountFault fault, std::string_view unit) {
  if (std::find(nothing_marks.begin(), nothing_marks.end(), text) != nothing_marks.end()) {
    return {.advice = {.zh = "没有就留空，或填 0", .en = "leave it blank where there is nothing, or write 0"},
            .meant = "0",
            .safety = Safety::display};
  }
  if (std::optional<AmountSlip> slip = find_slip(text, fault)) return *std::move(slip);
  if (std::optional<AmountSlip> slip = find_unit(text, unit)) return *std::move(slip);
  return {.advice = {.zh = "只写数字，如“9.00”；没有就留空",
                     .en = "write digits alone, such as “9.00”; leave it blank when there is none"},
          .meant = {}};
}

AmountSlip explain_number(std::string_view text, AmountFault fault) {
  if (std::optional<AmountSlip> slip = find_slip(text, fault)) return *std::move(slip);
  return {.advice = {.zh = "只写数字，不带单位和文字", .en = "write digits alone, without units or words"},
          .meant = {}};
}

}  // namespace budgetlint::model
