// What holds of any text at all. Every short one is tried by fuzz/exhaustive.cpp.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"

namespace budgetlint::yaml {
namespace {

using test::fault_of_reading;
using test::load;
using test::Loaded;

constexpr std::array<std::string_view, 50> pieces = {
    "a",    "a: ",    "- ",    "\n",   "\n  ", "\n    ", "[",    "]",      "{",       "}",
    ", ",   ": ",     "\"",    "'",    "|",    "|\n",    "#",    "# a",    "|\n  ",   ">\n ",
    " ",    "~",      "a ",    "null", "&a ",  "*a ",    "!a ",  "!!str ", "---",     "...",
    "%a",   "?",      "? ",    "\\",   "\t",   "<<",     "a b",  "1",      "\n---\n", "\n...\n",
    "\r\n", "\r\n  ", "|2-\n", "a：1", "甲",   "甲 乙",  "甲: ", "\n  甲", "\\u4e2d", "é"};

std::string draw_pieces() {
  std::string text;
  for (int count = *rc::gen::inRange(0, 16); count > 0; --count)
    text += pieces[*rc::gen::inRange<std::size_t>(0, pieces.size())];
  return text;
}

TEST_CASE("siblings stand in order and inside their parent whatever the text") {
  CHECK(rc::check([] {
    const std::string text = draw_pieces();
    RC_TAG(load(text).reading.complete ? "read" : "refused");
    RC_ASSERT(fault_of_reading(text) == "");
  }));
}

/// A value to be written in several ways.
struct Value {
  NodeKind kind = NodeKind::null;
  std::string text;
  std::vector<Value> children;  // of a map too: their keys are k0, k1, …
};

Value draw_value(int depth) {
  static constexpr std::array<std::string_view, 10> texts = {
      "9.00", "甲 乙", "≥100台/件/套等", "it's", "a: b", "# c", "- 丙", "[x]", "\"q\"", "<2024年12月31日前"};
  Value value;
  value.kind = static_cast<NodeKind>(*rc::gen::inRange(0, depth > 0 ? 4 : 2));
  if (value.kind == NodeKind::scalar) value.text = texts[*rc::gen::inRange<std::size_t>(0, texts.size())];
  if (value.kind == NodeKind::sequence || value.kind == NodeKind::map) {
    for (int count = *rc::gen::inRange(0, 4); count > 0; --count) value.children.push_back(draw_value(depth - 1));
  }
  return value;
}

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? std::string("''") : std::string(1, c);
  return out + "'";
}

std::string key(std::size_t index) { return "k" + std::to_string(index); }

std::string in_flow(const Value& value) {
  if (value.kind == NodeKind::null) return "~";
  if (value.kind == NodeKind::scalar) return quoted(value.text);
  const bool map = value.kind == NodeKind::map;
  std::string out(1, map ? '{' : '[');
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    out += (i > 0 ? ", " : "") + (map ? key(i) + ": " : "") + in_flow(value.children[i]);
  }
  return out + (map ? '}' : ']');
}

std::string in_block(const Value& value, const std::string& indentation) {
  if (value.children.empty()) return " " + in_flow(value);
  std::string out;
  for (std::size_t i = 0; i < value.children.size(); ++i) {
    out += "\n" + indentation + (value.kind == NodeKind::map ? key(i) + ":" : "-");
    out += in_block(value.children[i], indentation + "  ") + "  # 注释";
  }
  return out;
}

TEST_CASE("block and flow and line ends do not matter to what is read") {
  CHECK(rc::check([] {
    const Value value = draw_value(4);
    const Loaded flow = load(in_flow(value));
    const Loaded block = load("---" + in_block(value, "") + "\n");
    RC_ASSERT(flow.finding() == "");
    RC_ASSERT(block.finding() == "");
    RC_ASSERT(block.outline() == flow.outline());
    std::string crlf;
    for (const char c : block.source->text()) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    RC_ASSERT(load(crlf).outline() == flow.outline());
    RC_ASSERT(test::fault_of_spans(block) == "");
    RC_ASSERT(test::fault_of_spans(flow) == "");
  }));
}

}  // namespace
}  // namespace budgetlint::yaml
