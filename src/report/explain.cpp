#include "report/explain.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "report/finding.hpp"
#include "report/page.hpp"
#include "report/rule_texts.hpp"
#include "rules/catalogue.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Writes the explanation of one rule in one language.
class Explanation {
 public:
  Explanation(const RuleRecord& record, const FileReport& example, Language language, Page& page)
      : record_(record), example_(example), language_(language), page_(page) {}

  void write() const {
    page_.put(fmt::format("{}[{}]", name_of(record_.severity).in(language_), record_.id), ink_of(record_.severity))
        .put(fmt::format(" {} ", in(record_.title)), Ink::strong)
        .put(language_ == Language::zh ? std::string(record_.name) : fmt::format("({})", record_.name), Ink::frame)
        .end_line();
    page_.end_line();
    page_.put_wrapped(in(record_.summary), 0);
    paragraph({"为什么", "Why"}, in(record_.rationale));
    if (!in(record_.formula).empty()) paragraph({"算法", "Formula"}, in(record_.formula));
    exhibit({"有问题的写法", "Faulty"}, record_.bad, Ink::error);
    findings();
    exhibit({"正确的写法", "Faultless"}, record_.good, Ink::note);
    paragraph({"怎么改", "What to write instead"}, in(record_.fix));
    paragraph({"依据", "Source"}, in(record_.source));
    detail(labelled(in({"状态", "Status"}), in(status_of(record_.origin))));
    paragraph({"默认", "By default"}, in(switch_of(record_.on)));
    for (const ProfileEffect& change : profile_effects(record_)) {
      detail(labelled(fmt::format("--profile {}", change.profile), change.effect.in(language_)));
    }
    parameters();
    adjustments();
    suppression();
  }

 private:
  static constexpr std::size_t indent = 2;

  [[nodiscard]] std::string_view in(const Text& text) const { return text.in(language_); }

  void heading(const Text& text, Ink ink = Ink::strong) const {
    page_.end_line();
    page_.put(in(text), ink).put(in({"：", ":"}), ink).end_line();
  }

  void paragraph(const Text& title, std::string_view text) const {
    heading(title);
    detail(text);
  }

  void detail(std::string_view text, std::size_t by = indent) const { page_.skip(by).put_wrapped(text, by); }

  [[nodiscard]] std::string labelled(std::string_view label, std::string_view text) const {
    return fmt::format("{}{}{}", label, in({"：", ": "}), text);
  }

  /// A line to be copied, which no wrapping may break.
  void to_copy(std::string_view label, std::string_view line, std::size_t by = indent) const {
    detail(fmt::format("{}{}", label, in({"：", ":"})), by);
    page_.skip(by + indent).put(line).end_line();
  }

  /// What of the rule can be configured.
  void parameters() const {
    if (record_.parameters.empty()) return;
    heading({"参数", "Parameters"});
    for (const Parameter* parameter : record_.parameters) {
      page_.skip(indent).put(parameter->name, Ink::strong).end_line();
      detail(in(parameter->help), 2 * indent);
      detail(labelled(in({"默认", "By default"}), default_of(*parameter, language_)), 2 * indent);
      to_copy(in({"在 .budgetlint.yaml 里设置", "To set it in .budgetlint.yaml"}), setting_of(record_, *parameter),
              2 * indent);
    }
  }

  /// How to do without the rule, or to do with it otherwise.
  void adjustments() const {
    heading({"怎么调整", "How to adjust it"});
    for (const Adjustment& adjustment : {switching(record_), regrading(record_)}) {
      detail(labelled(in(adjustment.effect), "budgetlint check " + adjustment.option));
    }
  }

  /// How to keep the rule silent where it is known to be mistaken.
  void suppression() const {
    if (!may_be_suppressed(record_)) return;
    heading({"怎么注明不查（理由必填）", "How to suppress it (the reason is required)"});
    for (const Suppression& suppression : suppressions(record_, language_)) {
      to_copy(in(suppression.where), suppression.comment);
    }
  }

  /// What a check says of the faulty example.
  void findings() const {
    if (example_.diagnostics.empty()) return;
    heading({"检查结果", "What the check says of it"});
    for (const Diagnostic& finding : example_.diagnostics) {
      if (&finding != &example_.diagnostics.front()) page_.end_line();
      put_finding(*example_.source, finding, Headline::left_out, page_);
    }
  }

  /// An example as it would stand in a file, line by line: what is hidden in it must show.
  void exhibit(const Text& title, std::string_view text, Ink ink) const {
    heading(title, ink);
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      page_.skip(indent).put(printable(text.substr(0, end))).end_line();
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  const RuleRecord& record_;
  const FileReport& example_;
  Language language_;
  Page& page_;
};

}  // namespace

void append_explanation(const RuleRecord& record, const FileReport& example, const ReportStyle& style,
                        std::string& out) {
  for (const Language language : style.languages) {
    if (language != style.languages.front()) out += '\n';
    ReportStyle in_one_language = style;
    in_one_language.languages = {language};
    Page page(in_one_language, out);
    Explanation(record, example, language, page).write();
  }
}

}  // namespace budgetlint
