#include "yaml/syntax_errors.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <iterator>
#include <optional>

#include "yaml/extent.hpp"
#include "yaml/input_rules.hpp"
#include "yaml/report.hpp"

namespace budgetlint::yaml {
namespace {

constexpr std::uint32_t longest_key = 1024;  // bytes that the parser takes as a key

/// What to say of parser messages that begin with `beginning`.
struct Explanation {
  std::string_view beginning;
  Text text;
  const RuleRecord* rule = &yaml_syntax;
};

constexpr Text unclosed_quote{.zh = "有引号没有关上：请检查这里和前面的引号是否成对",
                              .en = "a quote is never closed: check the quotes here and before"};
constexpr Text bad_structure{
    .zh = "缩进或冒号有误：同级的内容要左对齐，每个栏目写成“栏目名: 内容”（英文冒号，后面空一格）",
    .en =
        "the indentation or a colon is wrong: entries of one level begin in one column, and each is written `key: value`, with a blank behind the colon"};
constexpr Text bad_brackets{
    .zh = "方括号或花括号不配对，或其中缺少逗号：请检查括号和逗号；括号里的文字含 ? [ ] { } , 时要加英文引号",
    .en =
        "brackets do not match or a comma is missing between them: check them, and quote texts that hold ? [ ] { } or ,"};
constexpr Text bad_colon{
    .zh = "这里的冒号位置不对：内容里的“英文冒号加空格”会被当成栏目，请给整个内容加英文引号；也请检查这一行的缩进",
    .en =
        "a colon is out of place: a colon and a blank within a value look like another key, so quote the value; check the indentation of this line too"};
constexpr Text bad_dash{
    .zh = "这里的短横线位置不对：列表的每一项要另起一行，以“- ”开头并左对齐；如果短横线是内容，请加英文引号",
    .en =
        "a dash is out of place: each item of a list begins a line of its own with `- `, all in one column; quote the text if the dash is meant"};
constexpr Text bad_escape{
    .zh = "双引号里的反斜杠 \\ 用法有误：要写反斜杠本身请写两个 \\\\，或改用单引号",
    .en =
        "a backslash within double quotes begins an unknown escape: write \\\\ for a backslash, or use single quotes"};
constexpr Text bad_block{
    .zh = "| 或 > 后面不能再写内容：请另起一行并缩进；如果 | 或 > 是内容，请加英文引号",
    .en =
        "nothing may follow | or > on its line: begin the text on the next line, indented, or quote it if the sign is meant"};
constexpr Text bad_tag{.zh = "不允许用 ! 指定类型：请删除；如果 ! 是文字本身，请把整个内容放进英文引号",
                       .en = "tags (!) are not allowed: delete it, or quote the text if the ! is meant"};
constexpr Text bad_reference{
    .zh = "不允许用 & 和 * 引用内容：请把内容直接写在这里；如果是文字本身，请加英文引号",
    .en =
        "anchors (&) and references (*) are not allowed: write the content itself, or quote the text if the sign is meant"};
constexpr Text bad_directive{
    .zh = "以 % 开头的行是 YAML 指令，这一行写得不对：请删除",
    .en = "a line that begins with % is a YAML directive, and this one is malformed: delete it"};

namespace message = YAML::ErrorMsg;

const Explanation explanations[] = {
    {message::EOF_IN_SCALAR, unclosed_quote},
    {message::DOC_IN_SCALAR, unclosed_quote},
    {message::TAB_IN_INDENTATION,
     {.zh = "行首用了制表符（Tab）缩进：请改用空格", .en = "the line is indented with a tab: use blanks instead"}},
    {message::END_OF_MAP_FLOW, bad_brackets},
    {message::END_OF_SEQ_FLOW, bad_brackets},
    {message::FLOW_END, bad_brackets},
    {message::END_OF_MAP, bad_structure},
    {message::END_OF_SEQ, bad_structure},
    {message::MAP_VALUE, bad_colon},
    {message::BLOCK_ENTRY, bad_dash},
    {message::MAP_KEY,
     {.zh = "这里的问号位置不对：请把整个内容放进英文引号",
      .en = "a question mark is out of place: quote the whole text"}},
    {message::UNKNOWN_TOKEN,
     {.zh = "内容不能以这个符号开头：请把整个内容放进英文引号",
      .en = "a value cannot begin with this sign: quote the whole value"}},
    {message::INVALID_ESCAPE, bad_escape},
    {message::INVALID_HEX, bad_escape},
    {message::INVALID_UNICODE, bad_escape},
    {message::CHAR_IN_BLOCK, bad_block},
    {message::ZERO_INDENT_IN_BLOCK, bad_block},
    {message::ALIAS_CONTENT, bad_reference, &reference_not_allowed},
    {message::MULTIPLE_ANCHORS, bad_reference, &reference_not_allowed},
    {message::MULTIPLE_ALIASES, bad_reference, &reference_not_allowed},
    {message::ALIAS_NOT_FOUND, bad_reference, &reference_not_allowed},
    {message::ANCHOR_NOT_FOUND, bad_reference, &reference_not_allowed},
    {message::CHAR_IN_ALIAS, bad_reference, &reference_not_allowed},
    {message::CHAR_IN_ANCHOR, bad_reference, &reference_not_allowed},
    {message::UNKNOWN_ANCHOR, bad_reference, &reference_not_allowed},
    {message::MULTIPLE_TAGS, bad_tag, &reference_not_allowed},
    {message::CHAR_IN_TAG_HANDLE, bad_tag, &reference_not_allowed},
    {message::TAG_WITH_NO_SUFFIX, bad_tag, &reference_not_allowed},
    {message::END_OF_VERBATIM_TAG, bad_tag, &reference_not_allowed},
    {message::YAML_DIRECTIVE_ARGS, bad_directive},
    {message::YAML_VERSION, bad_directive},
    {message::YAML_MAJOR_VERSION, bad_directive},
    {message::REPEATED_YAML_DIRECTIVE, bad_directive},
    {message::BAD_FILE,
     {.zh = "嵌套层数过多：请检查缩进和括号", .en = "nested too deeply: check the indentation and the brackets"},
     &limit_exceeded},
};

constexpr Text unknown_error{.zh = "从这里起不是正确的 YAML：请检查缩进、冒号、引号和括号",
                             .en = "this is not well-formed YAML: check indentation, colons, quotes and brackets"};

/// The key on the line of `offset` that is longer than the parser takes.
std::optional<Span> too_long_key(const Source& source, std::uint32_t offset) {
  const std::string_view text = source.text();
  const Span line = source.line_span(source.line_of(offset));
  if (line.size() <= longest_key) return std::nullopt;
  std::uint32_t begin = line.begin;
  while (begin < line.end && std::string_view(" -[{,").find(text[begin]) != std::string_view::npos) ++begin;
  for (std::uint32_t at = begin; at < line.end; ++at) {
    const bool ends_key = text[at] == ':' && (at + 1 == line.end || is_blank(text[at + 1]));
    if (ends_key) return at - begin > longest_key ? std::optional<Span>({begin, at}) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

void report_syntax_error(const Source& source, std::string_view message, std::uint32_t offset,
                         std::vector<Diagnostic>& out) {
  const Span place = visible_rest_of_line(source.text(), offset);
  if (const auto key = too_long_key(source, place.begin)) {
    report(
        out, yaml_syntax, *key,
        {.zh = "这个键名有 {} 个字节，超过 {} 个字节的上限（约 341 个汉字）：冒号前只写栏目名，长的内容写在冒号后面",
         .en = "this key has {} bytes, more than the {} that a key may have: only the name of the field stands before "
               "the colon, the text behind it"},
        key->size(), longest_key);
    return;
  }
  const auto* found = std::find_if(std::begin(explanations), std::end(explanations), [&](const Explanation& each) {
    return message.substr(0, each.beginning.size()) == each.beginning;
  });
  const bool known = found != std::end(explanations);
  report(out, known ? *found->rule : yaml_syntax, place, {.zh = "{}", .en = "{}"}, known ? found->text : unknown_error);
}

}  // namespace budgetlint::yaml
