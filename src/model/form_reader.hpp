#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/decode.hpp"
#include "model/document.hpp"
#include "model/field.hpp"
#include "text/source.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::model {

/// The entries of a map by the fields of its shape.
class Entries {
 public:
  Entries(const Shape& shape, yaml::NodeId map) : shape_(&shape), map_(map) {
    nodes_.fill(yaml::no_node);
    meant_.fill(yaml::no_node);
  }

  [[nodiscard]] const Shape& shape() const { return *shape_; }
  [[nodiscard]] yaml::NodeId map() const { return map_; }
  /// The entry of `field`, which must be one of the shape; no_node when there is none.
  [[nodiscard]] yaml::NodeId operator[](const Field& field) const { return nodes_[slot(field)]; }
  [[nodiscard]] yaml::NodeId& operator[](const Field& field) { return nodes_[slot(field)]; }
  /// The entry under an unknown key that probably means `field`.
  [[nodiscard]] yaml::NodeId meant(const Field& field) const { return meant_[slot(field)]; }
  [[nodiscard]] yaml::NodeId& meant(const Field& field) { return meant_[slot(field)]; }

 private:
  static constexpr std::size_t most_fields = 12;

  [[nodiscard]] std::size_t slot(const Field& field) const {
    std::size_t slot = 0;
    while (shape_->fields[slot] != &field) ++slot;
    return slot;
  }

  const Shape* shape_;
  yaml::NodeId map_;
  std::array<yaml::NodeId, most_fields> nodes_{};
  std::array<yaml::NodeId, most_fields> meant_{};
};

/// Reads the values of one document by the field table and reports every mistake of form on the way. A value that is
/// missing, blank or malformed comes out absent, reported where it has to be there. Internal to decode.
class FormReader {
 public:
  /// Findings and fields of nodes go to `out`, which must be large enough for every node of `tree`. `root` is of
  /// `shape`.
  FormReader(const Source& source, const yaml::Tree& tree, yaml::NodeId root, const Shape& shape,
             std::uint32_t document, Decoding& out);

  /// Sorts the entries of a map under the fields of `shape`; reports unknown and doubled ones.
  Entries entries(yaml::NodeId map, const Shape& shape);

  /// The entries of the map that a field holds.
  std::optional<Entries> map(const Entries& parent, const Field& field);
  /// Calls `visit` with the entries of each item of the list that a field holds, and for a map that stands where a list
  /// of them should.
  template <class Visit>
  void each_item(const Entries& parent, const Field& field, Visit visit);

  std::optional<LocatedText> text(const Entries& entries, const Field& field);
  std::vector<LocatedText> texts(const Entries& entries, const Field& field);
  std::optional<Located<const Choice*>> choice(const Entries& entries, const Field& field);
  std::optional<Located<int>> year(const Entries& entries, const Field& field);
  std::optional<Located<Decimal>> number(const Entries& entries, const Field& field);
  /// A cell of type amount or number.
  Cell cell(const Entries& entries, const Field& field);
  /// A number kept as it is written.
  std::optional<LocatedText> number_text(const Entries& entries, const Field& field);
  std::optional<Target> target(const Entries& parent, const Field& field);
  /// A text of a target with the place of its characters, without the quotes around them.
  [[nodiscard]] Target::Piece piece(const LocatedText& text) const;
  /// Checks the version of the format.
  void format(const Entries& entries, const Field& field);

  /// Where findings about a map or list as a whole point: its key, or that of the first entry of an item.
  [[nodiscard]] Place heading(yaml::NodeId node) const;

  /// The Chinese name of the unit of the document, a literal; for advice about amounts.
  void set_unit(std::string_view unit) { unit_ = unit; }
  /// Findings from here on belong to this project, by its index in the document; to none from `leave_project` on.
  void enter_project(std::size_t index) { project_ = index; }
  void leave_project() { project_ = no_project; }

  /// Reports what can be known only at the end, and fills in where each finding belongs.
  void finish(const Document& document);

 private:
  static constexpr std::size_t no_project = SIZE_MAX;

  /// Where a finding stands, kept until the codes and names around it are known.
  struct Belonging {
    yaml::NodeId node;
    std::size_t project;
  };
  /// How often keys of one vocabulary occur.
  struct Usage {
    std::uint32_t count = 0;
    yaml::NodeId first = yaml::no_node;
  };

