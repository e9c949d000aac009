#include "model/target.hpp"

#include <algorithm>

namespace budgetlint::model {

Target::Target(const std::vector<Piece>& pieces, const Place& place) : place_(place) {
  extents_.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += piece.text;
    extents_.push_back({begin, static_cast<std::uint32_t>(text_.size()), piece.span, piece.verbatim});
  }
  value_ = parse_target(text_);
}

Place Target::at(Span part) const {
  bool found = false;
  Span span;
  for (const Extent& extent : extents_) {
    const std::uint32_t begin = std::max(part.begin, extent.begin);
    const std::uint32_t end = std::min(part.end, extent.end);
    if (begin >= end) continue;
    Span here = extent.span;
    if (extent.verbatim) here = {here.begin + (begin - extent.begin), here.begin + (end - extent.begin)};
    span = found ? Span{span.begin, here.end} : here;
    found = true;
  }
  return found ? Place{span, place_.node} : place_;
}

}  // namespace budgetlint::model
