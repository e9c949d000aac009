#include "report/finding.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "report/snippet.hpp"
#include "report/wording.hpp"
#include "report/wrap.hpp"
#include "text/utf8.hpp"

namespace budgetlint {
namespace {

/// Writes one finding.
class FindingWriter {
 public:
  FindingWriter(const Source& source, const Diagnostic& diagnostic, Headline headline, Page& page)
      : source_(source),
        diagnostic_(diagnostic),
        headline_(headline),
        page_(page),
        ink_(ink_of(diagnostic.severity)),
        marks_(marks()),
        numbers_(is_file() ? std::max(number_width(source, marks_), numbers_elsewhere()) : example_indent) {}

  void write() const {
    if (headline_ == Headline::shown) write_headline();
    for (const std::string& line : renderings(diagnostic_.message, languages())) {
      page_.skip(numbers_).put_wrapped(line, numbers_, Ink::strong);
    }
    write_place();
    if (!source_.empty()) {
      bar().end_line();
      put_snippet(source_, marks_, numbers_, page_);
    }
    for (const Related& related : diagnostic_.related) {
      if (related.elsewhere != nullptr && is_file()) write_elsewhere(related);
    }
    write_remarks();
  }

 private:
  static constexpr std::size_t example_indent = 2;

  [[nodiscard]] bool is_file() const { return !source_.path().empty(); }
  [[nodiscard]] const std::vector<Language>& languages() const { return page_.style().languages; }

  Page& bar() const { return page_.skip(numbers_).put("│", Ink::frame); }

  void write_headline() const {
    const RuleRecord& rule = *diagnostic_.rule;
    for (const Language language : languages()) {
      const std::string head = fmt::format("{}[{}] ", name_of(diagnostic_.severity).in(language), rule.id);
      // The name follows Chinese as it is; in English it would run on.
      const std::string title = language == Language::zh ? fmt::format("{} {}", rule.title.zh, rule.name)
                                                         : fmt::format("{} ({})", rule.title.en, rule.name);
      page_.put(head, ink_).put_wrapped(title, page_.width_of(head), Ink::strong);
    }
  }

  /// `┌─ path:line:column   breadcrumb`, the breadcrumb beneath where it is too long to stand beside.
  void write_place() const {
    std::string place = printable(source_.path());
    if (is_file() && !source_.empty()) {
      const Position position = source_.position(diagnostic_.span.begin);
      place += fmt::format(":{}:{}", position.line, position.column);
    }
    constexpr std::string_view corner = "┌─";
    const std::size_t gap = place.empty() ? 0 : 3;
    page_.skip(numbers_).put(corner, Ink::frame).skip(1).put(place);
    std::vector<std::string> crumbs = renderings(diagnostic_.breadcrumb, languages());
    const std::size_t beside = numbers_ + page_.width_of(corner) + 1 + page_.width_of(place) + gap;
    if (crumbs.size() == 1 && beside + page_.width_of(crumbs[0]) <= page_.style().width) {
      page_.skip(gap).put(crumbs[0]);
      crumbs.clear();
    }
    page_.end_line();
    const std::size_t indent = numbers_ + page_.width_of("│") + 2;
    for (const std::string& crumb : crumbs) {
      for (const std::string& line : wrap(crumb, page_.room_after(indent), page_.style().ambiguous)) {
        bar().skip(2).put(line).end_line();
      }
    }
  }

  /// A place in another file, with its line.
  void write_elsewhere(const Related& related) const {
    const Source& file = *related.elsewhere;
    const Position position = file.position(related.span.begin);
    bar().end_line();
    page_.skip(numbers_).put("├─", Ink::frame).skip(1);
    page_.put(fmt::format("{}:{}:{}", printable(file.path()), position.line, position.column)).end_line();
    bar().end_line();
    put_snippet(file, {{related.span, Ink::frame, '-', on_one_line(related.message, languages())}}, numbers_, page_);
  }

  [[nodiscard]] std::size_t numbers_elsewhere() const {
    std::size_t most = 0;
    for (const Related& related : diagnostic_.related) {
      if (related.elsewhere == nullptr) continue;
      most = std::max(most, std::to_string(related.elsewhere->line_of(related.span.begin)).size());
    }
    return most;
  }

  [[nodiscard]] std::vector<Mark> marks() const {
    std::vector<Mark> marks{{within(diagnostic_.span), ink_, '^', words(diagnostic_.span, diagnostic_.label)}};
    for (const Related& related : diagnostic_.related) {
      // An example is one text without a name: what is elsewhere in it is in it.
      if (related.elsewhere != nullptr && is_file()) continue;
      marks.push_back({within(related.span), Ink::frame, '-', words(related.span, related.message)});
    }
    return marks;
  }

  /// What stands beside a mark; only the first line of the place is shown, so that the words say how far it goes on.
  [[nodiscard]] std::string words(Span span, const OwnedText& label) const {
    const Span place = within(span);
    const std::uint32_t last = source_.line_of(place.empty() ? place.begin : place.end - 1);
    if (last == source_.line_of(place.begin)) return on_one_line(label, languages());
    OwnedText extended = label;
    extended.zh += fmt::format("（至第 {} 行）", last);
    extended.en += fmt::format("{}(to line {})", label.en.empty() ? "" : " ", last);
    return on_one_line(extended, languages());
  }

  [[nodiscard]] Span within(Span span) const {
    const std::uint32_t size = source_.size();
    return {std::min(span.begin, size), std::min(span.end, size)};
  }

  /// The remarks by kind, then the fixes, each a line in each language.
  void write_remarks() const {
    if (diagnostic_.remarks.empty() && diagnostic_.fixes.empty()) return;
    bar().end_line();
    for (const HeadedLine& line : headed_lines(diagnostic_)) write_remark(line.heading, line.text);
  }

  void write_remark(const Text& heading, const OwnedText& text) const {
    const bool same = text.zh == text.en;
    for (const Language language : languages()) {
      const std::string head = fmt::format("{}: ", heading.in(language));
      page_.skip(numbers_).put("=", Ink::frame).skip(1).put(head, Ink::strong);
      page_.put_wrapped(printable(text.in(language)), numbers_ + 2 + page_.width_of(head));
      if (same) break;
    }
  }

  const Source& source_;
  const Diagnostic& diagnostic_;
  Headline headline_;
  Page& page_;
  Ink ink_;
  std::vector<Mark> marks_;  // made from the members before
  std::size_t numbers_;      // columns of the line numbers, or as far as an example is indented
};

}  // namespace

void put_finding(const Source& source, const Diagnostic& diagnostic, Headline headline, Page& page) {
  FindingWriter(source, diagnostic, headline, page).write();
}

}  // namespace budgetlint
