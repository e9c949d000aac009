#include "report/file_record.hpp"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <mutex>
#include <set>
#include <stdexcept>

#include <fmt/format.h>

#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint::json {
namespace {

[[noreturn]] void refuse() { throw std::runtime_error("no record of a file"); }

Json span(Span place) { return Json::array({place.begin, place.end}); }

Span read_span(const Json& value) {
  const Span place{read_number(value.at(0)), read_number(value.at(1))};
  if (place.begin > place.end) refuse();
  return place;
}

std::string digits_of(Decimal::Coefficient value) {
  std::string text;
  const bool negative = value < 0;
  do {
    const int digit = static_cast<int>(value % 10);
    text += static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value /= 10;
  } while (value != 0);
  if (negative) text += '-';
  return {text.rbegin(), text.rend()};
}

Decimal read_decimal(const Json& value) {
  constexpr std::size_t most_digits = 38;
  std::string text = value.at(0).get<std::string>();
  const std::uint32_t decimals = read_number(value.at(1));
  const bool negative = text.starts_with('-');
  if (negative) text.erase(0, 1);
  const bool is_number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
  if (!is_number || text.size() > most_digits || decimals > most_digits) refuse();
  Decimal::Coefficient coefficient = 0;
  for (const char c : text) coefficient = coefficient * 10 + (c - '0');
  return {negative ? -coefficient : coefficient, static_cast<int>(decimals)};
}

Json project_record(const ProjectFacts& project) {
  Json out;
  out["index"] = project.index;
  out["code"] = project.code_text();
  out["code_at"] = span(project.code_place);
  out["name_at"] = span(project.name_place);
  if (project.name.written.empty()) {
    out["name"] = exact(project.name.other);
  } else {
    out["name"] = span(project.name.written);
  }
  if (project.budget)
    out["budget"] = Json::array({digits_of(project.budget->coefficient()), project.budget->decimals()});
  return out;
}

ProjectFacts read_project(const Json& record) {
  ProjectFacts project;
  project.index = read_number(record.at("index"));
  const std::string code = record.at("code").get<std::string>();
  if (!code.empty() && !is_well_formed_code(code)) refuse();
  std::copy(code.begin(), code.end(), project.code.begin());
  project.code_place = read_span(record.at("code_at"));
  project.name_place = read_span(record.at("name_at"));
  const Json& name = record.at("name");
  if (name.is_array()) {
    project.name.written = read_span(name);
  } else {
    project.name.other = read_exact(name);
  }
  if (record.contains("budget")) project.budget = read_decimal(record.at("budget"));
  return project;
}

Json document_record(const DocumentFacts& document) {
  Json projects = Json::array();
  for (const ProjectFacts& project : document.projects) projects.push_back(project_record(project));
  return {{"index", document.index},
          {"department", exact(document.department)},
          {"department_at", span(document.department_place)},
          {"name", exact(document.name)},
          {"year", document.year},
          {"year_at", span(document.year_place)},
          {"projects", std::move(projects)}};
}

DocumentFacts read_document(const Json& record) {
  DocumentFacts document;
  document.index = read_number(record.at("index"));
  document.department = read_exact(record.at("department"));
  document.department_place = read_span(record.at("department_at"));
  document.name = read_exact(record.at("name"));
  constexpr std::uint32_t last_year = 9999;
  const std::uint32_t year = read_number(record.at("year"));
  if (year > last_year) refuse();
  document.year = static_cast<int>(year);
  document.year_place = read_span(record.at("year_at"));
  for (const Json& project : record.at("projects")) document.projects.push_back(read_project(project));
  return document;
}

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
  for (const Json& severity : record.at("severities")) facts.severities.push_back(read_severity(severity));
  for (const Json& excuse : record.at("excuses")) facts.excuses.push_back(read_excuse(excuse));
  for (const DocumentFacts& document : facts.documents) {
    for (const Span place : places_of(document)) require_within(place, size);
  }
  for (const Excuse& excuse : facts.excuses) require_within(excuse.word, size);
  const auto rules =
      std::count_if(catalogue().begin(), catalogue().end(), [](const Rule& rule) { return rule.across != nullptr; });
  const auto known = static_cast<std::ptrdiff_t>(facts.severities.size());
  if (known != rules && (known != 0 || !facts.documents.empty())) refuse();
  return facts;
}

}  // namespace

std::uint32_t read_number(const Json& value) {
  if (!value.is_number_unsigned() || value.get<std::uint64_t>() > UINT32_MAX) refuse();
  return value.get<std::uint32_t>();
}

void require_within(const Diagnostic& finding, std::uint32_t size) {
  require_within(finding.span, size);
  for (const Related& related : finding.related) require_within(related.span, size);
  for (const Fix& fix : finding.fixes) {
    for (const Edit& edit : fix.edits) require_within(edit.span, size);
  }
}

Text read_reason(const Json& record) {
  static std::mutex mutex;
  static std::set<OwnedText> reasons;
  const std::lock_guard lock(mutex);
  const OwnedText& reason = *reasons.insert(read_texts(record)).first;
  return {reason.zh, reason.en};
}

std::string hexadecimal(std::string_view bytes) {
  std::string digits;
  for (const char byte : bytes) digits += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return digits;
}

Json exact(std::string_view bytes) {
  if (printable(bytes) == bytes) return bytes;
  return {{"bytes", hexadecimal(bytes)}};
}

std::string read_exact(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  const std::string digits = value.at("bytes").get<std::string>();
  std::string bytes;
  for (std::size_t at = 0; at + 1 < digits.size(); at += 2) {
    unsigned byte = 0;
    const char* const end = digits.data() + at + 2;
    if (std::from_chars(digits.data() + at, end, byte, 16).ptr != end) refuse();
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

Json file_record(const FileReport& file) {
  Json lines = Json::array();
  for (const Source::Line& line : file.source->lines()) {
    lines.push_back({{"line", line.number}, {"offset", line.begin}, {"text", exact(line.text)}});
    const auto hash = file.line_hashes.find(line.number);
    if (hash != file.line_hashes.end()) lines.back()["hash"] = hash->second;
  }
  Json documents = Json::array();
  for (const DocumentFacts& document : file.across.documents) documents.push_back(document_record(document));
  Json severities = Json::array();
  for (const Severity severity : file.across.severities) severities.push_back(name_of(severity).en);
  Json excuses = Json::array();
  for (const Excuse& excuse : file.across.excuses) excuses.push_back(excuse_record(excuse));
  return {
      {"path", printable(file.source->path())},
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
       {{"documents", std::move(documents)}, {"severities", std::move(severities)}, {"excuses", std::move(excuses)}}}};
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
