#pragma once

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/reading_faults.hpp"
#include "support/same_reading.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::test {

/// A text and what came of reading it.
struct Loaded {
  std::unique_ptr<const Source> source;
  yaml::Reading reading;

  [[nodiscard]] const yaml::Tree& tree() const { return reading.tree; }
  [[nodiscard]] std::string_view written(Span span) const { return source->slice(span); }

  /// The value at the end of a way of keys and, in lists, indexes from the root of the first document.
  [[nodiscard]] const yaml::Node& at(const std::vector<std::string>& way) const {
    yaml::NodeId id = tree().roots().at(0);
    for (const std::string& step : way) {
      if (tree()[id].kind == yaml::NodeKind::map) {
        id = tree().find(id, step);
        REQUIRE_MESSAGE(id != yaml::no_node, "no key ", step);
      } else {
        yaml::NodeId child = tree()[id].first;
        for (int i = std::stoi(step); i > 0; --i) child = tree()[child].next;
        id = child;
      }
    }
    return tree()[id];
  }
  /// That value as it stands in the file.
  [[nodiscard]] std::string_view value(const std::vector<std::string>& way) const { return written(at(way).value); }

  /// The documents decoded: `{a: 1, b: [x, ~]} | 2`. A null or absent value is `~`.
  [[nodiscard]] std::string outline() const {
    std::string out;
    for (const yaml::NodeId root : tree().roots()) {
      if (!out.empty()) out += " | ";
      append_outline(root, out);
    }
    return out;
  }

  /// The findings in order, such as `BL004 3:1 预算数`: code, place, the text pointed at.
  [[nodiscard]] std::vector<std::string> findings() const {
    std::vector<std::string> out;
    for (const Diagnostic& diagnostic : reading.diagnostics) {
      const Position place = source->position(diagnostic.span.begin);
      out.push_back(
          fmt::format("{} {}:{} {}", diagnostic.rule->id, place.line, place.column, written(diagnostic.span)));
    }
    return out;
  }
  /// The findings in one text; empty if there are none.
  [[nodiscard]] std::string finding() const { return fmt::format("{}", fmt::join(findings(), "; ")); }
  /// Code and line of the first finding, `BL003:2`, where the search for slips may place it more exactly.
  [[nodiscard]] std::string first_line() const {
    if (reading.diagnostics.empty()) return "";
    const Diagnostic& diagnostic = reading.diagnostics.front();
    return fmt::format("{}:{}", diagnostic.rule->id, source->line_of(diagnostic.span.begin));
  }

 private:
  void append_outline(yaml::NodeId id, std::string& out) const {
    const yaml::Node& node = tree()[id];
    if (node.kind == yaml::NodeKind::null) out += '~';
    if (node.kind == yaml::NodeKind::scalar) out += node.text;
    if (node.kind == yaml::NodeKind::null || node.kind == yaml::NodeKind::scalar) return;
    const bool map = node.kind == yaml::NodeKind::map;
    out += map ? '{' : '[';
    for (const yaml::NodeId child : tree().children(id)) {
      if (tree().index_of(child) > 0) out += ", ";
      if (map) out.append(tree()[child].key_text).append(": ");
      append_outline(child, out);
    }
    out += map ? '}' : ']';
  }
};

inline Loaded load(std::string text, const yaml::Limits& limits = {}) {
  auto source = std::make_unique<const Source>("test.yaml", std::move(text));
  yaml::Reading reading = yaml::read(*source, limits);
  // Whatever is read in any test: the short way to it makes no difference.
  CHECK(difference(reading, yaml::read(*source, limits, yaml::Abridging::never)) == "");
  return {std::move(source), std::move(reading)};
}

inline std::string fault_of_spans(const Loaded& loaded) { return fault_of_spans(*loaded.source, loaded.reading); }

inline bool is_covered(const Loaded& loaded, char letter) { return is_covered(*loaded.source, loaded.reading, letter); }

}  // namespace budgetlint::test
