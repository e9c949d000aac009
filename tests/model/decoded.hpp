#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "diag/edits.hpp"
#include "model/decode.hpp"
#include "support/template_document.hpp"
#include "text/source.hpp"
#include "yaml/reader.hpp"

namespace budgetlint::test {

/// A text read and decoded.
struct Decoded {
  explicit Decoded(std::string text)
      : source("test.yaml", std::move(text)),
        reading(yaml::read(source, {})),
        decoding(model::decode(source, reading.tree)) {
    std::sort(decoding.diagnostics.begin(), decoding.diagnostics.end());
  }
  Decoded(const Decoded&) = delete;
  Decoded& operator=(const Decoded&) = delete;

  [[nodiscard]] const std::vector<Diagnostic>& findings() const { return decoding.diagnostics; }
  [[nodiscard]] const model::Document& document() const { return decoding.documents.at(0); }
  [[nodiscard]] std::string marked(Span span) const { return std::string(source.slice(span)); }

  /// The findings one a line, in order of place: `BL105 /projects/0/budget/total [12O.00] message`.
  [[nodiscard]] std::string listed(Language language = Language::zh) const {
    std::string lines;
    for (const Diagnostic& finding : findings()) {
      lines += fmt::format("{} {} [{}] {}\n", finding.rule->id, finding.pointer, marked(finding.span),
                           finding.message.in(language));
    }
    return lines;
  }
  /// The rules of the findings in order of place: `BL101 BL105`.
  [[nodiscard]] std::string rules() const {
    std::string ids;
    for (const Diagnostic& finding : findings()) ids += (ids.empty() ? "" : " ") + std::string(finding.rule->id);
    return ids;
  }
  /// The text after the edits of a fix.
  [[nodiscard]] std::string mended(const Fix& fix) const { return edited(source.text(), fix.edits); }

  Source source;
  yaml::Reading reading;
  model::Decoding decoding;
};

/// The template with this as the budget of its project, as written.
inline Decoded with_total(std::string_view total) {
  return Decoded(lay_over(fmt::format("预算规模:\n  预算数: {}\n", total)));
}

/// What a finding offers: remarks in Chinese, then fixes as the text they put in.
inline std::string advice(const Diagnostic& finding) {
  std::string lines;
  for (const Remark& remark : finding.remarks) lines += remark.text.zh + '\n';
  constexpr std::array<const char*, 3> safety{"safe", "unsafe", "display"};
  for (const Fix& fix : finding.fixes) {
    lines += safety.at(static_cast<std::size_t>(fix.safety));
    for (const Edit& edit : fix.edits) lines += " -> " + edit.text;
    lines += '\n';
  }
  return lines;
}

}  // namespace budgetlint::test
