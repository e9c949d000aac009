#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fuzz/hostile.hpp"
#include "support/template_document.hpp"
#include "text/utf8.hpp"

namespace budgetlint::hostile {
namespace {

using std::string_literals::operator""s;

std::string character(char32_t value) {
  std::string out;
  append_utf8(out, value);
  return out;
}

/// UTF-16 or UTF-32 of a text without characters beyond U+FFFF.
std::string widened(std::string_view text, std::size_t width, bool little_endian, bool marked) {
  std::string out;
  const auto add = [&](char32_t value) {
    std::string unit(width, '\0');
    const std::size_t low = little_endian ? 0 : width - 1;
    const std::size_t high = little_endian ? 1 : width - 2;
    unit[low] = static_cast<char>(value & 0xFFU);
    unit[high] = static_cast<char>(value >> 8U);
    out += unit;
  };
  if (marked) add(0xFEFF);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at).value_or(CodePoint{U'?', 1});
    add(point.value);
    at += point.size;
  }
  return out;
}

void add_encodings(std::vector<Input>& inputs) {
  const std::string document = test::template_document();
  for (const std::size_t width : {std::size_t{2}, std::size_t{4}}) {
    for (const bool little : {true, false}) {
      for (const bool marked : {true, false}) {
        const std::string name = "utf" + std::to_string(width * 8) + (little ? "le" : "be") + (marked ? "-bom" : "");
        inputs.push_back({name, widened(document, width, little, marked), Verdict::unread});
      }
    }
  }
  inputs.push_back({"gbk", "\xB2\xBF\xC3\xC5: 1\n\xC4\xEA\xB6\xC8: 2024\n", Verdict::unread});
  inputs.push_back({"empty", "", Verdict::unread});
  inputs.push_back({"bom", "\xEF\xBB\xBF", Verdict::unread});
  inputs.push_back({"nul", std::string(2, '\0'), Verdict::unread});
}

}  // namespace

std::vector<Spoiler> bad_bytes() {
  std::vector<Spoiler> spoilers = {{"continuation", "\x80"},
                                   {"overlong-slash", "\xC0\xAF"},
                                   {"overlong-nul", "\xC0\x80"},
                                   {"overlong-three", "\xE0\x80\xAF"},
                                   {"surrogate-high", "\xED\xA0\x80"},
                                   {"surrogate-low", "\xED\xBF\xBF"},
                                   {"surrogates", "\xED\xA1\x8C\xED\xBE\xB4"},
                                   {"beyond-unicode", "\xF4\x90\x80\x80"},
                                   {"five-bytes", "\xF8\x88\x80\x80\x80"},
                                   {"cut-two", "\xC3"},
                                   {"cut-three", "\xE4\xB8"},
                                   {"cut-four", "\xF0\x9F\x98"},
                                   {"fe", "\xFE"},
                                   {"ff", "\xFF"},
                                   {"gbk-word", "\xB0\xEC\xB9\xAB"},
                                   {"nul", "\0"s},
                                   {"escape", "\x1B[31m"},
                                   {"bell", "\a"},
                                   {"delete", "\x7F"},
                                   {"lone-cr", "\r"},
                                   {"vertical-tab", "\v"},
                                   {"form-feed", "\f"}};
  constexpr std::array<std::pair<std::string_view, char32_t>, 15> characters = {{{"c1-first", 0x80},
                                                                                 {"next-line", 0x85},
                                                                                 {"c1-csi", 0x9B},
                                                                                 {"line-separator", 0x2028},
                                                                                 {"paragraph-separator", 0x2029},
                                                                                 {"noncharacter", 0xFFFE},
                                                                                 {"noncharacter-plane-16", 0x10FFFF},
                                                                                 {"bom-inside", 0xFEFF},
                                                                                 {"zero-width-space", 0x200B},
                                                                                 {"bidi-override", 0x202E},
                                                                                 {"bidi-isolate", 0x2067},
                                                                                 {"bidi-mark", 0x200F},
                                                                                 {"word-joiner", 0x2060},
                                                                                 {"tag-letter", 0xE0041},
                                                                                 {"soft-hyphen", 0xAD}}};
  for (const auto& [name, value] : characters) spoilers.push_back({name, character(value)});
  return spoilers;
}

