#include "cli/cache_record.hpp"

#include <cereal/archives/binary.hpp>
#include <cereal/types/array.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/utility.hpp>
#include <cereal/types/vector.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <utility>

#include "report/file_record.hpp"
#include "rules/catalogue.hpp"

namespace budgetlint {

// Found by the library where it meets one of these types; each serves to write and to read.

template <class Archive>
void serialize(Archive& archive, Span& span) {
  archive(span.begin, span.end);
}

template <class Archive>
void serialize(Archive& archive, OwnedText& text) {
  archive(text.zh, text.en);
}

template <class Archive>
void save(Archive& archive, const Decimal& value) {
  const Decimal::Coefficient coefficient = value.coefficient();
  archive(static_cast<std::uint64_t>(coefficient), static_cast<std::int64_t>(coefficient >> 64U),
          static_cast<std::int32_t>(value.decimals()));
}

template <class Archive>
void load(Archive& archive, Decimal& value) {
  std::uint64_t low = 0;
  std::int64_t high = 0;
  std::int32_t decimals = 0;
  archive(low, high, decimals);
  value = {(static_cast<Decimal::Coefficient>(high) << 64U) | low, decimals};
}

template <class Archive>
void serialize(Archive& archive, PrintedAmount& amount) {
  archive(amount.value, amount.unit);
}

template <class Archive>
void serialize(Archive& archive, KeptText& text) {
  archive(text.written, text.other);
}

template <class Archive>
void serialize(Archive& archive, ProjectFacts& facts) {
  archive(facts.index, facts.code, facts.code_place, facts.name_place, facts.name, facts.budget);
}

template <class Archive>
void serialize(Archive& archive, DocumentFacts& facts) {
  archive(facts.index, facts.department, facts.name, facts.year, facts.department_place, facts.year_place, facts.total,
          facts.total_place, facts.projects);
}

template <class Archive>
void serialize(Archive& archive, ListedFacts& facts) {
  archive(facts.code, facts.code_place, facts.name, facts.total, facts.total_place);
}

template <class Archive>
void serialize(Archive& archive, SummaryFacts& facts) {
  archive(facts.index, facts.year, facts.unit, facts.total, facts.total_place, facts.departments_place, facts.listed,
          facts.folder_searched);
}

template <class Archive>
void serialize(Archive& archive, Excuse& excuse) {
  archive(excuse.scope, excuse.word, excuse.document, excuse.rules, excuse.used, excuse.unused);
}

template <class Archive>
void serialize(Archive& archive, AcrossFacts& facts) {
  archive(facts.documents, facts.summaries, facts.severities, facts.excuses);
}

template <class Archive>
void save(Archive& archive, const Tally::NotApplicable& entry) {
  archive(std::string(entry.reason.zh), std::string(entry.reason.en), entry.count);
}

template <class Archive>
void load(Archive& archive, Tally::NotApplicable& entry) {
  OwnedText reason;
  archive(reason, entry.count);
  entry.reason = json::lasting_reason(std::move(reason));
}

template <class Archive>
void serialize(Archive& archive, Tally& tally) {
  archive(tally.passed, tally.found, tally.not_applicable);
}

template <class Archive>
void serialize(Archive& archive, Edit& edit) {
  archive(edit.span, edit.text);
}

template <class Archive>
void serialize(Archive& archive, Fix& fix) {
  archive(fix.safety, fix.message, fix.edits);
}

template <class Archive>
void serialize(Archive& archive, Remark& remark) {
  archive(remark.kind, remark.text);
}

template <class Archive>
void serialize(Archive& archive, Related& related) {
  archive(related.span, related.message);
}

/// All of a finding but its rule.
template <class Archive, class Finding>
void serialize_words(Archive& archive, Finding& finding) {
  archive(finding.severity, finding.document, finding.late, finding.span, finding.pointer, finding.breadcrumb,
          finding.department, finding.project, finding.message, finding.label, finding.remarks, finding.data,
          finding.related, finding.fixes);
}

template <class Archive>
void save(Archive& archive, const Diagnostic& finding) {
  archive(static_cast<std::uint32_t>(*index_of(*finding.rule)));
  serialize_words(archive, finding);
}

template <class Archive>
void load(Archive& archive, Diagnostic& finding) {
  std::uint32_t rule = 0;
  archive(rule);
  if (rule >= catalogue().size()) throw std::runtime_error("no such rule");
  finding.rule = catalogue()[rule].record;
  serialize_words(archive, finding);
}

template <class Archive>
void serialize(Archive& archive, FileReport& file) {
  archive(file.diagnostics, file.tallies, file.across, file.documents, file.projects, file.complete, file.unexplained,
          file.skipped, file.suppressed, file.unlisted, file.unheard, file.fail_on);
}

std::string cache_record(const FileReport& file) {
  std::ostringstream bytes;
  cereal::BinaryOutputArchive archive(bytes);
  archive(file);
  return std::move(bytes).str();
}

FileReport read_cache_record(std::string_view bytes) {
  std::istringstream stream{std::string(bytes)};
  cereal::BinaryInputArchive archive(stream);
  FileReport file;
  archive(file);
  return file;
}

}  // namespace budgetlint
