#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.hpp"
#include "yaml/abridged.hpp"
#include "yaml/builder.hpp"
#include "yaml/ration.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::yaml {

/// Builds the tree from the parser's events, finding where everything ends. Reports aliases (BL006); refuses, by
/// throwing, what the parser lets pass although it would lose content, run for ever or grow without limit.
class Events final : public YAML::EventHandler {
 public:
  /// All must outlive this. What is reported and refused has its place in the source where `script` is whole.
  Events(const Abridged& script, const Limits& limits, Tree& tree, std::vector<Diagnostic>& out)
      : script_(script), text_(script.text()), limits_(limits), tree_(tree), builder_(tree), out_(out) {}

  /// Where the documents begin, so far.
  [[nodiscard]] const std::vector<std::uint32_t>& document_starts() const { return document_starts_; }
  /// To be called behind the last document.
  void finish() const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  struct Key {
    Span span;
    std::string_view text;
  };
  /// A collection whose end has not come yet.
  struct Open {
    NodeKind kind = NodeKind::map;
    bool flow = false;
    bool bracketed = false;  // not so of `a: 1` in `[a: 1]`
    int column = 0;          // of a block collection
    std::optional<Key> key;  // of the entry whose value comes next
  };

  [[nodiscard]] std::uint32_t offset_of(const YAML::Mark& mark) const;
  [[nodiscard]] int column_of(std::uint32_t offset) const;
  [[nodiscard]] bool expects_key() const;
  [[nodiscard]] bool in_flow() const { return !open_.empty() && open_.back().flow; }
  [[nodiscard]] std::uint32_t empty_place() const;
  [[nodiscard]] std::optional<std::uint32_t> content_at(const YAML::Mark& mark) const;
  [[nodiscard]] std::uint32_t end_of_scalar(std::uint32_t begin, Style style, const std::string& value) const;
  [[nodiscard]] std::uint32_t end_of_block(std::uint32_t begin, const std::string& value) const;
  std::string_view decoded(Span span, Style style, const std::string& value);
  void add_absent(const YAML::Mark& mark);
  void add_leaf(NodeKind kind, Style style, Span span, std::string_view text);
  NodeId add(Node node);
  void open(NodeKind kind, const YAML::Mark& mark, int properties, bool flow);
  void close();

  const Abridged& script_;
  std::string_view text_;  // of the script, as are all offsets but those of nodes and documents
  const Limits& limits_;
  Tree& tree_;
  TreeBuilder builder_;
  std::vector<Diagnostic>& out_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> document_starts_;
  std::uint32_t cursor_ = 0;  // behind what was read last
  Ration aliases_;
  Ration hidden_;  // characters that escapes make
};

}  // namespace budgetlint::yaml
