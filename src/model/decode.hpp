#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "diag/diagnostic.hpp"
#include "model/document.hpp"
#include "model/pointer.hpp"
#include "text/source.hpp"
#include "yaml/tree.hpp"

namespace budgetlint::model {

/// The documents of a file, with which field each node was read as.
struct Decoding {
  std::vector<Document> documents;
  std::vector<Summary> summaries;
  FieldsOfNodes fields;
  static constexpr std::uint32_t most_findings = 1000;  ///< of one rule that are listed

  std::vector<Diagnostic> diagnostics;  ///< BL004 for two spellings of a key, BL005 for digits, BL008, BL101 to BL109
  std::map<const RuleRecord*, std::uint32_t> found;  ///< how many there are of each rule, listed or not
  bool complete = true;  ///< false: one of the BL0xx findings, so that something was not looked at
};

/// Whether a file that nobody named may be taken for a budget document by this root: a map with a field of a form. An
/// English key such as "status" is anybody's unless one of our words stands behind it.
bool is_budget_document(const yaml::Tree& tree, yaml::NodeId root);

/// Reads every document of `tree`, reporting all mistakes of form, not only the first. One without projects that calls
/// itself a summary or lists departments is one. A root that has no field of either form is not decoded: BL008.
Decoding decode(const Source& source, const yaml::Tree& tree);

}  // namespace budgetlint::model
