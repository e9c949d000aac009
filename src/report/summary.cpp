#include "report/summary.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "report/wording.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// The first of the gravest findings: what most wants explaining. Those found last come last, as a report that is
/// written while files are checked has them. Null when nothing was found.
const RuleRecord* gravest_rule(const RunReport& run) {
  const RuleRecord* gravest = run.forgotten.gravest;
  Severity severity = run.forgotten.gravest_severity;
  for (const bool late : {false, true}) {
    for (const FileReport& file : run.files) {
      for (const Diagnostic& finding : file.diagnostics) {
        if (finding.late != late || (gravest != nullptr && finding.severity <= severity)) continue;
        gravest = finding.rule;
        severity = finding.severity;
      }
    }
  }
  return gravest;
}

/// Sentences of a summary, each left out when its count is 0.
class Sentences {
 public:
  explicit Sentences(std::string first, std::string_view between) : text_(std::move(first)), between_(between) {}

  void add(bool wanted, std::string_view sentence) {
    if (wanted) fmt::format_to(std::back_inserter(text_), "{}{}", between_, sentence);
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
  std::string_view between_;
};

bool anything_found(const Totals& totals) { return totals.errors + totals.warnings + totals.notes > 0; }

std::string opening_zh(const Totals& totals) {
  const std::string checked = totals.documents == 0
                                  ? "没有检查到文档"
                                  : fmt::format("共检查 {} 份文档、{} 个项目", totals.documents, totals.projects);
  if (anything_found(totals)) {
    return fmt::format("{}：错误 {} 个，警告 {} 个，提示 {} 个。", checked, totals.errors, totals.warnings,
                       totals.notes);
  }
  return fmt::format("{}{}。", checked, totals.documents == 0 ? "" : "：没有发现问题");
}

std::string opening_en(const Totals& totals) {
  const std::string checked = totals.documents == 0
                                  ? "No document was checked"
                                  : fmt::format("Checked {} with {}", counted(totals.documents, "document"),
                                                counted(totals.projects, "project"));
  if (anything_found(totals)) {
    return fmt::format("{}: {}, {}, {}.", checked, counted(totals.errors, "error"), counted(totals.warnings, "warning"),
                       counted(totals.notes, "note"));
  }
  return fmt::format("{}{}.", checked, totals.documents == 0 ? "" : ": no findings");
}

std::string summary_zh(const RunReport& run, const Totals& totals) {
  Sentences text(opening_zh(totals), "");
  text.add(totals.fixable > 0, fmt::format("其中 {} 个可用 --fix 改正。", totals.fixable));
  text.add(totals.fixed > 0, fmt::format("已改正 {} 处。", totals.fixed));
  text.add(totals.held_back > 0, fmt::format("{} 处没有改：改后会出现别的错误。", totals.held_back));
  text.add(totals.unlisted > 0, fmt::format("同类问题太多，另有 {} 个没有列出。", totals.unlisted));
  text.add(totals.unheard > 0, fmt::format("有 {} 处没有读懂，而相应的规则已关闭。", totals.unheard));
  text.add(totals.suppressed > 0, fmt::format("按注释略去 {} 个。", totals.suppressed));
  text.add(totals.baselined > 0, fmt::format("基线中已有 {} 个。", totals.baselined));
  text.add(totals.skipped > 0, fmt::format("跳过 {} 个文件（不是预算绩效文档）。", totals.skipped));
  text.add(totals.excluded > 0, fmt::format("按 exclude 排除 {} 个文件。", totals.excluded));
  text.add(totals.ignored > 0, fmt::format("按 .gitignore 或 .ignore 略过 {} 项。", totals.ignored));
  text.add(totals.unfollowed > 0, fmt::format("没有查看 {} 个符号链接。", totals.unfollowed));
  text.add(totals.incomplete > 0, fmt::format("{} 个文件未能全部检查。", totals.incomplete));
  text.add(run.interrupted, fmt::format("检查被中断，还有 {} 个文件没有检查。", run.unchecked));
  text.add(!run.complete && !run.interrupted && totals.incomplete == 0, "检查未全部完成。");
  return text.take();
}

std::string summary_en(const RunReport& run, const Totals& totals) {
  Sentences text(opening_en(totals), " ");
  text.add(totals.fixable > 0, fmt::format("{} fixable with --fix.", totals.fixable));
  text.add(totals.fixed > 0, fmt::format("{} fixed.", totals.fixed));
  text.add(totals.held_back > 0,
           fmt::format("{} not mended, as other errors would follow.", counted(totals.held_back, "fault")));
  text.add(totals.unlisted > 0, fmt::format("{} more of the same kinds, not listed.", totals.unlisted));
  text.add(totals.unheard > 0,
           fmt::format("{} not understood, whose rules are off.", counted(totals.unheard, "value")));
  text.add(totals.suppressed > 0, fmt::format("{} suppressed by comments.", totals.suppressed));
  text.add(totals.baselined > 0, fmt::format("{} already in the baseline.", totals.baselined));
  text.add(totals.skipped > 0, fmt::format("{} skipped (no budget document).", counted(totals.skipped, "file")));
  text.add(totals.excluded > 0, fmt::format("{} excluded.", counted(totals.excluded, "file")));
  text.add(totals.ignored > 0, fmt::format("{} left out by .gitignore or .ignore.", totals.ignored));
  text.add(totals.unfollowed > 0, fmt::format("{} not followed.", counted(totals.unfollowed, "symbolic link")));
  text.add(totals.incomplete > 0,
           fmt::format("{} could not be checked completely.", counted(totals.incomplete, "file")));
  text.add(run.interrupted, fmt::format("Interrupted: {} not checked.", counted(run.unchecked, "file")));
  text.add(!run.complete && !run.interrupted && totals.incomplete == 0, "The run is incomplete.");
  return text.take();
}

std::string codes(const std::vector<const RuleRecord*>& rules) {
  std::string text;
  for (const RuleRecord* rule : rules) text += fmt::format(" {}", rule->id);
  return text;
}

/// What configuration files took away from the rules; nothing where they did not.
std::optional<std::string> effect_line(const ConfigurationEffect& effect, Language language) {
  if (effect.off.empty() && effect.lowered.empty() && effect.parameters.empty() && effect.hidden.empty() &&
      !effect.never_fails) {
    return std::nullopt;
  }
  const bool zh = language == Language::zh;
  std::string files;
  for (const std::string& file : effect.files) files += (files.empty() ? "" : zh ? "、" : ", ") + printable(file);
  std::vector<std::string> parts;
  const auto add = [&](const std::vector<const RuleRecord*>& rules, const Text& words) {
    if (!rules.empty()) parts.push_back(std::string(words.in(language)) + codes(rules));
  };
  add(effect.off, {"关闭了", "turned off"});
  add(effect.lowered, {"降低了级别", "lowered the severity of"});
  add(effect.parameters, {"改了参数", "set parameters of"});
  if (effect.never_fails) {
    parts.emplace_back(
        Text{"有问题也不算不通过（fail_on: never）", "lets findings pass (fail_on: never)"}.in(language));
  }
  std::string hidden;
  for (const std::string& file : effect.hidden) hidden += (hidden.empty() ? "" : zh ? "、" : ", ") + printable(file);
  if (!hidden.empty()) {
    parts.push_back(zh ? fmt::format("下层的配置使 {} 在那里不起作用", hidden)
                       : fmt::format("below {}, others take its place", hidden));
  }
  return zh ? fmt::format("配置文件 {}：{}。", files, fmt::join(parts, "；"))
            : fmt::format("Configuration {}: {}.", files, fmt::join(parts, "; "));
}

}  // namespace

