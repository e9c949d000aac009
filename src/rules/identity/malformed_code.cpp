#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"
#include "text/half_width.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view digits_and_letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz";

/// The character of `code` at `at`; empty for npos.
std::string_view character_at(std::string_view code, std::size_t at) {
  if (at == std::string_view::npos) return {};
  const auto character = decode_utf8(code, at);
  return code.substr(at, character ? character->size : 1);
}

/// A half-width code in capitals, with the small letters that look like digits as the digits.
std::string likely_code(std::string_view half) {
  std::string meant(half);
  for (char& c : meant) {
    if (c == 'l') c = '1';
    if (c == 'o') c = '0';
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return meant;
}

/// " (20 characters; 21 expected)" unless there are 21.
OwnedText length_text(std::size_t length) {
  if (length == project_code_length) return {};
  return compose({.zh = "（共 {} 位，应为 21 位）", .en = " ({} characters; 21 expected)"}, length);
}

/// What is wrong with a code that is not well-formed; `half` is the code in half-width characters.
OwnedText message_for(std::string_view code, std::string_view half) {
  const std::size_t length = count_code_points(code);
  const std::size_t foreign_at = code.find_first_not_of(digits_and_letters);
  const std::string_view foreign = character_at(code, foreign_at);
  if (!foreign.empty() && half.find_first_not_of(digits_and_letters) == std::string_view::npos) {
    return compose({.zh = "项目编码里的“{}”是全角字符，应写成半角{}", .en = "'{}' in the project code is full-width{}"},
                   foreign, length_text(length));
  }
  if (!foreign.empty()) {
    return compose({.zh = "项目编码只用数字和大写字母，这里有“{}”{}",
                    .en = "a project code has digits and capital letters only, not '{}'{}"},
                   foreign, length_text(length));
  }
  if (const std::size_t alike = code.find_first_of("lo"); alike != std::string_view::npos) {
    return compose({.zh = "项目编码里有小写字母“{}”，可能是数字 {}{}",
                    .en = "the small letter '{}' in the project code may be the digit {}{}"},
                   code[alike], code[alike] == 'l' ? '1' : '0', length_text(length));
  }
  if (const std::size_t small = code.find_first_of(small_letters); small != std::string_view::npos) {
    return compose({.zh = "项目编码里的字母要大写，这里有小写字母“{}”{}",
                    .en = "the letters of a project code must be capitals, not '{}'{}"},
                   code[small], length_text(length));
  }
  return compose({.zh = "项目编码应为 21 位，这里有 {} 位", .en = "a project code has 21 characters, this one {}"},
                 length);
}

void suggest(RuleContext& context, Finding& finding, const model::Place& place, std::string_view code,
             std::string_view half) {
  const std::string meant = likely_code(half);
  const std::size_t at = context.written(place.span).find(code);
  if (!is_well_formed_code(meant) || at == std::string_view::npos) return;
  // A small l may be an L as well; other small letters and full-width characters are plain.
  const bool guessed = half.find_first_of("lo") != std::string_view::npos;
  const auto begin = static_cast<std::uint32_t>(place.span.begin + at);
  const Span span{begin, begin + static_cast<std::uint32_t>(code.size())};
  finding.suggest(guessed ? Safety::display : Safety::unsafe, {{span, meant}}, {.zh = "改为 {}", .en = "write {}"},
                  meant);
}

void check(RuleContext& context) {
  for (const model::Project& project : context.document().projects) {
    if (!project.code) {
      context.not_applicable(no_code);
      continue;
    }
    const std::string code = without_blanks(project.code->value);
    if (is_well_formed_code(code)) {
      context.passed();
    } else {
      const std::string half = to_half_width(code);
      Finding finding = context.report(project, project.code->place, {.zh = "{}", .en = "{}"}, message_for(code, half));
      finding.data("code", code).data("length", std::to_string(count_code_points(code)));
      suggest(context, finding, project.code->place, code, half);
    }
  }
}

constexpr RuleRecord record{
    .id = "BL601",
    .name = "malformed-code",
    .severity = Severity::error,
    .title = {.zh = "项目编码格式不对", .en = "Malformed project code"},
    .summary = {.zh = "项目编码去掉空格后必须是 21 位数字和大写字母。",
                .en = "Without blanks, a project code must be 21 digits and capital letters."},
    .rationale =
        {.zh = "编码多一位、少一位或有别的字符，在预算系统里就找不到这个项目。",
         .en = "With a character too many, too few or of another kind, the budget system will not find the project."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：所有项目编码都是 21 位数字和大写字母。",
               .en = "A published document: all its project codes are 21 digits and capital letters."},
    .bad = "项目编码: 13018624P00933510001\n",
    .good = "项目编码: 13018624P00933510001X\n",
    .fix = {.zh = "从预算系统复制编码。", .en = "Copy the code from the budget system."},
};

}  // namespace

const Rule malformed_code{&record, check};

}  // namespace budgetlint