std::vector<Spoiler> bad_lines() {
  return {{"text", "多余的文字"},
          {"two-texts", "多余 的文字"},
          {"open-double-quote", "编制单位: \"没有关上"},
          {"open-single-quote", "编制单位: '没有关上"},
          {"text-behind-quote", "编制单位: \"甲\" 乙"},
          {"text-behind-bracket", "编制单位: [甲] 乙"},
          {"comment-behind-quote", "编制单位: \"甲\"#乙"},
          {"open-list", "编制单位: [甲"},
          {"open-map", "编制单位: {甲: 1"},
          {"closing-list", "编制单位: 甲]]\n]"},
          {"wrong-bracket", "编制单位: [甲}"},
          {"comma", ","},
          {"lone-colon", ": 1"},
          {"dash", "- 甲"},
          {"dash-alone", "-"},
          {"question", "? 甲"},
          {"percent", "%甲"},
          {"tag-directive", "%TAG ! tag:x,2024:"},
          {"yaml-directive", "%YAML 1.2"},
          {"end-and-tag-directive", "...\n%TAG !e! x\n---"},
          {"anchor", "编制单位: &甲 1"},
          {"alias", "编制单位: *甲"},
          {"anchored-key", "&甲 编制单位: 1"},
          {"merge", "<<: {编制单位: 1}"},
          {"tag", "编制单位: !甲 1"},
          {"tag-word", "编制单位: !!binary 1"},
          {"tag-verbatim", "编制单位: !<甲> 1"},
          {"tag-open", "编制单位: !<甲"},
          {"tab", "\t编制单位: 1"},
          {"indented", "   编制单位: 1"},
          {"wide-colon", "编制单位：1"},
          {"no-blank", "编制单位:1"},
          {"at", "编制单位: @甲"},
          {"backquote", "编制单位: `甲`"},
          {"two-colons", "编制单位: 甲: 乙"},
          {"block-with-text", "编制单位: | 甲"},
          {"block-without-indent", "编制单位: |\n甲"},
          {"block-uneven", "编制单位: |\n    甲\n  乙"},
          {"block-comment", "编制单位: |#甲\n  乙"},
          {"escape", "编制单位: \"\\q\""},
          {"escape-cut", "编制单位: \"\\u4e\""},
          {"escape-surrogate", "编制单位: \"\\ud800\""},
          {"escape-nul", "编制单位: \"\\0\""},
          {"escape-bidi", "编制单位: \"\\u202e\""},
          {"dashes-in-quotes", "编制单位: \"甲\n---\n乙\""},
          {"dots-in-quotes", "编制单位: \"甲\n...\n乙\""},
          {"long-key", std::string(1025, 'k') + ": 1"},
          {"deep", "编制单位: " + std::string(80, '[') + std::string(80, ']')},
          {"null-key", "~: 1", Verdict::not_clean},
          {"list-key", "[甲]: 1"},
          {"duplicate", "年度: 2024"},
          {"duplicate-quoted", "\"年度\": 2024"},
          {"unknown", "备注: 1", Verdict::not_clean},
          {"document", "---\n编制单位: 1", Verdict::not_clean},
          {"document-of-text", "--- 编制单位"},
          {"document-behind-dots", "...\n编制单位"},
          {"empty-document", "---\n---"}};
}

std::vector<Input> small_inputs() {
  std::vector<Input> inputs;
  add_encodings(inputs);
  for (const Spoiler& spoiler : bad_bytes()) {
    if (spoiler.name != "bom-inside")
      inputs.push_back({"byte-" + std::string(spoiler.name), spoiler.bytes, Verdict::unread});
    inputs.push_back({"value-" + std::string(spoiler.name), "年度: " + spoiler.bytes, Verdict::unread});
  }
  for (const Spoiler& spoiler : bad_lines()) {
    inputs.push_back({"line-" + std::string(spoiler.name), spoiler.bytes});
  }
  constexpr std::string_view signs = "-?:,[]{}#&*!|>'\"%@`\\ \n\ta.~<=";
  for (const char sign : signs) {
    for (const std::size_t count : {std::size_t{1}, std::size_t{3}, std::size_t{70}, std::size_t{2000}}) {
      const std::string name = "sign-" + std::to_string(static_cast<int>(sign)) + "-" + std::to_string(count);
      inputs.push_back({name, std::string(count, sign), Verdict::not_clean});
      inputs.push_back({name + "-value", "年度: " + std::string(count, sign), Verdict::not_clean});
    }
  }
  return inputs;
}

}  // namespace budgetlint::hostile