Totals totals_of(const RunReport& run) {
  const auto is_document = [](const FileReport& file) { return !file.configuration; };
  Totals totals{.files = static_cast<std::uint32_t>(std::count_if(run.files.begin(), run.files.end(), is_document)),
                .documents = run.documents(),
                .projects = run.projects(),
                .skipped = run.skipped(),
                .excluded = run.excluded,
                .ignored = run.ignored,
                .unfollowed = run.unfollowed,
                .errors = run.count(Severity::error),
                .warnings = run.count(Severity::warning),
                .notes = run.count(Severity::note),
                .fixable = run.fixable()};
  for (const FileReport& file : run.files) {
    totals.suppressed += file.suppressed;
    totals.baselined += file.baselined;
    totals.unlisted += file.unlisted;
    totals.unheard += file.unheard;
    totals.fixed += file.fixed;
    totals.held_back += file.held_back;
    if (!file.complete) ++totals.incomplete;
  }
  return totals;
}

std::vector<std::string> summary_lines(const RunReport& run, const std::vector<Language>& languages) {
  const Totals totals = totals_of(run);
  std::vector<std::string> lines;
  lines.reserve(languages.size() + 1);
  for (const Language language : languages) {
    lines.push_back(language == Language::zh ? summary_zh(run, totals) : summary_en(run, totals));
    if (std::optional<std::string> line = effect_line(run.configuration, language)) lines.push_back(*std::move(line));
  }
  if (const RuleRecord* rule = gravest_rule(run)) {
    const std::string words = on_one_line(owned({.zh = "规则说明", .en = "About a rule"}), languages);
    lines.push_back(fmt::format("{}: budgetlint explain {}", words, rule->id));
  }
  return lines;
}

}  // namespace budgetlint
