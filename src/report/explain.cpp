#include "report/explain.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "report/page.hpp"
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
    paragraph({"依据", "Source"}, source());
    paragraph({"默认", "By default"}, std::string(in(record_.on ? Text{"开启", "on"} : Text{"关闭", "off"})));
    exhibit({"有问题的写法", "Faulty"}, record_.bad, Ink::error);
    exhibit({"正确的写法", "Faultless"}, record_.good, Ink::note);
  }

 private:
  static constexpr std::size_t indent = 2;

  /// Where the rule comes from; what nobody has checked is said to be so.
  [[nodiscard]] std::string source() const {
    constexpr Text not_verified{"（条文尚未核实）", " (the article has not been verified)"};
    std::string text(in(record_.source));
    if (record_.origin == Origin::regulation) text += in(not_verified);
    return text;
  }

  [[nodiscard]] std::string_view in(const Text& text) const { return text.in(language_); }

  void heading(const Text& text, Ink ink = Ink::strong) const {
    page_.end_line();
    page_.put(in(text), ink).put(in({"：", ":"}), ink).end_line();
  }

  void paragraph(const Text& title, std::string_view text) const {
    heading(title);
    page_.skip(indent).put_wrapped(text, indent);
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
