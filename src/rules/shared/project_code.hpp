#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.hpp"
#include "rules/rule.hpp"
#include "text/language.hpp"
#include "text/span.hpp"

namespace budgetlint {

/// Why a check of a project's code is not applicable.
inline constexpr Text no_code{.zh = "没有填项目编码", .en = "no code is given"};
inline constexpr Text no_well_formed_code{.zh = "项目编码不是 21 位数字和大写字母（见 BL601）",
                                          .en = "the code is not of 21 digits and capital letters (see BL601)"};

inline constexpr std::size_t project_code_length = 21;
inline constexpr std::size_t leading_digits = 8;  ///< region and year

/// Where `text` has blanks, full-width ones and line ends too: half-open ranges of its bytes, in order.
std::vector<Span> blank_runs(std::string_view text);

/// Whether a character is white space of any width.
bool is_blank_character(char32_t value);

/// `text` without its blanks. All rules but BL609 read codes this way.
std::string without_blanks(std::string_view text);

/// Whether a code without blanks is of 21 digits and capital letters.
bool is_well_formed_code(std::string_view joined);

/// What the characters of a well-formed code come to, from 0 to 30: the codes that a budget system gives out share one
/// value. Nothing where the code has a letter that takes no part (I O S V Z).
std::optional<std::size_t> check_value_of(std::string_view code);

/// A project and its code without blanks.
struct CodedProject {
  const model::Project* project = nullptr;
  std::string code;
};

/// The projects with a well-formed code, in their order. The others are counted as not applicable.
std::vector<CodedProject> projects_with_well_formed_codes(RuleContext& context);

/// A letter where a code has digits only.
struct CodeLetter {
  std::size_t position = 0;  ///< from 1
  char letter = 0;
  std::optional<char> digit;  ///< that it looks like
};

/// The first letter among the leading characters of a code, region and year, which are digits; nothing where it has
/// none there.
std::optional<CodeLetter> letter_among_first(std::string_view code);

/// The place of `count` characters of the project's code from `first` on, blanks in between included; of the whole code
/// where the file has it escaped.
model::Place place_in_code(const RuleContext& context, const CodedProject& coded, std::size_t first, std::size_t count);

}  // namespace budgetlint
