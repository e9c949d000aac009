#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "diag/fingerprint.hpp"
#include "report/columns.hpp"
#include "report/formats.hpp"
#include "report/json_parts.hpp"
#include "report/rule_texts.hpp"
#include "report/wording.hpp"
#include "rules/catalogue.hpp"
#include "text/line_hash.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

using json::Json;

/// A message in which nothing of a document is a link, `[text](address)`, or a placeholder, `{0}`.
Json as_text(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    const bool may_link = c == '(' && plain.ends_with(']');
    const bool may_stand_for = c >= '0' && c <= '9' && plain.ends_with('{');
    if (may_link || may_stand_for) plain += ' ';
    plain += c;
  }
  Json out;
  out["text"] = plain;
  return out;
}

/// A path as a reference of RFC 3986: every byte that is not plain is escaped, so that the name stays exact.
std::string uri_of(std::string_view path) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    uri += plain.find(c) != std::string_view::npos ? std::string(1, c)
                                                   : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json artifact(const Source& source) {
  Json out;
  out["uri"] = uri_of(source.path());
  if (!source.path().starts_with('/')) out["uriBaseId"] = "%SRCROOT%";
  return out;
}

Json region(const Source& source, Span span) {
  return {{"startLine", source.line_of(span.begin)},
          {"startColumn", utf16_column(source, span.begin)},
          {"endLine", source.line_of(span.end)},
          {"endColumn", utf16_column(source, span.end)}};
}

Json physical_location(const Source& source, Span span) {
  Json out;
  out["artifactLocation"] = artifact(source);
  // A file that could not be read has no lines to point at.
  if (!source.empty()) out["region"] = region(source, span);
  return out;
}

Json fixes(const Source& source, const Diagnostic& diagnostic, Language language) {
  Json out = Json::array();
  for (const Fix& fix : diagnostic.fixes) {
    if (fix.safety == Safety::display) continue;  // never to be applied
    Json replacements = Json::array();
    for (const Edit& edit : fix.edits) {
      Json replacement;
      replacement["deletedRegion"] = region(source, edit.span);
      replacement["insertedContent"] = as_text(edit.text);
      replacements.push_back(std::move(replacement));
    }
    Json change;
    change["artifactLocation"] = artifact(source);
    change["replacements"] = std::move(replacements);
    Json entry;
    entry["description"] =
        as_text(fmt::format("{}: {}", heading_of(fix.safety).in(language), printable(fix.message.in(language))));
    entry["artifactChanges"] = Json::array({std::move(change)});
    out.push_back(std::move(entry));
  }
  return out;
}

Json related_locations(const Source& source, const Diagnostic& diagnostic, const ReportStyle& style) {
  Json out = Json::array();
  for (const Related& related : diagnostic.related) {
    Json entry;
    entry["id"] = out.size();
    entry["physicalLocation"] =
        physical_location(related.elsewhere != nullptr ? *related.elsewhere : source, related.span);
    entry["message"] = as_text(on_one_line(related.message, style.languages));
    out.push_back(std::move(entry));
  }
  return out;
}

Json location(const Source& source, const Diagnostic& diagnostic) {
  Json out;
  out["physicalLocation"] = physical_location(source, diagnostic.span);
  if (!diagnostic.pointer.empty()) {
    Json logical;
    logical["fullyQualifiedName"] = printable(diagnostic.pointer);
    out["logicalLocations"] = Json::array({std::move(logical)});
  }
  return out;
}

