#include "model/amount_slips.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

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

/// The digits before the point in groups of three.
std::string regrouped(std::string_view text) {
  std::string digits = without(to_half_width(text), ',');
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  const std::size_t point = std::min(digits.find('.'), digits.size());
  for (std::size_t at = point; at > first + 3;) {
    at -= 3;
    digits.insert(at, 1, ',');
  }
  return digits;
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

/// A slip that may befall any number.
std::optional<AmountSlip> find_slip(std::string_view text, AmountFault fault) {
  if (fault == AmountFault::misplaced_separator) {
    std::string meant = regrouped(text);
    if (!is_amount(meant)) meant.clear();
    return AmountSlip{
        .advice = {.zh = "千分位逗号从个位起每三位一个，也可以不写",
                   .en = "thousands separators stand at every third digit from the units; they may be left out"},
        .meant = std::move(meant)};
  }
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
