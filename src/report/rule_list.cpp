#include "report/rule_list.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "engine/family.hpp"
#include "report/page.hpp"
#include "report/rule_texts.hpp"
#include "report/wording.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {
namespace {

using Json = nlohmann::ordered_json;

constexpr Text word_on{"开", "on"};
constexpr Text word_off{"关", "off"};

/// A rule under a configuration. One that is off keeps the severity of its record.
struct Entry {
  const RuleRecord& record;
  bool on;
  Severity severity;
};

std::vector<Entry> entries_of(const Configuration& configuration) {
  std::vector<Entry> entries;
  const std::span<const Rule> rules = catalogue();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const Severity severity = configuration.severity_of(i);
    const bool on = severity != Severity::off;
    entries.push_back({*rules[i].record, on, on ? severity : rules[i].record->severity});
  }
  return entries;
}

/// Writes `text` and fills the column up to `width`.
void put_column(Page& page, std::string_view text, std::size_t width, Ink ink = Ink::plain) {
  const std::size_t taken = page.width_of(text);
  page.put(text, ink).skip(width > taken ? width - taken : 0).skip(2);
}

Json in_both(const Text& text) { return {{"zh", text.zh}, {"en", text.en}}; }

Json parameters_of(const RuleRecord& record) {
  Json list = Json::array();
  for (const Parameter* parameter : record.parameters) {
    Json entry{{"name", parameter->name}, {"helps", in_both(parameter->help)}};
    if (parameter->is_words) {
      entry["default"] = std::vector<std::string_view>(parameter->words.begin(), parameter->words.end());
    } else {
      entry["default"] = parameter->number;
    }
    list.push_back(std::move(entry));
  }
  return list;
}

std::string_view word_for(Origin origin) {
  switch (origin) {
    case Origin::arithmetic:
      return "arithmetic";
    case Origin::form:
      return "form";
    case Origin::published:
      return "published";
    case Origin::regulation:
      return "regulation";
    case Origin::practice:
      return "practice";
  }
  return "";
}

}  // namespace

std::string rule_list_text(const Configuration& configuration, const ReportStyle& style) {
  const std::vector<Entry> entries = entries_of(configuration);
  std::string out;
  Page page(style, out);
  std::size_t names = 0;
  std::size_t switches = 0;
  std::size_t severities = 0;
  for (const Entry& entry : entries) {
    names = std::max(names, page.width_of(entry.record.name));
    severities = std::max(severities, page.width_of(on_one_line(owned(name_of(entry.severity)), style.languages)));
  }
  for (const Text& word : {word_on, word_off}) {
    switches = std::max(switches, page.width_of(on_one_line(owned(word), style.languages)));
  }
  for (const Entry& entry : entries) {
    put_column(page, entry.record.id, entry.record.id.size(), entry.on ? Ink::strong : Ink::plain);
    put_column(page, on_one_line(owned(entry.on ? word_on : word_off), style.languages), switches);
    put_column(page, on_one_line(owned(name_of(entry.severity)), style.languages), severities,
               entry.on ? ink_of(entry.severity) : Ink::plain);
    put_column(page, entry.record.name, names);
    page.put(on_one_line(owned(entry.record.title), style.languages)).end_line();
  }
  return out;
}

std::string rule_list_json(const Configuration& configuration, const ReportStyle& /*style*/) {
  Json list = Json::array();
  for (const Entry& entry : entries_of(configuration)) {
    const RuleRecord& record = entry.record;
    list.push_back({{"rule", record.id},
                    {"name", record.name},
                    {"severity", name_of(entry.severity).en},
                    {"on", entry.on},
                    {"default", {{"severity", name_of(record.severity).en}, {"on", record.on}}},
                    {"titles", in_both(record.title)},
                    {"summaries", in_both(record.summary)},
                    {"rationales", in_both(record.rationale)},
                    {"origin", word_for(record.origin)},
                    {"verified", record.origin != Origin::regulation},
                    {"sources", in_both(record.source)},
                    {"bad", record.bad},
                    {"good", record.good},
                    {"fixes", in_both(record.fix)},
                    {"parameters", parameters_of(record)}});
  }
  return list.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string rule_list_markdown(const Configuration& configuration, const ReportStyle& style) {
  const Language language = style.languages.front();
  const std::vector<Entry> entries = entries_of(configuration);
  std::string out = fmt::format("# {}\n", Text{"规则", "Rules"}.in(language));
  for (const Family& family : families()) {
    const auto belongs = [&](const Entry& entry) { return entry.record.id.starts_with(family.prefix); };
    if (std::none_of(entries.begin(), entries.end(), belongs)) continue;
    out += fmt::format("\n## {}xx {}\n\n", family.prefix, family.title.in(language));
    out += language == Language::zh ? "| 代码 | 名称 | 级别 | 开关 | 说明 |\n"
                                    : "| Code | Name | Severity | On | Fault |\n";
    out += "|---|---|---|---|---|\n";
    for (const Entry& entry : entries) {
      if (!belongs(entry)) continue;
      out += fmt::format("| {} | `{}` | {} | {} | {} |\n", entry.record.id, entry.record.name,
                         name_of(entry.severity).in(language), (entry.on ? word_on : word_off).in(language),
                         markdown(entry.record.summary.in(language)));
    }
  }
  return out;
}

}  // namespace budgetlint
