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
  excuse.document = read_number(record.at("document"));
  for (const Json& rule : record.at("rules")) excuse.rules.push_back(read_rule(rule));
  excuse.used = record.at("used").get<bool>();
  excuse.unused = read_severity(record.at("unused"));
  return excuse;
}

OwnedText read_texts(const Json& value) {
  return {.zh = value.at("zh").get<std::string>(), .en = value.at("en").get<std::string>()};
}

std::uint32_t offset_in(const Json& value) { return read_number(value.at("offset")); }

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
    const Span place{read_number(edit.at("start")), read_number(edit.at("end"))};
    if (place.begin > place.end) refuse();
    fix.edits.push_back({place, edit.at("text").get<std::string>()});
  }
  return fix;
}

/// The lines of a file of `size` bytes, in order, as far as they are kept.
std::vector<Source::Line> read_lines(const Json& records, std::uint32_t size) {
  std::vector<Source::Line> lines;
  std::uint32_t number = 0;
  std::uint32_t end = 0;  // of the line before
  for (const Json& record : records) {
    Source::Line line{read_number(record.at("line")), read_number(record.at("offset")), read_exact(record.at("text"))};
    if (line.number <= number || line.begin < end || line.begin > size || line.text.size() > size - line.begin)
      refuse();
    number = line.number;
    end = line.begin + static_cast<std::uint32_t>(line.text.size());
    lines.push_back(std::move(line));
  }
  return lines;
}

void require_within(Span place, std::uint32_t size) {
  if (place.end > size) refuse();
}

/// What rules across documents and comments say of a file of `size` bytes.
AcrossFacts read_facts(const Json& record, std::uint32_t size) {
  AcrossFacts facts;
  for (const Json& document : record.at("documents")) facts.documents.push_back(read_document(document));
  for (const Json& summary : record.at("summaries")) facts.summaries.push_back(read_summary(summary));
  for (const Json& severity : record.at("severities")) facts.severities.push_back(read_severity(severity));
  for (const Json& excuse : record.at("excuses")) facts.excuses.push_back(read_excuse(excuse));
  const auto require_places_within = [&](const auto& those) {
    for (const auto& each : those) {
      for (const Span place : places_of(each)) require_within(place, size);
    }
  };
  require_places_within(facts.documents);
  require_places_within(facts.summaries);
  for (const Excuse& excuse : facts.excuses) require_within(excuse.word, size);
  const auto rules =
      std::count_if(catalogue().begin(), catalogue().end(), [](const Rule& rule) { return rule.across != nullptr; });
  const auto known = static_cast<std::ptrdiff_t>(facts.severities.size());
  if (known != rules && (known != 0 || !facts.documents.empty() || !facts.summaries.empty())) refuse();
  return facts;
}

}  // namespace

void require_within(const Diagnostic& finding, std::uint32_t size) {
  require_within(finding.span, size);
  for (const Related& related : finding.related) require_within(related.span, size);
  for (const Fix& fix : finding.fixes) {
    for (const Edit& edit : fix.edits) require_within(edit.span, size);
  }
}

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
  const std::uint32_t size = read_number(record.at("size"));
  const std::vector<Source::Line> lines = read_lines(record.at("lines"), size);
  for (const Json& line : record.at("lines")) {
    if (line.contains("hash"))
      file.line_hashes.emplace(read_number(line.at("line")), line.at("hash").get<std::string>());
  }
  file.source = Source::of_lines(read_exact(record.at("name")), size, lines);
  file.complete = record.at("complete").get<bool>();
  file.unexplained = record.at("unexplained").get<bool>();
  file.skipped = record.at("skipped").get<bool>();
  file.documents = read_number(record.at("documents"));
  file.projects = read_number(record.at("projects"));
  file.fixed = read_number(record.at("fixed"));
  file.held_back = read_number(record.at("held_back"));
  file.suppressed = read_number(record.at("suppressed"));
  file.baselined = read_number(record.at("baselined"));
  file.unlisted = read_number(record.at("unlisted"));
  file.unheard = read_number(record.at("unheard"));
  file.fail_on = read_severity(record.at("fail_on"));
  file.across = read_facts(record.at("facts"), size);
  return file;
}

Diagnostic read_finding(const Json& record) {
  Diagnostic finding;
  finding.rule = catalogue()[read_rule(record.at("rule"))].record;
  finding.severity = read_severity(record.at("severity"));
  finding.document = read_number(record.at("document"));
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
