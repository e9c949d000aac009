#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "rules/families.hpp"
#include "rules/shared/texts.hpp"

namespace budgetlint {
namespace {

using namespace std::string_view_literals;

constexpr std::array opening{"{"sv, "["sv, "("sv, "（"sv, "【"sv};
constexpr std::array closing{"}"sv, "]"sv, ")"sv, "）"sv, "】"sv};
constexpr std::size_t year_digits = 4;

/// Takes one of `words` from the front of `rest`; whether there was one.
template <std::size_t Size>
bool take(std::string_view& rest, const std::array<std::string_view, Size>& words) {
  const auto word = std::find_if(words.begin(), words.end(), [&](std::string_view w) { return rest.starts_with(w); });
  if (word == words.end()) return false;
  rest.remove_prefix(word->size());
  return true;
}

std::string_view take_digits(std::string_view& rest) {
  const std::size_t size = std::min(rest.find_first_not_of("0123456789"), rest.size());
  const std::string_view digits = rest.substr(0, size);
  rest.remove_prefix(size);
  return digits;
}

/// The size of the bracketed year, if `text` begins with a document number such as {2023}35号.
std::optional<std::size_t> bracketed_year(std::string_view text) {
  std::string_view rest = text;
  if (!take(rest, opening)) return std::nullopt;
  if (take_digits(rest).size() != year_digits || !take(rest, closing)) return std::nullopt;
  const std::size_t size = text.size() - rest.size();
  take(rest, std::array{"第"sv});
  if (take_digits(rest).empty() || !rest.starts_with("号")) return std::nullopt;
  return size;
}

/// The bracketed years of all document numbers in `text`.
std::vector<Span> bracketed_years(std::string_view text) {
  std::vector<Span> years;
  if (text.find("号") == std::string_view::npos) return years;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const auto size = bracketed_year(text.substr(at))) {
      years.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + *size)});
    }
  }
  return years;
}

void check_text(RuleContext& context, const model::Project* project, const model::LocatedText& text) {
  // Looked for as written, so that the places are exact; a number split over lines is not found there.
  const std::string_view written = context.written(text.place.span);
  const std::vector<Span> years = bracketed_years(written);
  if (years.empty()) return context.passed();
  for (const Span year : years) {
    const Span span{text.place.span.begin + year.begin, text.place.span.begin + year.end};
    const std::string_view brackets = context.written(span);
    const std::string_view digits = brackets.substr(brackets.find_first_of("0123456789"), year_digits);
    const std::string mended = fmt::format("〔{}〕", digits);
    context
        .report(project, {span, text.place.node},
                {.zh = "文号中的年份应使用六角括号：{}改为{}",
                 .en = "the year of a document number stands in tortoise-shell brackets: {1} for {0}"},
                brackets, mended)
        .suggest(Safety::safe, {{span, mended}}, {.zh = "改为{}", .en = "write {}"}, mended);
  }
}

void check(RuleContext& context) {
  for_each_text(context.document(), [&](const model::Project* project, const model::LocatedText& text) {
    check_text(context, project, text);
  });
}

constexpr RuleRecord record{
    .id = "BL607",
    .name = "document-number-brackets",
    .severity = Severity::warning,
    .title = {.zh = "文号括号不规范", .en = "Wrong brackets in a document number"},
    .summary = {.zh = "发文字号中的年份应使用六角括号〔〕括起，不用 {} [] () （） 【】。",
                .en = "The year of an official document number stands in 〔〕, not in {} [] () （） 【】."},
    .rationale = {.zh = "文号写法不一，按文号查找文件就会漏掉。",
                  .en = "A search by number misses what is written differently."},
    .origin = Origin::regulation,
    .source = {.zh = "《党政机关公文格式》（GB/T 9704—2012）：年份用六角括号“〔〕”括入。",
               .en = "GB/T 9704-2012, layout of official documents: the year in 〔〕."},
    .bad = "项目名称: 提前下达文化馆免费开放补助资金（冀财教{2023}35号）\n",
    .good = "项目名称: 提前下达文化馆免费开放补助资金（冀财教〔2023〕35号）\n",
    .fix = {.zh = "改用六角括号〔〕。", .en = "Use the brackets 〔〕."},
};

}  // namespace

const Rule document_number_brackets{&record, check};

}  // namespace budgetlint
