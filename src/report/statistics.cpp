#include "report/statistics.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/page.hpp"
#include "report/wording.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {
namespace {

constexpr Text rule_heading{.zh = "规则", .en = "rule"};
constexpr Text found_heading{.zh = "发现", .en = "found"};
constexpr Text passed_heading{.zh = "通过", .en = "passed"};
constexpr Text not_applicable_heading{.zh = "不适用", .en = "n/a"};
constexpr Text total_heading{.zh = "合计", .en = "total"};
constexpr Text idle_heading{.zh = "没有可查的内容，或未启用", .en = "nothing to check, or turned off"};

/// A line of the table.
struct Line {
  std::string head;
  Tally tally;
};

std::uint32_t not_applicable(const Tally& tally) {
  std::uint32_t count = 0;
  for (const Tally::NotApplicable& entry : tally.not_applicable) count += entry.count;
  return count;
}

bool idle(const Tally& tally) { return tally.found + tally.passed + not_applicable(tally) == 0; }

/// Writes the lines of the table so that their columns stand beneath one another.
class Table {
 public:
  Table(std::size_t head_width, Page& page) : head_width_(head_width), page_(page) {}

  void put(std::string_view head, std::string_view found, std::string_view passed, std::string_view not_applicable,
           Ink ink = Ink::plain) const {
    page_.put(head, ink).skip(head_width_ - std::min(head_width_, page_.width_of(head)));
    for (const std::string_view figure : {found, passed, not_applicable}) {
      constexpr std::size_t figure_width = 8;
      page_.skip(figure_width - std::min(figure_width, page_.width_of(figure))).put(figure, ink);
    }
    page_.end_line();
  }

  void put(const Line& line, Ink ink = Ink::plain) const {
    put(line.head, std::to_string(line.tally.found), std::to_string(line.tally.passed),
        std::to_string(not_applicable(line.tally)), ink);
  }

 private:
  std::size_t head_width_;
  Page& page_;
};

void put_reasons(const Tally& tally, Page& page) {
  constexpr std::size_t indent = 6;  // beneath the name of the rule
  for (const Tally::NotApplicable& entry : tally.not_applicable) {
    const std::string reason = on_one_line(owned(entry.reason), page.style().languages);
    page.skip(indent).put_wrapped(fmt::format("{} × {}", entry.count, reason), indent);
  }
}

void put_idle(const std::vector<std::string_view>& rules, Page& page) {
  if (rules.empty()) return;
  const std::string heading = on_one_line(owned(idle_heading), page.style().languages);
  page.put_wrapped(fmt::format("{}: {}", heading, fmt::join(rules, " ")), 0);
}

}  // namespace

void append_statistics(const RunReport& run, const ReportStyle& style, std::string& out) {
  const std::vector<Tally> tallies = run.tallies();
  std::vector<Line> lines;
  std::vector<std::string_view> idle_rules;
  Line total{.head = on_one_line(owned(total_heading), style.languages), .tally = {}};
  for (std::size_t i = 0; i < std::min(tallies.size(), catalogue().size()); ++i) {
    const RuleRecord& record = *catalogue()[i].record;
    if (idle(tallies[i])) {
      idle_rules.push_back(record.id);
      continue;
    }
    lines.push_back({fmt::format("{} {}", record.id, record.name), tallies[i]});
    total.tally.add(tallies[i]);
  }

  Page page(style, out);
  std::size_t head_width = page.width_of(total.head);
  for (const Line& line : lines) head_width = std::max(head_width, page.width_of(line.head));
  const Table table(head_width, page);
  for (const Language language : style.languages) {
    table.put(rule_heading.in(language), found_heading.in(language), passed_heading.in(language),
              not_applicable_heading.in(language), Ink::strong);
  }
  for (const Line& line : lines) {
    table.put(line);
    put_reasons(line.tally, page);
  }
  table.put(total, Ink::strong);
  put_idle(idle_rules, page);
  page.end_line();
}

}  // namespace budgetlint
