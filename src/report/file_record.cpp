#include "report/file_record.hpp"

#include <algorithm>
#include <initializer_list>
#include <mutex>
#include <set>

#include "report/facts_record.hpp"
#include "report/record_values.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint::json {
namespace {

Severity read_severity(const Json& value) {
  const std::optional<Severity> severity = parse_severity(value.get<std::string>());
  if (!severity) refuse();
  return *severity;
}

Json excuse_record(const Excuse& excuse) {
  Json rules = Json::array();
  for (const std::size_t rule : excuse.rules) {
    if (catalogue()[rule].across != nullptr) rules.push_back(catalogue()[rule].record->id);
  }
  return {{"scope", span(excuse.scope)}, {"word", span(excuse.word)}, {"document", excuse.document},
          {"rules", std::move(rules)},   {"used", excuse.used},       {"unused", name_of(excuse.unused).en}};
}

std::size_t read_rule(const Json& value) {
  const std::optional<std::size_t> rule = find_rule(value.get<std::string>());
  if (!rule) refuse();
  return *rule;
}

Excuse read_excuse(const Json& record) {
  Excuse excuse;
  excuse.scope = read_span(record.at("scope"));
  excuse.word = read_span(record.at("word"));
  excuse.document = record.at("document").get<std::uint32_t>();
  for (const Json& rule : record.at("rules")) excuse.rules.push_back(read_rule(rule));
  excuse.used = record.at("used").get<bool>();
  excuse.unused = read_severity(record.at("unused"));
  return excuse;
}

OwnedText read_texts(const Json& value) {
  return {.zh = value.at("zh").get<std::string>(), .en = value.at("en").get<std::string>()};
}

std::uint32_t offset_in(const Json& value) { return value.at("offset").get<std::uint32_t>(); }

Span read_range(const Json& record) {
  const Span place{offset_in(record.at("start")), offset_in(record.at("end"))};
  if (place.begin > place.end) refuse();
  return place;
}

/// Which of `kinds` reports call so.
template <class Kind>
Kind read_kind(const Json& value, std::initializer_list<Kind> kinds) {
  const std::string word = value.get<std::string>();
  const auto kind = std::find_if(kinds.begin(), kinds.end(), [&](Kind each) { return json::word_for(each) == word; });
  if (kind == kinds.end()) refuse();
  return *kind;
}

Remark::Kind read_remark_kind(const Json& value) {
  return read_kind(value, {Remark::Kind::working, Remark::Kind::possibility, Remark::Kind::advice});
}

Safety read_safety(const Json& value) { return read_kind(value, {Safety::safe, Safety::unsafe, Safety::display}); }

Fix read_fix(const Json& record) {
  Fix fix{.safety = read_safety(record.at("safety")), .message = read_texts(record.at("messages")), .edits = {}};
  for (const Json& edit : record.at("edits")) {
    const Span place{edit.at("start").get<std::uint32_t>(), edit.at("end").get<std::uint32_t>()};
    if (place.begin > place.end) refuse();
    fix.edits.push_back({place, edit.at("text").get<std::string>()});
  }
  return fix;
}

}  // namespace

Text lasting_reason(OwnedText reason) {
  static std::mutex mutex;
  static std::set<OwnedText> reasons;
  const std::lock_guard lock(mutex);
  const OwnedText& lasting = *reasons.insert(std::move(reason)).first;
  return {lasting.zh, lasting.en};
}

Text read_reason(const Json& record) { return lasting_reason(read_texts(record)); }

