// The table of what YAML says and what the reader makes of it.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "reading.hpp"
#include "support/files.hpp"
#include "text/utf8.hpp"

namespace budgetlint::test {
namespace {

/// One row of tests/fixtures/yaml/conformance.txt, which says itself how it is written.
struct Row {
  int line = 0;  ///< of that file, from 1
  std::string standing;
  std::string input;  ///< as written
  std::string outcome;
  std::string reason;
};

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> visible_signs = {
    {{"⏎", "\n"}, {"␍", "\r"}, {"␉", "\t"}, {"␠", " "}}};

/// The byte or, of more than two digits, the character with that number.
std::string numbered(std::string_view digits) {
  unsigned value = 0;
  if (std::from_chars(digits.data(), digits.data() + digits.size(), value, 16).ptr != digits.data() + digits.size())
    throw std::invalid_argument("no number: " + std::string(digits));
  if (digits.size() <= 2) return std::string(1, static_cast<char>(value));
  std::string out;
  append_utf8(out, value);
  return out;
}

/// The bytes that an input stands for.
std::string bytes_of(std::string_view written) {
  constexpr std::string_view opening = "«";
  constexpr std::string_view closing = "»";
  std::string bytes;
  while (!written.empty()) {
    const auto* const sign = std::find_if(visible_signs.begin(), visible_signs.end(), [&](const auto& visible) {
      return written.substr(0, visible.first.size()) == visible.first;
    });
    if (sign != visible_signs.end()) {
      bytes += sign->second;
      written.remove_prefix(sign->first.size());
    } else if (written.substr(0, opening.size()) == opening) {
      const std::size_t end = written.find(closing);
      bytes += numbered(written.substr(opening.size(), end - opening.size()));
      written.remove_prefix(end + closing.size());
    } else {
      bytes += written.front();
      written.remove_prefix(1);
    }
  }
  return bytes;
}

/// A text read, as outcomes show it: bare where it is one word, else in quotes and with visible signs.
std::string shown_text(std::string_view text) {
  constexpr std::string_view signs = " \t\r\n\"[]{},:|~";
  if (!text.empty() && text.find_first_of(signs) == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    std::string character(1, c);
    for (const auto& [visible, meant] : visible_signs) {
      if (c == meant.front() && c != ' ') character = visible;
    }
    out += character;
  }
  return out + "\"";
}

std::string shown_node(const yaml::Tree& tree, yaml::NodeId id) {
  const yaml::Node& node = tree[id];
  if (node.kind == yaml::NodeKind::null) return "~";
  if (node.kind == yaml::NodeKind::scalar) return shown_text(node.text);
  const bool map = node.kind == yaml::NodeKind::map;
  std::vector<std::string> parts;
  for (const yaml::NodeId child : tree.children(id)) {
    const std::string key = map ? shown_text(tree[child].key_text) + ": " : "";
    parts.push_back(key + shown_node(tree, child));
  }
  return fmt::format("{}{}{}", map ? '{' : '[', fmt::join(parts, ", "), map ? '}' : ']');
}

/// What comes of reading `text`: its documents, or where there are findings, each as rule and place.
std::string outcome_of(std::string text) {
  const Loaded loaded = load(std::move(text));
  CHECK(fault_of_spans(loaded) == "");
  CHECK(loaded.reading.complete == loaded.reading.diagnostics.empty());
  std::vector<std::string> parts;
  for (const Diagnostic& finding : loaded.reading.diagnostics) {
    const Position place = loaded.source->position(finding.span.begin);
    parts.push_back(fmt::format("{} {}:{}", finding.rule->id, place.line, place.column));
  }
  if (!parts.empty()) return fmt::format("{}", fmt::join(parts, "; "));
  for (const yaml::NodeId root : loaded.tree().roots()) parts.push_back(shown_node(loaded.tree(), root));
  return parts.empty() ? "nothing" : fmt::format("{}", fmt::join(parts, " | "));
}

/// The rows of the table; std::invalid_argument for a line that is none.
std::vector<Row> table() {
  constexpr std::string_view column = " │ ";
  std::vector<Row> rows;
  int number = 0;
  for (const std::string& line : lines_of(source_path("tests/fixtures/yaml/conformance.txt"))) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells;
    std::string_view rest = line;
    for (std::size_t end = rest.find(column); end != std::string_view::npos; end = rest.find(column)) {
      cells.emplace_back(rest.substr(0, end));
      rest.remove_prefix(end + column.size());
    }
    cells.emplace_back(rest);
    if (cells.size() < 3 || cells.size() > 4) throw std::invalid_argument(fmt::format("line {} is no row", number));
    cells.resize(4);
    for (std::string& cell : cells) cell.erase(cell.find_last_not_of(' ') + 1);
    rows.push_back({number, cells[0], cells[1], cells[2], cells[3]});
  }
  return rows;
}

bool is_refusal(const std::string& outcome) { return outcome.substr(0, 3) == "BL0"; }

TEST_CASE("each row of the table of conformance comes out as it says") {
  for (const Row& row : table()) {
    CAPTURE(row.line);
    CAPTURE(row.input);
    CHECK(outcome_of(bytes_of(row.input)) == row.outcome);
  }
}

TEST_CASE("each row says where YAML stands and why the reader differs") {
  const std::vector<Row> rows = table();
  CHECK(rows.size() >= 300);
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const bool as_yaml_says = row.standing == "valid" || row.standing == "invalid";
    CHECK((as_yaml_says || row.standing == "strict" || row.standing == "lenient" || row.standing == "differs"));
    CHECK(row.reason.empty() == as_yaml_says);
    CHECK(is_refusal(row.outcome) == (row.standing == "invalid" || row.standing == "strict"));
  }
}

TEST_CASE("no two rows try the same") {
  std::vector<std::string> inputs;
  for (const Row& row : table()) {
    CAPTURE(row.line);
    CHECK(std::find(inputs.begin(), inputs.end(), bytes_of(row.input)) == inputs.end());
    inputs.push_back(bytes_of(row.input));
  }
}

}  // namespace
}  // namespace budgetlint::test
