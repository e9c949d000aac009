#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/place.hpp"
#include "num/target.hpp"
#include "text/span.hpp"

namespace budgetlint::model {

/// The target of an indicator, understood. Written as one text or as a map of sign, number and unit; a map means what
/// its parts mean when they stand one after the other.
class Target {
 public:
  /// A part of the target where it stands in the file: `span` holds `text`, character for character if `verbatim`.
  struct Piece {
    std::string_view text;
    Span span;
    bool verbatim = false;
  };

  Target(const std::vector<Piece>& pieces, const Place& place);

  /// The whole target as one text.
  [[nodiscard]] const std::string& text() const { return text_; }
  /// What it says; its spans are offsets into `text()`.
  [[nodiscard]] const TargetValue& value() const { return value_; }
  [[nodiscard]] const Place& place() const { return place_; }
  /// Where a part of `value()` stands in the file; the whole piece where the file spells it otherwise (escapes,
  /// folding).
  [[nodiscard]] Place at(Span part) const;

 private:
  struct Extent {
    std::uint32_t begin = 0;  ///< in `text()`
    std::uint32_t end = 0;
    Span span;
    bool verbatim = false;
  };

  std::string text_;
  std::vector<Extent> extents_;
  TargetValue value_;
  Place place_;
};

}  // namespace budgetlint::model
