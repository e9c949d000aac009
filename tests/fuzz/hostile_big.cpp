#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "fuzz/hostile.hpp"

namespace budgetlint::hostile {
namespace {

/// `head`, then `piece` as often as there is room, then `tail`.
std::string repeated(std::size_t bytes, std::string_view piece, std::string_view head = {},
                     std::string_view tail = {}) {
  std::string text(head);
  while (text.size() + piece.size() + tail.size() <= bytes) text += piece;
  return text.append(tail);
}

/// `make_piece(0)`, `make_piece(1)`, … as long as there is room.
template <typename MakePiece>
std::string numbered(std::size_t bytes, const MakePiece& make_piece) {
  std::string text;
  for (std::size_t i = 0;; ++i) {
    const std::string piece = make_piece(i);
    if (text.size() + piece.size() > bytes) return text;
    text += piece;
  }
}

/// A piece over and over.
template <char... piece>
std::string only(std::size_t bytes) {
  constexpr std::array<char, sizeof...(piece)> text = {piece...};
  return repeated(bytes, std::string_view(text.data(), text.size()));
}

constexpr std::size_t deep = 100'000;

std::string nest(std::size_t bytes, std::string_view open, std::string_view close) {
  const std::size_t depth = std::min(deep, bytes / (open.size() + close.size()));
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += open;
  for (std::size_t i = 0; i < depth; ++i) text += close;
  return text;
}

/// Lines each deeper than the one before, down to `most`, over and over.
std::string stairs(std::size_t bytes, std::string_view step, std::size_t most) {
  return numbered(bytes, [&](std::size_t i) { return std::string(i % most, ' ').append(step).append("\n"); });
}

std::string tag_bomb(std::size_t bytes) {
  return repeated(bytes, "- !e!a\n", "%TAG !e! tag:" + std::string(bytes / 2, 'x') + "\n---\n");
}

std::string alias_bomb(std::size_t bytes) {
  return "a0: &a0 [甲]\n" + numbered(std::min(bytes, std::size_t{100'000}), [](std::size_t i) {
           std::string line = fmt::format("a{0}: &a{0} [", i + 1);
           for (int copy = 0; copy < 9; ++copy) line += fmt::format("*a{}, ", i);
           return line + "]\n";
         });
}

}  // namespace

std::vector<BigInput> big_inputs() {
  using Bytes = std::size_t;
  constexpr Verdict unread = Verdict::unread;
  constexpr Verdict read = Verdict::not_clean;
  return {
      {"a-million-keys", unread,
       [](Bytes n) { return numbered(n, [](std::size_t i) { return fmt::format("{}:\n", i); }); }},
      {"a-million-documents", unread, [](Bytes n) { return repeated(n, "---\n"); }},
      {"documents-of-text", unread, [](Bytes n) { return repeated(n, "--- 甲\n"); }},
      {"document-ends", unread, [](Bytes n) { return repeated(n, "...\n"); }},
      {"documents-with-directives", unread, [](Bytes n) { return repeated(n, "%YAML 1.2\n---\na\n...\n"); }},
      {"one-line", read, [](Bytes n) { return repeated(n, "x", "年度: "); }},
      {"one-line-in-chinese", read, [](Bytes n) { return repeated(n, "预算", "年度: "); }},
      {"one-line-of-words", read, [](Bytes n) { return repeated(n, "x ", "年度: "); }},
      {"one-line-in-quotes", read, [](Bytes n) { return repeated(n, "x ", "年度: \"", "\""); }},
      {"one-comment", unread, only<'#'>},
      {"comments", unread, only<'#', '\n'>},
      {"one-list", unread, [](Bytes n) { return repeated(n, "a,", "[", "]"); }},
      {"one-map", unread, [](Bytes n) { return repeated(n, "a:,", "{", "}"); }},
      {"one-map-of-one-key", unread, [](Bytes n) { return repeated(n, "a: 1,", "{", "}"); }},
      {"one-key-again", unread, [](Bytes n) { return repeated(n, "a: 1\n"); }},
      {"lists-open", unread, only<'['>},
      {"maps-open", unread, only<'{'>},
      {"maps-with-keys-open", unread, [](Bytes n) { return repeated(n, "{a: "); }},
      {"lists-closed", unread, only<']'>},
      {"dashes", unread, only<'-', ' '>},
      {"questions", unread, only<'?', ' '>},
      {"colons", unread, only<':'>},
      {"colons-apart", unread, only<':', ' '>},
      {"commas", unread, only<','>},
      {"double-quotes", unread, only<'"'>},
      {"double-quotes-on-lines", unread, only<'"', '\n'>},
      {"single-quotes", unread, only<'\''>},
      {"backslashes", unread, [](Bytes n) { return repeated(n, "\\", "年度: \""); }},
      {"escapes", read, [](Bytes n) { return repeated(n, "\\u4e00", "年度: \"", "\""); }},
      {"hidden-escapes", unread, [](Bytes n) { return repeated(n, "- \"\\u202e\"\n"); }},
      {"bars", unread, only<'|', '\n'>},
      {"blank-lines-of-a-block", read, [](Bytes n) { return repeated(n, " \n", "年度: |\n"); }},
      {"lines-of-a-block", read, [](Bytes n) { return repeated(n, "  x\n", "年度: |\n"); }},
      {"blocks", unread, [](Bytes n) { return repeated(n, "- |\n  x\n"); }},
      {"tabs", unread, only<'\t'>},
      {"blanks", unread, only<' '>},
      {"line-feeds", unread, only<'\n'>},
      {"line-ends", unread, only<'\r', '\n'>},
      {"lone-carriage-returns", unread, only<'\r'>},
      {"nul", unread, only<'\0'>},
      {"ill-formed", unread, only<'\xFF'>},
      {"ill-formed-apart", unread, only<'\xFF', 'a'>},
      {"byte-order-marks", unread, only<'\xEF', '\xBB', '\xBF'>},
      {"bidi-overrides", unread, [](Bytes n) { return repeated(n, "\u202e", "年度: "); }},
      {"zero-width-spaces", unread, [](Bytes n) { return repeated(n, "\u200bx", "年度: "); }},
      {"wide-colons", read, [](Bytes n) { return repeated(n, "：", "年度: "); }},
      {"lines-with-wide-colons", unread, [](Bytes n) { return repeated(n, "年度：1\n"); }},
      {"wide-quotes", unread, [](Bytes n) { return repeated(n, "年度: “甲”\n"); }},
      {"percents", unread, only<'%'>},
      {"directives", unread, [](Bytes n) { return repeated(n, "%YAML 1.2\n"); }},
      {"tag-bomb", unread, tag_bomb},
      {"alias-bomb", unread, alias_bomb},
      {"aliases", unread, [](Bytes n) { return repeated(n, "- *a\n", "- &a x\n"); }},
      {"anchors", unread, [](Bytes n) { return repeated(n, "- &a\n"); }},
      {"different-anchors", unread,
       [](Bytes n) { return numbered(n, [](std::size_t i) { return fmt::format("- &a{}\n", i); }); }},
      {"anchors-on-one-line", unread, only<'&', 'a', ' '>},
      {"exclamation-marks", unread, only<'!'>},
      {"tags", unread, [](Bytes n) { return repeated(n, "- !a b\n"); }},
      {"tags-open", unread, [](Bytes n) { return repeated(n, "- !<a b\n"); }},
      {"backquotes", unread, only<'`'>},
      {"unquoted-signs", unread, [](Bytes n) { return repeated(n, "年度: @\n"); }},
      {"questions-in-brackets", unread, [](Bytes n) { return repeated(n, "[a?b]\n"); }},
      {"keys-as-long-as-allowed", unread, [](Bytes n) { return repeated(n, std::string(1023, 'x') + ": 1\n"); }},
      {"suppressions", unread, [](Bytes n) { return repeated(n, "# budgetlint: ignore[BL404] 甲\n"); }},
      {"one-suppression", read,
       [](Bytes n) { return repeated(n, "BL404,", "年度: 1 # budgetlint: ignore[", "] 甲\n"); }},
      {"nested-lists", unread, [](Bytes n) { return nest(n, "[", "]"); }},
      {"nested-maps", unread, [](Bytes n) { return nest(n, "{a: ", "}"); }},
      {"nested-mixed", unread, [](Bytes n) { return nest(n, "[{a: ", "}]"); }},
      {"nested-dashes", unread, [](Bytes n) { return nest(n, "- ", ""); }},
      {"nested-block-and-flow", unread,
       [](Bytes n) { return "- - a:\n" + std::string(8, ' ') + nest(n - 64, "[{a: ", "}]"); }},
      {"nested-keys", unread, [](Bytes n) { return stairs(n, "a:", deep); }},
      {"nested-items", unread, [](Bytes n) { return stairs(n, "-", deep); }},
      {"stairs-within-the-limit", unread, [](Bytes n) { return stairs(n, "a:", 60); }},
  };
}

}  // namespace budgetlint::hostile
