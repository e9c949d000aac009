#include "report/explain.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "report/page.hpp"
#include "report/rule_texts.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Writes the explanation of one rule in one language.
class Explanation {
 public:
  Explanation(const RuleRecord& record, Language language, Page& page)
      : record_(record), language_(language), page_(page) {}

  void write() const {
    page_.put(fmt::format("{}[{}]", name_of(record_.severity).in(language_), record_.id), ink_of(record_.severity))
        .put(fmt::format(" {} ", in(record_.title)), Ink::strong)
        .put(record_.name, Ink::frame)
        .end_line();
    page_.end_line();
    page_.put_wrapped(in(record_.summary), 0);
    paragraph({"为什么", "Why"}, in(record_.rationale));
    paragraph({"怎么改", "What to write instead"}, in(record_.fix));
    paragraph({"依据", "Source"}, in(record_.source));
    detail(labelled({"状态", "Status"}, in(status_of(record_.origin))));
    paragraph({"默认", "By default"}, in(switch_of(record_.on)));
    parameters();
    adjustments();
    exhibit({"有问题的写法", "Faulty"}, record_.bad, Ink::error);
    exhibit({"正确的写法", "Faultless"}, record_.good, Ink::note);
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

  [[nodiscard]] std::string labelled(const Text& label, std::string_view text) const {
    return fmt::format("{}{}{}", in(label), in({"：", ": "}), text);
  }

  /// What of the rule can be configured.
  void parameters() const {
    if (record_.parameters.empty()) return;
    heading({"参数", "Parameters"});
    for (const Parameter* parameter : record_.parameters) {
      page_.skip(indent).put(parameter->name, Ink::strong).end_line();
      detail(in(parameter->help), 2 * indent);
      detail(labelled({"默认", "By default"}, default_of(*parameter, language_)), 2 * indent);
    }
  }

  /// How to do without the rule, or to do with it otherwise.
  void adjustments() const {
    heading({"怎么调整", "How to adjust it"});
    for (const Adjustment& adjustment : {switching(record_), regrading(record_)}) {
      detail(labelled(adjustment.effect, "budgetlint check " + adjustment.option));
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
  Language language_;
  Page& page_;
};

}  // namespace

void append_explanation(const RuleRecord& record, const ReportStyle& style, std::string& out) {
  Page page(style, out);
  for (const Language language : style.languages) {
    if (language != style.languages.front()) page.end_line();
    Explanation(record, language, page).write();
  }
}

}  // namespace budgetlint
