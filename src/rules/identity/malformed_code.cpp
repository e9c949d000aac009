#include <string>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view digits_and_letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/// The first character of `code` that is neither a digit nor a letter; empty when there is none.
std::string_view foreign_character(std::string_view code) {
  const std::size_t at = code.find_first_not_of(digits_and_letters);
  if (at == std::string_view::npos) return {};
  const auto character = decode_utf8(code, at);
  return code.substr(at, character ? character->size : 1);
}

/// What is wrong with a code that is not well-formed.
OwnedText message_for(std::string_view code) {
  const std::size_t length = count_code_points(code);
  if (const auto foreign = foreign_character(code); !foreign.empty()) {
    return compose({.zh = "项目编码只用数字和大写字母，这里有“{}”（共 {} 位，应为 21 位）",
                    .en = "a project code has digits and capital letters only, not '{}' ({} characters; 21 expected)"},
                   foreign, length);
  }
  if (code.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string_view::npos) {
    return compose({.zh = "项目编码里的字母要大写，这里有小写字母（共 {} 位，应为 21 位）",
                    .en = "the letters of a project code must be capitals ({} characters; 21 expected)"},
                   length);
  }
  return compose({.zh = "项目编码应为 21 位，这里有 {} 位", .en = "a project code has 21 characters, this one {}"},
                 length);
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
      context.report(project, project.code->place, {.zh = "{}", .en = "{}"}, message_for(code))
          .data("code", code)
          .data("length", std::to_string(count_code_points(code)));
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