Json file_record(const FileReport& file) {
  Json lines = Json::array();
  for (const Source::Line& line : file.source->lines()) {
    lines.push_back({{"line", line.number}, {"offset", line.begin}, {"text", exact(line.text)}});
    const auto hash = file.line_hashes.find(line.number);
    if (hash != file.line_hashes.end()) lines.back()["hash"] = hash->second;
  }
  Json documents = Json::array();
  for (const DocumentFacts& document : file.across.documents) documents.push_back(document_record(document));
  Json summaries = Json::array();
  for (const SummaryFacts& summary : file.across.summaries) summaries.push_back(summary_record(summary));
  Json severities = Json::array();
  for (const Severity severity : file.across.severities) severities.push_back(name_of(severity).en);
  Json excuses = Json::array();
  for (const Excuse& excuse : file.across.excuses) excuses.push_back(excuse_record(excuse));
  return {{"path", printable(file.source->path())},
          {"name", exact(file.source->path())},
          {"complete", file.complete},
          {"unexplained", file.unexplained},
          {"skipped", file.skipped},
          {"documents", file.documents},
          {"projects", file.projects},
          {"fixed", file.fixed},
          {"held_back", file.held_back},
          {"suppressed", file.suppressed},
          {"baselined", file.baselined},
          {"unlisted", file.unlisted},
          {"unheard", file.unheard},
          {"fail_on", name_of(file.fail_on).en},
          {"findings", file.diagnostics.size()},
          {"size", file.source->size()},
          {"lines", std::move(lines)},
          {"facts",
           {{"documents", std::move(documents)},
            {"summaries", std::move(summaries)},
            {"severities", std::move(severities)},
            {"excuses", std::move(excuses)}}}};
}

FileReport read_file_record(const Json& record) {
  FileReport file;
  std::vector<Source::Line> lines;
  for (const Json& line : record.at("lines")) {
    lines.push_back(
        {line.at("line").get<std::uint32_t>(), line.at("offset").get<std::uint32_t>(), read_exact(line.at("text"))});
    if (lines.size() > 1 && (lines.end() - 2)->number >= lines.back().number) refuse();
    if (line.contains("hash")) file.line_hashes.emplace(lines.back().number, line.at("hash").get<std::string>());
  }
  file.source = Source::of_lines(read_exact(record.at("name")), record.at("size").get<std::uint32_t>(), lines);
  file.complete = record.at("complete").get<bool>();
  file.unexplained = record.at("unexplained").get<bool>();
  file.skipped = record.at("skipped").get<bool>();
  file.documents = record.at("documents").get<std::uint32_t>();
  file.projects = record.at("projects").get<std::uint32_t>();
  file.fixed = record.at("fixed").get<std::uint32_t>();
  file.held_back = record.at("held_back").get<std::uint32_t>();
  file.suppressed = record.at("suppressed").get<std::uint32_t>();
  file.baselined = record.at("baselined").get<std::uint32_t>();
  file.unlisted = record.at("unlisted").get<std::uint32_t>();
  file.unheard = record.at("unheard").get<std::uint32_t>();
  file.fail_on = read_severity(record.at("fail_on"));
  const Json& facts = record.at("facts");
  for (const Json& document : facts.at("documents")) file.across.documents.push_back(read_document(document));
  for (const Json& summary : facts.at("summaries")) file.across.summaries.push_back(read_summary(summary));
  for (const Json& severity : facts.at("severities")) file.across.severities.push_back(read_severity(severity));
  for (const Json& excuse : facts.at("excuses")) file.across.excuses.push_back(read_excuse(excuse));
  const auto rules =
      std::count_if(catalogue().begin(), catalogue().end(), [](const Rule& rule) { return rule.across != nullptr; });
  const auto known = static_cast<std::ptrdiff_t>(file.across.severities.size());
  if (known != rules && (known != 0 || !file.across.documents.empty() || !file.across.summaries.empty())) refuse();
  return file;
}

Diagnostic read_finding(const Json& record) {
  Diagnostic finding;
  finding.rule = catalogue()[read_rule(record.at("rule"))].record;
  finding.severity = read_severity(record.at("severity"));
  finding.document = record.at("document").get<std::uint32_t>();
  finding.late = record.at("late").get<bool>();
  finding.span = read_range(record);
  finding.pointer = record.at("pointer").get<std::string>();
  finding.breadcrumb = read_texts(record.at("breadcrumb"));
  finding.department = record.at("department").get<std::string>();
  finding.project = record.at("project").get<std::string>();
  finding.message = read_texts(record.at("messages"));
  finding.label = read_texts(record.at("label"));
  for (const Json& remark : record.at("remarks")) {
    finding.remarks.push_back({read_remark_kind(remark.at("kind")), read_texts(remark.at("messages"))});
  }
  for (const auto& [name, value] : record.at("data").items()) finding.data.emplace_back(name, value.get<std::string>());
  for (const Json& related : record.at("related")) {
    finding.related.push_back({read_range(related), read_texts(related.at("messages"))});
  }
  for (const Json& fix : record.at("fixes")) finding.fixes.push_back(read_fix(fix));
  return finding;
}

}  // namespace budgetlint::json
