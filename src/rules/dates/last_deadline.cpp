#include "rules/dates/last_deadline.hpp"

#include "rules/dates/calendar.hpp"
#include "rules/shared/indicator.hpp"
#include "rules/shared/lexicon.hpp"
#include "rules/shared/words_in.hpp"

namespace budgetlint {
namespace {

constexpr Text not_last{.zh = "项目另有更晚的完成时间", .en = "another date of the project is later"};

/// Why the date of a target is no deadline within the year of the document; nothing where it is one.
std::optional<Text> obstacle(const model::Document& document, const model::Indicator& indicator) {
  const TargetDate& date = *date_of(indicator);
  if (!document.year) return no_document_year;
  if (why_impossible(date, document.year->value)) return no_such_date;
  if (date.year != 0 && date.year != document.year->value) {
    return Text{.zh = "日期不在本年度（见 BL702）", .en = "the date is in another year (see BL702)"};
  }
  if (has_any(indicator.name, lexicon::beginnings) || has_any(indicator.target->text(), lexicon::beginnings)) {
    return Text{.zh = "写的是开始的日期", .en = "the date is that of a beginning"};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Deadline> last_deadline(RuleContext& context, const model::Project& project) {
  std::optional<Deadline> last;
  for (const model::Indicator& indicator : project.indicators) {
    if (!is_kind(indicator, model::choices::kind::timeliness) || date_of(indicator) == nullptr) continue;
    if (const auto reason = obstacle(context.document(), indicator)) {
      context.not_applicable(*reason);
      continue;
    }
    const Deadline deadline{last_day(*date_of(indicator), year_of(context.document())), &*indicator.target};
    if (last) context.not_applicable(not_last);
    if (!last || last->day < deadline.day) last = deadline;
  }
  return last;
}

}  // namespace budgetlint
