#include "report/rules_page.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

#include <fmt/format.h>

#include "engine/family.hpp"
#include "engine/profiles.hpp"
#include "report/finding.hpp"
#include "report/page.hpp"
#include "report/rule_texts.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view introduction = R"(# 规则 · Rules

本页由各条规则的说明生成，请勿手工修改；规则写在各类的文件夹里，一条一个文件。命令行里用 `budgetlint explain BL301` 看同样的内容。

This page is made of the rules' own records and not to be edited; each rule is a file in the folder of its family. On the
command line, `budgetlint explain BL301` tells the same.

每条规则都可以用 `--ignore BL301` 关掉，用 `--severity BL301=note` 改级别（error、warning、note、off）。

Each rule can be left out with `--ignore BL301` and given another severity (error, warning, note, off) with
`--severity BL301=note`.

确有理由的，可以在文件里注明不查，理由必填：写 `# budgetlint: ignore[BL301] 理由`，在行末只管这一行，在一个栏目或一项的上一行管它和它下面的内容；在文件开头写
`# budgetlint: ignore-file[BL301] 理由`，管整个文件。文件没能读懂（BL0），以及注释和基线本身的问题（BL95），不能这样略去。

Where there is a reason, which must be given, a comment in the file suppresses a rule: `# budgetlint: ignore[BL301] reason` at
the end of the line on that line alone, above a field or an item in all of that, `# budgetlint: ignore-file[BL301] reason` at the top in the whole file. What
keeps a file from being checked (BL0) and the rules about comments and baselines themselves (BL95) cannot be suppressed.
)";

/// Writes the page, rule by rule.
class RulesPage {
 public:
  explicit RulesPage(std::span<const FileReport> examples) : examples_(examples) {}

  std::string write() {
    out_ = introduction;
    for (const Family& family : families()) contents_of(family);
    for (const Family& family : families()) {
      put("\n## {}xx {} · {}\n", family.prefix, family.title.zh, family.title.en);
      for (std::size_t i = 0; i < catalogue().size(); ++i) {
        const RuleRecord& record = *catalogue()[i].record;
        if (record.id.starts_with(family.prefix)) describe(record, examples_[i]);
      }
    }
    put("\n## 规则配置 · Profiles\n\n用 `--profile 名称` 选用。 Chosen with `--profile NAME`.\n");
    for (const Profile& profile : profiles()) describe(profile);
    return std::move(out_);
  }

 private:
  template <class... Args>
  void put(fmt::format_string<const Args&...> format, const Args&... args) {
    fmt::format_to(std::back_inserter(out_), format, args...);
  }

  void contents_of(const Family& family) {
    put("\n**{}xx {} · {}**\n\n| | | | |\n|---|---|---|---|\n", family.prefix, family.title.zh, family.title.en);
    for (const Rule& rule : catalogue()) {
      const RuleRecord& record = *rule.record;
      if (!record.id.starts_with(family.prefix)) continue;
      const Text severity = name_of(record.severity);
      put("| [{0}](#{1}-{2}) | {3} · {4}{5} | {6} | {7} |\n", record.id, lower(record.id), record.name, severity.zh,
          severity.en, record.on ? "" : "（关 off）", markdown(record.title.zh), markdown(record.title.en));
    }
  }

  void describe(const RuleRecord& record, const FileReport& example) {
    put("\n### {} {}\n", record.id, record.name);
    describe(record, Language::zh);
    describe(record, Language::en);
    parameters(record);
    exhibit({"有问题的写法", "Faulty"}, record, record.bad);
    findings(example);
    exhibit({"正确的写法", "Faultless"}, record, record.good);
  }

  void describe(const RuleRecord& record, Language language) {
    const auto in = [&](const Text& text) { return text.in(language); };
    put("\n**{}**{}{}{}{}{}\n\n", markdown(in(record.title)), in({"（", " ("}), in(name_of(record.severity)),
        in({"，默认", ", by default "}), in(switch_of(record.on)), in({"）", ")"}));
    put("- {}\n- {}{}\n", markdown(in(record.summary)), in({"为什么：", "Why: "}), markdown(in(record.rationale)));
    if (!in(record.formula).empty()) put("- {}{}\n", in({"算法：", "Formula: "}), markdown(in(record.formula)));
    put("- {}{}\n", in({"怎么改：", "What to write instead: "}), markdown(in(record.fix)));
    put("- {}{}{}{}{}\n", in({"依据：", "Source: "}), markdown(in(record.source)), in({"状态：", " Status: "}),
        in(status_of(record.origin)), in({"。", "."}));
    for (const ProfileEffect& change : profile_effects(record)) {
      put("- `--profile {}`{}{}\n", change.profile, in({"：", ": "}), markdown(change.effect.in(language)));
    }
  }

  /// What a check says of the faulty example, in both languages.
  void findings(const FileReport& example) {
    if (example.diagnostics.empty()) return;
    put("\n检查结果 · What the check says of it:\n\n```text\n");
    const ReportStyle style{.languages = {Language::zh, Language::en}};
    Page page(style, out_);
    for (const Diagnostic& finding : example.diagnostics) {
      if (&finding != &example.diagnostics.front()) page.end_line();
      put_finding(*example.source, finding, Headline::left_out, page);
    }
    put("```\n");
  }

  void parameters(const RuleRecord& record) {
    if (record.parameters.empty()) return;
    put("\n| 参数 · Parameter | 默认 · Default | 说明 | Meaning |\n|---|---|---|---|\n");
    for (const Parameter* parameter : record.parameters) {
      put("| `{}` | {} | {} | {} |\n", parameter->name, markdown(default_of(*parameter, Language::zh)),
          markdown(parameter->help.zh), markdown(parameter->help.en));
    }
  }

  void exhibit(const Text& title, const RuleRecord& record, std::string_view text) {
    put("\n{} · {}:\n\n```{}\n", title.zh, title.en, record.exhibit == Exhibit::outside ? "text" : "yaml");
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      put("{}\n", printable(text.substr(0, end)));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
    put("```\n");
  }

  void describe(const Profile& profile) {
    put("\n### {}\n\n{}。 {}.\n\n", profile.name, profile.title.zh, profile.title.en);
    put("- 依据：{} Source: {}\n", profile.source.zh, profile.source.en);
    if (profile.every_rule) put("- 启用全部规则。 Every rule is on.\n");
    for (const ProfileSeverity& entry : profile.severities) {
      const Text severity = name_of(entry.severity);
      put("- {}: {} · {}\n", entry.rule, severity.zh, severity.en);
    }
    for (const ProfileSetting& entry : profile.settings) {
      put("- {} `{}`: {}\n", entry.rule, entry.parameter,
          entry.words.empty() ? fmt::to_string(entry.number) : fmt::format("{}", fmt::join(entry.words, ", ")));
    }
  }

  static std::string lower(std::string_view id) {
    std::string result(id);
    for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return result;
  }

  std::span<const FileReport> examples_;
  std::string out_;
};

}  // namespace

std::string rules_page(std::span<const FileReport> examples) { return RulesPage(examples).write(); }

}  // namespace budgetlint
