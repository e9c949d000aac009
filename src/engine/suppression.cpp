#include "engine/suppression.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "engine/selection.hpp"
#include "rules/catalogue.hpp"
#include "rules/families.hpp"
#include "text/half_width.hpp"
#include "text/utf8.hpp"
#include "yaml/report.hpp"

namespace budgetlint {
namespace {

constexpr std::string_view blanks = " \t";
constexpr std::size_t most_excuses = 1000;  // of a file, more or less

bool may_be_excused(std::size_t rule) { return may_be_suppressed(*catalogue()[rule].record); }

/// Reads the comments of a file.
class CommentReader {
 public:
  CommentReader(const Source& source, const yaml::Reading& reading, std::vector<Diagnostic>& out)
      : source_(source), text_(source.text()), tree_(reading.tree), out_(out) {}

  /// Adds to `excuses` what a comment excuses; nothing where it is none of these, or not understood.
  void read(Span comment, std::vector<Excuse>& excuses) {
    std::vector<Excuse> read;
    if (!read_comment(comment, read)) return;
    excuses.insert(excuses.end(), std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
  }

 private:
  /// False where the comment excuses nothing.
  bool read_comment(Span comment, std::vector<Excuse>& excuses) {
    at_ = comment.begin;
    end_ = comment.end;
    comment_ = comment;
    skip_any("# \t");
    if (!take("budgetlint")) return false;
    skip_any(blanks);
    if (!take(":") && !take("："))
      return malformed({.zh = "“budgetlint”后面应是冒号", .en = "a colon must follow \"budgetlint\""});
    skip_any(blanks);
    const bool whole_file = take("ignore-file") || take("忽略全文");
    if (!whole_file && !take("ignore") && !take("忽略")) {
      return malformed({.zh = "只认识 ignore[规则] 和 ignore-file[规则]（也可写成“忽略”“忽略全文”）",
                        .en = "only ignore[RULE] and ignore-file[RULE] are known"});
    }
    skip_any(blanks);
    if (!take("[") && !take("［") && !take("【")) {
      return malformed({.zh = "要在方括号里写明哪些规则，例如 ignore[BL404]",
                        .en = "name the rules in brackets, as in ignore[BL404]"});
    }
    if (!read_rules(excuses)) return false;
    if (whole_file && comment.begin > first_content()) {
      return malformed({.zh = "ignore-file 要写在文件开头的注释里",
                        .en = "ignore-file belongs to the comments at the beginning of the file"});
    }
    const Span scope = whole_file ? Span{0, static_cast<std::uint32_t>(text_.size()) + 1} : scope_of(comment);
    for (Excuse& excuse : excuses) excuse.scope = scope;
    skip_any(blanks);
    if (at_ < end_) return true;
    yaml::report(out_, *suppression_without_reason.record, comment_,
                 {.zh = "这条例外没有写理由，不起作用：请在方括号后面写明",
                  .en = "this suppression gives no reason and has no effect: write one behind the brackets"});
    return false;
  }

  [[nodiscard]] std::string_view rest() const { return text_.substr(at_, end_ - at_); }

  bool take(std::string_view word) {
    if (!rest().starts_with(word)) return false;
    at_ += static_cast<std::uint32_t>(word.size());
    return true;
  }
  void skip_any(std::string_view characters) {
    const std::size_t next = rest().find_first_not_of(characters);
    at_ = next == std::string_view::npos ? end_ : at_ + static_cast<std::uint32_t>(next);
  }

  bool malformed(const Text& why) {
    yaml::report(out_, *unused_suppression.record, comment_,
                 {.zh = "这条注释不起作用：{}", .en = "this comment has no effect: {}"}, why);
    return false;
  }

  /// The words up to the bracket that closes; false, and reported, where there is none or one names no rule.
  bool read_rules(std::vector<Excuse>& excuses) {
    constexpr std::array<std::string_view, 3> closing{"]", "］", "】"};
    constexpr std::array<std::string_view, 3> between{",", "，", "、"};
    constexpr int most = 100;
    int words = 0;
    bool understood = true;
    std::uint32_t begin = at_;
    while (at_ < end_) {
      const std::uint32_t word_end = at_;
      const auto taken = [&](std::string_view sign) { return take(sign); };
      const bool closed = std::any_of(closing.begin(), closing.end(), taken);
      if (closed || std::any_of(between.begin(), between.end(), taken)) {
        // Once, whether or not they are rules: each word would be a finding otherwise.
        if (++words > most) {
          return malformed({.zh = "方括号里写的规则太多", .en = "too many rules stand in the brackets"});
        }
        understood = read_word({begin, word_end}, excuses) && understood;
        begin = at_;
      } else {
        at_ += decode_utf8(text_, at_).value_or(CodePoint{.value = 0, .size = 1}).size;
      }
      if (closed) return understood;
    }
    return malformed({.zh = "方括号没有配对", .en = "the bracket is not closed"});
  }

  bool read_word(Span word, std::vector<Excuse>& excuses) {
    while (word.begin < word.end && blanks.find(text_[word.begin]) != std::string_view::npos) ++word.begin;
    while (word.begin < word.end && blanks.find(text_[word.end - 1]) != std::string_view::npos) --word.end;
    if (word.empty()) {
      return malformed({.zh = "方括号里没有写规则", .en = "no rule stands in the brackets"});
    }
    Result<RuleGroup, SelectionFault> group = rules_of(to_half_width(source_.slice(word)));
    if (!group) {
      yaml::report(out_, *unused_suppression.record, word, {.zh = "{}", .en = "{}"}, group.error().message);
      return false;
    }
    if (std::none_of(group->rules.begin(), group->rules.end(), may_be_excused)) {
      yaml::report(out_, *unused_suppression.record, word,
                   {.zh = "这条规则不能用注释略去", .en = "this rule cannot be suppressed by a comment"});
      return false;
    }
    Excuse& excuse = excuses.emplace_back();
    excuse.word = word;
    excuse.rules = std::move(group->rules);
    return true;
  }

  /// Where the first entry or item of the file begins.
  [[nodiscard]] std::uint32_t first_content() const { return tree_.size() == 0 ? 0 : begin_of(tree_[0]); }
  static std::uint32_t begin_of(const yaml::Node& node) { return node.key.empty() ? node.value.begin : node.key.begin; }

  /// The rest of the line that it ends, or the entry or item below it; empty where nothing comes below.
  [[nodiscard]] Span scope_of(Span comment) const {
    const Span line = source_.line_span(source_.line_of(comment.begin));
    const std::string_view before = text_.substr(line.begin, comment.begin - line.begin);
    if (before.find_first_not_of(blanks) != std::string_view::npos) return line;
    const std::optional<std::uint32_t> below = content_below(comment.end);
    const Span nothing{comment.begin, comment.begin};
    if (!below) return nothing;
    // Ids are in the order of the file.
    yaml::NodeId first = 0;
    yaml::NodeId end = static_cast<yaml::NodeId>(tree_.size());
    while (first < end) {
      const yaml::NodeId middle = first + (end - first) / 2;
      if (begin_of(tree_[middle]) < *below) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    if (first == tree_.size()) return nothing;
    return {*below, std::max(tree_[first].value.end, tree_[first].key.end) + 1};
  }

  /// The next line that is neither blank nor a comment, unless the document ends before it.
  [[nodiscard]] std::optional<std::uint32_t> content_below(std::uint32_t from) const {
    for (std::uint32_t line = source_.line_of(from) + 1; line <= source_.line_count(); ++line) {
      const Span span = source_.line_span(line);
      const std::string_view written = source_.slice(span);
      const std::size_t content = written.find_first_not_of(blanks);
      if (content == std::string_view::npos || written[content] == '#') continue;
      if (written.starts_with("---") || written.starts_with("...")) return std::nullopt;
      return span.begin + static_cast<std::uint32_t>(content);
    }
    return std::nullopt;
  }

  const Source& source_;
  std::string_view text_;
  const yaml::Tree& tree_;
  std::vector<Diagnostic>& out_;
  Span comment_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
};

/// The document, counted from 0, that a comment is in or stands before.
std::uint32_t document_of(Span comment, const yaml::Tree& tree) {
  const std::vector<yaml::NodeId>& roots = tree.roots();
  const auto open =
      std::find_if(roots.begin(), roots.end(), [&](yaml::NodeId root) { return tree[root].value.end > comment.begin; });
  const auto last = static_cast<std::ptrdiff_t>(roots.size()) - 1;
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(std::min(open - roots.begin(), last), 0));
}

}  // namespace

std::uint32_t apply_suppressions(const Source& source, const yaml::Reading& reading, const Configuration& configuration,
                                 bool complete, std::vector<Diagnostic>& findings, std::vector<Excuse>& pending) {
  std::vector<Diagnostic> about_comments;
  std::vector<Excuse> excuses;
  CommentReader reader(source, reading, about_comments);
  for (const Span comment : reading.comments) {
    // Bounds the work that comments can make, which goes by their number times that of lines and findings.
    if (excuses.size() + about_comments.size() >= most_excuses) {
      yaml::report(about_comments, *unused_suppression.record, comment,
                   {.zh = "文件里的例外超过 {} 条，从这条注释起不起作用",
                    .en = "there are more than {} exceptions in the file; from this comment on they have no effect"},
                   most_excuses);
      break;
    }
    reader.read(comment, excuses);
  }
  const std::size_t excused =
      std::erase_if(findings, [&](const Diagnostic& finding) { return is_excused(finding, excuses); });

  const auto runs = [&](std::size_t rule) { return configuration.severity_of(rule) != Severity::off; };
  const auto runs_later = [&](std::size_t rule) { return catalogue()[rule].across != nullptr && runs(rule); };
  const Severity unused = complete ? configuration.severity_of(*index_of(*unused_suppression.record)) : Severity::off;
  for (Excuse& excuse : excuses) {
    if (std::any_of(excuse.rules.begin(), excuse.rules.end(), runs_later)) {
      excuse.document = document_of(excuse.word, reading.tree);
      excuse.unused = unused;
      pending.push_back(std::move(excuse));
      continue;
    }
    // Of a rule that does not run nobody knows.
    if (excuse.used || !complete || std::none_of(excuse.rules.begin(), excuse.rules.end(), runs)) continue;
    report_unused(source, excuse.word, about_comments);
  }
  for (Diagnostic& finding : about_comments) finding.document = document_of(finding.span, reading.tree);
  findings.insert(findings.end(), about_comments.begin(), about_comments.end());
  return static_cast<std::uint32_t>(excused);
}

bool is_excused(const Diagnostic& finding, std::vector<Excuse>& excuses) {
  const std::optional<std::size_t> rule = index_of(*finding.rule);
  if (!rule || !may_be_excused(*rule)) return false;
  bool excused = false;
  for (Excuse& excuse : excuses) {
    if (finding.span.begin < excuse.scope.begin || finding.span.begin >= excuse.scope.end) continue;
    if (std::find(excuse.rules.begin(), excuse.rules.end(), *rule) == excuse.rules.end()) continue;
    excuse.used = excused = true;
  }
  return excused;
}

const RuleRecord& rule_about_unused() { return *unused_suppression.record; }

void report_unused(const Source& source, Span word, std::vector<Diagnostic>& out) {
  yaml::report(
      out, *unused_suppression.record, word,
      {.zh = "没有哪个问题因“{}”略去：请删去这条例外", .en = "no finding is left out because of \"{}\": delete it"},
      printable(source.slice(word)));
}

}  // namespace budgetlint
