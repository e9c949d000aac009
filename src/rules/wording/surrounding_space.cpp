#include <optional>

#include "rules/families.hpp"
#include "rules/shared/project_code.hpp"
#include "rules/shared/text_place.hpp"
#include "rules/shared/texts.hpp"

namespace budgetlint {
namespace {

/// The blanks at the ends of a text; empty where there are none.
struct Surroundings {
  Span front;
  Span back;
};

Surroundings surroundings_of(std::string_view text) {
  Surroundings found;
  for (const Span run : blank_runs(text)) {
    if (run.begin == 0) {
      found.front = run;
    } else if (run.end == text.size()) {
      found.back = run;
    }
  }
  return found;
}

/// A text of one line, as opposed to a block of lines, whose ends are line ends.
bool is_line(std::string_view written) { return !written.starts_with('|') && !written.starts_with('>'); }

bool is_quoted(std::string_view written) { return written.starts_with('"') || written.starts_with('\''); }

/// Whether `text` means the same without quotes: no ASCII character at its ends that YAML might read as its own.
bool stands_alone(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return !is_ascii(text.front()) && !is_ascii(text.back());
}

void report_end(RuleContext& context, const model::Project* project, const model::LocatedText& text, Span blanks,
                const Text& end, bool fixable) {
  Finding finding = context.report(project, place_in_file(context, text, blanks),
                                   {.zh = "文字{}有空格", .en = "blanks at the {} of the text"}, end);
  const std::optional<Span> span = span_in_file(context, text, blanks);
  if (fixable && span) {
    finding.suggest(Safety::safe, {{*span, ""}}, {.zh = "去掉{}的空格", .en = "take out the blanks at the {}"}, end);
  } else {
    finding.advise({.zh = "去掉{}的空格", .en = "take out the blanks at the {}"}, end);
  }
}

void check_text(RuleContext& context, const model::Project* project, const model::LocatedText& text) {
  const std::string_view written = context.written(text.place.span);
  const auto [front, back] = surroundings_of(text.value);
  if (!is_line(written) || (front.empty() && back.empty())) return context.passed();
  const std::size_t end = back.empty() ? text.value.size() : back.begin;
  const bool fixable = is_quoted(written) || stands_alone(text.value.substr(front.end, end - front.end));
  if (!front.empty()) report_end(context, project, text, front, {.zh = "开头", .en = "beginning"}, fixable);
  if (!back.empty()) report_end(context, project, text, back, {.zh = "结尾", .en = "end"}, fixable);
}

void check(RuleContext& context) {
  const model::Document& document = context.document();
  if (document.department.code) check_text(context, nullptr, *document.department.code);
  for (const model::Project& project : document.projects) {
    if (project.code) check_text(context, &project, *project.code);
  }
  for_each_text(document, [&](const model::Project* project, const model::LocatedText& text) {
    check_text(context, project, text);
  });
}

constexpr RuleRecord record{
    .id = "BL805",
    .name = "surrounding-space",
    .severity = Severity::note,
    .title = {.zh = "文字首尾有空格", .en = "Blanks around a text"},
    .summary = {.zh = "文字的开头和结尾不留空格，全角空格也不留。",
                .en = "A text neither begins nor ends with blanks, full-width ones included."},
    .rationale = {.zh = "首尾的空格看不见，按名称核对、汇总时却会当成另一个名称。",
                  .en = "Nobody sees such blanks, yet names with and without them do not match when lists are merged."},
    .origin = Origin::practice,
    .source = {.zh = "数据整理的通行做法。", .en = "Ordinary care with data."},
    .bad = "资金用途: \"支付外聘教师授课报酬　\"\n",
    .good = "资金用途: \"支付外聘教师授课报酬\"\n",
    .fix = {.zh = "去掉首尾的空格。", .en = "Take the blanks out."},
};

}  // namespace

const Rule surrounding_space{&record, check};

}  // namespace budgetlint
