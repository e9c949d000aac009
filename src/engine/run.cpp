#include "engine/run.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "engine/guard.hpp"
#include "engine/suppression.hpp"
#include "engine/system_reason.hpp"
#include "model/decode.hpp"
#include "rules/catalogue.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

constexpr Text not_read_in_full{"文件没有完整读入", "the file could not be read in full"};

void append(std::vector<Diagnostic>& to, std::vector<Diagnostic> from) {
  to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

/// Whether a file holds no budget document, and no slip that could hide one.
bool is_something_else(const yaml::Reading& reading) {
  const std::vector<yaml::NodeId>& roots = reading.tree.roots();
  if (std::any_of(roots.begin(), roots.end(),
                  [&](yaml::NodeId root) { return model::is_budget_document(reading.tree, root); }))
    return false;
  const bool parsed = reading.complete || !roots.empty();
  return parsed && std::none_of(reading.diagnostics.begin(), reading.diagnostics.end(),
                                [](const Diagnostic& finding) { return finding.rule == &yaml::yaml_syntax; });
}

void report_empty(FileReport& report) {
  yaml::report(report.diagnostics, yaml::not_a_budget_document, Span{},
               {.zh = "文件里没有任何内容，不是绩效文本；请检查是否选错了文件，或文件没有保存",
                .en = "the file holds nothing, so it is no budget document; is it the right file, and was it saved?"});
  report.complete = false;
}

void check_documents(FileReport& report, const yaml::Tree& tree, const model::Decoding& decoding,
                     const Configuration& configuration, bool named) {
  const std::span<const Rule> rules = catalogue();
  for (const model::Document& document : decoding.documents) {
    RuleContext context(*report.source, tree, decoding.fields, document, report.diagnostics);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Severity severity = configuration.severity_of(i);
      if (rules[i].check == nullptr || severity == Severity::off) continue;
      if (!run_guarded(context, rules[i], severity, configuration.settings[i], report.tallies[i], report.diagnostics))
        report.complete = false;
    }
    report.projects += static_cast<std::uint32_t>(document.projects.size());
    report.across.documents.push_back(facts_of(document, *report.source));
  }
  for (const model::Summary& summary : decoding.summaries) {
    report.across.summaries.push_back(facts_of(summary, *report.source));
    report.across.summaries.back().folder_searched = !named;
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    report.unlisted += report.tallies[i].found - std::min(report.tallies[i].found, RuleContext::most_findings);
    if (rules[i].across != nullptr) report.across.severities.push_back(configuration.severity_of(i));
  }
  report.documents = static_cast<std::uint32_t>(decoding.documents.size() + decoding.summaries.size());
}

/// Gives the findings of reading and form, which know no configuration, the severities that it sets.
void apply_severities(FileReport& report, const Configuration& configuration) {
  for (Diagnostic& finding : report.diagnostics) {
    if (const std::optional<std::size_t> rule = index_of(*finding.rule)) {
      finding.severity = configuration.severity_of(*rule);
    }
  }
  const auto is_off = [](const Diagnostic& finding) { return finding.severity == Severity::off; };
  // The values that they are about were not understood, so that other rules may have had nothing to look at.
  report.unheard += static_cast<std::uint32_t>(
      std::count_if(report.diagnostics.begin(), report.diagnostics.end(), [&](const Diagnostic& finding) {
        return is_off(finding) && finding.rule->severity == Severity::error && finding.rule->id.starts_with("BL1");
      }));
  std::erase_if(report.diagnostics, is_off);
}

/// Counts for the rules without a function of their own: a file each for those about reading, a document each for
/// those about form.
void tally_reader_and_decoder(FileReport& report, bool read_in_full, const Configuration& configuration) {
  const std::span<const Rule> rules = catalogue();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const RuleRecord& record = *rules[i].record;
    if (rules[i].check != nullptr || rules[i].across != nullptr || configuration.severity_of(i) == Severity::off)
      continue;
    Tally& tally = report.tallies[i];
    std::vector<std::uint32_t> documents_with_fault;
    for (const Diagnostic& finding : report.diagnostics) {
      if (finding.rule != &record) continue;
      ++tally.found;
      documents_with_fault.push_back(finding.document);
    }
    if (!record.id.starts_with("BL0")) {
      std::sort(documents_with_fault.begin(), documents_with_fault.end());
      const auto end = std::unique(documents_with_fault.begin(), documents_with_fault.end());
      const auto faulty = static_cast<std::uint32_t>(end - documents_with_fault.begin());
      tally.passed = report.documents - std::min(faulty, report.documents);
    } else if (tally.found == 0) {
      if (read_in_full) {
        tally.passed = 1;
      } else {
        tally.add_not_applicable(not_read_in_full);
      }
    }
  }
}