  template <class... Args>
  Finding report(const RuleRecord& rule, const Place& place, const MessageFor<Args...>& message, const Args&... args) {
    return add(rule, place, compose<Args...>(message, args...));
  }
  Finding add(const RuleRecord& rule, const Place& place, OwnedText message);

  void count_vocabulary(yaml::NodeId node, const Field& field);
  void report_mixed_vocabulary();
  void report_unknown(Entries& entries, yaml::NodeId node);
  void report_doubled(yaml::NodeId first, yaml::NodeId second);
  void report_missing(const Entries& entries, const Field& field);
  /// The key of `entries` that was probably meant by `key`: rather that of a field that is not there yet.
  [[nodiscard]] std::optional<std::string_view> likely_key_of(const Entries& entries, std::string_view key) const;
  /// Whether the key of a field that is missing in `map`, which is of `shape`, stands at another level, above or below,
  /// where it is reported as unknown. Each such key makes up for one missing field.
  bool stands_elsewhere(yaml::NodeId map, const Shape& shape, const Field& field);
  /// The key of `field` below `node`, of `shape`, at a place where it is unknown; no_node when there is none.
  [[nodiscard]] yaml::NodeId stray_below(yaml::NodeId node, const Shape& shape, const Field& field) const;
  void report_blank(yaml::NodeId node, const Field& field);
  void report_wrong_type(yaml::NodeId node, const Field& field);
  void report_wrong_item(yaml::NodeId item, const Field& list, const Text& wanted);
  void report_unknown_value(yaml::NodeId node, const Field& field);
  /// What may be written instead of a word of an indicator that is none of the choices, or that belongs to its other
  /// field.
  void advise_choice(Finding& finding, yaml::NodeId node, const Field& field);
  void report_malformed(yaml::NodeId node, const Field& field, AmountFault fault);
  void report_full_width(yaml::NodeId node, const Field& field);

  /// The entry of a field, if something is written there.
  yaml::NodeId filled(const Entries& entries, const Field& field);
  /// The entry of a field, if it is a scalar with something in it.
  yaml::NodeId scalar(const Entries& entries, const Field& field);
  /// The sequence that a field holds, or the map that stands in its place.
  yaml::NodeId list(const Entries& parent, const Field& field);
  /// Of an item with nothing in it: its dash.
  [[nodiscard]] Span blank_item_span(yaml::NodeId item) const;
  bool is_map_item(yaml::NodeId item, const Field& list);
  /// Reads the scalar `node`.
  std::optional<Decimal> decimal(yaml::NodeId node, const Field& field);
  /// Edits that put `: ` for each full-width colon behind a key of `shape` at the start of a line of a scalar.
  std::vector<Edit> colon_edits(yaml::NodeId node, const Shape& shape) const;

  /// The name of a field for messages, as the form has it and, where the document is written so, by its English key.
  [[nodiscard]] OwnedText name(const Field& field) const;
  [[nodiscard]] bool blank(yaml::NodeId id) const;
  [[nodiscard]] Place place(yaml::NodeId node) const { return {tree_[node].place(), node}; }
  [[nodiscard]] LocatedText located_text(yaml::NodeId node) const { return {tree_[node].text, place(node)}; }
  [[nodiscard]] Edit replacement(yaml::NodeId node, std::string_view text) const;

  const Source& source_;
  const yaml::Tree& tree_;
  const std::uint32_t document_;
  Decoding& out_;
  Diagnostic unlisted_;  // takes what is found beyond those that are listed
  const std::size_t first_finding_;
  Language vocabulary_ = Language::zh;  // of most keys of the root
  std::string_view unit_;
  std::array<Usage, 2> usage_;                                                // by Language
  std::map<std::pair<yaml::NodeId, std::string_view>, yaml::NodeId> strays_;  // by map and key: of another level
  std::set<yaml::NodeId> claimed_;                                            // strays that make up for a missing field
  std::vector<Belonging> belongings_;                                         // of the findings from first_finding_ on
  std::size_t project_ = no_project;
};

template <class Visit>
void FormReader::each_item(const Entries& parent, const Field& field, Visit visit) {
  const yaml::NodeId node = list(parent, field);
  if (node == yaml::no_node) return;
  if (tree_[node].kind == yaml::NodeKind::map) {
    visit(entries(node, *field.shape));
    return;
  }
  for (const yaml::NodeId item : tree_.children(node)) {
    if (is_map_item(item, field)) visit(entries(item, *field.shape));
  }
}

}  // namespace budgetlint::model
