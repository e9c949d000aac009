#include "rules/shared/project_code.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view check_characters = "0123456789ABCDEFGHJKLMNPQRTUWXY";

}  // namespace

bool is_blank_character(char32_t value) {
  if (is_ideograph(value)) return false;
  return value == U' ' || (value >= U'\t' && value <= U'\r') || value == U'\u00A0' || value == U'\u3000' ||
         (value >= U'\u2000' && value <= U'\u200A') || value == U'\u202F';
}

std::vector<Span> blank_runs(std::string_view text) {
  std::vector<Span> runs;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto character = decode_utf8(text, at);
    const std::uint32_t end = at + (character ? character->size : 1);
    if (character && is_blank_character(character->value)) {
      if (!runs.empty() && runs.back().end == at) {
        runs.back().end = end;
      } else {
        runs.push_back({at, end});
      }
    }
    at = end;
  }
  return runs;
}

std::string without_blanks(std::string_view text) {
  std::string joined;
  std::uint32_t from = 0;
  for (const Span run : blank_runs(text)) {
    joined += text.substr(from, run.begin - from);
    from = run.end;
  }
  joined += text.substr(from);
  return joined;
}

bool is_well_formed_code(std::string_view joined) {
  return joined.size() == project_code_length && std::all_of(joined.begin(), joined.end(), [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
         });
}

std::optional<std::size_t> check_value_of(std::string_view code) {
  const std::size_t modulus = check_characters.size();
  std::size_t sum = 0;
  std::size_t weight = 1;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const std::size_t value = check_characters.find(code[i]);
    if (value == std::string_view::npos) return std::nullopt;
    const bool last = i + 1 == code.size();
    sum = (sum + (last ? 1 : weight) * value) % modulus;
    weight = weight * 3 % modulus;
  }
  return sum;
}

std::vector<CodedProject> projects_with_well_formed_codes(RuleContext& context) {
  std::vector<CodedProject> coded;
  for (const model::Project& project : context.document().projects) {
    if (!project.code) {
      context.not_applicable(no_code);
      continue;
    }
    std::string code = without_blanks(project.code->value);
    if (is_well_formed_code(code)) {
      coded.push_back({&project, std::move(code)});
    } else {
      context.not_applicable(no_well_formed_code);
    }
  }
  return coded;
}

std::optional<CodeLetter> letter_among_first(std::string_view code) {
  constexpr std::string_view letters = "OQDIBSZ";
  constexpr std::string_view digits = "0001852";
  const std::size_t at = code.substr(0, leading_digits).find_first_not_of("0123456789");
  if (at == std::string_view::npos) return std::nullopt;
  const std::size_t alike = letters.find(code[at]);
  return CodeLetter{at + 1, code[at], alike == std::string_view::npos ? std::nullopt : std::optional(digits[alike])};
}

model::Place place_in_code(const RuleContext& context, const CodedProject& coded, std::size_t first,
                           std::size_t count) {
  model::Place place = coded.project->code->place;
  const std::string_view written = context.written(place.span);
  const std::size_t at = without_blanks(written).find(coded.code);
  if (at == std::string::npos) return place;
  // The byte at which each character that is no blank stands.
  std::vector<std::uint32_t> offsets;
  std::uint32_t from = 0;
  const auto add_up_to = [&](std::size_t end) {
    for (; from < end; ++from) offsets.push_back(from);
  };
  for (const Span run : blank_runs(written)) {
    add_up_to(run.begin);
    from = run.end;
  }
  add_up_to(written.size());
  const std::uint32_t start = place.span.begin;
  place.span = {start + offsets[at + first], start + offsets[at + first + count - 1] + 1};
  return place;
}

}  // namespace budgetlint