void finish(FileReport& report, bool read_in_full, const Configuration& configuration) {
  report.fail_on = configuration.fail_on;
  apply_severities(report, configuration);
  tally_reader_and_decoder(report, read_in_full, configuration);
  report.unexplained =
      !report.complete && std::none_of(report.diagnostics.begin(), report.diagnostics.end(),
                                       [](const Diagnostic& finding) { return finding.rule->id.starts_with("BL0"); });
  std::sort(report.diagnostics.begin(), report.diagnostics.end());
}

void report_folder(FileReport& report, int error) {
  yaml::report(report.diagnostics, yaml::unreadable_file, Span{},
               {.zh = "无法查看这个文件夹：{}；其中的文件没有检查",
                .en = "cannot look into this folder: {}; its files were not checked"},
               system_reason(error));
}

void report_fault(FileReport& report, const ReadFault& fault) {
  std::vector<Diagnostic>& out = report.diagnostics;
  switch (fault.kind) {
    case ReadFault::Kind::missing:
      yaml::report(out, yaml::unreadable_file, Span{},
                   {.zh = "找不到这个文件或文件夹；请检查路径是否写对",
                    .en = "there is no such file or folder; is the path right?"});
      break;
    case ReadFault::Kind::unreadable:
      yaml::report(out, yaml::unreadable_file, Span{}, {.zh = "无法读取：{}", .en = "cannot be read: {}"},
                   system_reason(fault.error));
      break;
    case ReadFault::Kind::not_regular:
      yaml::report(out, yaml::unreadable_file, Span{},
                   {.zh = "不是普通文件（而是设备、管道之类），没有读取；要检查另一程序的输出，请用“-”从标准输入读",
                    .en = "is not a regular file but a device, a pipe or the like, and was not read; to check what "
                          "another program prints, read standard input with \"-\""});
      break;
    case ReadFault::Kind::too_large:
      yaml::report(out, yaml::limit_exceeded, Span{},
                   {.zh = "超过 {} 字节的上限，没有检查；确需检查这么大的文件，请用 --max-file-size 放宽",
                    .en = "is larger than the limit of {} bytes and was not checked; raise the limit with "
                          "--max-file-size if it really is that large"},
                   fault.limit);
      break;
    case ReadFault::Kind::changed:
      yaml::report(out, yaml::unreadable_file, Span{},
                   {.zh = "读取时文件正在被改动，没有检查；请保存后重新运行",
                    .en = "changed while it was read and was not checked; save it and run again"});
      break;
  }
}

}  // namespace

FileReport empty_report(std::string path, std::string text) {
  FileReport report;
  report.source = std::make_unique<const Source>(std::move(path), std::move(text));
  report.tallies.resize(catalogue().size());
  return report;
}

FileReport check_source(std::string path, std::string text, const Configuration& configuration, bool named) {
  FileReport report = empty_report(std::move(path), std::move(text));
  yaml::Reading reading = yaml::read(*report.source, configuration.limits);
  model::Decoding decoding = model::decode(*report.source, reading.tree);
  if (!named && is_something_else(reading)) {
    report.skipped = true;
    return report;
  }
  report.complete = reading.complete && decoding.complete;
  if (reading.complete && reading.tree.roots().empty()) report_empty(report);
  append(report.diagnostics, std::move(reading.diagnostics));
  append(report.diagnostics, std::move(decoding.diagnostics));
  if (std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                  [](const Diagnostic& finding) { return finding.rule == &yaml::not_a_budget_document; })) {
    report.complete = false;
  }
  check_documents(report, reading.tree, decoding, configuration, named);
  for (const auto& [record, found] : decoding.found) {
    if (found <= model::Decoding::most_findings) continue;
    const std::optional<std::size_t> rule = index_of(*record);
    if (!rule || configuration.severity_of(*rule) == Severity::off) continue;
    report.tallies[*rule].found += found - model::Decoding::most_findings;
    report.unlisted += found - model::Decoding::most_findings;
  }
  if (configuration.suppressions) {
    // What is off cannot be what a comment is for.
    apply_severities(report, configuration);
    report.suppressed = apply_suppressions(*report.source, reading, configuration, report.complete, report.diagnostics,
                                           report.across.excuses);
  }
  finish(report, reading.complete, configuration);
  return report;
}

FileReport check_file(const Input& input, const Configuration& configuration, const TextCheck& check_text) {
  FileReport report = empty_report(input.shown, {});
  if (input.error != 0) {
    report_folder(report, input.error);
  } else {
    Result<std::string, ReadFault> text = input.path == "-" ? read_standard_input(configuration.limits.bytes)
                                                            : read_file(input.path, configuration.limits.bytes);
    if (text && check_text) return check_text(input, *std::move(text), configuration);
    if (text) return check_source(input.shown, *std::move(text), configuration, input.named);
    report_fault(report, text.error());
  }
  report.complete = false;
  finish(report, false, configuration);
  return report;
}

}  // namespace budgetlint
