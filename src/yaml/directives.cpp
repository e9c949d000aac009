#include "yaml/directives.hpp"

#include <string_view>

#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/report.hpp"

namespace budgetlint::yaml {
namespace {

bool begins_with_word(std::string_view line, std::string_view word) {
  return line.substr(0, word.size()) == word && (line.size() == word.size() || is_blank(line[word.size()]));
}

/// `%YAML 1.` and digits, then at most a comment.
bool is_accepted(std::string_view line) {
  constexpr std::string_view name = "%YAML";
  if (!begins_with_word(line, name)) return false;
  std::uint32_t at = skip_blanks(line, static_cast<std::uint32_t>(name.size()));
  if (line.substr(at, 2) != "1.") return false;
  const std::uint32_t minor = at += 2;
  while (at < line.size() && line[at] >= '0' && line[at] <= '9') ++at;
  const std::uint32_t rest = skip_blanks(line, at);
  return at > minor && (rest == line.size() || (line[rest] == '#' && rest > at));
}

}  // namespace

bool check_directives(const Source& source, std::vector<Diagnostic>& out) {
  bool prologue = true;  // before the content of a document, where a line that begins with % is a directive
  for (std::uint32_t number = 1; number <= source.line_count(); ++number) {
    const Span span = source.line_span(number);
    const std::string_view line = source.slice(span);
    if (line.substr(0, 1) == "%") {
      // %TAG is looked for everywhere: the parser takes it for a directive after a document too.
      if (prologue ? !is_accepted(line) : begins_with_word(line, "%TAG")) {
        report(out, yaml_syntax, visible_rest_of_line(source.text(), span.begin),
               {.zh = "以 % 开头的行是 YAML 指令，这里不允许（%YAML 1.2 除外）：请删除这一行；如果是正文，请加英文引号",
                .en = "a line that begins with % is a YAML directive, and none but %YAML 1.2 is allowed: delete it, or "
                      "quote it if it is text"});
        return false;
      }
    } else if (is_document_marker(line, 0, "...")) {
      prologue = true;
    } else if (const std::uint32_t first = skip_blanks(line, 0); first < line.size() && line[first] != '#') {
      prologue = false;
    }
  }
  return true;
}

}  // namespace budgetlint::yaml