Json result(const Source& source, const Diagnostic& diagnostic, const std::string& fingerprint,
            const std::string& line_hash, const ReportStyle& style) {
  Json out;
  out["ruleId"] = diagnostic.rule->id;
  if (const std::optional<std::size_t> index = index_of(*diagnostic.rule)) out["ruleIndex"] = *index;
  out["level"] = name_of(diagnostic.severity).en;
  out["message"] = as_text(plain_text(diagnostic, style.languages));
  out["locations"] = Json::array({location(source, diagnostic)});
  out["relatedLocations"] = related_locations(source, diagnostic, style);
  if (!line_hash.empty()) out["partialFingerprints"]["primaryLocationLineHash"] = line_hash;
  out["partialFingerprints"]["budgetlint/v1"] = fingerprint;
  out["fixes"] = fixes(source, diagnostic, style.languages.front());
  out["properties"] = {{"messages", json::in_both(diagnostic.message)},
                       {"department", printable(diagnostic.department)},
                       {"project", printable(diagnostic.project)}};
  return out;
}

Json rule(const RuleRecord& record, Language language) {
  const std::string_view level = name_of(record.severity).en;
  const std::string help = fmt::format("{}\n{}", record.rationale.in(language), record.fix.in(language));
  Json out;
  out["id"] = record.id;
  out["name"] = record.name;
  out["shortDescription"] = as_text(record.title.in(language));
  out["fullDescription"] = as_text(record.summary.in(language));
  out["help"] = as_text(help);
  out["help"]["markdown"] = markdown(help);
  out["defaultConfiguration"] = {{"enabled", record.on}, {"level", level}};
  out["properties"] = {{"tags", Json::array({"budget"})},
                       {"precision", record.severity == Severity::error ? "very-high" : "high"},
                       {"problem.severity", record.severity == Severity::note ? "recommendation" : level},
                       {"titles", json::in_both(owned(record.title))}};
  return out;
}

Json driver(Language language) {
  Json rules = Json::array();
  for (const Rule& each : catalogue()) rules.push_back(rule(*each.record, language));
  Json out;
  out["name"] = "budgetlint";
  out["semanticVersion"] = BUDGETLINT_VERSION;
  out["language"] = language == Language::zh ? "zh-CN" : "en";
  out["rules"] = std::move(rules);
  return out;
}

/// The hashes of the lines of a file, kept or worked out.
class LineNames {
 public:
  explicit LineNames(const FileReport& file) : file_(file) {
    if (file.source->is_whole()) hashes_ = line_hashes(file.source->text());
  }
  [[nodiscard]] std::string hash_of(std::uint32_t offset) const {
    const std::uint32_t line = file_.source->line_of(offset);
    if (!hashes_.empty()) return line <= hashes_.size() ? hashes_[line - 1] : std::string();
    const auto kept = file_.line_hashes.find(line);
    return kept == file_.line_hashes.end() ? std::string() : kept->second;
  }

 private:
  const FileReport& file_;
  std::vector<std::string> hashes_;
};

void render(const RunReport& run, const ReportStyle& style, std::string& out) {
  Json invocation;
  invocation["executionSuccessful"] = run.complete;
  Json one_run;
  one_run["tool"]["driver"] = driver(style.languages.front());
  one_run["invocations"] = Json::array({std::move(invocation)});
  one_run["columnKind"] = "utf16CodeUnits";
  one_run["results"] = json::list_slot;
  Json log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = Json::array({std::move(one_run)});
  const auto results = [&](const std::function<void(const Json&)>& add) {
    for (const FileReport& file : run.files) {
      if (file.diagnostics.empty()) continue;
      const std::vector<std::string> names = fingerprints(file.source->path(), file.diagnostics);
      const LineNames lines(file);
      for (std::size_t i = 0; i < names.size(); ++i) {
        const Diagnostic& finding = file.diagnostics[i];
        add(result(*file.source, finding, names[i], lines.hash_of(finding.span.begin), style));
      }
    }
  };
  constexpr std::size_t depth = 3;
  json::append_framed(log, depth, results, out);
}

}  // namespace

const ReportFormat sarif_format{
    .name = "sarif",
    .help = {.zh = "SARIF 2.1.0（GitHub 代码扫描等）", .en = "SARIF 2.1.0 (GitHub code scanning and others)"},
    .render = render,
    .summarises = false,
    .names_lines = true,
};

}  // namespace budgetlint
