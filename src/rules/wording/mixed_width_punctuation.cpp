#include <optional>

#include "rules/families.hpp"
#include "rules/shared/text_place.hpp"
#include "rules/shared/texts.hpp"
#include "rules/wording/characters.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// A mark of the wrong width and the one that belongs there.
struct Replacement {
  Span span;
  char32_t mark = 0;
};

constexpr std::u32string_view half_marks = U",;:?!";
constexpr std::u32string_view full_marks = U"，；：？！";
constexpr std::u32string_view chinese_marks = U"，。；：？！、（）《》“”‘’〔〕【】";

bool is_chinese(char32_t value) {
  return is_ideograph(value) || chinese_marks.find(value) != std::u32string_view::npos;
}

/// The full-width form of a half-width mark after Chinese and before Chinese or nothing.
std::optional<char32_t> full_form(const std::vector<Character>& text, std::size_t at) {
  const std::size_t mark = half_marks.find(text[at].value);
  if (mark == std::u32string_view::npos || at == 0 || !is_chinese(text[at - 1].value)) return std::nullopt;
  if (at + 1 < text.size() && !is_chinese(text[at + 1].value)) return std::nullopt;
  return full_marks[mark];
}

bool opens(char32_t value) { return value == U'(' || value == U'（'; }
bool closes(char32_t value) { return value == U')' || value == U'）'; }
bool is_full(char32_t value) { return value == U'（' || value == U'）'; }

/// The half-width one of two brackets of a pair that differ, with its full-width form.
std::optional<Replacement> mended_pair(const Character& open, const Character& close) {
  if (is_full(open.value) == is_full(close.value)) return std::nullopt;
  return is_full(open.value) ? Replacement{close.span, U'）'} : Replacement{open.span, U'（'};
}

std::vector<Replacement> replacements_in(const std::vector<Character>& text) {
  std::vector<Replacement> found;
  std::vector<Character> open;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto mark = full_form(text, at)) found.push_back({text[at].span, *mark});
    if (opens(text[at].value)) open.push_back(text[at]);
    if (!closes(text[at].value) || open.empty()) continue;
    if (const auto mended = mended_pair(open.back(), text[at])) found.push_back(*mended);
    open.pop_back();
  }
  return found;
}

void check_text(RuleContext& context, const model::Project* project, const model::LocatedText& text) {
  const std::vector<Replacement> found = replacements_in(characters_of(text.value));
  if (found.empty()) return context.passed();
  for (const Replacement& each : found) {
    std::string mark;
    append_utf8(mark, each.mark);
    Finding finding = context.report(
        project, place_in_file(context, text, each.span),
        {.zh = "中文里用了半角标点“{}”，应为全角“{}”", .en = "half-width “{}” in Chinese text, where “{}” belongs"},
        text.value.substr(each.span.begin, each.span.size()), mark);
    if (const auto span = span_in_file(context, text, each.span)) {
      finding.suggest(Safety::safe, {{*span, mark}}, {.zh = "改为“{}”", .en = "write “{}”"}, mark);
    } else {
      finding.advise({.zh = "改为“{}”", .en = "write “{}”"}, mark);
    }
  }
}

void check(RuleContext& context) {
  for_each_text(context.document(), [&](const model::Project* project, const model::LocatedText& text) {
    check_text(context, project, text);
  });
}

constexpr RuleRecord record{
    .id = "BL804",
    .name = "mixed-width-punctuation",
    .severity = Severity::note,
    .on = false,
    .title = {.zh = "全角半角标点混用", .en = "Punctuation of mixed width"},
    .summary = {.zh = "中文之间的逗号、分号、冒号、问号、叹号用全角；一对括号全角半角应当一致。",
                .en = "Between Chinese characters , ; : ? ! are full-width, and a pair of brackets is of one width."},
    .rationale = {.zh = "标点混用影响版面，按文字查找也会漏掉。",
                  .en = "Mixed widths look uneven, and a search for the text misses them."},
    .origin = Origin::published,
    .source = {.zh = "已公开的绩效文本：“提高政府依法行政能力,推进法制建设”。",
               .en = "A published document: 提高政府依法行政能力,推进法制建设."},
    .bad = "绩效目标: 扩大活动参与面,丰富群众文化生活\n",
    .good = "绩效目标: 扩大活动参与面，丰富群众文化生活\n",
    .fix = {.zh = "改用全角标点。", .en = "Use the full-width mark."},
};

}  // namespace

const Rule mixed_width_punctuation{&record, check};

}  // namespace budgetlint
